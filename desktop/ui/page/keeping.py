"""Keeping the place: from a height to a place and back, and across languages.

A place is a block, the first character of the line at the top, and the share of that line
that is above it. So it outlives every change of width, size, theme and language.
"""

from collections.abc import Mapping

from desktop.document.model import Block, BlockId, Place
from desktop.ui.page.layout import Layout
from desktop.ui.page.positions import Positions


def place_at(y: float, positions: Positions, layout: Layout) -> Place:
    """Return the place at a height of the document, in pixels."""
    position, top, height = layout.line_at(y)
    number, offset = positions.at(position)
    return Place(positions.blocks[number].id, offset, (y - top) / height)


def height_of(place: Place, positions: Positions, layout: Layout, *, air: float) -> float:
    """Return the height of a place; the top when its block is not here.

    The start of a block stands ``air`` pixels below the edge, so that it is not cut.
    """
    number = positions.number(place.block)
    if number is None:
        return 0.0
    top, height = layout.line_of(positions.position(number, place.offset))
    if place.offset == 0 and place.fraction == 0:
        return top - air
    return top + place.fraction * height


def carried(place: Place, blocks: Mapping[BlockId, Block], kept: Place | None) -> Place:
    """Return the place in another language: the same block, as far into it.

    ``kept`` is where the reader last was in that language; it is taken up again when the
    block is still the same, so that going over and back moves nothing.
    """
    if kept is not None and kept.block == place.block:
        return kept
    block = blocks.get(place.block)
    if block is None:
        return Place(place.block)
    return Place(place.block, min(place.offset, max(0, len(block.text) - 1)), place.fraction)
