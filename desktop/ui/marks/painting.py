"""Paints marks beneath the text, and tells which lie under a point.

Where several overlap each stays to be seen: fills blend, lines stack, and a line at the
foot of the words says that more than one mark lies there. Notes and bookmarks have a
drawing in the right margin. Nothing is written into the document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.document.model import LANGS, BlockId, Lang
from desktop.marks.model import Changed, Mark, MarkId, Segment
from desktop.ui.icons import icon
from desktop.ui.page.underlay import Canvas, visible
from desktop.ui.theme import Theme

GLYPH, GAP = 15, 4  # Pixels of a drawing in the margin, and between the text and it.
UNDER, STACK = 2.5, 3.5  # Pixels below the baseline, and from one line to the next.
STRONG = 0.4  # How much of the text's colour is in a line: fills are too pale for one.
_UNDERLINES = {"underline": Qt.PenStyle.SolidLine, "note": Qt.PenStyle.DotLine}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block that the same marks cover, the oldest first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


class Painting:
    """The marks by block, as they are painted."""

    def __init__(self) -> None:
        self._blocks: dict[BlockId, dict[MarkId, tuple[Mark, Segment]]] = {}
        self._pieces: dict[tuple[BlockId, Lang], tuple[Piece, ...]] = {}

    def take(self, changed: Changed) -> None:
        """Take up what has changed."""
        for mark, segment in _parts(changed.removed):
            self._blocks.get(segment.block, {}).pop(mark.id, None)
            self._forget(segment.block)
        for mark, segment in _parts(changed.added):
            self._blocks.setdefault(segment.block, {})[mark.id] = mark, segment
            self._forget(segment.block)

    def _forget(self, block: BlockId) -> None:
        for lang in LANGS if self._pieces else ():
            self._pieces.pop((block, lang), None)

    def clear(self) -> None:
        """Forget all marks."""
        self._blocks.clear()
        self._pieces.clear()

    def of_block(self, block: BlockId, lang: Lang) -> list[tuple[Mark, Segment]]:
        """Return the marks of a block in one language, the oldest first."""
        found = self._blocks.get(block, {}).values()
        shown = [(mark, one) for mark, one in found if mark.is_of_block or mark.lang == lang]
        return sorted(shown, key=lambda pair: pair[0].created)

    def pieces(self, block: BlockId, lang: Lang) -> tuple[Piece, ...]:
        """Return a block's words cut where a mark begins or ends."""
        key = block, lang
        if key not in self._pieces:
            self._pieces[key] = tuple(cut(self.of_block(block, lang)))
        return self._pieces[key]

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Paint the marks in view; document coordinates."""
        for number in visible(canvas):
            block = canvas.positions.blocks[number].id
            if block in self._blocks:
                for piece in self.pieces(block, canvas.type.lang):
                    _paint_piece(painter, canvas, number, piece)
                for rect, marks in self.glyphs(canvas, number):
                    _paint_glyph(painter, canvas.theme, rect, marks)

    def under(self, canvas: Canvas, point: QPointF) -> tuple[Mark, ...]:
        """Return the marks at a point of the document: words or drawings, the newest first."""
        number = canvas.layout.block_at(point.y())
        found: dict[MarkId, Mark] = {}
        for rect, marks in self.glyphs(canvas, number):
            if rect.adjusted(-GAP, -GAP, GAP, GAP).contains(point):
                found |= {one.id: one for one in marks}
        for piece in self.pieces(canvas.positions.blocks[number].id, canvas.type.lang):
            if any(rect.contains(point) for rect in rects(canvas, number, piece)):
                found |= {one.id: one for one in piece.marks}
        return tuple(reversed(found.values()))

    def at(self, block: BlockId, offset: int, lang: Lang) -> tuple[Mark, ...]:
        """Return the marks on a character, then those of the block itself."""
        every = self.of_block(block, lang)
        words = [mark for mark, one in every if one.start <= offset <= one.end and one.end]
        return (*reversed(words), *(mark for mark, _ in reversed(every) if mark.is_of_block))

    def glyphs(self, canvas: Canvas, number: int) -> Iterator[tuple[QRectF, tuple[Mark, ...]]]:
        """Return where each drawing in the margin stands, and the marks it stands for."""
        block = canvas.positions.blocks[number].id
        rows: dict[float, dict[str, list[Mark]]] = {}
        for mark, segment in self.of_block(block, canvas.type.lang):
            if _has_glyph(mark) and segment == mark.segments[0]:
                top = canvas.layout.line_of(canvas.positions.position(number, segment.start))[0]
                rows.setdefault(top, {}).setdefault(drawing(mark), []).append(mark)
        for top, kinds in rows.items():
            left = canvas.sides[1] + GAP
            for place, name in enumerate(sorted(kinds)):
                x = left + place * (GLYPH + GAP)
                height = canvas.type.px * 1.2
                yield QRectF(x, top + (height - GLYPH) / 2 + GAP, GLYPH, GLYPH), tuple(kinds[name])


def _parts(marks: Iterable[Mark]) -> Iterator[tuple[Mark, Segment]]:
    # An orphan's words are nowhere, so it is not painted.
    for mark in marks:
        if mark.state != "orphan":
            yield from ((mark, segment) for segment in mark.segments)


def cut(marks: Iterable[tuple[Mark, Segment]]) -> Iterator[Piece]:
    """Cut the words of a block wherever a mark begins or ends."""
    every = [(mark, one) for mark, one in marks if one.start < one.end]
    edges = sorted({edge for _, one in every for edge in (one.start, one.end)})
    for start, end in pairwise(edges):
        here = tuple(mark for mark, one in every if one.start <= start and end <= one.end)
        if here:
            yield Piece(start, end, here)


def blended(theme: Theme, marks: Iterable[Mark]) -> QColor | None:
    """Return the fill of words under highlights: all their colours in equal shares."""
    colors = [theme.color(f"mark_{one.colour}") for one in marks if one.kind == "highlight"]
    if not colors:
        return None
    count = len(colors)
    return QColor(
        sum(one.red() for one in colors) // count,
        sum(one.green() for one in colors) // count,
        sum(one.blue() for one in colors) // count,
    )


def strong(theme: Theme, mark: Mark) -> QColor:
    """Return the colour of a mark's line: its fill's, with the text's in it."""
    fill, text = theme.color(f"mark_{mark.colour}"), theme.color("text")
    mix = [round(a + (b - a) * STRONG) for a, b in (
        (fill.red(), text.red()), (fill.green(), text.green()), (fill.blue(), text.blue()),
    )]  # fmt: skip
    return QColor(*mix)


