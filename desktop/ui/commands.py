"""What each action does: one row an action, one call a row.

Logic belongs to the panels, to `Appearance` and to `Reader`; here it is only named.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QSplitter

from desktop import log
from desktop.document.model import BlockId, Lang, Place
from desktop.document.outline import section_of
from desktop.preferences.declared import USUAL_TEXT
from desktop.preferences.history import History
from desktop.reader import Reader
from desktop.ui import panels
from desktop.ui.actions import Actions
from desktop.ui.figures.spotting import FIGURES
from desktop.ui.hub import Hub
from desktop.ui.margin.marginalia import Marginalia
from desktop.ui.margin.references import References
from desktop.ui.outline.panel import OutlinePanel
from desktop.ui.page.appearance import Appearance
from desktop.ui.page.column import Column
from desktop.ui.page.navigation import SCHEME, Navigation
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.pointing import TERM
from desktop.ui.page.spread import Spread
from desktop.ui.widgets.focus import Focus, fill_screen
from desktop.ui.widgets.rounds import go_round
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.dialogs.clear import Private
    from desktop.ui.figures.card import CardDialog
    from desktop.ui.marks.marking import Marking
    from desktop.ui.reference.card import EntryCard
    from desktop.ui.reference.entries import Kind
    from desktop.ui.search.panel import SearchPanel

MENU = (
    "edit.copy",
    "edit.cite",
    "edit.select_all",
    "marks.highlight",
    "marks.note",
)  # At the pointer.
STEP = 1  # Pixels by which the text grows: small enough to stop at the right one.


@dataclass(frozen=True)
class Panes:
    """The panels of one window, and what moves between them.

    Attributes:
        make_search: Makes the search's panel, which no first page shows.
    """

    outline: OutlinePanel
    page: PagePanel
    spread: Spread
    navigation: Navigation
    marginalia: Marginalia
    references: References
    make_search: "Callable[[], SearchPanel]"

    @cached_property
    def search(self) -> "SearchPanel":
        """The search box and its hits, made when first wanted."""
        return self.make_search()

    @property
    def has_search(self) -> bool:
        """Whether the search's panel was made."""
        return "search" in self.__dict__

    @property
    def shows_search(self) -> bool:
        """Whether the search's panel is shown."""
        return self.has_search and not self.search.isHidden()

    def show_search(self, on: bool) -> None:
        """Show or hide the search's panel."""
        if on or self.has_search:
            self.search.setVisible(on)


def commands(
    window: QMainWindow, actions: Actions, reader: Reader, panes: Panes, looks: Appearance
) -> Mapping[str, Callable[..., object]]:
    """Return what each action calls, by its id; a checked one is told on or off."""
    go = panes.navigation
    return {
        **_marks(panes),
        **_views(window, actions, panes, looks),
        "marks.names": _naming(actions, reader, panes),
        **_hits(window, reader, panes, looks),
        **_sharing(window, reader, panes, looks),
        **_looking_up(actions, panes),
        "file.data_folder": partial(open_data_folder, reader),
        "file.clear": lambda: panels.clear(partial(_forget, reader, panes), window).exec(),
        "file.save_edition": lambda: panels.save_edition(reader, panes.page, looks.hub, window),
        "file.print": lambda: _printing(window, reader, panes, looks.hub).exec(),
        "file.quit": window.close,
        "edit.copy": panes.spread.copy,
        "edit.select_all": panes.spread.select_all,
        "edit.find": partial(_find, actions, panes),
        "edit.find_in_text": partial(_find_in_text, reader, window, panes),
        "edit.clear_search": partial(_clear_search, panes),
        "edit.preferences": lambda: panels.preferences(
            reader.choices.values(), looks.choose, window
        ).open(),
        "go.back": go.back,
        "go.forward": go.forward,
        "go.next_section": partial(go.by_sections, 1),
        "go.previous_section": partial(go.by_sections, -1),
        "go.start": partial(go.go, Place(BlockId("0"))),
        "go.about_edition": partial(go.go, Place(BlockId("E"))),
        "go.palette": lambda: panels.palette(
            reader, actions, panes.page, go, partial(_look_for, actions, panes)
        ).exec(),
        **_rounds(window),
        "go.block": lambda: panels.go_to(go.knows, go.go_to_id, window).exec(),
        "help.shortcuts": lambda: panels.shortcuts(reader.keys, actions.show_keys, window).exec(),
        "help.about": lambda: panels.about(reader, window).exec(),
    }


