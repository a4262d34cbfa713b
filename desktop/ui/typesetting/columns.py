"""A table's columns: their widths, in em, and where decimals stand in them; without Qt."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from desktop.document.model import Block, Cell, Table

_FIRST_HAN = "\u2e80"
_HAN, _OTHER = 1.0, 0.62  # Em of a sign, bold: the widest that are usual,
_WIDE, _SLIM = 0.98, 0.42  # but for these.
_SIGNS = dict.fromkeys("mwMW%@+−", _WIDE) | dict.fromkeys("fijlrtI.,:;'|!() -", _SLIM)
SMALLEST = 0.66  # Of the usual size; signs of a table are set no smaller.
_FIGURE = re.compile(r"^(?P<head>\D*[\d,]*\d)(?P<fraction>\.\d+)?(?P<tail>[^\d.]*)$")
_EMPTY = {"", "–"}
Margins = dict[tuple[int, int], float]


class Room(NamedTuple):
    """The room for a table, in em of its usual signs.

    Attributes:
        padding: Beside what stands in a cell, both sides.
    """

    width: float
    padding: float = 1.4


class Wants(NamedTuple):
    """What the columns of a table want, in em of their signs.

    Attributes:
        cells: Each column's longest cell.
        words: Each column's longest word.
        figures: The same where a figure of several words is one.
    """

    cells: tuple[float, ...]
    words: tuple[float, ...]
    figures: tuple[float, ...]


def fitting(block: Block, table: Table, room: Room) -> float:
    """Return at which share of their usual size the signs leave every word whole.

    Where even ``SMALLEST`` cannot, words are broken.
    """
    words = _wants(block.text, table).words
    left = room.width - room.padding * len(words)
    return max(SMALLEST, min(1.0, left / sum(words)))


def shares(block: Block, table: Table, room: Room) -> list[float]:
    """Return the width of each column in percent of the whole.

    A column gets what its longest cell wants where that fits; else at least its longest
    word or figure, and of what is left more the more it wants.
    """
    share, wanted = fitting(block, table, room), _wants(block.text, table)
    widths = [room.padding + share * one for one in wanted.cells]
    if sum(widths) > room.width:
        floors = [room.padding + share * one for one in wanted.figures]
        if sum(floors) >= room.width:  # Figures of several words are broken last.
            floors = [room.padding + share * one for one in wanted.words]
        widths = _lessened(widths, floors, room.width)
    return [width * 100 / sum(widths) for width in widths]


@lru_cache(maxsize=512)  # More tables than an edition has in both languages.
def _wants(text: str, table: Table) -> Wants:
    columns = [[row[number] for row in table.rows] for number in range(len(table.rows[0]))]
    return Wants(
        tuple(max(_ems(text[cell.start : cell.end]) for cell in one) for one in columns),
        tuple(_least(text, one) for one in columns),
        tuple(_least(text, one, table.header) for one in columns),
    )


def _lessened(wants: list[float], floors: list[float], width: float) -> list[float]:
    if sum(floors) >= width:
        return floors
    more = [want - floor for want, floor in zip(wants, floors, strict=True)]
    given = (width - sum(floors)) / sum(more)
    return [floor + given * want for floor, want in zip(floors, more, strict=True)]


def _ems(text: str) -> float:
    return sum(_SIGNS.get(one) or (_HAN if one > _FIRST_HAN else _OTHER) for one in text)


def _words(text: str) -> list[str]:
    # A pattern that leaves out every Han sign takes 2 ms to compile, at each start.
    return "".join(one if one < _FIRST_HAN else " " for one in text).split()


def _least(text: str, cells: list[Cell], header: int | None = None) -> float:
    # Of words the longest is not broken; with the number of head rows a whole figure neither.
    # Han signs may part anywhere.
    below = cells[header:] if header is not None else []
    figures = [text[one.start : one.end] for one in below if one.align == "right"]
    words = _words("\n".join(text[cell.start : cell.end] for cell in cells))
    return max(_ems(one) for one in [*figures, *words, "    "])


def decimal_margins(block: Block, table: Table, measure: Callable[[str], float]) -> Margins:
    """Return the margin to the right of cells, by row and column; most tables need none.

    Decimals stand one below the other where the figures of a column end in the same words: a
    shorter fraction gets a margin as wide as what it lacks, and the text is left as it is. Where
    one is in millions and the next is not, points in one line would only mislead. ``measure``
    gives the width of words as a cell is set.
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
