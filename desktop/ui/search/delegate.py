"""Paints a hit: its snippet on up to three lines, what was found tinted, its block beside."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.search.results import Hit
from desktop.ui.search.excerpt import Room, set_out
from desktop.ui.search.model import COUNT, HIT
from desktop.ui.search.telling import remark
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override

LINES = 3
SIDE, ABOVE, GAP = 12, 6, 10  # Pixels beside and above a row's words, and between words.
BAR = 3  # Pixels of the bar at the side of the present row.
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HitDelegate(QStyledItemDelegate):
    """Paints rows of `HitsModel`.

    A row's height is reckoned from the width of its text on one line, not by breaking it:
    a list of fifty is then measured within a frame. A snippet that breaks badly loses its
    last word instead of getting a fourth line.
    """

    def __init__(self, tree: QTreeView, theme: Theme) -> None:
        super().__init__(tree)
        self._tree = tree
        self._heights: dict[tuple[str, int, str], int] = {}
        self.theme = theme

    def forget(self) -> None:
        """Forget the heights of rows that are gone."""
        self._heights.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hit: Hit | None = index.data(HIT)
        width = self._tree.viewport().width()
        if hit is None:
            return QSize(width, _lead(option.font) + 2 * ABOVE + (ABOVE if index.row() else 0))
        key = (hit.snippet.text + remark(hit), width, option.font.key())
        if key not in self._heights:
            lines = _lines(hit, option.font, width) + bool(remark(hit))
            self._heights[key] = lines * _lead(option.font)
        return QSize(width, self._heights[key] + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(HIT)
        painter.save()
        self._paint_ground(painter, option)
        painter.setFont(option.font)
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        if hit is None:
            self._paint_section(painter, room, option, index)
        else:
            self._paint_hit(painter, room, hit)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_present = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_present or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.color("hover"))
        if is_present:
            role = "accent" if self._tree.hasFocus() else "faint"
            bar = QRect(option.rect.topLeft(), QSize(BAR, option.rect.height()))
            painter.fillRect(bar, self.theme.color(role))

    def _paint_section(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if index.row():
            painter.setPen(self.theme.color("panel_rule"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        room.setTop(room.bottom() - _lead(option.font))
        count = str(index.data(COUNT))
        painter.setPen(self.theme.color("muted"))
        painter.drawText(room, _RIGHT, count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - GAP)
        painter.setFont(_strong(option.font))
        painter.setPen(self.theme.color("panel_text"))
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _LEFT, title)

    def _paint_hit(self, painter: QPainter, room: QRect, hit: Hit) -> None:
        font, lead = painter.font(), _lead(painter.font())
        found = QTextCharFormat()
        found.setBackground(self.theme.color("hit"))
        found.setForeground(self.theme.color("text"))
        told = remark(hit)
        lines = max(1, room.height() // lead - bool(told))
        place = Room(room.width(), _beside(hit, font), lead, lines)
        painter.setPen(self.theme.color("panel_text"))
        set_out(hit.snippet, font, place).draw(painter, QPointF(room.topLeft()), found)
        painter.setFont(_small(font))
        painter.setPen(self.theme.color("muted"))
        first = QRectF(room.left(), room.top(), room.width(), QFontMetrics(font).height())
        painter.drawText(first, _RIGHT, hit.block)
        if told:
            last = QRect(room.left(), room.bottom() - lead, room.width(), lead)
            told = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(last, _LEFT, told)


def _lead(font: QFont) -> int:
    return math.ceil(QFontMetrics(font).height() * 1.2)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _beside(hit: Hit, font: QFont) -> int:
    return QFontMetrics(_small(font)).horizontalAdvance(hit.block) + GAP


def _lines(hit: Hit, font: QFont, width: int) -> int:
    text = QFontMetrics(font).horizontalAdvance(hit.snippet.text) + _beside(hit, font)
    return min(LINES, max(1, math.ceil(text / max(1, width - 2 * SIDE))))
