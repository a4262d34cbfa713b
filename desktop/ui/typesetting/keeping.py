"""Keeping the place and the selection: from a height to a place and back, across documents.

A place is a block, the first character of the line at the top, and the share of that line
that is above it. So it outlives every change of width, size, theme and language.
"""

from collections.abc import Mapping

from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.document.model import Block, BlockId, Place
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.positions import Positions


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


def selection(cursor: QTextCursor, positions: Positions) -> tuple[Place, Place]:
    """Return where the selection begins and ends, the caret last; twice it when there is none."""
    anchor, caret = (positions.at(one) for one in (cursor.anchor(), cursor.position()))
    blocks = positions.blocks
    return Place(blocks[anchor[0]].id, anchor[1]), Place(blocks[caret[0]].id, caret[1])


def selected(
    document: QTextDocument, positions: Positions, kept: tuple[Place, Place]
) -> QTextCursor | None:
    """Return the selection in another document; None when its blocks are not there."""
    numbers = [positions.number(one.block) for one in kept]
    cursor = QTextCursor(document)
    modes = (QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor)
    for place, number, mode in zip(kept, numbers, modes, strict=True):
        if number is None:
            return None
        cursor.setPosition(positions.position(number, place.offset), mode)
    return cursor
