"""Tables: a written one, or one made from series. Text and cells as the model wants them."""

import re
from dataclasses import dataclass
from typing import get_args

from desktop.compiler.figures import GAP, Words, Written, put, resolve
from desktop.compiler.markup import Piece, RawBlock
from desktop.compiler.sources import Tables
from desktop.document.model import Align, Cell, ChartKind, Lang, SeriesId, Span, Table

_YEARS = re.compile(r"(from|to)=(\d{4})$")
NO_ZERO = "zero=no"
DRAWING = frozenset({*get_args(ChartKind), NO_ZERO})  # What a chart says besides its data.
_YEAR = {"en": "Year", "zh": "年份"}


@dataclass(frozen=True, slots=True)
class SeriesRequest:
    """What `::: series` asks for: the series, and the first and last year."""

    series: tuple[str, ...]
    first: int
    last: int


def written_table(
    raw: RawBlock, tables: Tables, lang: Lang
) -> tuple[Words, Table | None, list[str]]:
    """Return the text, the table and the problems of a pipe table."""
    words, wrong = Words(), [] if raw.words else ["a table needs a caption"]
    _caption(words, raw.words)
    caption = Span(0, len(words.text))
    widths = {len(row) for row in raw.rows}
    if len(raw.rows) < 2 or len(widths) != 1:  # noqa: PLR2004  A header and one row.
        return words, None, ["a table needs a header, a row, and as many cells in each row"]
    cells: list[tuple[Cell, ...]] = []
    for row in raw.rows:
        words.add(Written("\n"))
        line: list[Cell] = []
        for number, (pieces, align) in enumerate(row):
            words.add(Written("\t" if number else ""))
            start = len(words.text)
            wrong += put(words, pieces, tables, lang)
            line.append(Cell(start, len(words.text), align))
        cells.append(tuple(line))
    made = tuple(SeriesId(one) for one in raw.key.split()[1:])
    return words, Table(caption, tuple(cells), series=made), wrong


def series_table(
    raw: RawBlock, tables: Tables, lang: Lang
) -> tuple[Words, Table | None, list[str]]:
    """Return the text, the table and the problems of a table made from series."""
    request, wrong = request_of(raw.words, tables)
    words = Words()
    if request is None:
        return words, None, wrong
    own = "".join(piece.words for piece in raw.pieces)
    names = [label_of(one, tables, lang) for one in request.series]
    _caption(words, own or ("、" if lang == "zh" else "; ").join(names))
    caption = Span(0, len(words.text))
    rows = [_line(words, [_YEAR[lang], *names])]
    years = range(request.first, request.last + 1)
    rows += [_year(words, year, request.series, tables, lang) for year in years]
    made = tuple(SeriesId(one) for one in request.series)
    return words, Table(caption, tuple(rows), 1, made), wrong


def request_of(words: str, tables: Tables) -> tuple[SeriesRequest | None, list[str]]:
    """Return which series and years are asked for, or what is wrong; all years when not said.

    How a chart is drawn is no business of this and passed over.
    """
    years = {found[1]: int(found[2]) for one in words.split() if (found := _YEARS.match(one))}
    series = tuple(one for one in words.split() if not _YEARS.match(one) and one not in DRAWING)
    wrong = [f"there is no series “{one}”" for one in series if one not in tables.series]
    if wrong or not series:
        return None, wrong or ["no series is named"]
    every = [year for one in series for year in tables.series[one]]
    request = SeriesRequest(series, years.get("from", min(every)), years.get("to", max(every)))
    if not any(request.first <= year <= request.last for year in every):
        return None, ["the series has no point in these years"]
    return request, []


def label_of(series: str, tables: Tables, lang: Lang) -> str:
    """Return what a series counts, in a language."""
    first = next(iter(tables.series[series].values()))
    return str(first.entry.row[f"label_{lang}"])


def _caption(words: Words, caption: str) -> None:
    words.add(Written(caption))


def _line(words: Words, cells: list[str]) -> tuple[Cell, ...]:
    words.add(Written("\n"))
    line: list[Cell] = []
    for number, cell in enumerate(cells):
        words.add(Written("\t" if number else ""))
        start = len(words.text)
        words.add(Written(cell))
        line.append(Cell(start, len(words.text), "right" if number else "left"))
    return tuple(line)


def _year(
    words: Words, year: int, series: tuple[str, ...], tables: Tables, lang: Lang
) -> tuple[Cell, ...]:
    words.add(Written("\n"))
    line: list[Cell] = []
    filled = [Written(str(year))]
    filled += [
        resolve(f"{one}@{year}", tables, lang) if year in tables.series[one] else Written(GAP)
        for one in series
    ]
    for number, cell in enumerate(filled):
        words.add(Written("\t" if number else ""))
        start = len(words.text)
        words.add(cell)
        align: Align = "right" if number else "left"
        line.append(Cell(start, len(words.text), align))
    return tuple(line)


def pieces_of(raw: RawBlock) -> list[Piece]:
    """Return every piece a block was written with, its cells and caption included."""
    cells = [piece for row in raw.rows for cell, _ in row for piece in cell]
    caption = [] if raw.series or not raw.words else [Piece("text", raw.words)]
    return [*caption, *raw.pieces, *cells]
