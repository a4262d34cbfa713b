"""CSV: a row a mark. A cell that a spreadsheet would take for a formula is made plain text."""

import csv
import io
from collections.abc import Sequence

from desktop.exchange.records import Head, Record

_COLUMNS = (
    "id", "kind", "lang", "section", "block", "quote", "note", "tags", "colour", "state",
    "created", "changed", "citation", "address",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(found: Sequence[Record], _head: Head) -> bytes:
    """Return the table, with the mark that tells spreadsheets its encoding."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    rows.writerows([_plain(cell) for cell in _cells(one)] for one in found)
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
