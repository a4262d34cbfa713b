"""Only the text: everything about it is put away, and comes back as it was."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QSplitter, QToolBar, QWidget


class Focus(QObject):
    """Hides what is not the text, and remembers what was shown."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []

    def show(self, on: bool) -> None:
        """Show only the text, or what was shown before."""
        if on:
            self._hidden = [one for one in self._about() if not one.isHidden()]
            for one in self._hidden:
                one.hide()
            return
        for one in self._hidden:
            one.show()
        self._hidden = []

    def _about(self) -> Iterable[QWidget]:
        yield self._window.menuBar()
        yield self._window.statusBar()
        yield from self._window.findChildren(QToolBar)
        splitter = self._window.centralWidget()
        if isinstance(splitter, QSplitter):
            for place in range(splitter.count()):
                panel = splitter.widget(place)
                if panel is not None and panel.objectName() == "panel":
                    yield panel


def fill_screen(window: QMainWindow, on: bool) -> None:
    """Fill the screen with a window, or give it its size again."""
    if on:
        window.showFullScreen()
    elif window.isFullScreen():
        window.showNormal()
