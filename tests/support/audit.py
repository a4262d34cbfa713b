"""What of a view the keys reach, and what it is called."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateTimeEdit, QSpinBox, QWidget

from desktop.ui.widgets.rounds import takes_keys

INSIDE = (QComboBox, QSpinBox, QDateTimeEdit)  # What these are made of is no stop of its own.


def stops(view):
    """All that Tab should reach in a view, as a set."""
    every = [one for one in view.findChildren(QWidget) if takes_keys(one)]
    return {
        one for one in every
        if one.window() is view.window()
        and not isinstance(one.parentWidget(), INSIDE)
        and one.focusProxy() is None
    }  # fmt: skip


def name_of(widget):
    """What a screen reader calls a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip()


def unnamed(view):
    """What has the keys in a view and no name."""
    return [described(one) for one in stops(view) if not name_of(one)]


def described(widget):
    """A widget in words a person can find it by."""
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"


def walked():
    """Press Tab until the keys come round; return what had them."""
    key = Qt.Key.Key_Tab
    seen = []
    for _ in range(200):
        here = QApplication.focusWidget()
        if here is None or here in seen:
            return set(seen)
        seen.append(here)
        QTest.keyClick(here, key)
    return set(seen)
