"""Columns: nothing is broken that need not be."""

import pytest

from desktop.document.model import Block, BlockId, Cell, Span, Table
from desktop.ui.typesetting.columns import _ems, shares


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
    first, second = shares(block, value, 100)
    assert first / second == pytest.approx(_ems("Inventions granted") / _ems("921,000"))


def test_a_figure_is_not_broken_by_a_long_neighbour():
    block, value = table(("What", "2023"), ("word " * 30, "over 961 billion yuan"))
    _, second = shares(block, value, 40)
    assert second * 40 / 100 >= _ems("over 961 billion yuan") - 0.01


@pytest.mark.parametrize("room", [12, 20, 40, 80])
def test_a_year_and_a_heads_word_stay_whole(room):
    block, value = table(("Year", "Pledges of patents and marks"), ("2013", "–"))
    first, second = (share * room / 100 for share in shares(block, value, room))
    assert first >= _ems("2013") - 0.01
    assert second >= _ems("Pledges") - 0.01


def test_shares_are_all_of_the_width():
    block, value = table(("案由", "新收", "与2022年相比"), ("著作权", "251687件", "−1.57%"))
    assert sum(shares(block, value, 30)) == pytest.approx(100)
