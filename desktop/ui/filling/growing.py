"""Builds the whole text in slices between the reader's own acts, and tells when they rest."""

import math
import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.windows import Making

SLICE = 0.006  # Seconds of building between two events: a frame has 16.7 ms for everything.
REST = 0.15  # Seconds without a move of the reader's before the documents change places.


class Growing(QObject):
    """Builds the whole document while nobody waits for it.

    ``grown`` carries the `Built` once it is whole and the reader rests.
    """

    grown = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making: Making | None = None
        self._made: Built | None = None
        self._moved = self._asked = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.build_slice)

    def start(self, making: Making) -> None:
        """Begin anew; what was being built is dropped."""
        self._making, self._made = making, None
        self._moved = time.monotonic()
        self._timer.setInterval(0)
        self._timer.start()

    def stop(self) -> None:
        """Build no more."""
        self._timer.stop()
        self._making = self._made = None

    def rest_later(self) -> None:
        """Note a move of the reader's: the documents change places only after a rest."""
        self._moved = time.monotonic()

    @Slot()
    def wait(self) -> None:
        """Note that the reader types a question: nothing is built until the typing rests."""
        self._asked = self._moved = time.monotonic()

    def finish(self) -> Built | None:
        """Build what is left now; None when nothing was being built."""
        if self._making is not None and self._made is None:
            self._build(math.inf)
        made = self._made
        self.stop()
        return made

    @Slot()
    def build_slice(self) -> None:
        """Build for a moment; hand over the whole when the reader rests."""
        if self._waits(self._asked):
            return
        if self._made is None and not self._build(time.monotonic() + SLICE):
            self._timer.setInterval(0)
            return
        if self._waits(self._moved):
            return
        made = self._made
        self.stop()
        self.grown.emit(made)

    def _waits(self, since: float) -> bool:
        left = since + REST - time.monotonic()
        if left > 0:
            self._timer.setInterval(math.ceil(left * 1000))
        return left > 0

    def _build(self, until: float) -> bool:
        # Returns whether the whole is there.
        making = self._making
        assert making is not None  # noqa: S101  The timer runs only then.
        try:
            while time.monotonic() < until:
                next(making)
        except StopIteration as done:
            self._made = done.value
        return self._made is not None
