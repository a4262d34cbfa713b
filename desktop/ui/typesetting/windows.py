"""Windows of the text: a few screens of blocks about a place, and how high the rest may be.

To build and lay out the whole edition takes longer than a page may. So what is shown first
after any change of look is a *window* of blocks around the place, with margins as high as
the blocks that are left out are expected to be.
"""

import math
from collections.abc import Generator, Sequence
from typing import NamedTuple

from desktop.ui.typesetting.builder import Builder
from desktop.ui.typesetting.built import Built, Copy
from desktop.ui.typesetting.look import CELL_PAD

ABOVE, BELOW = 0.3, 1.25  # Screens built at once, above the place and from there down.
LEAST = 480  # Pixels a screen counts, however low it is.

Making = Generator[None, None, Built]  # Builds in small steps; returns what was built.


class Stretch(NamedTuple):
    """Which blocks a window has, and how high those may be that it leaves out.

    Attributes:
        last: The first block after it.
        margins: Pixels above and below.
    """

    first: int
    last: int
    margins: tuple[int, int]


def stretch_about(heights: Sequence[float], here: int, screen: float, times: int = 1) -> Stretch:
    """Return a window about a block, where so many pixels are seen at once.

    Heights are expected ones: where a window proves too small, one that is larger so many
    ``times`` holds what is seen.
    """
    first, last, high = here, here + 1, max(LEAST, screen)
    room = ABOVE * high * times
    while first > 0 and room > 0:
        first -= 1
        room -= heights[first]
    room = BELOW * high * times
    while last < len(heights) and room > 0:
        room -= heights[last - 1]
        last += 1
    return Stretch(first, last, (round(sum(heights[:first])), round(sum(heights[last:]))))


def build_window(copies: Sequence[Copy], part: Stretch) -> Built:
    """Return the document of some of the blocks; of all when they are few."""
    parts = (one.part(part.first, part.last) for one in copies)
    builder = Builder(*parts, margins=part.margins)
    while builder.put_next():
        pass
    return builder.built(is_cut=(part.first > 0, part.last < len(copies[0].blocks)))


def whole(copies: Sequence[Copy]) -> Making:
    """Build all blocks in steps."""
    builder = Builder(*copies)
    while builder.put_next():
        yield
    return builder.built()


def expected_heights(copy: Copy) -> list[float]:
    """Return about how high each block will be, in pixels, without laying anything out."""
    blocks, look = copy.blocks, copy.look
    column = max(1.0, look.column)
    wide = 1.0 if look.type.lang == "zh" else 0.5  # Of an em, the usual sign.
    row, caption = look.type.cell().line + 2 * CELL_PAD, look.type.caption().line
    first = {(block.kind, block.level): block for block in blocks}
    kinds = {key: look.type.of(block) for key, block in first.items()}
    signs = {key: column / (kind.font.pixelSize() * wide) for key, kind in kinds.items()}
    heights: list[float] = []
    for block in blocks:
        if block.chart is not None:
            heights.append(caption + min(column * 0.42, 250) + 5 * row)
            continue
        if block.table is not None:
            heights.append(len(block.table.rows) * row + caption + look.type.px * 2.2)
            continue
        key = block.kind, block.level
        lines = math.ceil(len(block.text) / signs[key])
        heights.append(lines * kinds[key].line + kinds[key].before + kinds[key].after)
    return heights
