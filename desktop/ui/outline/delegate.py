"""Paints a section: its number quietly, then its title; the parts a little stronger."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.outline.model import NUMBER, TITLE
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override

GAP = 7  # Pixels between number and title.
ABOVE = 5  # Pixels above and below the words.


class SectionDelegate(QStyledItemDelegate):
    """Paints rows of `OutlineModel`."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            option.font.setWeight(QFont.Weight.DemiBold)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style, widget = shown.widget.style(), shown.widget
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, widget)
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        number = str(index.data(NUMBER))
        painter.save()
        painter.setFont(shown.font)
        room.adjust(3, 0, -3, 0)
        width = painter.fontMetrics().horizontalAdvance(number) + GAP
        _write(painter, room, number, shown.palette.color(QPalette.ColorRole.PlaceholderText))
        room.setLeft(room.left() + width)
        title = painter.fontMetrics().elidedText(
            str(index.data(TITLE)), Qt.TextElideMode.ElideRight, room.width()
        )
        _write(painter, room, title, shown.palette.color(QPalette.ColorRole.WindowText))
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str, color: QColor) -> None:
    painter.setPen(color)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, middle | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, text)
