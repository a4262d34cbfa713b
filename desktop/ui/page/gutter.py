"""What is painted beside the text: block numbers, section numbers, markers of lists."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.document.model import Block
from desktop.ui.page.underlay import Canvas, visible
from desktop.ui.typesetting.builder import GUTTER
from desktop.ui.typesetting.typography import HEADINGS

_GAP = 16  # Pixels between a number and the text.


def paint(painter: QPainter, canvas: Canvas, *, numbers: bool, is_second: bool = False) -> None:
    """Paint the gutter of the blocks in view; document coordinates.

    Section numbers always stand beside their headings; ``numbers`` adds those of blocks. A
    second language has the first one's numbers, and only markers of lists of its own.
    """
    small = canvas.type.small()
    for number in visible(canvas):
        block = canvas.positions.blocks[number]
        _, height = canvas.layout.line_of(canvas.positions.starts[number])
        baseline = canvas.layout.baseline_of(canvas.positions.starts[number])
        if block.kind == "heading" and not is_second:
            _heading(painter, canvas, block, baseline)
        elif numbers and not is_second:
            painter.setFont(small)
            painter.setPen(canvas.theme.color("faint"))
            words = block.id.rpartition("-")[2]
            painter.drawText(
                QRectF(0, baseline - height, GUTTER - _GAP, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
                words,
            )
        if block.marker:
            _marker(painter, canvas, block, baseline)


def _heading(painter: QPainter, canvas: Canvas, block: Block, baseline: float) -> None:
    font = canvas.type.of(block).font
    if len(block.id) > 1:  # A longer number gets smaller figures, so that it fits.
        share = 0.82 if block.level <= 2 else 0.72  # noqa: PLR2004  Levels as in HEADINGS.
        font.setPixelSize(round(font.pixelSize() * share))
    painter.setFont(font)
    painter.setPen(canvas.theme.color("muted"))
    tall = canvas.type.px * HEADINGS[1] * 2
    painter.drawText(
        QRectF(-20, baseline - tall, GUTTER - _GAP + 20, tall + painter.fontMetrics().descent()),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
        block.id,
    )


def _marker(painter: QPainter, canvas: Canvas, block: Block, baseline: float) -> None:
    indent = block.level * round(canvas.type.px * 1.4)
    right = GUTTER + indent - canvas.type.px * 0.5
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
