"""The card of a figure: all that is known of it, as values; a window or a terminal shows it.

A figure is a fact or a point of a series. A fact knows its series only where the series
has the very same figure (the compiler looks); so no card shows a line its figure is not on.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop.document.library import Library
from desktop.document.model import (
    Block,
    BlockId,
    Both,
    Edition,
    Fact,
    FactId,
    Lang,
    Point,
    Run,
    Section,
    Series,
    SeriesId,
    Source,
)
from desktop.figures.sheet import sources_of
from desktop.figures.words import GRADES, IN_PAPER, QUALITIES

ROUND = 34  # Signs of the text on either side of a figure where it appears.
_PERIODS: dict[Lang, Mapping[str, str]] = {
    "en": {
        "year": "{year}", "end": "end of {year}", "h1": "first half of {year}",
        "q1": "first quarter of {year}", "months_1_11": "January to November {year}",
        "cumulative": "in all, up to {year}", "range": "up to {year}", "date": "{year}",
    },
    "zh": {
        "year": "{year}年", "end": "{year}年末", "h1": "{year}年上半年", "q1": "{year}年一季度",
        "months_1_11": "{year}年1—11月", "cumulative": "截至{year}年累计", "range": "截至{year}年",
        "date": "{year}年",
    },
}  # fmt: skip
_AGAINST = {"en": "{change} on {year}", "zh": "较{year}年{change}"}
_SOURCE = {"en": "Source: {sources}.", "zh": "来源：{sources}。"}


@dataclass(frozen=True, slots=True)
class Appearance:
    """A block where a figure stands, and the words around it."""

    block: BlockId
    section: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that is known of a figure.

    Attributes:
        target: ``fact:its.id`` or ``point:series@2019``.
        text: The figure with its unit and bound; for an event the sentence that tells it.
        when, how, standing, change: Words for the year, the quality, whether it is known
            in the paper, and how it moved; empty where there is nothing to say.
        series: The series it is a point of, when it is on one.
        conflict, note: What stays with the figure wherever it is shown.
        is_figure: Whether it has a figure at all; an event or a rule has none.
    """

    target: str
    label: Both
    text: Both
    year: int
    when: Both
    how: Both
    grade: Both
    standing: Both
    change: Both
    sources: tuple[Source, ...]
    series: Series | None
    conflict: Both | None
    note: Both | None
    is_figure: bool = True


def card_of(target: str, library: Library) -> Card | None:
    """Return the card of ``fact:…`` or ``point:…``; None when there is no such figure."""
    kind, _, name = target.partition(":")
    if kind == "fact":
        fact = library.facts.get(FactId(name))
        return _of_fact(fact, library) if fact else None
    series_id, _, year = name.partition("@")
    series = library.series.get(SeriesId(series_id))
    points = [one for one in series.points if str(one.year) == year] if series else []
    return _of_point(series, points[0], library) if series and points else None


def _of_fact(fact: Fact, library: Library) -> Card:
    return Card(
        target=f"fact:{fact.id}",
        label=fact.label,
        text=fact.text,
        year=fact.year,
        when=_both(lambda lang: _PERIODS[lang][fact.period].format(year=fact.year)),
        how=_both(lambda lang: QUALITIES[lang][fact.quality]),
        grade=_both(lambda lang: GRADES[lang][fact.grade]),
        standing=_both(lambda lang: IN_PAPER[lang][fact.in_paper]),
        change=_change(fact),
        sources=sources_of(f"fact:{fact.id}", library),
        series=library.series[fact.series] if fact.series else None,
        conflict=fact.conflict,
        note=fact.note,
        is_figure=fact.value is not None,
    )


def _of_point(series: Series, point: Point, library: Library) -> Card:
    target = f"point:{series.id}@{point.year}"
    sources = sources_of(target, library)
    empty = Both("", "")
    return Card(
        target=target,
        label=series.label,
        text=point.text,
        year=point.year,
        when=_both(lambda lang: _PERIODS[lang]["year"].format(year=point.year)),
        how=_both(lambda lang: QUALITIES[lang][point.quality]),
        grade=_both(lambda lang: GRADES[lang][sources[0].grade]),
        standing=empty,
        change=empty,
        sources=sources,
        series=series,
        conflict=None,
        note=point.note,
    )


def _both(words: Callable[[Lang], str]) -> Both:
    return Both(words("en"), words("zh"))


def _change(fact: Fact) -> Both:
    change, text = fact.change, fact.change_text
    if change is None or text is None:
        return Both("", "")
    return _both(lambda lang: _AGAINST[lang].format(change=text[lang], year=change.against))


def same_figure(card: Card, library: Library) -> frozenset[str]:
    """Return every target that is this very figure: the fact, its point, other facts on it."""
    if card.series is None:
        return frozenset({card.target})
    point = f"point:{card.series.id}@{card.year}"
    facts = {
        f"fact:{fact.id}"
        for fact in library.facts.values()
        if fact.series == card.series.id and fact.year == card.year
    }
    return frozenset({card.target, point}) | facts


def appearances(targets: frozenset[str], edition: Edition) -> Iterator[Appearance]:
    """Yield the blocks of an edition where a figure stands, in reading order, each once."""
    for section, block in blocks_of(edition):
        runs = (run for run in block.runs if f"{run.kind}:{run.target}" in targets)
        run = next(runs, None)
        if run:
            yield Appearance(block.id, section.title, _around(block, run))


def blocks_of(edition: Edition) -> Iterator[tuple[Section, Block]]:
    """Yield every block with its section, in reading order."""
    for section in edition.sections:
        for block in section.blocks:
            yield section, block


def _around(block: Block, run: Run) -> str:
    # A row of a table or figure is told whole; of a paragraph the words beside the figure.
    if block.table is not None:
        caption = block.text.partition("\n")[0]
        first = block.text.rfind("\n", 0, run.start) + 1
        row = block.text[first:].partition("\n")[0]
        return f"{caption}: {row}".replace("\t", " · ")
    left, right = max(0, run.start - ROUND), min(len(block.text), run.end + ROUND)
    before, after = block.text[left : run.start], block.text[run.end : right]
    if left:  # No half word at either end, where words have spaces.
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if right < len(block.text):
        after = after.rpartition(" ")[0] + "…" if " " in after else after + "…"
    return before + block.text[run.start : run.end] + after


def chart_of(series: SeriesId, edition: Edition) -> BlockId | None:
    """Return the figure that draws a series, or None when no chart does."""
    for _, block in blocks_of(edition):
        if block.chart and block.table and series in block.table.series:
            return block.id
    return None


def plain_text(card: Card, lang: Lang) -> str:
    """Return a figure with what it counts and where it comes from, to be pasted."""
    comma, stop = (", ", ".") if lang == "en" else ("，", "。")
    told = [card.text[lang], card.label[lang], card.when[lang], card.how[lang], card.grade[lang]]
    parts = [comma.join(part for part in told if part) + stop]
    named = [_named(source, lang) for source in card.sources]
    if named:
        parts.append(_SOURCE[lang].format(sources=("; " if lang == "en" else "；").join(named)))
    parts += [one[lang] for one in (card.conflict, card.note) if one]
    return (" " if lang == "en" else "").join(parts)


def _named(source: Source, lang: Lang) -> str:
    parts = [source.publisher[lang], source.title, source.date, source.url]
    return (", " if lang == "en" else "，").join(part for part in parts if part)
