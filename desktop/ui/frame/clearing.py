"""Taking out of a window what it holds, so that it can be filled anew."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStatusBar


def clear(window: QMainWindow, parts: Iterable[QObject]) -> None:
    """Empty the bars of a window and take out its ``parts``, which Qt then deletes.

    Their timers stop at once: a work they began now would come home to what is gone.
    """
    window.setMenuBar(QMenuBar())
    window.setStatusBar(QStatusBar())
    for old in parts:
        for timer in old.findChildren(QTimer):
            timer.stop()
        old.setParent(None)
        old.deleteLater()
