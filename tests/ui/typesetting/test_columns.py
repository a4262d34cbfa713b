"""Columns: nothing is broken that need not be."""

import pytest

from desktop.document.model import Block, BlockId, Cell, Span, Table
from desktop.ui.typesetting.columns import SMALLEST, Room, _ems, fitting, shares


def table(*rows):
    """A table of these rows, its first the head; every column but the first holds figures."""
    text, made = "", []
    for row in rows:
        cells = []
        for number, words in enumerate(row):
            align = "right" if number else "left"
            cells.append(Cell(len(text), len(text) + len(words), align))
            text += words + "\t"
        made.append(tuple(cells))
    value = Table(Span(0, 0), tuple(made))
    return Block(BlockId("1-1"), "table", text, table=value), value


def test_columns_get_what_they_want_where_that_fits():
    block, value = table(("Kind", "2023"), ("Inventions granted", "921,000"))
    first, second = shares(block, value, Room(100, 0))
    assert first / second == pytest.approx(_ems("Inventions granted") / _ems("921,000"))


def test_a_figure_is_not_broken_by_a_long_neighbour():
    block, value = table(("What", "2023"), ("word " * 30, "over 961 billion yuan"))
    _, second = shares(block, value, Room(40))
    assert second * 40 / 100 >= _ems("over 961 billion yuan") - 0.01


@pytest.mark.parametrize("room", [12, 20, 40, 80])
def test_a_year_and_a_heads_word_stay_whole(room):
    block, value = table(("Year", "Pledges of patents and marks"), ("2013", "–"))
    first, second = (share * room / 100 for share in shares(block, value, Room(room)))
    assert first >= _ems("2013") - 0.01
    assert second >= _ems("Pledges") - 0.01


def test_shares_are_all_of_the_width():
    block, value = table(("案由", "新收", "与2022年相比"), ("著作权", "251687件", "−1.57%"))
    assert sum(shares(block, value, Room(30))) == pytest.approx(100)


def test_signs_get_smaller_before_a_word_is_broken():
    block, value = table(("Year", "Applications", "Registrations"), ("2023", "1", "2"))
    room = Room(16, 0.5)
    share = fitting(block, value, room)
    assert SMALLEST < share < 1
    wide = [one * room.width / 100 for one in shares(block, value, room)]
    assert wide[1] >= 0.5 + share * _ems("Applications") - 0.01
    assert wide[2] >= 0.5 + share * _ems("Registrations") - 0.01


def test_signs_keep_their_size_where_there_is_room():
    block, value = table(("Year", "Applications"), ("2023", "1,680,000"))
    assert fitting(block, value, Room(30)) == 1
