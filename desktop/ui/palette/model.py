"""The rows of the palette as Qt's model, and how one is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.document.text import length, units
from desktop.ui.palette.entries import KINDS, Row, spoken
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import NOWHERE, Index
from desktop.ui.widgets.ground import paint_ground
from desktop.ui.widgets.override import override
from desktop.ui.words import translated

ROW = int(Qt.ItemDataRole.UserRole) + 1  # The role that gives the row itself.
ABOVE, SIDE, GAP = 7, 14, 12  # Pixels around a row's words.
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractListModel):
    """What the palette shows now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): row.entry.title,
            int(Qt.ItemDataRole.ToolTipRole): row.entry.title,
            int(Qt.ItemDataRole.AccessibleTextRole): spoken(row),
            ROW: row,
        }.get(role)


class RowDelegate(QStyledItemDelegate):
    """Paints a row: its name with the letters found set off, its kind and keys beside."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        paint_ground(painter, option, self._theme)
        room = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(option.font)
        painter.setPen(self._theme.color("muted"))
        beside = "   ".join(
            one for one in (translated(KINDS[row.entry.kind]), row.entry.beside) if one
        )
        painter.drawText(room, _ONE_LINE | Qt.AlignmentFlag.AlignRight, beside)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(beside) - GAP)
        painter.setPen(self._theme.color("panel_text"))
        self._paint_name(painter, room, row)
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRect, row: Row) -> None:
        font = painter.font()
        cut = painter.fontMetrics().elidedText(
            row.entry.title.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        layout = QTextLayout(cut, font)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(wrapping)
        layout.setFormats(_formats(row, cut, self._theme))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        down = (room.height() - line.height()) / 2
        layout.draw(painter, QPointF(room.left(), room.top() + down))


def _formats(row: Row, shown: str, theme: Theme) -> list[QTextLayout.FormatRange]:
    made: list[QTextLayout.FormatRange] = []
    for span in row.spans:
        one = QTextLayout.FormatRange()
        one.start = units(row.entry.title, span.start)
        one.length = units(row.entry.title, span.end) - one.start
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.Bold)
        found.setForeground(theme.color("accent"))
        one.format = found
        if one.start + one.length <= length(shown):
            made.append(one)
    return made
