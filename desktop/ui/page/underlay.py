"""What is painted beneath the text: cards, notes, table heads, hits, the flash, figures, terms.

Nothing of it is in the document, so the text stays the compiler's and offsets never move.
Rectangles are kept by the layout until it changes; only what is in view is painted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.document.model import BlockId, Run, Span
from desktop.ui.theme import Theme
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.look import CELL_PAD, Look
from desktop.ui.typesetting.positions import Positions
from desktop.ui.typesetting.typography import Typography

# A figure's line tells its grade by pattern, never by colour alone: on, off, in pixels.
PATTERNS: dict[str, tuple[float, float]] = {
    "official": (1, 0), "press": (5, 3), "law_firm": (1, 2.5), "unverified": (2, 6),
    "portal": (5, 3),
}  # fmt: skip
_TALL = 4.0  # Of the text's size: no line of words is as high.
_UNDER, _SECOND = 4.0, 2.5  # Pixels below the baseline; a second line for "in the paper".
_CORNER = QSizeF(5, 3)


class Standing(NamedTuple):
    """How a figure stands: the grade of its source, and whether it is known in the paper."""

    grade: str
    in_paper: bool


class Scene:
    """What there is to paint, as values.

    Attributes:
        standings: How each figure stands, by its run's kind and target.
    """

    def __init__(self, standings: Mapping[str, Standing] | None = None) -> None:
        self.hits: Mapping[BlockId, Sequence[Span]] = {}
        self.current: tuple[BlockId, Span] | None = None
        self.flash: tuple[BlockId, Span] | None = None
        self.spoken: tuple[BlockId, Span] | None = None
        self.standings: Mapping[str, Standing] = standings or {}


class Canvas(NamedTuple):
    """What painting needs besides the scene.

    Attributes:
        view: The stretch of the document in view.
    """

    layout: Layout
    positions: Positions
    look: Look
    view: QRectF

    @property
    def theme(self) -> Theme:
        """The theme the text is shown in."""
        return self.look.theme

    @property
    def type(self) -> Typography:
        """The type the text is set in."""
        return self.look.type

    @property
    def sides(self) -> tuple[float, float]:
        """Where the lines of the text begin and end."""
        return float(self.look.gutter), self.view.width() - self.look.right


Layer = Callable[[QPainter, Canvas], None]


def paint(painter: QPainter, canvas: Canvas, scene: Scene, layers: Iterable[Layer] = ()) -> None:
    """Paint everything that lies beneath the text in view; document coordinates."""
    numbers = visible(canvas)
    for number in numbers:
        _paint_ground(painter, canvas, number)
    for layer in layers:
        layer(painter, canvas)
    shown = [one for one in (scene.flash, scene.spoken) if one]
    _fill(painter, canvas, shown, "flash")
    for number in numbers:
        block = canvas.positions.blocks[number]
        spans = [(block.id, span) for span in scene.hits.get(block.id, ())]
        _fill(painter, canvas, spans, "hit")
    if scene.current:
        _fill(painter, canvas, [scene.current], "hit_current")
        _frame(painter, canvas, scene.current)
    for number in numbers:
        _paint_figures(painter, canvas, number, scene.standings)
        _paint_terms(painter, canvas, number)


def visible(canvas: Canvas) -> range:
    """Return the numbers of the blocks in view."""
    first = canvas.layout.block_at(canvas.view.top())
    return range(first, canvas.layout.block_at(canvas.view.bottom()) + 1)


def _text_bottom(canvas: Canvas, number: int) -> float:
    last = canvas.positions.segments[number][-1]
    text = canvas.positions.blocks[number].text
    end = canvas.positions.position(number, len(text))
    top, height = canvas.layout.line_of(max(last.position, end - 1))
    return top + height


def _paint_ground(painter: QPainter, canvas: Canvas, number: int) -> None:
    block = canvas.positions.blocks[number]
    left, right = canvas.sides
    if block.kind == "card":
        pad = canvas.type.px * 0.5
        top = canvas.layout.top(number) + _margin(canvas, number) - pad
        rect = QRectF(left, top, right - left, _text_bottom(canvas, number) + pad - top)
        painter.fillRect(rect, canvas.theme.color("card"))
        painter.fillRect(QRectF(left, top, 3, rect.height()), canvas.theme.color("accent"))
    elif block.kind == "note":
        top = canvas.layout.top(number) + _margin(canvas, number)
        height = _text_bottom(canvas, number) - top
        painter.fillRect(QRectF(left + 2, top, 2, height), canvas.theme.color("rule"))
    elif block.table is not None and block.kind == "table":
        head = block.table.rows[0][0]
        below = block.table.rows[1][0]
        first = canvas.positions.position(number, head.start)
        second = canvas.positions.position(number, below.start)
        top = canvas.layout.line_of(first)[0] - CELL_PAD
        bottom = canvas.layout.line_of(second)[0] - CELL_PAD
        painter.fillRect(
            QRectF(left, top, right - left, bottom - top), canvas.theme.color("table_head")
        )


def _margin(canvas: Canvas, number: int) -> float:
    # A block's rectangle begins at its margin or at its text, as Qt likes; lines tell.
    top, _ = canvas.layout.line_of(canvas.positions.starts[number])
    return top - canvas.layout.top(number)


def _fill(
    painter: QPainter, canvas: Canvas, spans: Iterable[tuple[BlockId, Span]], role: str
) -> None:
    color = canvas.theme.color(role)
    for rect in _rects(canvas, spans):
        painter.fillRect(tinted(rect, canvas.type.px), color)


def _frame(painter: QPainter, canvas: Canvas, current: tuple[BlockId, Span]) -> None:
    # The hit gone to is told by more than its colour.
    painter.setPen(QPen(canvas.theme.color("accent"), 1.0))
    for rect in _rects(canvas, [current]):
        painter.drawRect(tinted(rect, canvas.type.px).toAlignedRect())


def tinted(rect: QRectF, px: int) -> QRectF:
    """Return what is tinted of a rectangle: a line's words, but beside a chart a bar."""
    if rect.height() > _TALL * px:  # Its rows were meant; all of it tinted could not be read.
        return QRectF(rect.left() - 10, rect.top(), 5, rect.height())
    return rect.adjusted(-1.5, rect.height() * 0.1, 1.5, -rect.height() * 0.06)


