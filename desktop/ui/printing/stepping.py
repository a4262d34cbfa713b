"""What takes long on paper, done in steps between the window's events, with a bar and Cancel."""

import math
import time
from collections.abc import Generator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from desktop.ui.words import translated
from desktop.words import mark

SLICE = 0.010  # Seconds of steps between two looks at what the reader does.
UNSEEN = 300  # Milliseconds without a bar: what is done by then needs none.

# Yields the share that is done, from 0 to 1; returns how many pages there are.
Steps = Generator[float, None, int]


class Stepping(QProgressDialog):
    """Goes through steps; ``ended`` tells how many pages there are.

    The window behind it is seen and painted, but takes no acts. What was begun is dropped when
    the reader cancels. A known error of a step ends it and is raised.
    """

    ended = Signal(int)

    def __init__(self, steps: Steps, parent: QWidget) -> None:
        words = translated(mark("The pages are made…"))
        super().__init__(words, translated(mark("Cancel")), 0, 100, parent)
        self._steps = steps
        self.setWindowTitle(translated(mark("Print")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(UNSEEN)
        self.setAutoReset(False)
        self.setAutoClose(False)
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self.go_on)
        self.canceled.connect(self.stop)
        self._timer.start()

    @Slot()
    def go_on(self) -> None:
        """Do what fits between two events.

        Raises:
            FolderError: The file cannot be written.
        """
        until = time.monotonic() + SLICE
        try:
            share = next(self._steps)
            while time.monotonic() < until:
                share = next(self._steps)
        except StopIteration as last:
            self.stop()
            self.ended.emit(last.value)
        except BaseException:
            self.stop()
            raise
        else:
            self.setValue(math.floor(share * 100))  # Looks at what waits: Cancel may be pressed.
            if not self.wasCanceled():
                self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Leave it; nothing is written."""
        self._timer.stop()
        self._steps.close()
        self.close()
        self.deleteLater()


def at_once(steps: Steps) -> int:
    """Go through steps without a window; return how many pages there are."""
    while True:
        try:
            next(steps)
        except StopIteration as last:
            return int(last.value)
