"""The views that are looked at, a row a view, and the shots that are taken of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

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
    "search": View("1.10", asked=("customs", "海关")),
    "nothing-found": View("1.1", asked=("xyzzy", "龘龘龘")),
    "marks": View("1.1", ("view.marks_panel",)),
    "glossary": View("2.1", ("view.glossary",)),
    "timeline": View("1.1", ("view.timeline",)),
    "sources": View("1.1", ("view.sources",)),
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


@dataclass(frozen=True)
class Shot:
    """One picture to take.

    Attributes:
        size: Of the window; nothing where a dialog is taken, which has its own.
        scale: Device pixels of one of ours.
    """

    view: str
    lang: str
    theme: str
    size: str
    scale: str

    @property
    def file(self) -> str:
        """Its picture's name, such as ``chart.zh.dark.800x600.x1.png``."""
        parts = (self.view, self.lang, self.theme, self.size, f"x{self.scale}", "png")
        return ".".join(one for one in parts if one)


def every(views=VIEWS, langs=LANGS, themes=THEMES, sizes=SIZES, scales=SCALES) -> list[Shot]:
    """Return every shot of these, the views of one look together."""
    return [
        Shot(view, lang, theme, size, scale)
        for scale, lang, theme, view in product(scales, langs, themes, views)
        for size in (("",) if VIEWS[view].is_dialog else sizes)
    ]


def kept() -> Iterator[Shot]:
    """Return the shots whose pictures are kept: each view in both languages.

    Themes and sizes take turns, so that each is seen in each language; every fifth is taken
    at twice the scale, at the smallest size.
    """
    for place, (name, view) in enumerate(VIEWS.items()):
        for turn, lang in enumerate(LANGS):
            is_fine = place % 5 == 4
            size = "" if view.is_dialog else SIZES[2 if is_fine else (place + turn) % 3]
            yield Shot(name, lang, THEMES[(place + 2 * turn) % 4], size, SCALES[is_fine])
