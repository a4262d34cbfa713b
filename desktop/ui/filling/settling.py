"""Lays out a whole text in steps, behind the picture of what was shown before.

Qt lays a document out anew when a pane takes it, and all of an edition takes ten frames. So
the panes take it behind a picture: what is seen is the window of it that was there.
Nothing of the reader's may meet a text that has no place yet: the first key, press or turn
of the wheel, anywhere in the program, ends it, and the window is shown again.
"""

import math
import time
from collections.abc import Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QMouseEvent

from desktop.ui.filling.growing import SLICE
from desktop.ui.typesetting.built import Built
from desktop.ui.widgets.override import override

ACTS = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.ContextMenu,
}


class Holder(Protocol):
    """A column that can hold a document unseen."""

    def keep_picture(self) -> None:
        """Show the picture of what is shown now, whatever is taken, until `release`."""
        ...

    def hold(self, built: Built) -> None:
        """Take a document that is not laid out."""
        ...

    def settle(self) -> None:
        """Bring back caret and selection, once it is laid out."""
        ...

    def release(self) -> None:
        """Show what is held."""
        ...


Shown = Sequence[tuple[Holder, Built]]


class Settling(QObject):
    """Puts documents into columns; ``settled`` tells that they stand.

    ``disturbed`` tells that the reader did something before, and waits for the answer.
    """

    settled = Signal()
    disturbed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: Shown = ()
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.lay_out_more)

    @property
    def is_going(self) -> bool:
        """Whether the columns show what no longer is theirs."""
        return bool(self._shown)

    def begin(self, shown: Shown) -> None:
        """Have columns take documents that are not laid out."""
        self._shown, self._steps = shown, self._laid_out()
        next(self._steps)
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101  There is no column without one.
        application.installEventFilter(self)
        self._timer.start()

    def _laid_out(self) -> Iterator[None]:
        for column, built in self._shown:
            column.keep_picture()
            yield
            column.hold(built)
            yield
            layout = built.document.documentLayout()
            for start in built.positions.starts:
                layout.blockBoundingRect(built.document.findBlock(start))  # As far as here.
                yield
            layout.documentSize()
            yield

    @Slot()
    def lay_out_more(self) -> None:
        """Lay out for a moment; tell once everything is."""
        self._lay_out(time.monotonic() + SLICE)

    def finish(self) -> None:
        """Lay out what is left now."""
        if self.is_going:
            self._lay_out(math.inf)

    def _lay_out(self, until: float) -> None:
        for _ in self._steps:
            if time.monotonic() >= until:
                return
        for column, _ in self._shown:
            column.settle()
        shown = self._end()
        self.settled.emit()
        for column, _ in shown:
            column.release()

    @Slot()
    def disturb(self) -> None:
        """Give way to an act that is no event: a mark is kept, an action called by no key."""
        if self.is_going:
            self.disturbed.emit()

    def stop(self) -> None:
        """Leave it; who asks has other documents for the columns."""
        for column, _ in self._end():
            column.release()

    def _end(self) -> Shown:
        shown, self._shown = self._shown, ()
        self._timer.stop()
        application = QCoreApplication.instance()
        if shown and application is not None:
            application.removeEventFilter(self)
        return shown

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer:
            # In its own time Qt would lay out ever larger pieces, the last as long as five frames.
            return any(watched is one.document.documentLayout() for _, one in self._shown)
        is_drag = isinstance(event, QMouseEvent) and event.buttons() != Qt.MouseButton.NoButton
        if is_drag or event.type() in ACTS:
            self.disturbed.emit()
        return False
