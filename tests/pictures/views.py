"""The views that are looked at: how each is reached, a row a view."""

from dataclasses import dataclass

LANGS = ("en", "zh")
THEMES = ("light", "sepia", "dark", "contrast")
SIZES = ("1366x768", "1920x1080", "800x600")
SCALES = ("1", "2")


@dataclass(frozen=True)
class View:
    """One view.

    Attributes:
        place: Where the text stands.
        actions: What is done before it is taken.
        asked: What is searched, in each language.
        selects: A stretch of the block at the place, selected first.
        is_dialog: Whether it is the dialog that is taken, once, not the window.
    """

    place: str = "0"
    actions: tuple[str, ...] = ()
    asked: tuple[str, str] | None = None
    selects: tuple[int, int] | None = None
    is_dialog: bool = False


VIEWS = {
    "glance": View(),
    "chapter": View("3"),
    "table": View("3.1"),
    "chart": View("1.10"),
    "annex": View("A.1"),
    "both": View("1.1", ("view.both",)),
    "search": View("1.1", asked=("customs", "海关")),
    "nothing-found": View("1.1", asked=("xyzzy", "无此词语")),
    "marks": View("1.1", ("view.marks_panel",)),
    "glossary": View("2.1", ("view.glossary",)),
    "only-text": View("1.1", ("view.focus",)),
    "help": View("H.6"),
    "help-keys": View("H.11.3"),
    "figure-card": View("1.10-1", ("view.figure",), is_dialog=True),
    "preferences": View("0", ("edit.preferences",), is_dialog=True),
    "shortcuts": View("0", ("help.shortcuts",), is_dialog=True),
    "palette": View("0", ("go.palette",), is_dialog=True),
    "cite": View("1.1-1", ("edit.cite_as",), is_dialog=True),
    "correct": View("1.1-1", ("marks.correct",), selects=(0, 20), is_dialog=True),
    "about": View("0", ("help.about",), is_dialog=True),
}
