"""Every action of the window, once: id, words, keys, icon, where and when.

Menus, the tool bar, the shortcut sheet and the help read this table. To add an action:
a row here, and a row in `desktop.ui.commands` that says what it calls.
"""

from dataclasses import dataclass
from typing import Literal

from desktop.words import mark

Menu = Literal["file", "edit", "marks", "view", "go", "help"]
When = Literal["always", "back", "both", "forward", "hits", "selection"]

MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", mark("&File")),
    ("edit", mark("&Edit")),
    ("marks", mark("&Marks")),
    ("view", mark("&View")),
    ("go", mark("&Go")),
    ("help", mark("&Help")),
)


@dataclass(frozen=True, slots=True)
class Action:
    """One action.

    Attributes:
        id: ``menu.verb``; also the name of what it calls.
        words: What the menu says, with ``&`` before its letter.
        keys: Default keys in Qt's portable form, first one shown; may be empty.
        icon: A name in ``resources/icons``; empty for none.
        bar: Whether it stands in the tool bar.
        check: Whether it is switched on and off.
        when: What must be so for it to be enabled.
        rule: Whether a line stands before it in the menu.
    """

    id: str
    menu: Menu
    words: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    bar: bool = False
    check: bool = False
    when: When = "always"
    rule: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("edit.undo", "edit", mark("&Undo"), mark("Undo the last act on marks"), ("Ctrl+Z",)),
    Action(
        "edit.redo",
        "edit",
        mark("&Redo"),
        mark("Do again what was undone"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
    Action(
        "marks.highlight",
        "marks",
        mark("&Highlight"),
        mark("Highlight the selection, or the sentence at the caret"),
        ("Ctrl+H",),
        "highlight",
    ),
    Action(
        "marks.underline",
        "marks",
        mark("&Underline"),
        mark("Underline the selection, or the sentence at the caret"),
        ("Ctrl+U",),
        "underline",
    ),
    Action(
        "marks.note",
        "marks",
        mark("&Note…"),
        mark("Write a note on the selection, the mark or the block here"),
        ("Ctrl+M",),
        "note",
    ),
    Action(
        "marks.bookmark",
        "marks",
        mark("&Bookmark"),
        mark("Bookmark the block here"),
        ("Ctrl+D",),
        "bookmark",
    ),
    Action(
        "marks.sentence",
        "marks",
        mark("Mark this &sentence"),
        mark("Mark the sentence at the caret in the last style"),
        ("Ctrl+Shift+S",),
        rule=True,
    ),
    Action(
        "marks.paragraph",
        "marks",
        mark("Mark this &paragraph"),
        mark("Mark the block at the caret in the last style"),
        ("Ctrl+Shift+P",),
    ),
    Action(
        "marks.repeat",
        "marks",
        mark("&Repeat the last style"),
        mark("Mark again as the last time"),
        ("Ctrl+R",),
    ),
    Action("marks.yellow", "marks", mark("&Yellow"), mark("In yellow"), ("Alt+1",), rule=True),
    Action("marks.green", "marks", mark("&Green"), mark("In green"), ("Alt+2",)),
    Action("marks.blue", "marks", mark("B&lue"), mark("In blue"), ("Alt+3",)),
    Action("marks.pink", "marks", mark("P&ink"), mark("In pink"), ("Alt+4",)),
    Action("marks.purple", "marks", mark("Purpl&e"), mark("In purple"), ("Alt+5",)),
    Action(
        "marks.names",
        "marks",
        mark("Na&me the colours…"),
        mark("Give the five colours names of your own"),
    ),
    Action(
        "marks.here",
        "marks",
        mark("Marks &here…"),
        mark("List every mark at the caret, to change it"),
        ("Ctrl+Shift+M",),
        rule=True,
    ),
    Action(
        "marks.range",
        "marks",
        mark("Change the &words it covers"),
        mark("Change which words the mark at the caret covers"),
        ("Ctrl+Shift+E",),
        "range",
    ),
    Action(
        "marks.read",
        "marks",
        mark("Re&ad the notes here"),
        mark("Tell the marks at the caret and their notes"),
        ("Ctrl+Shift+R",),
    ),
    Action(
        "marks.delete",
        "marks",
        mark("&Delete the mark here"),
        mark("Throw away the newest mark at the caret"),
        ("Ctrl+Backspace",),
        "trash",
    ),
    Action("marks.next", "marks", mark("Ne&xt mark"), mark("Go to the next mark"), ("F4",)),
    Action(
        "marks.previous",
        "marks",
        mark("Pre&vious mark"),
        mark("Go to the mark before"),
        ("Shift+F4",),
    ),
    Action(
        "marks.review",
        "marks",
        mark("Re&view after a new edition…"),
        mark("Look at the marks that a new edition moved, changed or lost"),
        ("Ctrl+Shift+V",),
        rule=True,
    ),
    Action(
        "marks.layers",
        "marks",
        mark("&Colleagues' marks…"),
        mark("Show or hide marks of others that were kept apart, and take them over"),
        ("Ctrl+Shift+K",),
    ),
    Action(
        "file.export_marks",
        "file",
        mark("&Export marks…"),
        mark("Write your marks into a file for others, or for a reference manager"),
    ),
    Action(
        "file.import_marks",
        "file",
        mark("&Import marks…"),
        mark("Look at a file of marks, then take them in or keep them apart"),
    ),
    Action(
        "file.evidence",
        "file",
        mark("E&vidence pack…"),
        mark("Write marks with their sources and hashes, and what that proves"),
    ),
    Action(
        "file.install",
        "file",
        mark("I&nstall edition…"),
        mark("Install a corrected or next edition from a file"),
        rule=True,
    ),
    Action(
        "file.other_edition",
        "file",
        mark("Open the &other edition…"),
        mark("Go back to the edition that came with the program, or forth again"),
    ),
    Action(
        "file.data_folder",
        "file",
        mark("Show my &data folder"),
        mark("Open the folder that holds what you made"),
    ),
    Action(
        "file.recover",
        "file",
        mark("&Restore marks from a backup…"),
        mark("Put a backup in the place of the marks file, which is kept"),
    ),
    Action(
        "file.clear",
        "file",
        mark("&Clear history and private data…"),
        mark("Forget where you were, the log, the trash"),
    ),
    Action("file.quit", "file", mark("&Quit"), mark("Close the program"), ("Ctrl+Q",), rule=True),
    Action(
        "edit.copy",
        "edit",
        mark("&Copy"),
        mark("Copy the selected text"),
        ("Ctrl+C",),
        "copy",
        when="selection",
        rule=True,
    ),
    Action(
        "edit.cite",
        "edit",
        mark("Copy with c&itation"),
        mark("Copy what is selected, or the block here, with a pinpoint citation"),
        ("Ctrl+Shift+C",),
    ),
    Action(
        "edit.cite_as",
        "edit",
        mark("Ci&te…"),
        mark("Cite this place or the source of a figure, in a style of your choice"),
        ("Ctrl+Alt+C",),
    ),
    Action(
        "edit.select_all",
        "edit",
        mark("Select &all"),
        mark("Select the whole edition"),
        ("Ctrl+A",),
    ),
    Action(
        "edit.find",
        "edit",
        mark("&Search"),
        mark("Search the edition"),
        ("Ctrl+F", "/"),
        "search",
        rule=True,
    ),
    Action(
        "edit.find_in_text",
        "edit",
        mark("Find in the te&xt"),
        mark("Find exact words or a regular expression in the text"),
        ("Ctrl+Shift+F",),
    ),
    Action(
        "edit.copy_hits",
        "edit",
        mark("Copy the &hits"),
        mark("Copy the hits as a list, each with its citation"),
        when="hits",
    ),
    Action(
        "edit.save_hits",
        "edit",
        mark("Sa&ve the hits as a table…"),
        mark("Save the hits as a table (CSV)"),
        when="hits",
    ),
    Action(
        "edit.keep_search",
        "edit",
        mark("&Keep this search"),
        mark("Keep what is searched; the empty search panel shows it"),
        ("Ctrl+Shift+D",),
        when="hits",
    ),
    Action(
        "edit.next_hit",
        "edit",
        mark("&Next hit"),
        mark("Go to the next hit"),
        ("F3", "Ctrl+G"),
        when="hits",
    ),
    Action(
        "edit.previous_hit",
        "edit",
        mark("&Previous hit"),
        mark("Go to the hit before"),
        ("Shift+F3", "Ctrl+Shift+G"),
        when="hits",
    ),
    Action(
        "edit.clear_search",
        "edit",
        mark("C&lear the search"),
        mark("Clear the search and go back to the text"),
        ("Escape",),
    ),
    Action(
        "edit.preferences",
        "edit",
        mark("&Preferences…"),
        mark("Type, theme, language, names of colours"),
        ("Ctrl+,",),
        rule=True,
    ),
    Action(
        "view.language",
        "view",
        mark("&Other language"),
        mark("Read the same place in the other language"),
        ("Ctrl+L",),
        "language",
        bar=True,
    ),
    Action(
        "view.both",
        "view",
        mark("&Both languages"),
        mark("Show both languages, side by side where there is room"),
        ("Ctrl+B",),
        "both",
        bar=True,
        check=True,
    ),
    Action(
        "view.other_column",
        "view",
        mark("Other c&olumn"),
        mark("Go to the other language's column"),
        ("Ctrl+Shift+B",),
        when="both",
    ),
    Action(
        "view.larger",
        "view",
        mark("&Larger text"),
        mark("Make the text larger"),
        ("Ctrl++", "Ctrl+="),
        "larger",
        bar=True,
        rule=True,
    ),
    Action(
        "view.smaller",
        "view",
        mark("S&maller text"),
        mark("Make the text smaller"),
        ("Ctrl+-",),
        "smaller",
        bar=True,
    ),
    Action(
        "view.usual_size",
        "view",
        mark("&Usual size"),
        mark("Give the text its usual size"),
        ("Ctrl+0",),
    ),
    Action(
        "view.next_theme",
        "view",
        mark("Next &theme"),
        mark("Change to the next theme: system, light, sepia, dark, high contrast"),
        ("Ctrl+T",),
        "theme",
        bar=True,
        rule=True,
    ),
    Action(
        "view.outline",
        "view",
        mark("&Contents"),
        mark("Show or hide the section tree"),
        ("F9",),
        "outline",
        bar=True,
        check=True,
        rule=True,
    ),
    Action(
        "view.search_panel",
        "view",
        mark("Search &panel"),
        mark("Show or hide the search panel"),
        ("F8",),
        check=True,
    ),
    Action(
        "view.marks_panel",
        "view",
        mark("&Marks panel"),
        mark("Show or hide the panel of marks"),
        ("F6",),
        "bookmark",
        bar=True,
        check=True,
    ),
    Action(
        "view.caret",
        "view",
        mark("C&aret in the text"),
        mark("Move a caret through the text with the arrow keys"),
        ("F7",),
        check=True,
    ),
    Action(
        "view.glossary",
        "view",
        mark("&Glossary"),
        mark("Look up the words of the field; again to put the list away"),
        ("Ctrl+Shift+T",),
        rule=True,
    ),
    Action(
        "view.timeline",
        "view",
        mark("T&imeline"),
        mark("Look up what happened, by part and year"),
        ("Ctrl+Shift+H",),
    ),
    Action(
        "view.sources",
        "view",
        mark("So&urces"),
        mark("Look up where figures come from, and what rests on each source"),
        ("Ctrl+Shift+O",),
    ),
    Action(
        "view.numbers",
        "view",
        mark("Block &numbers"),
        mark("Show or hide the block numbers in the margin"),
        ("Ctrl+Shift+N",),
        check=True,
    ),
    Action(
        "view.legend",
        "view",
        mark("What the figures' marks mean"),
        mark("Explain how figures are marked"),
        ("Ctrl+Shift+L",),
    ),
    Action(
        "view.figure",
        "view",
        mark("About this f&igure"),
        mark("Tell all that is known of the figure at the caret"),
        ("Ctrl+I",),
        "info",
    ),
    Action(
        "view.data",
        "view",
        mark("Show the &data"),
        mark("Open the table or the data of the chart at the caret"),
        ("Ctrl+Shift+I",),
    ),
    Action(
        "view.full_screen",
        "view",
        mark("&Full screen"),
        mark("Fill the screen with the text"),
        ("F11",),
        check=True,
        rule=True,
    ),
    Action(
        "go.back",
        "go",
        mark("&Back"),
        mark("Go back to the place before the last jump"),
        ("Alt+Left",),
        "back",
        bar=True,
        when="back",
    ),
    Action(
        "go.forward",
        "go",
        mark("&Forward"),
        mark("Go forward again"),
        ("Alt+Right",),
        "forward",
        bar=True,
        when="forward",
    ),
    Action(
        "go.next_section",
        "go",
        mark("&Next section"),
        mark("Go to the next section"),
        ("Ctrl+PgDown",),
        rule=True,
    ),
    Action(
        "go.previous_section",
        "go",
        mark("&Previous section"),
        mark("Go to the section before"),
        ("Ctrl+PgUp",),
    ),
    Action("go.start", "go", mark("&At a glance"), mark("Go to the first page"), ("Ctrl+Home",)),
    Action(
        "go.about_edition",
        "go",
        mark("About this &edition"),
        mark("What this edition is, and what it is not"),
    ),
    Action(
        "go.palette",
        "go",
        mark("Command &palette…"),
        mark("Go to or do anything by a few letters of its name"),
        ("Ctrl+K",),
        rule=True,
    ),
    Action(
        "go.block",
        "go",
        mark("&Go to block…"),
        mark("Go to a section or block by its number"),
        ("Ctrl+J",),
    ),
    Action(
        "help.shortcuts",
        "help",
        mark("&Keyboard shortcuts"),
        mark("List all keys"),
        ("F1", "?"),
        "keyboard",
    ),
    Action(
        "help.about",
        "help",
        mark("&About White Paper Reader"),
        mark("Version, licences and where your data is"),
        rule=True,
    ),
)
