"""Paints a mark in the list: its words in its colour, its note, where and when.

Every row has the same height, so that a list of thousands is laid out by arithmetic.
"""

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.marks.model import Mark
from desktop.ui.icons import icon
from desktop.ui.marks import telling
from desktop.ui.marks.model import MARK
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override

LINES = 3  # Of words and note together; the foot is one more.
QUOTE = 2  # Lines the words have where there is a note.
SIDE, ABOVE, BAR, ICON = 12, 7, 3, 14  # Pixels.
_KINDS = {"highlight": "highlight", "underline": "underline", "note": "note",
          "bookmark": "bookmark"}  # fmt: skip


class MarkDelegate(QStyledItemDelegate):
    """Paints rows of `MarksModel`."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = (LINES + 1) * _lead(option.font) + 2 * ABOVE
        return QSize(self._view.viewport().width(), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Mark = index.data(MARK)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        if is_chosen:
            role = "accent" if self._view.hasFocus() else "faint"
            bar = QRect(option.rect.topLeft(), QSize(BAR, option.rect.height()))
            painter.fillRect(bar, self.theme.color(role))
        self._paint_words(painter, option, one)
        painter.setPen(self.theme.color("panel_rule"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, one: Mark) -> None:
        lead = _lead(option.font)
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        quote = " ".join(one.anchor.exact.split())
        fill = self.theme.color(f"mark_{one.colour}")
        note = telling.plain(one.note)
        words = _lines(quote, option.font, room.width(), QUOTE if note else LINES)
        for row, (text, width) in enumerate(words):
            line = QRect(room.left(), room.top() + row * lead, room.width(), lead)
            painter.fillRect(line.adjusted(-2, 0, width + 4 - line.width(), -1), fill)
            painter.setPen(self.theme.color("text"))
            painter.setFont(option.font)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(self.theme.color("panel_text"))
        below = _lines(note, option.font, room.width(), LINES - len(words))
        for row, (text, _) in enumerate(below, len(words)):
            line = QRect(room.left(), room.top() + row * lead + 2, room.width(), lead)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        foot = QRect(room.left(), room.bottom() - lead + 1, room.width(), lead)
        self._paint_foot(painter, foot, option.font, one)

    def _paint_foot(self, painter: QPainter, foot: QRect, font: QFont, one: Mark) -> None:
        icon(_KINDS[one.kind], self.theme).paint(
            painter, foot.left() - 1, foot.top() + (foot.height() - ICON) // 2, ICON, ICON
        )
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        state = telling.state_name(one)
        right = f"{one.block}  {one.created[:10]}"
        painter.setPen(self.theme.color("muted"))
        painter.drawText(
            QRectF(foot), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right
        )
        room = foot.adjusted(ICON + 5, 0, -metrics.horizontalAdvance(right) - 8, 0)
        words = "  ".join([state, *(f"#{tag}" for tag in one.tags)]).strip()
        if state:
            painter.setPen(self.theme.color("error"))
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)


def _lead(font: QFont) -> int:
    return math.ceil(QFontMetrics(font).height() * 1.2)


def _lines(text: str, font: QFont, width: int, most: int) -> list[tuple[str, int]]:
    # The text broken into at most so many lines, the last cut where there is more of it.
    if not text:
        return []
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [(text, metrics.horizontalAdvance(text))]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    found: list[str] = []
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else None
        piece = units[start * 2 : end * 2 if end is not None else None]
        found.append(piece.decode("utf-16-le", "replace").strip())
    found[-1] = metrics.elidedText(found[-1], Qt.TextElideMode.ElideRight, width)
    return [(line, min(width, metrics.horizontalAdvance(line))) for line in found]
