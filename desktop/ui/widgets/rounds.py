"""Going round the parts of a window by keys, past all that Tab would stop at in between."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_round(parts: Sequence[QWidget], by: int) -> None:
    """Give the keys to the part ``by`` places on from the one that has them."""
    shown = [one for one in parts if one.isVisible() and _taker(one)]
    if not shown:
        return
    here = QApplication.focusWidget()
    has = [here is not None and (one is here or one.isAncestorOf(here)) for one in shown]
    place = has.index(True) if True in has else (-1 if by > 0 else 0)
    taker = _taker(shown[(place + by) % len(shown)])
    if taker:
        taker.setFocus(Qt.FocusReason.TabFocusReason)


def _taker(part: QWidget) -> QWidget | None:
    # What had the keys last, else the first that can take them.
    last = part.focusWidget()
    if last and takes_keys(last):
        return last
    every = [part, *part.findChildren(QWidget)]
    return next((one for one in every if takes_keys(one)), None)


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab can reach a widget now."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
