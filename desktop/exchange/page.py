"""HTML: one file to read, print and hear, which loads nothing and runs nothing.

Every word of the reader's is escaped, none is ever taken for markup; so there is nothing
to sanitise. The policy in its head forbids scripts and every address all the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from desktop.exchange.labels import CITATION, COLOUR, COLOURS, KINDS, NOTE, ORPHAN, PLACE, TAGS
from desktop.exchange.records import Head, Record

LANGS = {"en": "en", "zh": "zh-Hans"}
_STYLE = """
body { font: 1rem/1.6 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b;
  background: #fff; }
article { margin: 0 0 2rem; break-inside: avoid; }
blockquote { margin: 0 0 .5rem; padding: 0 0 0 .9rem; border-left: .35rem solid #767676; }
blockquote.yellow { border-color: #8a6d00; } blockquote.green { border-color: #2c6b2f; }
blockquote.blue { border-color: #1f5fa8; } blockquote.pink { border-color: #a8326b; }
blockquote.purple { border-color: #6b3fa0; }
.words { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: 0;
  font-size: .9rem; }
dt { color: #555; } dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; white-space: normal; }
caption { text-align: left; font-weight: bold; }
th, td { text-align: left; padding: .1rem .8rem .1rem 0; border-bottom: 1px solid #767676; }
@media print { body { margin: 0; max-width: none; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(found: Sequence[Record], head: Head) -> bytes:
    """Return the document."""
    return document(_sections(found, head), head)


def document(body: Iterable[str], head: Head) -> bytes:
    """Return a whole page around its ``body``, whose words are escaped already."""
    return "\n".join(_document(body, head)).encode("utf-8", "replace")


def _document(body: Iterable[str], head: Head) -> Iterator[str]:
    title = escape(head.title)
    yield f'<!DOCTYPE html>\n<html lang="{LANGS[head.lang]}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{title}</h1>"
    yield from body
    yield "</main>\n</body>\n</html>\n"


def _sections(found: Sequence[Record], head: Head) -> Iterator[str]:
    for (section, lang), some in groupby(found, lambda one: (one.section, one.mark.lang)):
        yield f'<section>\n<h2 lang="{LANGS[lang]}">{escape(section) or "–"}</h2>'
        for one in some:
            yield from _article(one, head)
        yield "</section>"


def _article(one: Record, head: Head) -> Iterator[str]:
    mark, lang = one.mark, head.lang
    words = escape(one.quote or mark.anchor.exact)
    yield f'<article lang="{LANGS[mark.lang]}" id="mark-{escape(mark.id)}">'
    yield f'<blockquote class="{mark.colour}"><p class="words">{words}</p></blockquote>'
    if mark.note:
        yield f'<p class="words"><strong>{NOTE[lang]}:</strong> {escape(mark.note)}</p>'
    rows = [
        (KINDS[mark.kind][lang], ORPHAN[lang] if mark.state == "orphan" else ""),
        (PLACE[lang], ", ".join(one.blocks)),
        (COLOUR[lang], COLOURS[mark.colour][lang]),
        (TAGS[lang], ", ".join(mark.tags)),
        (CITATION[lang], one.citation),
    ]
    said = [(name, value) for name, value in rows if value]
    yield "<dl>" + "".join(f"<dt>{escape(n)}</dt><dd>{escape(v)}</dd>" for n, v in said) + "</dl>"
    yield "</article>"
