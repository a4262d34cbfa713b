"""Decimals stand one below the other where that is true to the figures."""

import pytest

from desktop.document.model import Block, BlockId, Cell, Span, Table
from desktop.ui.typesetting.columns import decimal_margins


def margins(*cells):
    """The margins of a column, a sign being as wide as one."""
    text, made = "A table\nYear\tFigure", []
    for cell in cells:
        text += "\n1\t"
        made.append((Cell(0, 1), Cell(len(text), len(text) + len(cell), "right")))
        text += cell
    head = (Cell(8, 12), Cell(13, 19, "right"))
    table = Table(Span(0, 7), (head, *made))
    block = Block(BlockId("1-1"), "table", text, table=table)
    return {row: wide for (row, _), wide in decimal_margins(block, table, len).items()}


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["22", "18.5", "16"], {1: 2, 3: 2}),
        (["11.6%", "–", "11.97%"], {1: 1}),
        (["over 5", "6.25"], {1: 3}),
        (["−1.57%", "+5.4%"], {2: 1}),
        (["218 billion", "853.99 billion"], {1: 3}),
        (["63.69", "64.96"], {}),
        (["921,000", "4.9906 million"], {}),
        (["13.5%", "7"], {}),
        (["2022年为81.25分", "5分"], {}),
    ],
)
def test_a_shorter_fraction_gets_what_it_lacks(cells, found):
    assert margins(*cells) == found
