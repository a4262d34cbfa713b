"""What a screen reader is to say of its own accord, for what the eye sees change elsewhere.

What is told in one go is said as one sentence after the other: a screen reader would cut
the first one short for the second.
"""

from functools import partial
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

REST = 700  # Milliseconds after the last key before what follows from typing is said.
_NOW, _LATER = "announced", "announced later"


def announce(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Let a screen reader say ``words`` about ``widget``; an urgent one at once."""
    if not QAccessible.isActive() or not words:
        return
    if is_urgent:
        _send(widget, words, QAccessible.AnnouncementPoliteness.Assertive)
        return
    window = widget.window()
    waiting = _waiting(window)
    window.setProperty(_NOW, [*waiting, words])
    if not waiting:
        QTimer.singleShot(0, window, partial(_say_all, window))


def announce_at_rest(widget: QWidget, words: str) -> None:
    """Let a screen reader say ``words`` once nothing newer has come for a moment."""
    if QAccessible.isActive():
        widget.setProperty(_LATER, words)
        QTimer.singleShot(REST, widget, partial(_say_last, widget, words))


def tell_focus(widget: QWidget, child: int) -> None:
    """Tell a screen reader which child of ``widget`` has the keys now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(child)
        QAccessible.updateAccessibility(event)


def joined(sentences: list[str]) -> str:
    """Return sentences as one text; one that is said twice in a row once.

    >>> joined(["2 of 5", "2 of 5", "Courts.", "Customs"])
    '2 of 5. Courts. Customs'
    """
    kept = [one for n, one in enumerate(sentences) if n == 0 or one != sentences[n - 1]]
    return " ".join(one if one[-1] in ".!?。！？" else f"{one}." for one in kept).removesuffix(".")


def _waiting(window: QWidget) -> list[str]:
    return cast("list[str]", window.property(_NOW) or [])


def _say_all(window: QWidget) -> None:
    words = joined(_waiting(window))
    window.setProperty(_NOW, None)
    _send(window, words, QAccessible.AnnouncementPoliteness.Polite)


def _say_last(widget: QWidget, words: str) -> None:
    if widget.property(_LATER) == words:
        widget.setProperty(_LATER, None)
        announce(widget, words)


def _send(widget: QWidget, words: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)
