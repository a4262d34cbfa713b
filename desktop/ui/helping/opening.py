"""Where the help opens: at the section that tells of what the reader is doing."""

from PySide6.QtWidgets import QWidget

from desktop.document.model import HELP, BlockId
from desktop.ui.page.column import Column

FIRST = BlockId(HELP)
SECTIONS = {  # The class of a panel → the section that tells of it.
    "OutlinePanel": "H.2",
    "SearchPanel": "H.3",
    "FindBar": "H.3",
    "ReferencePanel": "H.4",
    "MarksPanel": "H.6",
}
FIGURES, BOTH, MARKS = BlockId("H.4"), BlockId("H.5"), BlockId("H.6")


def section_for(focused: QWidget | None, *, both: bool = False) -> BlockId:
    """Return the section for the widget that has the keys; the first one when none fits.

    In the text it is what stands at the caret that tells: a selection, a figure, and else
    whether ``both`` languages are shown.
    """
    widget = focused
    while widget is not None:
        if isinstance(widget, Column):
            return _in_text(widget, both=both)
        if found := SECTIONS.get(type(widget).__name__):
            return BlockId(found)
        widget = widget.parentWidget()
    return FIRST


def _in_text(column: Column, *, both: bool) -> BlockId:
    if column.textCursor().hasSelection():
        link = column.textCursor().charFormat().anchorHref()
        is_figure = link.partition(":")[0] in {"fact", "point", "chart"}
        return FIGURES if is_figure else MARKS
    return BOTH if both else FIRST
