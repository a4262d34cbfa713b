"""From the compiled forms to values: short lists for text, plain objects for the rest.

The text is the bulk of the library and is read before the first page, so a block is a
list, not an object: a third of the bytes and of the time. `desktop.compiler.write`
holds the other direction; a test reads back what it writes.
"""

from typing import Any

from desktop.document.model import (
    Block,
    BlockId,
    Both,
    Cell,
    Change,
    Chart,
    Edition,
    Event,
    EventId,
    Fact,
    FactId,
    Point,
    Run,
    Section,
    SectionId,
    Series,
    SeriesId,
    Source,
    SourceId,
    Span,
    Successions,
    Table,
    Term,
    TermId,
    Unit,
)

Form = Any  # What json.loads gave; its shape is this module's business and no one else's.


def edition(form: Form) -> Edition:
    """Return an edition from ``{id, lang, title, sections}``."""
    sections = tuple(_section(one) for one in form["sections"])
    return Edition(form["id"], form["lang"], form["title"], sections)


def successions(form: Form) -> Successions:
    """Return what became of older texts' blocks from ``{version: {block: [blocks]}}``."""
    return {
        version: {
            BlockId(block): tuple(BlockId(one) for one in became) for block, became in rows.items()
        }
        for version, rows in form.items()
    }


def _section(form: Form) -> Section:
    section, title, level, blocks = form
    part = section.split(".", 1)[0]
    return Section(SectionId(section), title, level, part, tuple(_block(one) for one in blocks))


def _block(form: Form) -> Block:
    block, kind, text, sha, runs, level, marker, table, chart = form
    return Block(
        BlockId(block),
        kind,
        text,
        tuple(map(Run._make, runs)),
        level,
        marker,
        _table(table) if table else None,
        sha,
        _chart(chart) if chart else None,
    )


def _table(form: Form) -> Table:
    caption, header, series_ids, rows = form
    cells = tuple(tuple(map(Cell._make, row)) for row in rows)
    return Table(Span(*caption), cells, header, tuple(SeriesId(one) for one in series_ids))


def _chart(form: Form) -> Chart:
    kind, unit, zero, signs = form
    return Chart(kind, unit, zero, tuple(signs))


def both(form: Form) -> Both:
    """Return a pair from ``{en, zh}``."""
    return Both(form["en"], form["zh"])


def fact(form: Form) -> Fact:
    """Return a fact; the form's keys are the value's fields."""
    change = form["change"]
    return Fact(
        id=FactId(form["id"]),
        label=both(form["label"]),
        value=form["value"],
        unit=form["unit"],
        year=form["year"],
        period=form["period"],
        bound=form["bound"],
        quality=form["quality"],
        grade=form["grade"],
        in_paper=form["in_paper"],
        change=Change(**change) if change else None,
        change_text=both(form["change_text"]) if change else None,
        text=both(form["text"]),
        sources=tuple(SourceId(one) for one in form["sources"]),
        conflict=both(form["conflict"]) if form["conflict"] else None,
        note=both(form["note"]) if form["note"] else None,
        used_in=tuple(BlockId(one) for one in form["used_in"]),
        series=SeriesId(form["series"]) if form["series"] else None,
    )


def series(form: Form) -> Series:
    """Return a series with its points in order of year."""
    points = tuple(
        Point(
            one["year"],
            one["value"],
            one["quality"],
            one["bound"],
            SourceId(one["source"]),
            both(one["text"]),
            both(one["note"]) if one["note"] else None,
        )
        for one in form["points"]
    )
    return Series(SeriesId(form["id"]), both(form["label"]), form["unit"], points)


def term(form: Form) -> Term:
    """Return a term of the glossary."""
    return Term(
        TermId(form["id"]),
        both(form["label"]),
        form["pinyin"],
        form["abbr"],
        both(form["synonyms"]),
        both(form["definition"]),
    )


def event(form: Form) -> Event:
    """Return a dated event."""
    return Event(
        EventId(form["id"]),
        form["date"],
        form["part"],
        both(form["text"]),
        SourceId(form["source"]),
        tuple(BlockId(one) for one in form.get("blocks", ())),  # Schema 3 has none.
    )


def source(form: Form) -> Source:
    """Return a source."""
    return Source(
        SourceId(form["id"]),
        both(form["publisher"]),
        form["via"],
        form["title"],
        form["lang"],
        form["date"],
        form["url"],
        form["grade"],
        form["recorded"],
    )


def unit(form: Form) -> Unit:
    """Return a unit from ``[id, one, many, zh]``."""
    return Unit(*form)
