"""Markdown: a heading a section, a quote and its note a mark.

A note is Markdown already and stays so, but for what another program would run or fetch:
HTML in it is escaped and an image becomes a link.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.exchange.escaping import escaped
from desktop.exchange.labels import CITATION, NOTE, ORPHAN, TAGS
from desktop.exchange.records import Head, Record


def write(found: Sequence[Record], head: Head) -> bytes:
    """Return the document."""
    lines = [f"# {escaped(head.title)}", ""]
    for section, some in groupby(found, lambda one: one.section):
        lines += [f"## {escaped(section)}", ""] if section else []
        for one in some:
            lines += _mark(one, head)
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def _mark(one: Record, head: Head) -> Iterator[str]:
    for line in (one.quote or one.mark.anchor.exact).split("\n"):
        yield f"> {escaped(line)}"
    yield ""
    if one.mark.state == "orphan":
        yield from (f"*{ORPHAN[head.lang]}*", "")
    if one.mark.note:
        yield from (f"{NOTE[head.lang]}: {_harmless(one.mark.note)}", "")
    if one.mark.tags:
        yield from (f"{TAGS[head.lang]}: {', '.join(map(escaped, one.mark.tags))}", "")
    yield from (f"{CITATION[head.lang]}: {escaped(one.citation)}", "")


def _harmless(note: str) -> str:
    return note.replace("<", "&lt;").replace("![", "[")
