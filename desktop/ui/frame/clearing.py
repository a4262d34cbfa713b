"""Taking out of a window what it holds, so that it can be filled anew."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStatusBar


def clear(window: QMainWindow, parts: Iterable[QObject]) -> None:
    """Empty the bars of a window and take out its ``parts``, which Qt then deletes."""
    window.setMenuBar(QMenuBar())
    window.setStatusBar(QStatusBar())
    for old in parts:
        old.setParent(None)
        old.deleteLater()
