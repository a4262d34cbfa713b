"""A sheet as Qt's model: words to show, values to sort by."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.figures.sheet import Entry, Sheet
from desktop.ui.widgets.override import override

VALUE = int(Qt.ItemDataRole.UserRole)  # What a cell is sorted by.
TARGET = VALUE + 1  # The figure a cell leads to, or nothing.
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SheetModel(QAbstractTableModel):
    """The rows of a sheet; a column of figures is set to the right."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        columns = range(len(sheet.head))
        self._right = {at for at in columns if at and any(row[at].target for row in sheet.rows)}

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sheet.rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sheet.head)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._sheet.rows[index.row()][index.column()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: entry.words,
            VALUE: _order(entry),
            TARGET: entry.target,
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if index.column() in self._right else _LEFT,
        }
        return answers.get(role)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sheet.head[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            beside = _RIGHT if section in self._right else _LEFT
            return beside.value | Qt.TextFlag.TextWordWrap.value
        return None


def _order(entry: Entry) -> float | str:
    return entry.words if entry.value is None else entry.value
