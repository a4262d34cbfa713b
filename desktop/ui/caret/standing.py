"""Where the caret stands in the pane's text, and what lies about it, as segments.

Everything is told in blocks and code points, so that it can be kept.
"""

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextCursor

from desktop.document.model import Block
from desktop.document.text import length, points, units
from desktop.marks.model import Segment
from desktop.ui.page.column import Column
from desktop.ui.typesetting.positions import Positions


def standing(page: Column) -> tuple[Block, int]:
    """Return the block the caret stands in, and its offset; the place when it is out of view."""
    positions = page.canvas().positions
    number, offset = positions.at(page.textCursor().position())
    top = positions.number(page.place().block)
    if top is not None and not is_in_view(page):
        number, offset = top, page.place().offset
    return positions.blocks[number], offset


def is_in_view(page: Column) -> bool:
    """Whether the caret is on the screen."""
    return page.viewport().rect().intersects(page.cursorRect())


def show(page: Column, on: bool) -> None:
    """Let the arrow keys move a caret, which begins in view; or let them scroll again."""
    if on and not is_in_view(page):
        positions, place = page.canvas().positions, page.place()
        number = positions.number(place.block)
        if number is not None:
            cursor = page.textCursor()
            cursor.setPosition(positions.position(number, place.offset))
            page.setTextCursor(cursor)
    page.show_caret(on)
    page.setFocus()


def selected(page: Column) -> tuple[Segment, ...]:
    """Return what is selected, a segment a block; white space at both ends is left out."""
    cursor, positions = page.textCursor(), page.canvas().positions
    if not cursor.hasSelection():
        return ()
    return between(positions, cursor.selectionStart(), cursor.selectionEnd())


def between(positions: Positions, start: int, end: int) -> tuple[Segment, ...]:
    """Return the stretches of blocks between two positions of the document."""
    (first, begin), (last, stop) = positions.at(start), positions.at(end)
    found: list[Segment] = []
    for number in range(first, last + 1):
        block = positions.blocks[number]
        left = begin if number == first else 0
        right = stop if number == last else len(block.text)
        segment = trimmed(block, left, right)
        if segment.start < segment.end:
            found.append(segment)
    return tuple(found)


def sentence(block: Block, offset: int) -> Segment:
    """Return the sentence of a block that holds an offset."""
    text = block.text
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, text)
    place = units(text, min(offset, max(0, len(text) - 1)))
    finder.setPosition(place)
    begin = place if finder.isAtBoundary() else max(0, finder.toPreviousBoundary())
    finder.setPosition(place)
    end = finder.toNextBoundary()
    return trimmed(block, points(text, begin), points(text, end if end >= 0 else length(text)))


def trimmed(block: Block, start: int, end: int) -> Segment:
    """Return a stretch of a block without white space at its ends."""
    while start < end and block.text[start].isspace():
        start += 1
    while start < end and block.text[end - 1].isspace():
        end -= 1
    return Segment(block.id, start, end)


def select(page: Column, segments: tuple[Segment, ...]) -> None:
    """Select segments in the pane, if their blocks are there; the caret goes to their end."""
    positions = page.canvas().positions
    first, last = positions.number(segments[0].block), positions.number(segments[-1].block)
    if first is None or last is None:
        return
    cursor = page.textCursor()
    cursor.setPosition(positions.position(first, segments[0].start))
    cursor.setPosition(positions.position(last, segments[-1].end), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
