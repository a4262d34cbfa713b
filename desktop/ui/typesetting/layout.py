"""Where things lie on the laid-out page: tops of blocks, lines, rectangles of spans.

Reads Qt's layout and nothing else.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from desktop.ui.typesetting.positions import Positions


class Layout:
    """The geometry of one document at one width, in document coordinates (pixels).

    Qt lays out as far as it is asked: the first page costs a screen, `whole` all the rest.
    """

    def __init__(self, document: QTextDocument, positions: Positions) -> None:
        self._document, self._positions = document, positions
        self._layout = document.documentLayout()
        self.width = round(document.textWidth())
        self._tops: list[float] = []
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self._unders: dict[tuple[int, int], list[QRectF]] = {}
        self._baselines: dict[int, float] = {}

    def whole(self) -> None:
        """Lay out everything; until then the height of the document is an estimate."""
        self._layout.documentSize()

    def top(self, number: int) -> float:
        """Return the height at which a block begins."""
        while len(self._tops) <= number:
            start = self._positions.starts[len(self._tops)]
            block = self._document.findBlock(start)
            self._tops.append(self._layout.blockBoundingRect(block).top())
        return self._tops[number]

    def reach(self, number: int) -> tuple[float, float]:
        """Return from where to where a block reaches, with what space is below it."""
        last = len(self._positions.starts) - 1
        end = self.top(number + 1) if number < last else self._layout.documentSize().height()
        return self.top(number), end

    def block_at(self, y: float) -> int:
        """Return the number of the block at a height; the first above the text."""
        last = len(self._positions.starts) - 1
        while len(self._tops) <= last and (not self._tops or self._tops[-1] <= y):
            self.top(len(self._tops))
        return max(0, bisect_right(self._tops, y) - 1)

    def line_at(self, y: float) -> tuple[int, float, float]:
        """Return the position of the first line that ends below ``y``, its top and height."""
        number = self.block_at(y)
        block = self._document.findBlock(self._positions.starts[number])
        while block.isValid():
            origin = self._origin(block)
            layout = block.layout()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                top = origin.y() + line.y()
                if top + line.height() > y:
                    return block.position() + line.textStart(), top, line.height()
            block = block.next()
        return self._positions.starts[-1], self.top(len(self._positions.starts) - 1), 1.0

    def line_of(self, position: int) -> tuple[float, float]:
        """Return top and height of the line that holds a position."""
        block = self._document.findBlock(position)
        origin = self._origin(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return origin.y(), 1.0
        return origin.y() + line.y(), line.height()

    def baseline_of(self, position: int) -> float:
        """Return the height of the baseline under a position; kept."""
        if position not in self._baselines:
            self._baselines[position] = self._baseline(position)
        return self._baselines[position]

    def _baseline(self, position: int) -> float:
        block = self._document.findBlock(position)
        origin = self._origin(block)  # Lays out as far as here: there are no lines before.
        line = block.layout().lineForTextPosition(position - block.position())
        return origin.y() + line.y() + line.ascent()

    def unders(self, start: int, end: int) -> list[QRectF]:
        """Return what lies on the baselines of words, one a line: wide as they, of no height."""
        found = self._unders.get((start, end))
        if found is None:
            # The last lines of a wrapped figure lie lower by whole lines.
            above = self.baseline_of(start) - self.line_of(start)[0]
            found = self._unders[start, end] = [
                QRectF(rect.left(), rect.top() + above, rect.width(), 0)
                for rect in self.rects(start, end)
            ]
        return found

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of the words between two positions, one a line; kept."""
        found = self._rects.get((start, end))
        if found is None:
            found = self._rects[start, end] = list(self._measured(start, end))
        return found

    def _measured(self, start: int, end: int) -> Iterator[QRectF]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            layout, origin = block.layout(), self._origin(block)
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    left, right = cursor_x(line, first), cursor_x(line, last)
                    right = min(right, line.naturalTextRect().right())
                    yield QRectF(
                        origin.x() + left, origin.y() + line.y(), right - left, line.height()
                    )
            block = block.next()

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._layout.blockBoundingRect(block).topLeft()


def cursor_x(line: QTextLine, position: int) -> float:
    """Return the x of a position in a line; PySide gives it with the position it snapped to."""
    found: object = line.cursorToX(position)
    pair = cast("tuple[float, int]", found) if isinstance(found, tuple) else (found, 0)
    return float(cast("float", pair[0]))
