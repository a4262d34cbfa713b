"""Charts: a table of figures, from series or written in the page, and how it is drawn.

`::: chart line inv_granted from=2012 to=2023` draws series; with a pipe table in it, the
words after the kind are its caption. `zero=no` lets the axis begin above zero. The block's
text is that of the table, so that search and marks find its rows. A series of one point
is no chart but a sentence.
"""

from dataclasses import replace
from typing import get_args

from desktop.compiler.figures import Words, Written, resolve
from desktop.compiler.markup import Piece, RawBlock
from desktop.compiler.sources import Row, Tables
from desktop.compiler.tables import (
    DRAWING,
    NO_ZERO,
    SeriesRequest,
    label_of,
    request_of,
    series_table,
    written_table,
)
from desktop.document.model import Chart, ChartKind, Lang, Run, Table

SIGNS = ("rounded", "computed", "estimated", "over", "at_least", "about", "nearly", "up_to", "gap")


def written_chart(
    raw: RawBlock, tables: Tables, lang: Lang
) -> tuple[Words, Table | None, list[str]]:
    """Return the text, the data and the problems of a chart; no data for a sentence."""
    wrong = [] if _kind(raw) else [f"a chart is one of {', '.join(get_args(ChartKind))}"]
    if raw.rows:
        caption = " ".join(word for word in raw.words.split() if word not in DRAWING)
        words, table, found = written_table(replace(raw, words=caption), tables, lang)
        wrong += found or _check_rows(raw, words, table) or _check_units(words, tables)
        return words, table, wrong
    request, found = request_of(raw.words, tables)
    if request is None:
        return Words(), None, wrong + found
    points = _points(request, tables)
    if len(points) == 1:
        return _sentence(points[0], tables, lang), None, wrong
    caption = "".join(piece.words for piece in raw.pieces) or _caption(request, tables, lang)
    words, table, found = series_table(replace(raw, pieces=[Piece("text", caption)]), tables, lang)
    return words, table, wrong + found + _check_units(words, tables)


def drawn(raw: RawBlock, made: tuple[Words, Table], tables: Tables, lang: Lang) -> Chart | None:
    """Return how the made table of a chart is drawn; None when it has not one unit."""
    (words, table), kind = made, _kind(raw)
    entries = [_entry(run, tables) for run in words.runs]
    units = {str(entry["unit"]) for entry in entries}
    if kind is None or len(units) != 1:
        return None
    unit = tables.units[units.pop()]
    cells = [cell for row in table.rows[1:] for cell in row[1:]]
    found = {str(entry[key]) for entry in entries for key in ("quality", "bound")}
    found |= {"gap"} if len(cells) > len(words.runs) else set()
    return Chart(
        kind,
        unit.many if lang == "en" else unit.zh,
        NO_ZERO not in raw.words.split(),
        tuple(one for one in SIGNS if one in found),
    )


def _entry(run: Run, tables: Tables) -> Row:
    if run.kind == "fact":
        return tables.facts[run.target].entry.row
    series, _, year = run.target.partition("@")
    return tables.series[series][int(year)].entry.row


def _kind(raw: RawBlock) -> ChartKind | None:
    first = raw.words.partition(" ")[0]
    return next((one for one in get_args(ChartKind) if one == first), None)


def _points(request: SeriesRequest, tables: Tables) -> list[str]:
    years = range(request.first, request.last + 1)
    return [
        f"{one}@{year}" for one in request.series for year in years if year in tables.series[one]
    ]


def _sentence(point: str, tables: Tables, lang: Lang) -> Words:
    name, _, year = point.partition("@")
    label = label_of(name, tables, lang)
    words = Words()
    words.add(Written(f"{label}, {year}: " if lang == "en" else f"{label}（{year}年）："))
    words.add(resolve(f"{point}:unit", tables, lang))
    words.add(Written("." if lang == "en" else "。"))
    return words


def _caption(request: SeriesRequest, tables: Tables, lang: Lang) -> str:
    names = [label_of(one, tables, lang) for one in request.series]
    if lang == "en":
        return f"{'; '.join(names)}, {request.first}–{request.last}"
    return f"{'、'.join(names)}（{request.first}—{request.last}年）"


def _check_units(words: Words, tables: Tables) -> list[str]:
    units = {str(_entry(run, tables)["unit"]) for run in words.runs}
    return [] if len(units) == 1 else [f"a chart has one unit, not {', '.join(sorted(units))}"]


def _check_rows(raw: RawBlock, words: Words, table: Table | None) -> list[str]:
    # A cell is drawn by its fact; other words, or another form, would not be what is drawn.
    spans = {(run.start, run.end) for run in words.runs if run.kind == "fact"}
    cells = [cell for row in table.rows[1:] for cell in row[1:]] if table else []
    bare = [words.text[one.start : one.end] for one in cells if (one.start, one.end) not in spans]
    forms = [one.words for row in raw.rows[1:] for pieces, _ in row for one in pieces]
    bare += [f"{{{one}}}" for one in forms if ":" in one]
    return [f"a chart draws facts, not “{one}”" for one in bare]
