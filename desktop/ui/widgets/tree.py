"""A tree from which one thing is chosen: by a click, or by Enter."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeView, QWidget

from desktop.ui.widgets.announcing import tell_focus
from desktop.ui.widgets.override import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoosingTree(QTreeView):
    """A tree with one column and no header.

    ``chosen`` comes once for a click, once for a double click and once for Enter; Qt's
    ``activated`` would come as the platform's style pleases. ``left_up`` tells of Up on the
    first row, ``left`` of Escape, ``entered`` of Enter, after ``chosen``; ``menu_asked`` of a
    row and a point of the screen. Moving with the arrows chooses nothing.
    """

    chosen = Signal(QModelIndex)
    left_up = Signal()
    left = Signal()
    entered = Signal()
    menu_asked = Signal(QModelIndex, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_second = False
        self.clicked.connect(self.choose)

    @Slot(QModelIndex)
    def choose(self, index: QModelIndex) -> None:
        """Emit ``chosen``, but not for the second click of a double click."""
        if index.isValid() and not self._is_second:
            self.chosen.emit(index)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        at = self.visualRect(index).center() if is_by_key else event.pos()
        if index.isValid():
            self.menu_asked.emit(index, self.viewport().mapToGlobal(at))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._is_second = True
        super().mouseDoubleClickEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_second = False

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt tells of a row only when another becomes the present one.
        row, above = 0, self.indexAbove(self.currentIndex())
        while above.isValid():
            row, above = row + 1, self.indexAbove(above)
        if self.currentIndex().isValid():
            tell_focus(self, row + 1)  # The header, though hidden, is the first child.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in _ENTER:
            self.choose(here)
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not self.indexAbove(here).isValid():
            self.left_up.emit()
        else:
            super().keyPressEvent(event)
