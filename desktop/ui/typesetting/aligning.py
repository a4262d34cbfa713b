"""Decimals one below the other, in columns of figures that end in the same words.

The text is left as it is: a shorter fraction gets a margin as wide as what it lacks. Where
one figure is in millions and the next is not, points in one line would only mislead.
"""

import re
from collections.abc import Callable

from desktop.document.model import Block, Table

_FIGURE = re.compile(r"^(?P<head>\D*[\d,]*\d)(?P<fraction>\.\d+)?(?P<tail>[^\d.]*)$")
_EMPTY = {"", "–"}
Margins = dict[tuple[int, int], float]


def decimal_margins(block: Block, table: Table, measure: Callable[[str], float]) -> Margins:
    """Return the margin to the right of cells, by row and column; most tables need none.

    ``measure`` gives the width of words as a cell is set.
    """
    margins: Margins = {}
    for column, cell in enumerate(table.rows[-1]):
        if cell.align == "right":
            fractions = _fractions(block, table, column)
            most = max(fractions.values(), key=len, default="")
            margins |= {
                (row, column): measure(most) - measure(fraction)
                for row, fraction in fractions.items()
                if len(fraction) < len(most)
            }
    return margins


def _fractions(block: Block, table: Table, column: int) -> dict[int, str]:
    # The fraction of each figure by its row; nothing when the figures are not of one kind.
    found: dict[int, str] = {}
    tails: set[str] = set()
    for number, row in enumerate(table.rows[table.header :], table.header):
        words = block.text[row[column].start : row[column].end]
        if words in _EMPTY:
            continue
        figure = _FIGURE.match(words)
        if figure is None:
            return {}
        found[number] = figure["fraction"] or ""
        tails.add(figure["tail"])
    return found if len(tails) == 1 else {}
