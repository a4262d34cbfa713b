"""What each action on marks does."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop.ui.commands.panes import Setting
from desktop.ui.panels import annotating

if TYPE_CHECKING:
    from desktop.ui.marks.marking import Marking


def marking(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action on marks calls."""
    beside = at.panes.marginalia

    # Asked for when called: what makes marks is made after the first page.
    def marks() -> "Marking":
        beside.start()
        return beside.active

    return {
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
        "marks.layers": beside.show_layers,
        "marks.names": _naming(at),
        "marks.correct": lambda: annotating.corrections(
            at.reader, at.looks.hub, marks(), beside.read_column
        ).open(),
        "marks.review": beside.review,
        "marks.next": lambda: marks().go_by(1),
        "marks.previous": lambda: marks().go_by(-1),
    }


def _naming(at: Setting) -> Callable[[], object]:
    # The menu calls the colours as the reader does, from the start.
    def named() -> None:
        for colour in ("yellow", "green", "blue", "pink", "purple"):
            at.actions.name(f"marks.{colour}", at.reader.choices.colour_name(colour))

    def chosen(key: str) -> None:
        if key.startswith("name_"):
            named()
            at.panes.marginalia.show_names()

    named()
    at.looks.hub.chosen.connect(chosen)
    return at.panes.marginalia.name_colours
