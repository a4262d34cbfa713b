"""Readings: each block is read twice after writing, for truth and for style.

A reading vouches for what lay before the reader, as a hash in the ledger: for truth a
block's source in both languages and the facts, points and names it cites; for style its
source in one language. It lapses when what it vouched for changes, and holds again when
that is put back.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from desktop.compiler.figures import FACT_LINK
from desktop.compiler.ids.ledger import READINGS, Ledger, Reading
from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.sources import Tables
from desktop.compiler.tables import pieces_of, request_of
from desktop.document.model import LANGS, Lang

Page = Mapping[Lang, RawSection]
Raw = Mapping[Lang, RawBlock]


def blocks_of(pages: Iterable[Page]) -> Iterator[tuple[str, Raw]]:
    """Yield the section and both languages of every block that was written, not made."""
    for page in pages:
        for en, zh in zip(page["en"].blocks, page["zh"].blocks, strict=True):
            if not en.key:
                yield page["en"].id, {"en": en, "zh": zh}


def record(
    pages: Sequence[Page], ledger: Ledger, tables: Tables, kind: str, ids: Sequence[str]
) -> list[str]:
    """Record a reading, or ``all``, for sections (their own blocks) and blocks.

    Returns the blocks that passed.

    Raises:
        ValueError: There is no such reading, section or block.
    """
    kinds: list[Reading] = [one for one in READINGS if kind in {one, "all"}]
    every = list(blocks_of(pages))
    known = {section for section, _ in every} | {raw["en"].id for _, raw in every}
    lost = ", ".join(one for one in ids if one not in known)
    if not kinds or lost or not ids:
        raise ValueError(f"there is no section or block “{lost}”" if lost else _USE)
    passed = {
        raw["en"].id: raw for section, raw in every if {section, raw["en"].id} & set(ids)
    }  # fmt: skip
    for block, raw in passed.items():
        now = vouched(raw, tables)
        ledger.passed(block, {one: now[one] for one in kinds})
    return list(passed)


_USE = f"--passed takes {', '.join(READINGS)} or all, then sections or blocks"


def lapsed(raw: Raw, ledger: Ledger, tables: Tables) -> list[Reading]:
    """Return the readings that a block has not had, or no longer has."""
    entry, now = ledger.get(raw["en"].id), vouched(raw, tables)
    return [one for one in READINGS if entry is None or entry.readings[one] != now[one]]


def vouched(raw: Raw, tables: Tables) -> dict[Reading, str]:
    """Return the hash of what each reading of a block vouches for."""
    written = {lang: _written(raw[lang]) for lang in LANGS}
    cited = [_row(one, tables) for one in _cited(raw["en"], tables)]
    return {
        "truth": _hash([written["en"], written["zh"], cited]),
        "style_en": _hash(written["en"]),
        "style_zh": _hash(written["zh"]),
    }


def _hash(form: Any) -> str:  # noqa: ANN401  What JSON takes.
    text = json.dumps(form, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _written(raw: RawBlock) -> list[Any]:
    pieces = [[piece.op, piece.words, piece.target] for piece in pieces_of(raw)]
    return [raw.kind, raw.words if raw.series else "", pieces]


def _cited(raw: RawBlock, tables: Tables) -> list[str]:
    pieces = pieces_of(raw)
    found = [one.words for one in pieces if one.op == "ref"]
    found += [one.target.removeprefix(FACT_LINK) for one in pieces if FACT_LINK in one.target]
    request = request_of(raw.words, tables)[0] if raw.series else None
    if request:
        years = range(request.first, request.last + 1)
        found += [f"{one}@{year}" for one in request.series for year in years]
    return sorted({one if one.startswith('"') else one.partition(":")[0] for one in found})


def _row(reference: str, tables: Tables) -> Any:  # noqa: ANN401  A table's row.
    if reference.startswith('"'):
        name = tables.names.get(reference.strip('"'))
        return name and [name.en, name.zh]
    series, _, year = reference.partition("@")
    if year:
        point = tables.series.get(series, {}).get(int(year))
        return point and point.entry.row
    fact = tables.facts.get(reference)
    return fact and fact.entry.row