def _views(
    window: QMainWindow, actions: Actions, panes: Panes, looks: Appearance
) -> Mapping[str, Callable[..., object]]:
    return {
        "view.language": looks.other_language,
        "view.both": partial(_show_both, actions, looks),
        "view.other_column": panes.spread.other_column,
        "view.larger": partial(looks.size_by, STEP),
        "view.smaller": partial(looks.size_by, -STEP),
        "view.usual_size": partial(looks.set_size, USUAL_TEXT),
        "view.next_theme": looks.next_theme,
        "view.outline": panes.outline.setVisible,
        "view.search_panel": partial(
            _show_beside, panes, panes.show_search, actions, "view.marks_panel"
        ),
        "view.marks_panel": partial(
            _show_beside, panes, panes.marginalia.show_panel, actions, "view.search_panel"
        ),
        "view.caret": panes.marginalia.show_caret,
        "view.numbers": looks.show_numbers,
        "view.legend": lambda: panels.legend(panes.page.theme, window).exec(),
        "view.figure": panes.spread.open_figure,
        "view.data": panes.spread.open_data,
        "view.focus": Focus(window).show,
        "view.full_screen": partial(fill_screen, window),
    }


def _marks(panes: Panes) -> Mapping[str, Callable[..., object]]:
    # Asked for when called: what makes marks is made after the first page.
    def marks() -> "Marking":
        panes.marginalia.start()
        return panes.marginalia.active

    return {
        "file.recover": panes.marginalia.choose_backup,
        "edit.undo": lambda: marks().undo(),
        "edit.redo": lambda: marks().redo(),
        "marks.highlight": lambda: marks().mark("highlight"),
        "marks.underline": lambda: marks().mark("underline"),
        "marks.note": lambda: marks().note(),
        "marks.bookmark": lambda: marks().bookmark(),
        "marks.sentence": lambda: marks().mark_sentence(),
        "marks.paragraph": lambda: marks().mark_paragraph(),
        "marks.repeat": lambda: marks().repeat(),
        "marks.yellow": lambda: marks().colour("yellow"),
        "marks.green": lambda: marks().colour("green"),
        "marks.blue": lambda: marks().colour("blue"),
        "marks.pink": lambda: marks().colour("pink"),
        "marks.purple": lambda: marks().colour("purple"),
        "marks.range": lambda: marks().change_range_here(),
        "marks.here": lambda: marks().list_here(),
        "marks.read": lambda: marks().read_here(),
        "marks.delete": lambda: marks().delete_here(),
        "marks.layers": panes.marginalia.show_layers,
        "marks.review": panes.marginalia.review,
        "marks.next": lambda: marks().go_by(1),
        "marks.previous": lambda: marks().go_by(-1),
    }


def _naming(actions: Actions, reader: Reader, panes: Panes) -> Callable[[], object]:
    # The menu calls the colours as the reader does, from the start.
    def named() -> None:
        for colour in ("yellow", "green", "blue", "pink", "purple"):
            actions.name(f"marks.{colour}", reader.choices.colour_name(colour))

    named()
    return partial(panes.marginalia.name_colours, named)


def _hits(
    window: QMainWindow, reader: Reader, panes: Panes, looks: Appearance
) -> Mapping[str, Callable[..., object]]:
    # Asked for when called, as the marks.
    def search() -> "SearchPanel":
        return panes.search

    hub = looks.hub
    return {
        "edit.copy_hits": lambda: panels.copy_hits(reader, search().hits, hub),
        "edit.save_hits": lambda: panels.save_hits(search().hits, hub, window),
        "edit.keep_search": lambda: search().keep(),
        "edit.next_hit": lambda: search().next_hit(),
        "edit.previous_hit": lambda: search().previous_hit(),
    }


def _forget(reader: Reader, panes: Panes, private: "Private") -> None:
    if private.history:
        panes.navigation.restore(History())
        panes.navigation.go_quietly(Place(BlockId("0")))
        panes.search.remembered.forget()
    if private.log:
        log.clear(reader.home.log)
    if private.trash:
        panes.marginalia.empty_trash()


def _sharing(
    window: QMainWindow, reader: Reader, panes: Panes, looks: Appearance
) -> Mapping[str, Callable[..., object]]:
    beside, hub = panes.marginalia, looks.hub
    return {
        "file.evidence": lambda: panels.evidence(reader, hub, panes.marginalia.shown_panel, window),
        "file.install": lambda: panels.install(reader, hub, panes.marginalia.tasks, window),
        "file.other_edition": lambda: panels.other_edition(reader, hub, window),
        "edit.cite": lambda: panels.copy_citation(reader, beside.read_column, hub),
        "edit.cite_as": lambda: panels.cite(reader, beside.read_column, window).exec(),
        "file.export_marks": panes.marginalia.export,
        "file.import_marks": panes.marginalia.take_in,
    }


def open_data_folder(reader: Reader) -> None:
    """Open the folder that holds what the reader made."""
    reader.home.data.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(reader.home.data)))


def open_link(address: str, *, window: QMainWindow, panes: Panes) -> None:
    """Follow a link of the text; one that leads outward asks first."""
    if address.startswith(SCHEME):
        panes.navigation.go_to_id(address)
        return
    over = QApplication.activeModalWidget() or window  # The keys go back to what had them.
    if panels.leave(address, over).exec() == QDialog.DialogCode.Accepted:
        QDesktopServices.openUrl(QUrl(address))


