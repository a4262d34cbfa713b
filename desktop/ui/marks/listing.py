"""A list whose keys open, edit and throw away; for marks, but it knows none."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.ui.widgets.override import override


class MarksList(QListView):
    """A list whose keys open, edit and throw away."""

    opened = Signal(QModelIndex)
    edited = Signal()
    thrown_away = Signal()
    left_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.opened)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt makes a row current and chooses none: by keyboard that one is meant.
        is_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not is_mouse and not self.selectedIndexes() and self.model().rowCount():
            row = max(0, self.currentIndex().row())
            self.setCurrentIndex(self.model().index(row, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.currentIndex())
        elif key == Qt.Key.Key_F2:
            self.edited.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.thrown_away.emit()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        else:
            super().keyPressEvent(event)
