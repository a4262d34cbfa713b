"""Paints a hit: its snippet on up to three lines, what was found tinted, its block beside."""

import math
from collections.abc import Hashable
from typing import TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.search.results import Hit, Snippet
from desktop.ui.search.excerpt import Excerpt, Room, set_out
from desktop.ui.search.model import COUNT, HIT, REMARK
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.ground import paint_ground
from desktop.ui.widgets.override import override

LINES = 3
SIDE, ABOVE, GAP = 12, 6, 10  # Pixels beside and above a row's words, and between words.
KEPT = 500  # Rows whose height and lines are kept: most of an answer is in the next one, too.
Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Face:
    """A font of the list with those made of it, and what they measure."""

    def __init__(self, font: QFont) -> None:
        self.font, self.key = QFont(font), font.key()
        self.small, self.strong = QFont(font), QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * 0.88)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._small = QFontMetrics(font), QFontMetrics(self.small)
        self.height = self._metrics.height()
        self.lead = math.ceil(self.height * 1.2)

    def beside(self, hit: Hit) -> int:
        """Return the room that a hit's block takes beside the first line."""
        return self._small.horizontalAdvance(hit.block) + GAP

    def lines(self, hit: Hit, width: int) -> int:
        """Return on how many lines a snippet is shown."""
        text = self._metrics.horizontalAdvance(hit.snippet.text) + self.beside(hit)
        return min(LINES, max(1, math.ceil(text / max(1, width - 2 * SIDE))))


class HitDelegate(QStyledItemDelegate):
    """Paints rows of `HitsModel`.

    A row's height is reckoned from the width of its text on one line, not by breaking it:
    a list of fifty is then measured within a frame. A snippet that breaks badly loses its
    last word instead of getting a fourth line.
    """

    def __init__(self, tree: QTreeView, theme: Theme) -> None:
        super().__init__(tree)
        self._tree = tree
        self._face: Face | None = None
        self._heights: dict[tuple[str, str, int, str], int] = {}
        self._excerpts: dict[tuple[Snippet, str, Room], Excerpt] = {}
        self.theme = theme

    def _of(self, font: QFont) -> Face:
        # All rows have one font, and to tell it by its name takes longer than a row's height.
        if self._face is None or self._face.font != font:
            self._face = Face(font)
        return self._face

    def least(self, font: QFont) -> int:
        """Return the pixels that the lowest row takes."""
        return self._of(font).lead + 2 * ABOVE

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hit: Hit | None = index.data(HIT)
        width, face = self._tree.viewport().width(), self._of(option.font)
        if hit is None:
            return QSize(width, face.lead + 2 * ABOVE + (ABOVE if index.row() else 0))
        told = str(index.data(REMARK))
        key = (hit.snippet.text, told, width, face.key)
        height = self._heights.get(key)
        if height is None:
            height = (face.lines(hit, width) + bool(told)) * face.lead
            _keep(self._heights, key, height)
        return QSize(width, height + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(HIT)
        painter.save()
        paint_ground(painter, option, self.theme, has_keys=self._tree.hasFocus())
        painter.setFont(option.font)
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        if hit is None:
            self._paint_section(painter, room, option, index)
        else:
            self._paint_hit(painter, room, hit, str(index.data(REMARK)))
        painter.restore()

    def _paint_section(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if index.row():
            painter.setPen(self.theme.color("panel_rule"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        face = self._of(option.font)
        room.setTop(room.bottom() - face.lead)
        count = str(index.data(COUNT))
        painter.setPen(self.theme.color("muted"))
        painter.drawText(room, _RIGHT, count)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - GAP)
        painter.setFont(face.strong)
        painter.setPen(self.theme.color("panel_text"))
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _LEFT, title)

    def _paint_hit(self, painter: QPainter, room: QRect, hit: Hit, told: str) -> None:
        face = self._of(painter.font())
        lead = face.lead
        found = QTextCharFormat()
        found.setBackground(self.theme.color("hit"))
        found.setForeground(self.theme.color("text"))
        lines = max(1, room.height() // lead - bool(told))
        place = Room(room.width(), face.beside(hit), lead, lines)
        painter.setPen(self.theme.color("panel_text"))
        self._excerpt(hit.snippet, face, place).draw(painter, QPointF(room.topLeft()), found)
        painter.setFont(face.small)
        painter.setPen(self.theme.color("muted"))
        first = QRectF(room.left(), room.top(), room.width(), face.height)
        painter.drawText(first, _RIGHT, hit.block)
        if told:
            last = QRect(room.left(), room.bottom() - lead, room.width(), lead)
            told = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(last, _LEFT, told)

    def _excerpt(self, snippet: Snippet, face: Face, room: Room) -> Excerpt:
        key = (snippet, face.key, room)
        found = self._excerpts.get(key)
        return found or _keep(self._excerpts, key, set_out(snippet, face.font, room))


def _keep(kept: dict[Key, Kept], key: Key, value: Kept) -> Kept:
    if len(kept) >= KEPT:
        kept.clear()
    kept[key] = value
    return value
