"""An evidence pack as HTML: one file to read, print and hear, that loads and runs nothing."""

from collections.abc import Iterator
from html import escape

from desktop.document.model import Both, Cell
from desktop.exchange import page
from desktop.exchange.evidence import saying
from desktop.exchange.evidence.exhibits import Evidence, Exhibit
from desktop.exchange.evidence.saying import Row
from desktop.exchange.records import Head


def write(found: Evidence) -> bytes:
    """Return the document."""
    title = f"{saying.TITLE[found.lang]} – {found.title}"
    return page.document(_body(found), Head(title, found.lang))


def _body(found: Evidence) -> Iterator[str]:
    lang = found.lang
    yield f'<section aria-labelledby="about">\n<h2 id="about">{saying.ABOUT[lang]}</h2>'
    yield f"<p>{escape(found.statement)}</p>"
    yield _rows(saying.head(found))
    yield f'</section>\n<section aria-labelledby="shows">\n<h2 id="shows">{saying.SHOWS[lang]}</h2>'
    yield _list((*saying.PROVES, *saying.PROVES_NOT), found)
    yield f"<h3>{saying.CHECK[lang]}</h3>\n<p>{escape(saying.check(found))}</p>\n</section>"
    yield f'<section aria-labelledby="all">\n<h2 id="all">{saying.EXHIBITS[lang]}</h2>'
    for one in found.exhibits:
        yield from _exhibit(one, found)
    yield "</section>"


def _exhibit(one: Exhibit, found: Evidence) -> Iterator[str]:
    mark, name = one.record.mark, f"exhibit-{one.number}"
    words = escape(one.record.quote or mark.anchor.exact)
    own = page.LANGS[mark.lang]
    yield f'<article aria-labelledby="{name}">'
    yield f'<h3 id="{name}">{escape(saying.title(one, found.lang))}</h3>'
    yield f'<p lang="{own}">{escape(one.record.section)}</p>'
    yield f'<blockquote class="{mark.colour}" lang="{own}">'
    yield f'<p class="words">{words}</p></blockquote>'
    yield _rows(saying.said(one, found.lang))
    yield "</article>"


def _rows(rows: Iterator[Row]) -> str:
    # A row with no label goes on with what the one above is about.
    made = "".join(
        (f"<dt>{escape(row.label)}</dt>" if row.label else "")
        + f'<dd class="words" lang="{page.LANGS[row.lang]}">{_words(row)}</dd>'
        for row in rows
    )
    return f"<dl>{made}</dl>"


def _words(row: Row) -> str:
    if row.table is None:
        return escape(row.words)
    caption, head = row.table.caption, row.table.header
    named = f"<caption>{escape(row.words[caption.start : caption.end])}</caption>"
    lines = (
        "".join(_cell(row, cell, head=number < head) for cell in cells)
        for number, cells in enumerate(row.table.rows)
    )
    return f"<table>{named}{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _cell(row: Row, cell: Cell, *, head: bool) -> str:
    words = escape(row.words[cell.start : cell.end])
    return f'<th scope="col">{words}</th>' if head else f"<td>{words}</td>"


def _list(every: tuple[Both, ...], found: Evidence) -> str:
    return "<ul>" + "".join(f"<li>{escape(one[found.lang])}</li>" for one in every) + "</ul>"
