"""Telling: the values of the model as JSON objects, and in words for people.

An object's keys are the fields of the value (`desktop.document.model`) and what is worked
out from it. Of each kind there is one in full and the list.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from desktop.cli.answer import Row, as_form
from desktop.cli.layout import EMPTY, Grid, Paragraph, Piece
from desktop.document.model import Both, Event, Fact, Lang, Point, Series, Source, Term


def fact_row(one: Fact) -> Row:
    """Return a fact as an object (product.md, `fact`)."""
    row = as_form(one) | {"value": _number(one.value)}
    if one.change:
        row["change"] = as_form(one.change) | {"value": _number(one.change.value)}
    return row


def fact(one: Fact, sources: Iterable[Source]) -> list[Piece]:
    """Return a fact in full."""
    rows = [
        ("figure", f"{one.text.en}  {one.text.zh}"),
        ("year", f"{one.year}"),
        ("period", one.period),
        ("change", _change(one)),
        ("quality", one.quality),
        ("grade", f"{_plain(one.grade)}, {_standing(one)}"),
        ("conflict", _joined(one.conflict)),
        ("note", _joined(one.note)),
        *(("source", _source_line(source)) for source in sources),
        ("used in", ", ".join(one.used_in)),
    ]
    return _full(one.id, one.label, rows)


def facts(found: Iterable[Fact]) -> list[Piece]:
    """Return the list of facts."""
    head = ("fact", "figure", "year", "grade", "standing")
    rows = [
        (one.id, one.text.en, f"{one.year}", _plain(one.grade), _standing(one)) for one in found
    ]
    return [Grid([head, *rows], header=1)]


def series_row(one: Series) -> Row:
    """Return a series as an object; ``missing`` are the gaps between its years."""
    points = [_point_row(point) for point in one.points]
    return as_form(one) | {"points": points, "missing": _missing(one)}


def point_rows(one: Series) -> list[Row]:
    """Return the points of a series, each with what it belongs to."""
    of = {"id": one.id, "label": as_form(one.label), "unit": one.unit}
    return [of | _point_row(point) for point in one.points]


def series(one: Series) -> list[Piece]:
    """Return a series with its points, its gaps said."""
    head = ("year", "figure", "", "quality", "source", "note")
    rows = [
        (
            f"{point.year}",
            point.text.en,
            point.text.zh,
            point.quality,
            point.source,
            _joined(point.note),
        )
        for point in one.points
    ]
    missing = ", ".join(f"{year}" for year in _missing(one))
    table = Grid([head, *rows], frozenset({1, 2}), header=1, gutter=2)
    return [*_full(one.id, one.label, [("not known", missing)]), EMPTY, table]


def series_list(found: Iterable[Series]) -> list[Piece]:
    """Return the list of series."""
    head = ("series", "what", "unit", "years")
    rows = [(one.id, one.label.en, one.unit, _years(one)) for one in found]
    return [Grid([head, *rows], header=1)]


def term(one: Term) -> list[Piece]:
    """Return a term in full."""
    rows = [
        ("pinyin", one.pinyin),
        ("short", one.abbr),
        ("also", _joined(one.synonyms)),
        ("meaning", one.definition.en),
        ("释义", one.definition.zh),
    ]
    return _full(one.id, one.label, rows)


def terms(found: Iterable[Term]) -> list[Piece]:
    """Return the list of terms."""
    return [Grid([(one.label.en, one.label.zh, one.definition.en) for one in found])]


def events(found: Iterable[Event], lang: Lang = "en") -> list[Piece]:
    """Return the list of events, told in a language."""
    return [
        Grid([
            (one.date, one.part, one.text[lang], one.source, " ".join(one.blocks)) for one in found
        ])
    ]


def source(one: Source, cited: Iterable[Fact]) -> list[Piece]:
    """Return a source in full."""
    rows = [
        ("title", one.title),
        ("via", one.via),
        ("date", one.date),
        ("address", one.url),
        ("grade", _plain(one.grade)),
        ("facts", ", ".join(fact.id for fact in cited)),
    ]
    return _full(one.id, one.publisher, rows)


def sources(found: Iterable[Source]) -> list[Piece]:
    """Return the list of sources."""
    head = ("source", "publisher", "date", "grade")
    rows = [(one.id, one.publisher.en, one.date, _plain(one.grade)) for one in found]
    return [Grid([head, *rows], header=1)]


def _full(name: str, label: Both, rows: Iterable[Sequence[str]]) -> list[Piece]:
    said = [row for row in rows if row[1]]
    return [Paragraph(f"{name}: {_joined(label)}"), Grid(said, gutter=2)]


def _joined(one: Both | None) -> str:
    # Said once where both languages say the same, such as “+15.3%”.
    texts = () if one is None else dict.fromkeys((one.en, one.zh))
    return "  ".join(text for text in texts if text)


def _number(value: float | None) -> float | None:
    # 62100.0 and 62100 are one number; JSON and CSV show the one people write.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _change(one: Fact) -> str:
    return f"{_joined(one.change_text)}, against {one.change.against}" if one.change else ""


def _plain(word: str) -> str:
    return word.replace("_", " ")


def _standing(one: Fact) -> str:
    return "in the paper" if one.in_paper else "context"


def _point_row(point: Point) -> dict[str, Any]:
    return as_form(point) | {"value": _number(point.value)}


def _missing(one: Series) -> list[int]:
    known = [point.year for point in one.points]
    return [year for year in range(min(known), max(known)) if year not in known] if known else []


def _years(one: Series) -> str:
    known = [point.year for point in one.points]
    return f"{min(known)}–{max(known)}, {len(known)} points" if known else ""


def _source_line(one: Source) -> str:
    said = (one.publisher.en, one.title, one.date, one.url)
    return f"{', '.join(piece for piece in said if piece)} [{one.id}]"
