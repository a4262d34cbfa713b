"""Positions: block id and offset in code points ↔ position in Qt's document, both ways."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.document.model import Block, BlockId
from desktop.document.piece import Piece
from desktop.document.text import points, units


class Segment(NamedTuple):
    """A stretch of a block's text that stands in one piece in the document.

    Attributes:
        start: In code points of the block's text.
        position: Of ``start`` in the document, in UTF-16 units.
        is_object: Whether something else of the document stands for it: a character for a
            chart, an action's keys for theirs.
        width: How long that is, in UTF-16 units.
    """

    start: int
    end: int
    position: int
    is_object: bool = False
    width: int = 1


class Positions:
    """Where blocks stand in their document; they follow one another as in the edition."""

    def __init__(self, blocks: Sequence[Block], segments: list[tuple[Segment, ...]]) -> None:
        self.blocks = blocks
        self.segments = segments
        self.starts = [one[0].position for one in segments]
        self._numbers = {block.id: number for number, block in enumerate(self.blocks)}

    def number(self, block: BlockId) -> int | None:
        """Return a block's number in reading order, or None when it is not here."""
        return self._numbers.get(block)

    def start_before(self, position: int) -> int:
        """Return where the block that holds or precedes a position begins; -1 when none does."""
        number = bisect_right(self.starts, position) - 1
        return self.starts[number] if number >= 0 else -1

    def position(self, number: int, offset: int) -> int:
        """Return where the offset of a block stands in the document."""
        segments = self.segments[number]
        segment = next((one for one in segments if offset <= one.end), segments[-1])
        return self._inside(number, segment, min(max(offset, segment.start), segment.end))

    def _inside(self, number: int, segment: Segment, offset: int) -> int:
        if segment.is_object:
            return segment.position + (segment.width if offset >= segment.end else 0)
        text = self.blocks[number].text[segment.start : offset]
        return segment.position + units(text, offset - segment.start)

    def at(self, position: int) -> tuple[int, int]:
        """Return the block's number and the offset of a position in the document."""
        number = max(0, bisect_right(self.starts, position) - 1)
        text = self.blocks[number].text
        segments = self.segments[number]
        place = bisect_right([one.position for one in segments], position) - 1
        segment = segments[max(0, place)]
        if segment.is_object:
            return number, segment.end if position > segment.position else segment.start
        inside = points(text[segment.start : segment.end], max(0, position - segment.position))
        return number, segment.start + inside

    def spans(self, number: int, start: int, end: int) -> list[tuple[int, int]]:
        """Return the document's stretches of a span, one a segment it touches."""
        found: list[tuple[int, int]] = []
        segments = self.segments[number]  # A table has hundreds.
        for segment in segments[bisect_right(segments, start, key=lambda one: one.end) :]:
            if segment.start >= end:
                break
            first, last = max(start, segment.start), min(end, segment.end)
            if first < last and segment.is_object:
                found.append((segment.position, segment.position + segment.width))
            elif first < last:
                found.append((
                    self._inside(number, segment, first),
                    self._inside(number, segment, last),
                ))
        return found

    def text(self, start: int, end: int) -> str:
        """Return the blocks' own text between two positions; rows of tables keep their tabs."""
        return "\n\n".join(one.text for _, one in self.parts(start, end))

    def parts(
        self, start: int, end: int, keys: Callable[[str], str] = str
    ) -> list[tuple[int, Piece]]:
        """Return what lies between two positions, block by block, and where each begins.

        ``keys`` tells what is shown of an action's.
        """
        first, begin = self.at(start)
        last, stop = self.at(end)
        parts: list[tuple[int, Piece]] = []
        for number in range(first, last + 1):
            block = self.blocks[number]
            from_here = begin if number == first else 0
            to_here = stop if number == last else len(block.text)
            parts.append((self.starts[number], Piece(block, from_here, to_here, keys)))
        return [(place, one) for place, one in parts if one.start < one.end]
