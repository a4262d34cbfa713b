"""An evidence pack as DOCX, in a word processor's own styles."""

from collections.abc import Iterator

from desktop.exchange import word
from desktop.exchange.evidence import saying
from desktop.exchange.evidence.exhibits import Evidence, Exhibit
from desktop.exchange.records import Head


def write(found: Evidence) -> bytes:
    """Return the document."""
    title = f"{saying.TITLE[found.lang]} – {found.title}"
    return word.document(_body(found, title), Head(title, found.lang))


def _body(found: Evidence, title: str) -> Iterator[str]:
    lang = found.lang
    yield word.paragraph("Title", title)
    yield word.paragraph("Heading1", saying.ABOUT[lang])
    yield word.paragraph("Normal", found.statement)
    yield from _rows(saying.head(found))
    yield word.paragraph("Heading1", saying.SHOWS[lang])
    for one in (*saying.PROVES, *saying.PROVES_NOT):
        yield word.paragraph("Normal", one[lang])
    yield word.paragraph("Heading1", saying.CHECK[lang])
    yield word.paragraph("Normal", saying.check(found))
    for one in found.exhibits:
        yield from _exhibit(one, found)


def _exhibit(one: Exhibit, found: Evidence) -> Iterator[str]:
    yield word.paragraph("Heading1", saying.title(one, found.lang))
    yield word.paragraph("Normal", one.record.section)
    yield word.paragraph("Quote", one.record.quote or one.record.mark.anchor.exact)
    yield from _rows(saying.said(one, found.lang))


def _rows(rows: Iterator[saying.Row]) -> Iterator[str]:
    for row in rows:
        yield word.paragraph("Normal", row.words, f"{row.label}: " if row.label else "")
