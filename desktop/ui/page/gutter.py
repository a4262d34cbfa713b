"""What is painted beside the text: block numbers, section numbers, markers of lists.

Where the text leaves its margins little room, a section's number stands above its heading.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop.document.model import Block
from desktop.ui.page.underlay import Canvas, visible
from desktop.ui.typesetting.look import Look
from desktop.ui.typesetting.typography import HEADINGS

_GAP = 16  # Pixels between a number and the text,
_NARROW_GAP = 6  # and where there is little room.
_LOW_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
_LEAST = 7  # Pixels: no number is set smaller.


def paint(painter: QPainter, canvas: Canvas, *, numbers: bool, is_second: bool = False) -> None:
    """Paint the gutter of the blocks in view; document coordinates.

    Section numbers always stand beside their headings; ``numbers`` adds those of blocks. A
    second language has the first one's numbers, and only markers of lists of its own.
    """
    for number in visible(canvas):
        block = canvas.positions.blocks[number]
        baseline = canvas.layout.baseline_of(canvas.positions.starts[number])
        if block.kind == "heading" and not is_second:
            _heading(painter, canvas, block, number)
        elif numbers and not is_second:
            painter.setPen(canvas.theme.color("faint"))
            words = block.id.rpartition("-")[2]
            _beside(painter, canvas, words, canvas.type.small(), baseline)
        if block.marker:
            _marker(painter, canvas, block, baseline)


def _heading(painter: QPainter, canvas: Canvas, block: Block, number: int) -> None:
    start = canvas.positions.starts[number]
    painter.setPen(canvas.theme.color("muted"))
    if canvas.look.is_narrow:
        painter.setFont(canvas.type.small())
        top, _ = canvas.layout.line_of(start)
        left, right = canvas.sides
        high = painter.fontMetrics().height()
        painter.drawText(QRectF(left, top - high, right - left, high), block.id)
        return
    font = QFont(canvas.type.of(block).font)
    if len(block.id) > 1:  # A longer number gets smaller figures, so that it fits.
        share = 0.82 if block.level <= 2 else 0.72  # noqa: PLR2004  Levels as in HEADINGS.
        font.setPixelSize(round(font.pixelSize() * share))
    _beside(painter, canvas, block.id, font, canvas.layout.baseline_of(start))


def _beside(painter: QPainter, canvas: Canvas, words: str, font: QFont, baseline: float) -> None:
    room = room_of(canvas.look)
    painter.setFont(fitted(font, words, room))
    tall = canvas.type.px * HEADINGS[1] * 2
    high = tall + painter.fontMetrics().descent()
    painter.drawText(
        QRectF(0, baseline - tall, room, high),
        _LOW_RIGHT,
        words,
    )


def room_of(look: Look) -> int:
    """Return the pixels there are for a number."""
    return look.gutter - (_NARROW_GAP if look.is_narrow else _GAP)


def fitted(font: QFont, words: str, room: float) -> QFont:
    """Return the font in which a number has room."""
    wide, made = QFontMetricsF(font).horizontalAdvance(words), QFont(font)
    if wide > room:
        made.setPixelSize(max(_LEAST, int(font.pixelSize() * room / wide)))
    return made


def _marker(painter: QPainter, canvas: Canvas, block: Block, baseline: float) -> None:
    indent = block.level * round(canvas.type.px * 1.4)
    right = canvas.look.gutter + indent - canvas.type.px * 0.5
    if block.marker == "•":
        # Painted, as its size differs wildly from font to font.
        size = canvas.type.px * 0.28
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.theme.color("muted"))
        painter.drawEllipse(QRectF(right - size, baseline - canvas.type.px * 0.46, size, size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    painter.setFont(canvas.type.of(block).font)
    painter.setPen(canvas.theme.color("muted"))
    width = painter.fontMetrics().horizontalAdvance(block.marker)
    painter.drawText(round(right - width), round(baseline), block.marker)
