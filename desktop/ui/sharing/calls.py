"""Calls: places that a second start of the program asks the open window to show."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from desktop.errors import ReaderError
from desktop.preferences.calling import Post
from desktop.reader import Reader
from desktop.ui.messages import Messages
from desktop.ui.page.navigation import Navigation

LOOK = 200  # Milliseconds between two looks: who calls sees the window move at once.


class Calls(QObject):
    """Answers calls for one window, unless another window of this reader does."""

    def __init__(
        self, reader: Reader, navigation: Navigation, messages: Messages, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._navigation, self._messages, self._window = navigation, messages, window
        self._post = Post(reader.home.state)
        self._timer = QTimer(self, interval=LOOK, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        if self._post.open():
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Show the places that are called for."""
        for call in self._post.taken():
            try:
                if call.lang:
                    self._navigation.show_language(call.lang)
                self._navigation.go_to_id(call.place)
            except ReaderError as error:
                self._messages.show_error(error)
            self._window.setWindowState(
                self._window.windowState() & ~Qt.WindowState.WindowMinimized
                | Qt.WindowState.WindowActive
            )
            self._window.raise_()
            self._window.activateWindow()

    def close(self) -> None:
        """Answer no more."""
        self._timer.stop()
        self._post.close()
        self.deleteLater()
