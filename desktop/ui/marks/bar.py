"""The small bar at a selection, and what the pointer does to marks: all of it has keys, too.

The bar appears when words were selected with the mouse and goes with the selection. A
click on marked words opens the menu of all marks there, one on a drawing in the margin the
note; resting on either shows the notes.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import QHelpEvent, QIcon, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QToolTip

from desktop.marks.model import COLOURS, Mark
from desktop.reader import Reader
from desktop.ui.icons import icon
from desktop.ui.marks import telling
from desktop.ui.marks.marking import Marking
from desktop.ui.page.column import Column
from desktop.ui.widgets.override import override
from desktop.ui.widgets.swatch import swatch
from desktop.ui.words import translated
from desktop.words import mark

AWAY = 10  # Pixels between the selection and the bar.


class SelectionBar(QFrame):
    """Five colours, a line and a note for what was just selected; takes no focus."""

    def __init__(self, reader: Reader, marking: Marking, page: Column) -> None:
        super().__init__(page.viewport())
        self._reader, self._marking, self._page = reader, marking, page
        self.setObjectName("bar")
        self.setAccessibleName(translated(mark("Mark the selection")))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 3, 4, 3)
        self._row.setSpacing(0)
        self.hide()
        page.viewport().installEventFilter(self)
        page.selectionChanged.connect(self.follow)
        page.verticalScrollBar().valueChanged.connect(self.hide)

    def _fill(self) -> None:
        # Made when it is shown: names and colours are the reader's, and may have changed.
        while self._row.count():
            old = self._row.takeAt(0)
            widget = old.widget() if old else None
            if widget:
                widget.deleteLater()
        theme = self._page.theme
        for colour in COLOURS:
            act = partial(self._marking.mark, "highlight", colour)
            self._add(
                swatch(theme.color(f"mark_{colour}")),
                telling.colour_name(self._reader, colour),
                act,
            )
        line = partial(self._marking.mark, "underline")
        self._add(icon("underline", theme), translated(mark("Underline")), line)
        self._add(icon("note", theme), translated(mark("Note…")), self._marking.note)

    def _add(self, drawing: QIcon, name: str, act: Callable[[], object]) -> None:
        button = QToolButton()
        button.setIcon(drawing)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(partial(self._take, act))
        self._row.addWidget(button)

    def _take(self, act: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT002  As `clicked`.
        self.hide()
        act()

    def show_at(self, point: QPoint) -> None:
        """Show the bar near a point of the pane, wholly in view, on none of the words selected.

        Where they end on a lower line than they begin it is below, else above.
        """
        self._fill()
        self.adjustSize()
        room = self._page.viewport().rect()
        x = min(max(0, point.x() - self.width() // 2), room.width() - self.width())
        line, begun = self._page.cursorRect(), self._begun()
        above, below = line.top() - self.height() - AWAY, line.bottom() + AWAY
        is_below = line.top() > begun.top() and below + self.height() <= room.height()
        self.move(x, below if is_below or above < 0 else above)
        self.show()
        self.raise_()

    def _begun(self) -> QRect:
        cursor = self._page.textCursor()
        cursor.setPosition(cursor.anchor())
        return self._page.cursorRect(cursor)

    @Slot()
    def follow(self) -> None:
        """Go with the selection."""
        if not self._page.textCursor().hasSelection():
            self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell(event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            return self._release(event)
        return False

    def _release(self, event: QMouseEvent) -> bool:
        point = event.position()
        if event.button() == Qt.MouseButton.RightButton:
            return False
        if self._page.textCursor().hasSelection():
            if self.isHidden():
                self.show_at(point.toPoint())
        elif (marks := self._under(point)) and not self._page.anchorAt(point.toPoint()):
            self._open(marks, point)  # Qt looks for a link from the text's start: only if it must.
        return False

    def _open(self, marks: tuple[Mark, ...], point: QPointF) -> None:
        if len(marks) == 1 and marks[0].note and self._is_margin(point):
            self._marking.open_note(marks[0])
        else:
            self._marking.menu_asked.emit(marks, point.toPoint())

    def _is_margin(self, point: QPointF) -> bool:
        number = self._page.canvas().layout.block_at(self._in_document(point).y())
        return any(
            rect.contains(self._in_document(point))
            for rect, _ in self._marking.painting.glyphs(self._page.canvas(), number)
        )

    def _tell(self, event: QHelpEvent) -> bool:
        marks = self._under(QPointF(event.pos()))
        notes = telling.notes(marks)
        if notes:
            QToolTip.showText(event.globalPos(), notes, self._page.viewport())
        return bool(notes)

    def _under(self, point: QPointF) -> tuple[Mark, ...]:
        return self._marking.painting.under(self._page.canvas(), self._in_document(point))

    def _in_document(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self._page.verticalScrollBar().value())
