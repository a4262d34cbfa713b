"""CSV: a row a mark. A cell that a spreadsheet would take for a formula is made plain text."""

import csv
import io
from collections.abc import Iterable, Sequence

from desktop.exchange.records import Head, Record

_COLUMNS = (
    "id", "kind", "lang", "section", "block", "quote", "note", "tags", "colour", "state",
    "created", "changed", "citation", "address",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(found: Sequence[Record], _head: Head) -> bytes:
    """Return the table of marks."""
    return table(_COLUMNS, map(_cells, found))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV, with the mark that tells spreadsheets its encoding."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(columns)
    lines.writerows([_plain(cell) for cell in row] for row in rows)
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def _cells(one: Record) -> Sequence[str]:
    mark = one.mark
    return (
        mark.id, mark.kind, mark.lang, one.section, " ".join(one.blocks), one.quote, mark.note,
        "; ".join(mark.tags), mark.colour, mark.state, mark.created, mark.changed, one.citation,
        one.source.address,
    )  # fmt: skip


def _plain(cell: str) -> str:
    text = cell.replace("\x00", "")
    return f"'{text}" if text.startswith(_FORMULA) else text
