"""Keys that lead to an end of the text, whether it is built as far as that or not."""

from PySide6.QtGui import QKeyEvent, QKeySequence

_FIRST, _LAST = 0, -1
_ENDS = {
    QKeySequence.StandardKey.MoveToStartOfDocument: _FIRST,
    QKeySequence.StandardKey.SelectStartOfDocument: _FIRST,
    QKeySequence.StandardKey.MoveToEndOfDocument: _LAST,
    QKeySequence.StandardKey.SelectEndOfDocument: _LAST,
}


def end_of(event: QKeyEvent) -> int | None:
    """Return the index of the block that a key leads to the edge of, or None for other keys."""
    return next((end for key, end in _ENDS.items() if event.matches(key)), None)
