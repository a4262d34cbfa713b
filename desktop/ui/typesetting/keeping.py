"""Keeping the place and the selection: from a height to a place and back, across documents.

A place is a block, the first character of the line at the top, and the share of that line
that is above it. So it outlives every change of width, size, theme and language: where its
language is not shown, it stands as far into the block of the one that is.
"""

from PySide6.QtGui import QTextCursor

from desktop.document.model import Place
from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.layout import Layout


def at(built: Built, position: int) -> Place:
    """Return the place of a position in the document, with its language."""
    voice = built.voice_at(position)
    number, offset = voice.positions.at(position)
    return Place(voice.positions.blocks[number].id, offset, lang=voice.lang)


def position_of(built: Built, place: Place) -> int | None:
    """Return where a place stands in the document; None when its block is not there."""
    positions = built.voice(place.lang).positions
    number = positions.number(place.block)
    return None if number is None else positions.position(number, place.offset)


def place_at(y: float, built: Built, layout: Layout) -> Place:
    """Return the place at a height of the document, in pixels."""
    position, top, height = layout.line_at(y)
    return at(built, position)._replace(fraction=(y - top) / height)


def height_of(place: Place, built: Built, layout: Layout, *, air: float) -> float:
    """Return the height of a place; the top when its block is not here.

    The start of a block stands ``air`` pixels below the edge, so that it is not cut.
    """
    position = position_of(built, place)
    if position is None:
        return 0.0
    top, height = layout.line_of(position)
    if place.offset == 0 and place.fraction == 0:
        return top - air
    return top + place.fraction * height


def selection(cursor: QTextCursor, built: Built) -> tuple[Place, Place]:
    """Return where the selection begins and ends, the caret last; twice it when there is none."""
    return at(built, cursor.anchor()), at(built, cursor.position())


def selected(built: Built, kept: tuple[Place, Place]) -> QTextCursor | None:
    """Return the selection in another document; None when its blocks are not there."""
    cursor = QTextCursor(built.document)
    modes = (QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor)
    for place, mode in zip(kept, modes, strict=True):
        position = position_of(built, place)
        if position is None:
            return None
        cursor.setPosition(position, mode)
    return cursor
