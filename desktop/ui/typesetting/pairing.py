"""Side by side: two documents whose blocks begin at the same heights.

How far apart two blocks stand by nature is measured once for a language, size and width, in
a document nobody sees. Both documents are then built with what each lacks added above its
blocks, so that they need no second layout, and they scroll by the same pixels.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager

from desktop.ui.typesetting.builder import Builder
from desktop.ui.typesetting.built import Built, Copy
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.typography import Typography
from desktop.ui.typesetting.windows import Making, Stretch

Sizing = Callable[[Built], AbstractContextManager[None]]
Pair = tuple[Copy, Copy]
Key = tuple[Typography, int]  # Of a language in one setting, and the column's width.


class Measured:
    """What is known of one language at one size and width, in pixels.

    Attributes:
        steps: How far each block's first baseline is below that of the block before.
        tail: How far the end is below the first baseline of the last block; negative if unknown.
    """

    def __init__(self) -> None:
        self.steps: dict[int, float] = {}
        self.tail = -1.0

    def knows(self, first: int, last: int, count: int) -> bool:
        """Whether all is known to align the blocks from ``first`` to before ``last``."""
        inner = range(first + 1 if first else 0, last)
        return all(one in self.steps for one in inner) and (last < count or self.tail >= 0)


class Pairing:
    """Builds aligned documents; keeps what it measured.

    ``sizing`` surrounds the laying out of a document that is not shown.
    """

    def __init__(self, sizing: Sizing) -> None:
        self._sizing = sizing
        self._known: dict[Key, Measured] = {}

    def window(self, pair: Pair, part: Stretch) -> Built:
        """Return the two documents of some of the blocks, aligned."""
        count, (first, last, around_it) = len(pair[0].blocks), part
        for copy in pair:
            if not self._of(copy).knows(first, last, count):
                _exhaust(self._measured(copy, first, last))
        making = self._aligned(pair, (first, last), around_it)
        return _exhaust(making)

    def whole(self, pair: Pair) -> Making:
        """Build both documents whole, in steps."""
        count = len(pair[0].blocks)
        for copy in pair:
            if not self._of(copy).knows(0, count, count):
                yield from self._measured(copy, 0, count)
        return (yield from self._aligned(pair, (0, count), (0, 0)))

    def _of(self, copy: Copy) -> Measured:
        kind = copy.look.type
        return self._known.setdefault((kind, copy.look.width), Measured())

    def _measured(self, copy: Copy, first: int, last: int) -> Generator[None, None, None]:
        start, known = max(0, first - 1), self._of(copy)
        builder = Builder(copy.part(start, last))
        while builder.put_next():
            yield
        built = builder.built()
        with self._sizing(built):
            layout, above = Layout(built.document, built.positions), 0.0
            for number, position in enumerate(built.positions.starts, start):
                top = layout.baseline_of(position)
                if number > start or not start:
                    known.steps[number] = top - above
                above = top
                yield
            if last == len(copy.blocks):
                known.tail = built.document.documentLayout().documentSize().height() - above

    def _aligned(self, pair: Pair, rows: tuple[int, int], around: tuple[int, int]) -> Making:
        (first, last), count, beside = rows, len(pair[0].blocks), None
        for copy, other in ((pair[1], pair[0]), pair):
            mine, its = self._of(copy), self._of(other)
            foot = max(0.0, its.tail - mine.tail) if last == count else 0.0
            builder = Builder(
                copy.part(first, last),
                margins=(around[0], around[1] + foot),
                extras=list(_lacking(mine, its, first, last)),
            )
            while builder.put_next():
                yield
            beside = builder.built(is_cut=(first > 0, last < count), beside=beside)
        assert beside is not None  # noqa: S101  Two were built.
        return beside


def _lacking(mine: Measured, its: Measured, first: int, last: int) -> Iterator[float]:
    for number in range(first, last):
        is_cut = number == first > 0  # The first of a window begins where the window does.
        yield 0.0 if is_cut else max(0.0, its.steps[number] - mine.steps[number])


def _exhaust(making: Generator[None, None, Built] | Generator[None]) -> Built:
    while True:
        try:
            next(making)
        except StopIteration as done:
            return done.value
