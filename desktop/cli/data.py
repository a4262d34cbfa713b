"""`fact`, `series`, `term`, `events`, `source`, `data`: the figures and what they rest on.

Each answers one in full or the list of all; `data` writes them all into a folder. A figure
never goes without its bound, its grade, its conflict and its sources.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from desktop.cli import tell
from desktop.cli.answer import BOM, Answer, Row, as_csv, as_form, as_json
from desktop.cli.asking.options import Asked
from desktop.cli.layout import Grid, Paragraph, Piece
from desktop.document.codebook import CODEBOOK, Table
from desktop.document.model import Event, FactId, Term
from desktop.errors import (
    BadOptionError,
    FolderError,
    NothingFound,
    NothingListed,
    UnknownIdError,
)
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
        return _list(terms, as_form, tell.terms)
    ranked = sorted(terms, key=lambda one: _distance(one, asked.text))
    if not ranked or _distance(ranked[0], asked.text) == _FAR:
        return Answer(None, error=NothingFound(asked=asked.text))
    return _single(as_form(ranked[0]), tell.term(ranked[0]))


def events(reader: Reader, asked: Asked) -> Answer:
    """Return one event, the events of a part and a year, or all, oldest first.

    Raises:
        BadOptionError: The edition has no such part.
        UnknownIdError: There is no such event.
    """
    check_part(reader, asked.part)
    lang = asked.lang or "en"
    if asked.text:
        one = _one(reader.library.events, asked)
        return _single(as_form(one), tell.events([one], lang))
    found = [one for one in reader.library.events.values() if _is_asked(one, asked)]
    answer = _list(found, as_form, partial(tell.events, lang=lang))
    if found:
        return answer
    then = "leave out --part or --year"
    return Answer([], error=NothingListed(what="events of that part and year", then=then))


def source(reader: Reader, asked: Asked) -> Answer:
    """Return one source with the facts that rest on it, or all.

    Raises:
        UnknownIdError: There is no such source.
    """
    found = reader.library.sources
    resting = _resting(reader)
    if asked.text:
        one = _one(found, asked)
        facts = [reader.library.facts[FactId(name)] for name in resting[one.id]["facts"]]
        return _single(as_form(one) | resting[one.id], tell.source(one, facts))
    rows = [as_form(one) | resting[one.id] for one in found.values()]
    return Answer(rows, tell.sources(found.values()), rows)


def _resting(reader: Reader) -> dict[str, dict[str, list[str]]]:
    """What rests on each source: facts, points of series, events, by their ids."""
    library = reader.library
    found: dict[str, dict[str, list[str]]] = {
        name: {"facts": [], "points": [], "events": []} for name in library.sources
    }
    for fact in library.facts.values():
        for source in fact.sources:
            found[source]["facts"].append(fact.id)
    for series in library.series.values():
        for point in series.points:
            found[point.source]["points"].append(f"{series.id}@{point.year}")
    for event in library.events.values():
        found[event.source]["events"].append(event.id)
    return found


def codebook(asked: Asked) -> Answer:
    """Return what each column of a command's table means."""
    rows = _codebook(asked.command)
    head = ("column", "type", "meaning", "含义", "values")
    lines = [
        (one.name, one.type, one.en, one.zh, "; ".join(one.values))
        for one in CODEBOOK[asked.command]
    ]
    return Answer(rows, [Grid([head, *lines], header=1)], rows)


def columns(asked: Asked) -> list[str]:
    """Return the head of a command's table; nothing when what it answers makes its own."""
    return [] if asked.codebook else [one.name for one in CODEBOOK.get(asked.command, ())]


def everything(reader: Reader, asked: Asked) -> Answer:
    """Write every table with its codebook into a folder, and what the edition says of itself.

    Raises:
        BadOptionError: The folder holds such a file already.
        FolderError: The folder cannot be made or written.
    """
    folder, files = Path(asked.text), _files(reader, bom=asked.bom)
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        raise BadOptionError(why=f"{folder / taken[0]} is already there.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise FolderError(path=folder, why=error.strerror or error) from error
    said = f"{len(files)} files in {folder}"
    return Answer({"folder": str(folder), "files": list(files)}, [Paragraph(said)])


def _files(reader: Reader, *, bom: bool) -> dict[str, str]:
    library, mark = reader.library, BOM if bom else ""
    about = {**library.about, "version": library.version}
    files = {"about.json": as_json(about) + "\n"}
    for table, name in _FILES.items():
        if table == "unit":
            rows: Sequence[Row] = [as_form(one) for one in library.units.values()]
        else:
            rows = _LISTS[table](reader, Asked(table)).rows
        head = [column.name for column in CODEBOOK[table]]
        files[f"{name}.csv"] = f"{mark}{as_csv(rows, head)}\n"
        files[f"{name}.codebook.csv"] = f"{mark}{as_csv(_codebook(table))}\n"
    return files


def _codebook(table: str) -> list[Row]:
    return [as_form(one) | {"values": list(one.values)} for one in CODEBOOK[table]]


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
    kind = {"events": "event"}.get(asked.command, asked.command)
    raise UnknownIdError(kind=kind, id=asked.text, command=asked.command)


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


_FILES: Mapping[Table, str] = {
    "fact": "facts", "series": "series", "term": "terms",
    "events": "events", "source": "sources", "unit": "units",
}  # fmt: skip
_LISTS: Mapping[str, Callable[[Reader, Asked], Answer]] = {
    "fact": fact, "series": series, "term": term, "events": events, "source": source,
}  # fmt: skip