def open_card(target: str, *, reader: Reader, window: QMainWindow, panes: Panes) -> None:
    """Open the card of a figure; what it leads to is gone to as from the text."""
    lang = panes.spread.active.lang_here
    _open_card(target, reader=reader, lang=lang, parent=window, panes=panes)


def open_data(block: str, *, reader: Reader, window: QMainWindow, panes: Panes) -> None:
    """Open the data of a table or a chart; a figure in it opens its card over it."""
    lang = panes.spread.active.lang_here
    dialog = panels.data(reader.block(block, lang), reader, lang, window)
    opened = partial(_open_card, reader=reader, lang=lang, parent=dialog, panes=panes)
    dialog.figure_chosen.connect(opened)
    _show(dialog)


def _open_card(
    target: str, *, reader: Reader, lang: Lang, parent: QMainWindow | QDialog, panes: Panes
) -> None:
    _lead(panels.card(target, reader, lang, panes.page.theme, parent), parent, panes)


def open_entry(
    kind: "Kind", name: str, *, reader: Reader, window: QMainWindow, panes: Panes
) -> None:
    """Open the card of a term, an event or a source."""
    lang = panes.spread.active.lang_here
    _lead(panels.entry(kind, name, reader, lang, window), window, panes)


def _lead(dialog: "CardDialog | EntryCard", parent: QMainWindow | QDialog, panes: Panes) -> None:
    # What a card leads to is gone to as from the text, and the text has the keys then.
    dialog.link_opened.connect(panes.page.pointing.choose)
    dialog.place_asked.connect(panes.navigation.go_to_id)
    dialog.place_asked.connect(panes.spread.active.setFocus)
    if isinstance(parent, QDialog):
        dialog.place_asked.connect(parent.accept)
    _show(dialog)


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()  # The window waits, but not the program.


def show_menu(at: QPoint, *, actions: Actions, page: Column) -> None:
    """Show what can be done with what the pointer is at, and with the selection."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not page.textCursor().hasSelection():
        page.setTextCursor(page.cursorForPosition(at))  # What is chosen is done to what is here.
    figure = page.anchorAt(at)
    block = page.pointing.block_at(at)
    if figure.startswith(FIGURES):
        add = menu.addAction(actions.by_id["view.figure"].text())
        add.triggered.connect(partial(page.pointing.choose, figure))
    if figure.startswith(TERM):
        add = menu.addAction(translated(mark("About this &term")))
        add.triggered.connect(partial(page.pointing.choose, figure))
    if block is not None and block.table is not None:
        show = menu.addAction(actions.by_id["view.data"].text())
        show.triggered.connect(partial(page.pointing.choose_data, block))
        copy = menu.addAction(translated(mark("Copy as a &table")))
        copy.triggered.connect(partial(page.pointing.copy_table, block))
    menu.addSeparator()
    menu.addActions([actions.by_id[one] for one in MENU])
    menu.popup(page.viewport().mapToGlobal(at))


def _show_beside(
    panes: Panes, show: Callable[[bool], object], actions: Actions, other: str, on: bool
) -> None:
    # One panel beside the text at a time: two leave it no width to be read in.
    if on:
        actions.check(other, on=False)
        panes.references.hide()
    show(on)


def _looking_up(actions: Actions, panes: Panes) -> Mapping[str, Callable[..., object]]:
    return {
        "view.glossary": partial(_look_up, "term", actions, panes),
        "view.timeline": partial(_look_up, "event", actions, panes),
        "view.sources": partial(_look_up, "source", actions, panes),
    }


def _look_up(kind: "Kind", actions: Actions, panes: Panes) -> None:
    for other in ("view.search_panel", "view.marks_panel"):
        actions.check(other, on=False)
    panes.references.show(kind)


def _show_both(actions: Actions, looks: Appearance, on: bool) -> None:
    looks.show_both(on)
    actions.enable("both", on=on)


def _printing(window: QMainWindow, reader: Reader, panes: Panes, hub: Hub) -> QDialog:
    here = section_of(panes.page.place().block), panes.page.lang
    return panels.printing(reader, hub, here, partial(panels.charts, reader), window)


def _find(actions: Actions, panes: Panes) -> None:
    actions.check("view.search_panel", on=True)
    panes.search.focus_box()


def _look_for(actions: Actions, panes: Panes, words: str) -> None:
    _find(actions, panes)
    panes.search.box.setText(words)


def _find_in_text(reader: Reader, window: QMainWindow, panes: Panes) -> None:
    panels.find_bar(reader, window, panes.page).open()


def _clear_search(panes: Panes) -> None:
    panes.search.clear()
    panes.page.setFocus()


def _rounds(window: QMainWindow) -> Mapping[str, Callable[..., object]]:
    return {
        "go.next_pane": partial(_go_round, window, 1),
        "go.previous_pane": partial(_go_round, window, -1),
    }


def _go_round(window: QMainWindow, by: int) -> None:
    centre = window.centralWidget()
    if isinstance(centre, QSplitter):
        parts = (centre.widget(place) for place in range(centre.count()))
        go_round([one for one in parts if one], by)
