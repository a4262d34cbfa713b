"""The tables of `content/`: facts, series, terms, events, sources, units, names.

Reads YAML and CSV with the line each entry stands on, checks each entry by itself and
against the others, and hands out plain values. What a figure looks like in a language is
the business of `figures`.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

import yaml

from desktop.compiler.manual.interface import Interface, read_interface
from desktop.compiler.problems import Problems
from desktop.document.model import Both, Bound, Grade, Quality, Unit
from desktop.document.numbers import Figure

Row = dict[str, Any]
PERIODS = {"year", "end", "h1", "q1", "months_1_11", "cumulative", "range", "date"}
PARTS = {"0", "1", "2", "3", "4", "5", "6"}
CHANGES = {"percent", "points", "times"}
_KEPT_PLACES = {"percent", "percent_gdp", "point", "index"}
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a table and where it stands."""

    row: Row
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A fact as written: its entry, and its figure when it has one."""

    entry: Entry
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class SourcePoint:
    """A point of a series as written."""

    entry: Entry
    figure: Figure


@dataclass(slots=True)
class Tables:
    """All tables, by id, in the order written."""

    about: Row
    units: Mapping[str, Unit]
    facts: dict[str, SourceFact]
    series: dict[str, dict[int, SourcePoint]]
    terms: dict[str, Row]
    events: dict[str, Row]
    sources: dict[str, Row]
    names: Mapping[str, Both]
    interface: Interface


def read_tables(content: Path, problems: Problems) -> Tables:
    """Read every table; what is wrong is said, and left out."""
    units = {
        one.row["unit"]: Unit(one.row["unit"], one.row["en_one"], one.row["en_many"], one.row["zh"])
        for one in _csv(content / "facts" / "units.csv", problems)
    }
    sources = {one.row["source_id"]: one.row for one in _csv(content / "sources.csv", problems)}
    reading = _Reading(problems, units, sources)
    return Tables(
        about=_about(content / "edition.yaml", problems),
        units=units,
        facts=reading.facts(sorted((content / "facts").glob("*.yaml"))),
        series=reading.series(content / "series" / "series.csv"),
        terms=_terms(content / "terms" / "terms.csv", problems),
        events=reading.events(content / "events" / "events.csv"),
        sources=sources,
        names=_names(content / "names.yaml", problems),
        interface=read_interface(content),
    )


class _Reading:
    """Reads the tables that name units and sources."""

    def __init__(
        self, problems: Problems, units: Mapping[str, Unit], sources: Mapping[str, Row]
    ) -> None:
        self._problems, self._units, self._sources = problems, units, sources

    def facts(self, files: list[Path]) -> dict[str, SourceFact]:
        found: dict[str, SourceFact] = {}
        for entry in (one for file in files for one in read_yaml(file, self._problems)):
            name = str(entry.row.get("id", ""))
            if not name or name in found:
                self._say(entry, f"the fact id “{name}” is empty or given twice")
                continue
            self._check_fact(entry)
            found[name] = SourceFact(entry, self._figure(entry))
        return found

    def _check_fact(self, entry: Entry) -> None:
        row = entry.row
        for key in ("label_en", "label_zh"):
            if not row.get(key):
                self._say(entry, f"“{row['id']}” has no {key}")
        known = {
            "grade": set(get_args(Grade)), "quality": set(get_args(Quality)),
            "bound": set(get_args(Bound)), "period": PERIODS, "part": PARTS,
            "in_paper": {"yes", "no"}, "unit": set(self._units),
        }  # fmt: skip
        for key, allowed in known.items():
            if str(row.get(key)) not in allowed:
                self._say(entry, f"“{row['id']}” has the unknown {key} “{row.get(key)}”")
        change = row.get("change")
        if change and change.get("unit") not in CHANGES:
            self._say(entry, f"“{row['id']}” changes in the unknown unit “{change.get('unit')}”")
        if not row.get("sources") and row.get("grade") != "unverified":
            self._say(entry, f"“{row['id']}” has no source and is not graded unverified")
        for source in row.get("sources") or ():
            self._check_source(entry, str(source))

    def _check_source(self, entry: Entry, source: str) -> None:
        if source not in self._sources:
            self._say(entry, f"there is no source “{source}”")

    def _figure(self, entry: Entry) -> Figure | None:
        row = entry.row
        if row.get("value") is None:
            if not (row.get("text_en") and row.get("text_zh")):
                self._say(entry, f"“{row['id']}” has neither a value nor a text in both languages")
            return None
        unit = self._units.get(str(row.get("unit")))
        if unit is None:
            return None
        decimals = re.search(r"\.(\d+)", str(row.get("printed", "")))
        places = len(decimals[1]) if decimals and unit.id in _KEPT_PLACES else 0
        four = bool(re.search(r"\.\d{4}[万亿]", str(row.get("printed_zh", ""))))
        return Figure(Decimal(str(row["value"])), unit, row.get("bound", "none"), places, four)

    def series(self, file: Path) -> dict[str, dict[int, SourcePoint]]:
        found: dict[str, dict[int, SourcePoint]] = {}
        for entry in _csv(file, self._problems):
            row = entry.row
            unit = self._units.get(row["unit"])
            self._check_source(entry, row["source_id"])
            points = found.setdefault(row["series_id"], {})
            try:
                year, value = int(row["year"]), Decimal(row["value"])
            except (ValueError, InvalidOperation):
                self._say(entry, "a point needs a year and a number")
                continue
            if unit is None or year in points:
                self._say(entry, f"the unit “{row['unit']}” is unknown or the year stands twice")
                continue
            points[year] = SourcePoint(entry, Figure(value, unit, row["bound"]))
        return found

    def events(self, file: Path) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for entry in _csv(file, self._problems):
            self._check_source(entry, entry.row["source_id"])
            if entry.row["id"] in found:
                self._say(entry, f"the event id “{entry.row['id']}” is given twice")
            found[entry.row["id"]] = entry.row
        return found

    def _say(self, entry: Entry, words: str) -> None:
        self._problems.say(entry.file, entry.line, words)


def told_in(event: Row) -> list[str]:
    """Return the ids of the blocks that tell of an event.

    >>> told_in({"blocks": "2.1-3; 2.2-2"})
    ['2.1-3', '2.2-2']
    """
    return [one for one in event["blocks"].split("; ") if one]


def slug(words: str) -> str:
    """Return an id made of words.

    >>> slug("Trade mark (China)")
    'trade-mark-china'
    """
    return _SLUG.sub("-", words.lower()).strip("-")


def _terms(file: Path, problems: Problems) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for entry in _csv(file, problems):
        name = slug(entry.row["en"])
        if name in found or not entry.row["zh"]:
            problems.say(file, entry.line, f"the term “{name}” is given twice or has no Chinese")
        found[name] = entry.row
    return found


def _names(file: Path, problems: Problems) -> dict[str, Both]:
    return {
        str(one.row["en"]): Both(str(one.row["en"]), str(one.row["zh"]))
        for one in read_yaml(file, problems)
    }


def _about(file: Path, problems: Problems) -> Row:
    if not file.is_file():
        problems.say(file, 1, "edition.yaml is missing")
        return {"id": "", "title": {"en": "", "zh": ""}}
    return dict(yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader))


def _csv(file: Path, problems: Problems) -> Iterator[Entry]:
    if not file.is_file():
        problems.say(file, 1, "the table is missing")
        return
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            if None in row or None in row.values():
                problems.say(file, reader.line_num, "the row has too many or too few columns")
                continue
            yield Entry(dict(row), file, reader.line_num)


def read_yaml(file: Path, problems: Problems) -> Iterator[Entry]:
    """Yield the mappings of a YAML list with their lines; a file that is not there has none."""
    if not file.is_file():
        return
    loader = yaml.CSafeLoader(file.read_text("utf-8"))
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problems.say(file, mark.line + 1 if mark else 1, f"not YAML: {error.problem}")
        return
    for child in node.value if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(child, yaml.MappingNode):
            row: Row = loader.construct_document(child)  # pyright: ignore[reportUnknownMemberType]
            yield Entry(row, file, child.start_mark.line + 1)
        else:
            problems.say(file, child.start_mark.line + 1, "an entry must be a mapping")
