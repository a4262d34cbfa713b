"""The widths of a table's columns, from what stands in their cells; in em, without Qt."""

import re

from desktop.document.model import Block, Cell, Table

_WORDS = re.compile(r"[^\s\u2e80-\U0003ffff]+")  # Runs without a blank or a Han sign.
_PADDING = 1.4  # Em of a cell's padding, both sides.
_HAN, _OTHER = 1.0, 0.58  # Em of a sign: bold sans figures, the widest that are usual.


def shares(block: Block, table: Table, room: float) -> list[float]:
    """Return the width of each column in percent, where ``room`` em are to be had for all.

    A column gets what its longest cell wants where that fits; else at least its longest
    word or figure, and of what is left more the more it wants.
    """
    columns = [[row[number] for row in table.rows] for number in range(len(table.rows[0]))]
    wants = [max(_ems(block.text[cell.start : cell.end]) for cell in one) for one in columns]
    least = [_least(block.text, one, table.header) for one in columns]
    if sum(wants) <= room or sum(least) >= room:
        widths = wants if sum(wants) <= room else least
    else:
        more = [want - floor for want, floor in zip(wants, least, strict=True)]
        given = (room - sum(least)) / sum(more)
        widths = [floor + given * want for floor, want in zip(least, more, strict=True)]
    return [width * 100 / sum(widths) for width in widths]


def _ems(text: str) -> float:
    return sum(_HAN if sign > "\u2e80" else _OTHER for sign in text) + _PADDING


def _least(text: str, cells: list[Cell], header: int) -> float:
    # Figures are not broken; of words the longest is not. Han signs may part anywhere.
    whole = [text[cell.start : cell.end] for cell in cells[header:] if cell.align == "right"]
    words = _WORDS.findall("\n".join(text[cell.start : cell.end] for cell in cells))
    return max(_ems(one) for one in [*whole, *words, "    "])
