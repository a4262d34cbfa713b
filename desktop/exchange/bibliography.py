"""BibTeX and RIS: an entry a mark, with its note and tags, for reference managers."""

from collections.abc import Sequence

from desktop.citing import bibtex as bib
from desktop.citing import ris as record
from desktop.exchange.records import Head, Record

_SHORT = 8  # Digits of a mark's id: two marks in one block are two entries.


def bibtex(found: Sequence[Record], _head: Head) -> bytes:
    """Return the entries."""
    return (
        "\n\n".join(
            bib.entry(
                one.source,
                name=f"{bib.key(one.source)}-{one.mark.id[:_SHORT]}",
                more={"annote": one.mark.note, "keywords": ", ".join(one.mark.tags)},
            )
            for one in found
        ).encode("utf-8", "replace")
        + b"\n"
    )


def ris(found: Sequence[Record], _head: Head) -> bytes:
    """Return the records."""
    return (
        "\n\n".join(
            record.entry(
                one.source,
                more=[
                    ("ID", one.mark.id),
                    ("N2", one.mark.note),
                    *(("KW", t) for t in one.mark.tags),
                ],
            )
            for one in found
        ).encode("utf-8", "replace")
        + b"\n"
    )
