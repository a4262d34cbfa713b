"""Paints a section: its number quietly, then its title; the parts a little stronger."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.outline.model import SECTION
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.document.model import Section

GAP = 7  # Pixels between number and title.
ABOVE = 5  # Pixels above and below the words.
SIDE = 3  # Pixels left and right of them, more than the style leaves.
_MIDDLE = (
    Qt.AlignmentFlag.AlignVCenter.value
    | Qt.AlignmentFlag.AlignLeft.value
    | Qt.TextFlag.TextSingleLine.value
    | Qt.TextFlag.TextDontClip.value
)
_STATES = (  # Those of a row that has a ground; none is painted where there is none.
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_MouseOver
    | QStyle.StateFlag.State_HasFocus
)


class SectionDelegate(QStyledItemDelegate):
    """Paints rows of `OutlineModel`."""

    _inset: tuple[int, int] | None = None  # What the style leaves beside the words of any row.

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section: Section = index.data(SECTION)
        if option.state & _STATES:
            control, widget = QStyle.ControlElement.CE_ItemViewItem, option.widget
            widget.style().drawControl(control, option, painter, widget)
        if self._inset is None:
            self._inset = self._measured(option, index)
        left, right = self._inset
        room = option.rect.adjusted(left + SIDE, 0, -right - SIDE, 0)
        font = QFont(option.font)
        if section.level == 1:
            font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(section.id) + GAP
        colors = option.palette
        _write(painter, room, section.id, colors.color(QPalette.ColorRole.PlaceholderText))
        room.setLeft(room.left() + width)
        title = metrics.elidedText(section.title, Qt.TextElideMode.ElideRight, room.width())
        _write(painter, room, title, colors.color(QPalette.ColorRole.WindowText))
        painter.restore()

    def _measured(self, option: QStyleOptionViewItem, index: Index) -> tuple[int, int]:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        words, widget = QStyle.SubElement.SE_ItemViewItemText, option.widget
        room = widget.style().subElementRect(words, shown, widget)
        return room.left() - option.rect.left(), option.rect.right() - room.right()


def _write(painter: QPainter, room: QRect, text: str, color: QColor) -> None:
    painter.setPen(color)
    painter.drawText(room, _MIDDLE, text)
