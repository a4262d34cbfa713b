"""Calls: places that a second start of the program asks an open window to show."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from desktop.preferences.calling import Call, Post
from desktop.reader import Reader

LOOK = 200  # Milliseconds between two looks: who calls sees the window move at once.


class Calls(QObject):
    """Has calls answered, unless another program of this reader does."""

    def __init__(self, reader: Reader, answer: Callable[[Call], None], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._post = Post(reader.home.state)
        self._timer = QTimer(self, interval=LOOK, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        if self._post.open():
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Have the places shown that are called for."""
        for call in self._post.taken():
            self._answer(call)

    def close(self) -> None:
        """Answer no more."""
        self._timer.stop()
        self._post.close()
        self.deleteLater()
