"""`fact`, `series`, `term`, `events`, `source`: the figures and what they rest on.

Each answers one in full or the list of all. A figure never goes without its bound, its
grade, its conflict and its sources.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import TypeVar

from desktop.cli import tell
from desktop.cli.answer import Answer, Row
from desktop.cli.layout import Piece
from desktop.cli.options import Asked
from desktop.document.model import Event, Fact, Term
from desktop.errors import BadOptionError, NothingFound, UnknownIdError
from desktop.reader import Reader

One = TypeVar("One")
Name = TypeVar("Name", bound=str)


def fact(reader: Reader, asked: Asked) -> Answer:
    """Return one fact in full, or all.

    Raises:
        UnknownIdError: There is no such fact.
    """
    facts = reader.library.facts
    if not asked.text:
        return _list(facts.values(), tell.fact_row, tell.facts)
    found = _one(facts, asked)
    sources = [reader.library.sources[one] for one in found.sources]
    return _single(tell.fact_row(found), tell.fact(found, sources))


def series(reader: Reader, asked: Asked) -> Answer:
    """Return one series with its points, or all; as CSV a row a point.

    Raises:
        UnknownIdError: There is no such series.
    """
    found = reader.library.series
    some = [_one(found, asked)] if asked.text else list(found.values())
    rows = [row for one in some for row in tell.point_rows(one)]
    if asked.text:
        return Answer(tell.series_row(some[0]), tell.series(some[0]), rows)
    return Answer([tell.series_row(one) for one in some], tell.series_list(some), rows)


def term(reader: Reader, asked: Asked) -> Answer:
    """Return the term a text means best, or all.

    The text may be in either language, an abbreviation or a synonym; the whole name wins
    over a name that begins with it, and that over one that holds it.
    """
    terms = reader.library.terms.values()
    if not asked.text:
        return _list(terms, asdict, tell.terms)
    ranked = sorted(terms, key=lambda one: _distance(one, asked.text))
    if not ranked or _distance(ranked[0], asked.text) == _FAR:
        return Answer(None, error=NothingFound(asked=asked.text))
    return _single(asdict(ranked[0]), tell.term(ranked[0]))


def events(reader: Reader, asked: Asked) -> Answer:
    """Return the events of a part and a year, or all, oldest first.

    Raises:
        BadOptionError: The edition has no such part.
    """
    check_part(reader, asked.part)
    found = [one for one in reader.library.events.values() if _is_asked(one, asked)]
    answer = _list(found, asdict, tell.events)
    if found:
        return answer
    what = " ".join(f"{one}" for one in (asked.part, asked.year) if one is not None)
    return Answer([], error=NothingFound(asked=f"events {what}".strip()))


def source(reader: Reader, asked: Asked) -> Answer:
    """Return one source with the facts that rest on it, or all.

    Raises:
        UnknownIdError: There is no such source.
    """
    cited: dict[str, list[Fact]] = {}
    for one in reader.library.facts.values():
        for name in one.sources:
            cited.setdefault(name, []).append(one)
    found = reader.library.sources
    if asked.text:
        one = _one(found, asked)
        facts = cited.get(one.id, [])
        return _single(tell.source_row(one, facts), tell.source(one, facts))
    rows = [tell.source_row(one, cited.get(one.id, [])) for one in found.values()]
    return Answer(rows, tell.sources(found.values()), rows)


def check_part(reader: Reader, part: str | None) -> None:
    """Raise unless the edition has that part; None is every part.

    Raises:
        BadOptionError: The edition has no such part.
    """
    if part is None:
        return
    parts = {one.part for one in reader.library.edition("en").sections}
    parts |= {one.part for one in reader.library.events.values()}
    if part not in parts:
        known = ", ".join(sorted(parts))
        raise BadOptionError(why=f"There is no part “{part}”: choose from {known}.")


_FAR = 3  # Not even a part of any name.


def _distance(one: Term, text: str) -> int:
    wanted = text.casefold()
    synonyms = f"{one.synonyms.en};{one.synonyms.zh}".replace("；", ";").split(";")
    names = [one.id, one.label.en, one.label.zh, one.abbr, *synonyms]
    folded = [name.strip().casefold() for name in names if name.strip()]
    nearness = (
        wanted in folded,
        any(name.startswith(wanted) for name in folded),
        any(wanted in name for name in folded),
    )
    return nearness.index(True) if any(nearness) else _FAR


def _is_asked(one: Event, asked: Asked) -> bool:
    in_part = asked.part is None or one.part == asked.part
    return in_part and (asked.year is None or one.date.startswith(f"{asked.year:04}"))


def _one(found: Mapping[Name, One], asked: Asked) -> One:
    for name, one in found.items():
        if name == asked.text:
            return one
    raise UnknownIdError(kind=asked.command, id=asked.text, command=asked.command)


def _list(
    found: Iterable[One],
    row: Callable[[One], Row],
    pieces: Callable[[Iterable[One]], list[Piece]],
) -> Answer:
    some = list(found)
    rows = [row(one) for one in some]
    return Answer(rows, pieces(some), rows)


def _single(row: Row, pieces: list[Piece]) -> Answer:
    return Answer(row, pieces, [row])
