"""Offsets of blocks and positions of the document, both ways, every one of them."""

import pytest
from PySide6.QtGui import QTextCursor


def words_of(positions, number):
    """The segments of a block that stand in the document word by word."""
    return [one for one in positions.segments[number] if not one.is_object]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_offset_of_every_block_comes_back(page, lang):
    page.show_language(lang)
    positions = page._ready()[0].positions
    for number, block in enumerate(positions.blocks):
        for segment in words_of(positions, number):
            for offset in range(segment.start, segment.end):
                position = positions.position(number, offset)
                assert positions.at(position) == (number, offset), block.id


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_document_holds_the_blocks_own_words(page, lang):
    page.show_language(lang)
    built = page._ready()[0]
    cursor = QTextCursor(built.document)
    for number, block in enumerate(built.positions.blocks):
        for segment in words_of(built.positions, number):
            words = block.text[segment.start : segment.end]
            for start, end in built.positions.spans(number, segment.start, segment.end):
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                assert cursor.selectedText() == words


def test_a_span_over_cells_is_one_stretch_a_cell(page):
    page.whole()
    positions = page._ready()[0].positions
    number = positions.number("1.1-3")
    length = len(positions.blocks[number].text)
    assert len(positions.spans(number, 0, length)) == 9  # The caption and 8 cells with words.


def test_the_rows_of_a_chart_are_its_one_character(page):
    page.whole()
    positions = page._ready()[0].positions
    number = positions.number("3.1-2")
    (drawn,) = [one for one in positions.segments[number] if one.is_object]
    assert positions.spans(number, drawn.start + 5, drawn.start + 9) == [
        (drawn.position, drawn.position + 1)
    ]
    assert positions.at(drawn.position) == (number, drawn.start)
    assert positions.at(drawn.position + 1) == (number, drawn.end)
