"""The data of a figure: what its cells stand for, with value, quality and bound.

A figure block holds the words of its cells and what each leads to; the values are the
library's. So text, chart and table cannot differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.document.library import Library
from desktop.document.model import (
    Block,
    BlockId,
    Both,
    Bound,
    Cell,
    Chart,
    FactId,
    Lang,
    Quality,
    Run,
    SeriesId,
    Table,
)


@dataclass(frozen=True, slots=True)
class Datum:
    """One figure.

    Attributes:
        target: What it stands for: ``fact:its.id`` or ``point:series@2019``.
        words: The figure as its cell has it; ``text`` with its unit.
    """

    target: str
    value: float
    words: str
    text: str
    quality: Quality
    bound: Bound


@dataclass(frozen=True, slots=True)
class Track:
    """A column of figures; None is a gap."""

    name: str
    data: tuple[Datum | None, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What the height of a chart depends on: no figure."""

    lang: Lang
    chart: Chart
    names: tuple[str, ...]
    slots: int


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart draws.

    Attributes:
        slots: The years, or whatever the rows are.
    """

    block: BlockId
    lang: Lang
    caption: str
    chart: Chart
    slots: tuple[str, ...]
    tracks: tuple[Track, ...]

    @property
    def outline(self) -> Outline:
        """What the height depends on."""
        names = tuple(track.name for track in self.tracks)
        return Outline(self.lang, self.chart, names, len(self.slots))

    def datum(self, track: int, slot: int) -> Datum | None:
        """Return one figure, or None for a gap."""
        return self.tracks[track].data[slot]

    def every(self) -> Iterator[tuple[int, int, Datum]]:
        """Yield track, slot and figure of all that is no gap."""
        for number, track in enumerate(self.tracks):
            for slot, datum in enumerate(track.data):
                if datum is not None:
                    yield number, slot, datum


def data_of(block: Block, library: Library, lang: Lang) -> Data:
    """Return the data of a figure block."""
    table, chart = block.table, block.chart
    assert table is not None  # noqa: S101  A figure always has both.
    assert chart is not None  # noqa: S101
    body = table.rows[table.header :]
    names = [_words(block, cell) for cell in table.rows[0]]
    tracks = tuple(
        Track(name, tuple(datum_of(block, row[column], library, lang) for row in body))
        for column, name in enumerate(names)
        if column
    )
    caption = block.text[table.caption.start : table.caption.end]
    slots = tuple(_words(block, row[0]) for row in body)
    return Data(block.id, lang, caption, chart, slots, tracks)


def outline_of(block: Block, lang: Lang) -> Outline:
    """Return what the height of a figure block depends on."""
    table, chart = block.table, block.chart
    assert table is not None  # noqa: S101
    assert chart is not None  # noqa: S101
    names = tuple(_words(block, cell) for cell in table.rows[0][1:])
    return Outline(lang, chart, names, len(table.rows) - table.header)


def datum_of(block: Block, cell: Cell, library: Library, lang: Lang) -> Datum | None:
    """Return what a cell stands for, or None when it is no figure or a gap."""
    for run in block.runs:
        if (run.start, run.end) == (cell.start, cell.end) and run.kind in {"fact", "point"}:
            return _datum(run, _words(block, cell), library, lang)
    return None


def rows_of(block: Block, table: Table) -> list[list[str]]:
    """Return the words of all cells, head included."""
    return [[_words(block, cell) for cell in row] for row in table.rows]


def _words(block: Block, cell: Cell) -> str:
    return block.text[cell.start : cell.end]


def _datum(run: Run, words: str, library: Library, lang: Lang) -> Datum | None:
    target = f"{run.kind}:{run.target}"
    if run.kind == "fact":
        fact = library.facts[FactId(run.target)]
        if fact.value is None:
            return None
        return _made(target, fact.value, (words, fact.text), (fact.quality, fact.bound), lang)
    series, _, year = run.target.partition("@")
    for point in library.series[SeriesId(series)].points:
        if point.year == int(year):
            stated = point.quality, point.bound
            return _made(target, point.value, (words, point.text), stated, lang)
    return None


def _made(
    target: str,
    value: float,
    said: tuple[str, Both],
    stated: tuple[Quality, Bound],
    lang: Lang,
) -> Datum:
    return Datum(target, value, said[0], said[1][lang], stated[0], stated[1])