def drawing(mark: Mark) -> str:
    """Return the icon that stands in the margin for a mark."""
    return "bookmark" if mark.kind == "bookmark" and not mark.note else "note"


def _has_glyph(mark: Mark) -> bool:
    return bool(mark.note) or mark.kind in {"note", "bookmark"}


def rects(canvas: Canvas, number: int, piece: Piece) -> Iterator[QRectF]:
    """Yield where the words of a piece stand, a rectangle a line."""
    for start, end in canvas.positions.spans(number, piece.start, piece.end):
        yield from canvas.layout.rects(start, end)


def _paint_piece(painter: QPainter, canvas: Canvas, number: int, piece: Piece) -> None:
    fill = blended(canvas.theme, piece.marks)
    lines = [one for one in piece.marks if one.kind in _UNDERLINES]
    crowded = len(piece.marks) > 1
    for start, end in canvas.positions.spans(number, piece.start, piece.end):
        first = canvas.layout.line_of(start)[0]
        ascent = canvas.layout.baseline_of(start) - first
        for rect in canvas.layout.rects(start, end):
            box = rect.adjusted(0, rect.height() * 0.1, 0, -rect.height() * 0.06)
            if fill:
                painter.fillRect(box, fill)
            if crowded:
                foot = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
                painter.fillRect(foot, strong(canvas.theme, piece.marks[-1]))
            for level, mark in enumerate(lines):
                y = rect.top() + ascent + UNDER + level * STACK
                pen = QPen(strong(canvas.theme, mark), 2.0, _UNDERLINES[mark.kind])
                painter.setPen(pen)
                painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _paint_glyph(painter: QPainter, theme: Theme, rect: QRectF, marks: tuple[Mark, ...]) -> None:
    side = QRect(rect.topLeft().toPoint(), QSize(GLYPH, GLYPH))
    painter.fillRect(side.adjusted(-2, -2, 2, 2), theme.color(f"mark_{marks[-1].colour}"))
    icon(drawing(marks[-1]), theme).paint(painter, side)
    if len(marks) > 1:
        painter.setPen(theme.color("muted"))
        painter.drawText(
            QRectF(rect.left(), rect.bottom(), GLYPH, GLYPH),
            Qt.AlignmentFlag.AlignCenter,
            str(len(marks)),
        )
