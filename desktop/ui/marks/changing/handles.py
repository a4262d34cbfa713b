"""Handles at both ends of a mark's words: dragged, or moved by keys, they change its range.

The words are the selection while it lasts. Shift and the arrow keys move its end, Tab lets
the other end be moved, Return keeps it, Escape leaves the mark as it was; what was dragged
is kept when the button is let go. A click elsewhere ends it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.marks.model import Mark
from desktop.ui.caret import standing
from desktop.ui.page.column import Column
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

WIDTH, HEIGHT, STEM = 18, 22, 6  # Pixels: wide enough to be caught, below the line.
EDGE, SCROLL = 24, 30  # Pixels from the border where dragging scrolls, and how far.
_HOW = mark(
    "Drag the ends, or move one with Shift and the arrow keys; Tab takes the other end, "
    "Return keeps the words, Escape leaves them as they were."
)


class Handle(QWidget):
    """One end; tells where it is dragged to, as a point in the line it belongs to."""

    dragged = Signal(QPoint)
    let_go = Signal()

    def __init__(self, page: Column, name: str) -> None:
        super().__init__(page.viewport())
        self._page, self._held = page, QPoint()
        self.setFixedSize(WIDTH, HEIGHT)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.hide()

    def stand_at(self, rect: QRect) -> None:
        """Stand below a place of the text."""
        self.move(rect.left() - WIDTH // 2, rect.bottom() - 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._page.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(QRect(WIDTH // 2 - 1, 0, 2, STEM + 2), theme.color("accent"))
            painter.setPen(theme.color("page"))
            painter.setBrush(theme.color("accent"))
            radius = (HEIGHT - STEM) / 2 - 1
            painter.drawEllipse(QPointF(WIDTH / 2, STEM + radius), radius, radius)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            top = self.mapToParent(event.position().toPoint() - self._held)
            self.dragged.emit(top + QPoint(WIDTH // 2, -STEM))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go.emit()


class Handles(QObject):
    """Changes the range of one mark at a time; ``keep`` gives a mark the selected words."""

    def __init__(
        self, page: Column, keep: Callable[[Mark], object], say: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._keep, self._say = page, keep, say
        self.mark: Mark | None = None
        self.first = Handle(page, translated(mark("Beginning of the mark")))
        self.last = Handle(page, translated(mark("End of the mark")))
        self.first.dragged.connect(self.drag_first)
        self.last.dragged.connect(self.drag_last)
        for one in (self.first, self.last):
            one.let_go.connect(self.keep)
        page.verticalScrollBar().valueChanged.connect(self.follow)
        page.selectionChanged.connect(self.follow)
        page.installEventFilter(self)

    def begin(self, one: Mark) -> None:
        """Select the words of a mark and let them be changed."""
        standing.select(self._page, one.segments)
        self.mark = one
        self.follow()
        self._page.setFocus()
        self._say(translated(_HOW))

    def end(self) -> None:
        """Leave the mark as it is."""
        self.mark = None
        self.first.hide()
        self.last.hide()

    @Slot()
    def keep(self) -> None:
        """Give the mark the selected words."""
        if self.mark is not None:
            self._keep(self.mark)

    @Slot()
    def follow(self) -> None:
        """Stand at the ends of the selection; with none it is over."""
        cursor = self._page.textCursor()
        if self.mark is None or not cursor.hasSelection():
            self.end()
            return
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        for handle, end in zip((self.first, self.last), ends, strict=True):
            cursor.setPosition(end)
            handle.stand_at(self._page.cursorRect(cursor))
            handle.show()
            handle.raise_()

    @Slot(QPoint)
    def drag_first(self, point: QPoint) -> None:
        """Let the words begin at a point."""
        end = self._page.textCursor().selectionEnd()
        self._select(end, min(self._at(point), end - 1))

    @Slot(QPoint)
    def drag_last(self, point: QPoint) -> None:
        """Let the words end at a point."""
        start = self._page.textCursor().selectionStart()
        self._select(start, max(self._at(point), start + 1))

    def _at(self, point: QPoint) -> int:
        bar, height = self._page.verticalScrollBar(), self._page.viewport().height()
        if point.y() < EDGE:
            bar.setValue(bar.value() - SCROLL)
        elif point.y() > height - EDGE:
            bar.setValue(bar.value() + SCROLL)
        return self._page.cursorForPosition(point).position()

    def _select(self, fixed: int, moving: int) -> None:
        cursor = self._page.textCursor()
        cursor.setPosition(fixed)
        cursor.setPosition(moving, QTextCursor.MoveMode.KeepAnchor)
        with self._page.moving_itself():
            self._page.setTextCursor(cursor)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        if self.mark is None or not isinstance(event, QKeyEvent):
            return False
        keys = {
            Qt.Key.Key_Return: self._finish, Qt.Key.Key_Enter: self._finish,
            Qt.Key.Key_Escape: self._leave, Qt.Key.Key_Tab: self._take_other_end,
        }  # fmt: skip
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            act()
        event.accept()  # A ShortcutOverride, too: no action takes these keys meanwhile.
        return True

    def _finish(self) -> None:
        self.keep()
        self._leave()

    def _leave(self) -> None:
        self.end()
        cursor = self._page.textCursor()
        cursor.clearSelection()
        self._page.setTextCursor(cursor)

    def _take_other_end(self) -> None:
        cursor = self._page.textCursor()
        self._select(cursor.position(), cursor.anchor())
        at_end = self._page.textCursor().position() == self._page.textCursor().selectionEnd()
        said = mark("The end moves.") if at_end else mark("The beginning moves.")
        self._say(translated(said))