def _rects(canvas: Canvas, spans: Iterable[tuple[BlockId, Span]]) -> Iterable[QRectF]:
    for block, span in spans:
        number = canvas.positions.number(block)
        if number is None:
            continue
        for start, end in canvas.positions.spans(number, span.start, span.end):
            yield from canvas.layout.rects(start, end)


def _paint_figures(
    painter: QPainter, canvas: Canvas, number: int, standings: Mapping[str, Standing]
) -> None:
    block = canvas.positions.blocks[number]
    for run in block.runs if block.chart is None else ():
        standing = standings.get(f"{run.kind}:{run.target}")
        if standing is None:
            continue
        for under in _baselines(canvas, number, run):
            paint_standing(painter, under, standing, canvas.theme.color("muted"))


def _paint_terms(painter: QPainter, canvas: Canvas, number: int) -> None:
    for run in canvas.positions.blocks[number].runs:
        for under in _baselines(canvas, number, run) if run.kind == "term" else ():
            paint_corners(painter, under, canvas.theme.color("faint"))


def _baselines(canvas: Canvas, number: int, run: Run) -> Iterator[QRectF]:
    # Of the lines a run stands on: as wide as its words, of no height.
    for start, end in canvas.positions.spans(number, run.start, run.end):
        yield from canvas.layout.unders(start, end)


def paint_corners(painter: QPainter, under: QRectF, color: QColor) -> None:
    """Paint the mark of a term: its lower corners, unlike the lines of figures and links."""
    painter.setPen(QPen(color, 1.0))
    y = round(under.top() + _UNDER + _SECOND) + 0.5  # Han signs reach below the baseline.
    for x, inward in ((round(under.left()) + 0.5, 1), (round(under.right()) - 0.5, -1)):
        corner = QPointF(x, y)
        painter.drawPolyline([
            corner - QPointF(0, _CORNER.height()),
            corner,
            corner + QPointF(inward * _CORNER.width(), 0),
        ])


def paint_standing(painter: QPainter, under: QRectF, standing: Standing, color: QColor) -> None:
    """Paint the line that tells how a figure stands; ``under`` lies on the baseline."""
    on, off = PATTERNS[standing.grade]
    pen = QPen(color, 1.0)
    if off:
        pen.setDashPattern([on, off])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    heights = (_UNDER, _UNDER + _SECOND) if standing.in_paper else (_UNDER,)
    for below in heights:
        left = QPointF(under.left(), round(under.top() + below) + 0.5)
        painter.drawLine(QLineF(left, left + QPointF(under.width(), 0)))
