"""Paints an entry: its words on up to two lines, beneath them what else tells it from others.

Of an event the date stands above, so that a list of them reads as a timeline.
"""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.search.results import Snippet
from desktop.ui.reference.model import ENTRY, TITLE, UNDER
from desktop.ui.search.excerpt import Room, set_out
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.ground import paint_ground
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.ui.reference.entries import Entry

LINES = 2
SIDE, ABOVE = 10, 5  # Pixels beside and above a row's words.


class EntryDelegate(QStyledItemDelegate):
    """Paints rows of `EntriesModel`; heights are reckoned, not broken into lines, as of hits."""

    def __init__(self, tree: QTreeView, theme: Theme) -> None:
        super().__init__(tree)
        self._tree, self.theme = tree, theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics, width = QFontMetrics(option.font), self._tree.viewport().width()
        words = metrics.horizontalAdvance(str(index.data(TITLE)))
        lines = min(LINES, max(1, math.ceil(words / max(1, width - 2 * SIDE))))
        return QSize(width, (lines + 1) * metrics.lineSpacing() + 2 * ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        paint_ground(painter, option, self.theme, has_keys=self._tree.hasFocus())
        painter.setFont(option.font)
        entry: Entry = index.data(ENTRY)
        lead = painter.fontMetrics().lineSpacing()
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        is_event = entry.kind == "event"
        words = room.translated(0, lead if is_event else 0)
        words.setHeight(room.height() - lead)
        under = QRect(QPoint(room.left(), room.top() if is_event else words.bottom()), words.size())
        painter.setPen(self.theme.color("panel_text"))
        place = Room(room.width(), 0, lead, max(1, words.height() // lead))
        made = set_out(Snippet(str(index.data(TITLE)), ()), option.font, place)
        made.draw(painter, QPointF(words.topLeft()), QTextCharFormat())
        painter.setPen(self.theme.color("muted"))
        told = str(index.data(UNDER))
        told = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(under, Qt.AlignmentFlag.AlignTop, told)
        painter.restore()
