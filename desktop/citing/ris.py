"""RIS: one record, which every reference manager reads.

The digest is an ``RPRT``, a page with an address ``ELEC``, any other source ``GEN``.
"""

from collections.abc import Iterator, Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import paragraph, parts, quoted


def write(cited: Cited) -> Sequence[str]:
    """Return the record, which ends as every one does."""
    return [entry(cited)]


def entry(cited: Cited, more: Sequence[tuple[str, str]] = ()) -> str:
    """Return the record with more tags; a value is one line, so that it cannot end the record."""
    pairs = [*_tags(cited), *more]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in pairs if value.split()]
    return "\n".join((*lines, "ER  - "))


def _tags(cited: Cited) -> Iterator[tuple[str, str]]:
    work = cited.work
    date = parts(work.date)
    yield "TY", "RPRT" if work.is_digest else "ELEC" if work.url else "GEN"
    yield "AU", f"{work.maker}," if work.maker else ""  # The comma: a body, not a person.
    yield "TI", work.title
    yield "T2", work.via
    yield "ET", work.edition
    yield "M1", work.version
    yield "PY", f"{date[0]}" if date else ""
    yield "DA", "/".join((*(f"{n:02}" for n in date), *("",) * (4 - len(date)))) if date else ""
    yield "SE", str(cited.pin or "")
    yield "N1", paragraph(cited, "¶", "§")
    yield "N1", quoted(cited.quote, cited.lang) if cited.quote else ""
    yield "LA", work.lang
    yield "UR", cited.address
