"""A table or a figure as a sheet: cells with values to sort by, and as TSV and CSV.

TSV has the cells as they are read, to be pasted beside a text. CSV is for a machine: a row
a figure, with its full value, unit, quality, bound and where it comes from.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.document.library import Library
from desktop.document.model import Block, BlockId, Cell, FactId, Lang, SeriesId, Source
from desktop.document.numbers import read
from desktop.figures.data import datum_of

_COLUMNS = (
    "row", "column", "value", "unit", "as_written", "quality", "bound", "id", "publisher",
    "title", "date", "address",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell: its words, what to sort by, and the figure it leads to, if any."""

    words: str
    value: float | None
    target: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a block."""

    block: BlockId
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]

    def tsv(self, order: Sequence[int] | None = None) -> str:
        """Return head and rows as lines of cells with tabs between them, in an order.

        A cell holds no tab and no line break: the compiler made rows of them.
        """
        lines = ["\t".join(self.head)]
        rows = range(len(self.rows)) if order is None else order
        lines += ["\t".join(entry.words for entry in self.rows[row]) for row in rows]
        return "\n".join(lines) + "\n"


def sheet_of(block: Block) -> Sheet:
    """Return the sheet of a block that has a table."""
    table = block.table
    assert table is not None  # noqa: S101  The caller has looked.
    head = tuple(block.text[one.start : one.end] for one in table.rows[0])
    rows = tuple(tuple(_entry(block, cell) for cell in row) for row in table.rows[table.header :])
    return Sheet(block.id, block.text[table.caption.start : table.caption.end], head, rows)


def _entry(block: Block, cell: Cell) -> Entry:
    words = block.text[cell.start : cell.end]
    runs = [one for one in block.runs if cell.start <= one.start and one.end <= cell.end]
    targets = [f"{one.kind}:{one.target}" for one in runs if one.kind in {"fact", "point"}]
    found = read(words) if targets or words[:1].isdecimal() else None
    return Entry(words, None if found is None else float(found), targets[0] if targets else "")


def csv_of(block: Block, library: Library, lang: Lang) -> str:
    """Return every figure of a block on a row of its own; its plain cells when it has none.

    Begins with a byte order mark, by which spreadsheets know UTF-8.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    rows = list(_rows(block, library, lang))
    if rows:
        writer.writerow(_COLUMNS)
        writer.writerows(rows)
    else:
        sheet = sheet_of(block)
        writer.writerow(sheet.head)
        writer.writerows([entry.words for entry in row] for row in sheet.rows)
    return "\ufeff" + out.getvalue()


def _rows(block: Block, library: Library, lang: Lang) -> Iterator[list[str]]:
    table = block.table
    assert table is not None  # noqa: S101
    head = [block.text[one.start : one.end] for one in table.rows[0]]
    for row in table.rows[table.header :]:
        first = block.text[row[0].start : row[0].end]
        for column, cell in enumerate(row):
            datum = datum_of(block, cell, library, lang)
            if datum is None:
                continue
            source = sources_of(datum.target, library)[:1]
            origin = [_origin(one, lang) for one in source] or [["", "", "", ""]]
            stated = [datum.words, datum.quality, datum.bound, datum.target]
            value = f"{datum.value:.15g}"
            yield [first, head[column], value, unit_of(datum.target, library), *stated, *origin[0]]


def _origin(source: Source, lang: Lang) -> list[str]:
    return [source.publisher[lang], source.title, source.date, source.url]


def unit_of(target: str, library: Library) -> str:
    """Return the id of the unit that a figure is counted in."""
    kind, _, name = target.partition(":")
    if kind == "fact":
        return library.facts[FactId(name)].unit
    return library.series[SeriesId(name.partition("@")[0])].unit


def sources_of(target: str, library: Library) -> tuple[Source, ...]:
    """Return where a figure comes from."""
    kind, _, name = target.partition(":")
    if kind == "fact":
        return tuple(library.sources[one] for one in library.facts[FactId(name)].sources)
    series, _, year = name.partition("@")
    points = library.series[SeriesId(series)].points
    return tuple(library.sources[one.source] for one in points if str(one.year) == year)
