"""The list of marks as Qt's views see it: a row a mark, nothing made before it is asked for."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.marks.model import Mark
from desktop.reader import Reader
from desktop.ui.marks import telling
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override

MARK = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class MarksModel(QAbstractListModel):
    """The marks that are listed, in the order they were given."""

    def __init__(self, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self.marks: tuple[Mark, ...] = ()

    def show(self, marks: tuple[Mark, ...]) -> None:
        """List these marks."""
        self.beginResetModel()
        self.marks = marks
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.marks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.marks[index.row()] if index.isValid() else None
        if one is None or role == MARK:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return telling.short(one.anchor.exact)
        if role == Qt.ItemDataRole.ToolTipRole:
            return telling.notes([one]) or None  # Never the note itself: a tip takes HTML.
        is_spoken = role in {
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
        }
        return telling.mark_words(self._reader, one) if is_spoken else None
