"""Copy with citation: the words selected, else the block here, cited in the chosen style."""

from collections.abc import Sequence

from desktop.citing import cited
from desktop.citing.cited import Cited
from desktop.document.model import Block, Lang, Span
from desktop.marks.model import Segment
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.citing.clipboard import copied, put
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column


def here(reader: Reader, column: Column) -> tuple[Cited, list[Cited]]:
    """Return what is selected, or the block at the caret, and the sources of its figures."""
    lang = column.canvas().type.lang
    segments = standing.selected(column)
    if segments:
        return of_segments(reader, lang, segments)
    block, _ = standing.standing(column)
    place = cited.place(reader.library, block, lang, _words(block))
    return place, _sources(reader, lang, block, None)


def _words(block: Block) -> str:
    # A section is cited by its number alone, a table or a chart by its caption.
    if block.kind == "heading":
        return ""
    table = block.table
    return block.text[table.caption.start : table.caption.end] if table else block.text


def of_segments(
    reader: Reader, lang: Lang, segments: Sequence[Segment]
) -> tuple[Cited, list[Cited]]:
    """Return words of one block or more, cited from first to last, and the sources of theirs."""
    blocks = [reader.block(one.block, lang) for one in segments]
    pairs = list(zip(segments, blocks, strict=True))
    quote = "\n".join(block.text[one.start : one.end] for one, block in pairs)
    found = [
        one
        for segment, block in pairs
        for one in _sources(reader, lang, block, Span(segment.start, segment.end))
    ]
    place = cited.place(reader.library, blocks[0], lang, quote, blocks[-1])
    return place, list(dict.fromkeys(found))


def copy_here(reader: Reader, column: Column, hub: Hub) -> None:
    """Put what is here on the clipboard with its citation, in the reader's style."""
    put(here(reader, column)[0], reader.choices.cite_style)
    hub.said.emit(copied(reader))


def _sources(reader: Reader, lang: Lang, block: Block, within: Span | None) -> list[Cited]:
    return cited.sources(reader.library, block, lang, within)
