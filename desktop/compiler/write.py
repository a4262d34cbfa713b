"""Values to the compiled files: the forms that `desktop.document.decode` reads.

The same content gives the same bytes: nothing here holds a time, a path or a random order.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from desktop.compiler.figures import fact_change, series_of
from desktop.compiler.sources import Row, SourceFact, SourcePoint, Tables, told_in
from desktop.document.library import (
    FONTS,
    INDEX,
    MANIFEST,
    SCHEMA,
    STAMP,
    SUCCESSIONS,
    WORDS,
    seal,
)
from desktop.document.model import LANGS, Block, Edition, Successions
from desktop.document.numbers import write

Form = Any
_BESIDE = (f"{INDEX}/", f"{FONTS}/", f"{WORDS}/", SUCCESSIONS)


def write_json(folder: Path, name: str, form: Form) -> None:
    """Write one file, compact and in UTF-8."""
    text = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    (folder / name).write_text(text + "\n", "utf-8")


def write_text(folder: Path, edition: Edition) -> None:
    """Write an edition in one language."""
    sections = [
        [one.id, one.title, one.level, [_block(block) for block in one.blocks]]
        for one in edition.sections
    ]
    form = {"id": edition.id, "lang": edition.lang, "title": edition.title, "sections": sections}
    write_json(folder, f"text.{edition.lang}.json", form)


def _block(block: Block) -> Form:
    table, chart = block.table, block.chart
    rows = table and [[[cell.start, cell.end, cell.align] for cell in row] for row in table.rows]
    return [
        block.id,
        block.kind,
        block.text,
        block.sha,
        [[run.start, run.end, run.kind, run.target] for run in block.runs],
        block.level,
        block.marker,
        table and [[table.caption.start, table.caption.end], table.header, table.series, rows],
        chart and [chart.kind, chart.unit, chart.zero, chart.signs],
    ]


def write_tables(folder: Path, tables: Tables, used: Mapping[str, list[str]]) -> None:
    """Write facts, series, terms, events, sources and what the edition says of itself.

    ``used`` gives the blocks that cite each fact, in reading order.
    """
    write_json(folder, "edition.json", tables.about)
    units = tables.units.values()
    write_json(folder, "units.json", [[one.id, one.one, one.many, one.zh] for one in units])
    facts = [_fact(one, used, series_of(one, tables)) for one in tables.facts.values()]
    write_json(folder, "facts.json", facts)
    series = [_series(name, points) for name, points in tables.series.items()]
    write_json(folder, "series.json", series)
    write_json(folder, "terms.json", [_term(name, row) for name, row in tables.terms.items()])
    events = sorted(tables.events.items(), key=lambda one: (one[1]["date"], one[0]))
    write_json(folder, "events.json", [_event(name, row) for name, row in events])
    write_json(folder, "sources.json", [_source(name, row) for name, row in tables.sources.items()])


def _fact(fact: SourceFact, used: Mapping[str, list[str]], series: str) -> Form:
    row, figure = fact.entry.row, fact.figure
    text = (
        {lang: write(figure, lang, "unit") for lang in LANGS}
        if figure
        else _both(row, "text_en", "text_zh")
    )
    change = row.get("change")
    return {
        "id": row["id"],
        "label": _both(row, "label_en", "label_zh"),
        "value": row["value"],
        "unit": row["unit"],
        "year": row["year"],
        "period": row["period"],
        "bound": row["bound"],
        "quality": row["quality"],
        "grade": row["grade"],
        "in_paper": row["in_paper"] == "yes",
        "change": change and {key: change[key] for key in ("value", "unit", "against", "bound")},
        "change_text": change and {lang: fact_change(fact, lang, signed=True) for lang in LANGS},
        "text": text,
        "sources": row.get("sources") or [],
        "conflict": _both(row, "conflict", "conflict_zh") if row.get("conflict") else None,
        "note": _both(row, "note_en", "note_zh") if row.get("note_en") else None,
        "used_in": used.get(row["id"], []),
        "series": series,
    }


def _both(row: Row, en: str, zh: str) -> Form:
    return {"en": row[en], "zh": row[zh]}


def _series(name: str, points: Mapping[int, SourcePoint]) -> Form:
    first = next(iter(points.values())).entry.row
    return {
        "id": name,
        "label": _both(first, "label_en", "label_zh"),
        "unit": first["unit"],
        "points": [_point(year, points[year]) for year in sorted(points)],
    }


def _point(year: int, point: SourcePoint) -> Form:
    row, value = point.entry.row, point.figure.value
    return {
        "year": year,
        "value": int(value) if value == int(value) else float(value),
        "quality": row["quality"],
        "bound": row["bound"],
        "source": row["source_id"],
        "text": {lang: write(point.figure, lang, "unit") for lang in LANGS},
        "note": _both(row, "note_en", "note_zh") if row["note_en"] else None,
    }


def _term(name: str, row: Row) -> Form:
    return {
        "id": name,
        "label": _both(row, "en", "zh"),
        "pinyin": row["pinyin"],
        "abbr": row["abbr"],
        "synonyms": _both(row, "synonyms_en", "synonyms_zh"),
        "definition": _both(row, "definition_en", "definition_zh"),
    }


def _event(name: str, row: Row) -> Form:
    return {
        "id": name,
        "date": row["date"],
        "part": row["part"],
        "text": _both(row, "event_en", "event_zh"),
        "source": row["source_id"],
        "blocks": told_in(row),
    }


def _source(name: str, row: Row) -> Form:
    return {
        "id": name,
        "publisher": {"en": row["publisher"], "zh": row["publisher_zh"] or row["publisher"]},
        "via": row["via"],
        "title": row["title"],
        "lang": row["language"],
        "date": row["date"],
        "url": row["url"],
        "grade": row["grade"],
        "recorded": row["recorded"],
    }


def write_successions(folder: Path, maps: Successions) -> None:
    """Write what became of the blocks of older texts; where there are none, no file."""
    if maps:
        write_json(folder, SUCCESSIONS, maps)


def write_manifest(folder: Path, edition: str, revision: int = 1) -> None:
    """Hash every file in ``folder`` and write the manifest.

    The version is made of the hashes of all files but the index's, which Whoosh names at
    random, the map from older texts, the package's fonts and the interface's words: the same
    text has the same version with and without.
    """
    files = {path.relative_to(folder).as_posix(): _hash(path) for path in _bundled(folder)}
    text = "".join(it["sha256"] for name, it in files.items() if not name.startswith(_BESIDE))
    version = hashlib.sha256(text.encode()).hexdigest()[:12]
    form = {
        "seal": "0" * 64,
        "schema": SCHEMA,
        "edition": edition,
        "revision": revision,
        "version": version,
        "files": files,
    }
    text = json.dumps(form, indent=1) + "\n"
    (folder / MANIFEST).write_bytes(seal(text.encode()))


def _bundled(folder: Path) -> Iterable[Path]:
    ours = {MANIFEST, STAMP}  # The stamp is the compiler's own; a package does not carry it.
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in ours)


def _hash(path: Path) -> dict[str, Any]:
    found = path.read_bytes()
    return {"size": len(found), "sha256": hashlib.sha256(found).hexdigest()}
