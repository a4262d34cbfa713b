"""Layout: paragraphs and grids as lines of a terminal.

Widths are counted in columns: a Chinese character takes two. Without a width (a pipe, a
file) nothing is wrapped, so that a line of the text stays a line for grep.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_GAP = 2  # Columns between two columns of a grid.
_LEAST = 16  # Columns a column of a grid keeps, however narrow the terminal.
_NOT_FIRST = frozenset("，。、；：？！）》」』”’％…—,.;:?!)%")  # Never at the head of a line.


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text that may be wrapped.

    Attributes:
        lead: Stands in the gutter before the first line.
        gutter: Columns kept free before every line.
    """

    text: str
    lead: str = ""
    gutter: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells in aligned columns; the widest column is wrapped where it must be.

    Attributes:
        right: The columns that are set to the right.
        header: How many rows are heads; a rule stands below them.
    """

    rows: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()
    header: int = 0
    gutter: int = 0


Piece = Paragraph | Grid
EMPTY = Paragraph("")


def columns(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes.

    >>> columns("IP"), columns("专利"), columns("é")
    (2, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def laid_out(pieces: Sequence[Piece], width: int | None) -> list[str]:
    """Return the lines of ``pieces``, none with blanks at its end."""
    lines: list[str] = []
    for piece in pieces:
        lines += _paragraph(piece, width) if isinstance(piece, Paragraph) else _grid(piece, width)
    return [line.rstrip() for line in lines]


def wrapped(text: str, width: int | None) -> list[str]:
    """Return ``text`` in lines of at most ``width`` columns where that can be.

    Lines are broken at blanks and around wide characters, never before a closing mark.

    >>> wrapped("受理专利，去年", 8)
    ['受理专', '利，去年']
    """
    if width is None or columns(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for atom in _atoms(text):
        if line and columns(line) + columns(atom.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += atom
    return [*lines, line.rstrip()]


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _atoms(text: str) -> Iterator[str]:
    # What must stay on one line: a word with the blanks after it, or a wide character,
    # each with the closing marks behind it.
    atom = ""
    for character in text:
        is_wide = _columns(character) == 2  # noqa: PLR2004
        joins = character in _NOT_FIRST or character == " " or not atom
        if not joins and (is_wide or atom[-1] == " " or _columns(atom[-1]) == 2):  # noqa: PLR2004
            yield atom
            atom = ""
        atom += character
    yield atom


def _paragraph(piece: Paragraph, width: int | None) -> list[str]:
    room = None if width is None else max(width - piece.gutter, _LEAST)
    lead = _padded(piece.lead, piece.gutter, right=False)
    lines = [line for part in piece.text.split("\n") for line in wrapped(part, room)]
    return [(lead if n == 0 else " " * piece.gutter) + line for n, line in enumerate(lines)]


def _grid(piece: Grid, width: int | None) -> list[str]:
    widths = _widths(piece, width)
    lines: list[str] = []
    for n, row in enumerate(piece.rows):
        cells = [wrapped(cell, room) for cell, room in zip(row, widths, strict=False)]
        for level in range(max(map(len, cells), default=0)):
            texts = [cell[level] if level < len(cell) else "" for cell in cells]
            lines.append(_row(texts, widths, piece.right))
        if n + 1 == piece.header:
            lines.append(_row(["─" * one for one in widths], widths))
    return [" " * piece.gutter + line for line in lines]


def _row(texts: Sequence[str], widths: Sequence[int], right: frozenset[int] = frozenset()) -> str:
    shown = (_padded(text, widths[at], right=at in right) for at, text in enumerate(texts))
    return (" " * _GAP).join(shown)


def _widths(piece: Grid, width: int | None) -> list[int]:
    count = max((len(row) for row in piece.rows), default=0)
    widths = [
        max((columns(row[at]) for row in piece.rows if at < len(row)), default=0)
        for at in range(count)
    ]
    over = sum(widths) + _GAP * (count - 1) + piece.gutter - (width or 0)
    if width is not None and over > 0:
        widest = widths.index(max(widths))
        widths[widest] = max(widths[widest] - over, _LEAST)
    return widths


def _padded(text: str, width: int, *, right: bool) -> str:
    blanks = " " * (width - columns(text))
    return blanks + text if right else text + blanks
