"""Copy with citation: the words selected, else the block here, cited in the chosen style."""

from collections.abc import Sequence

from desktop.citing import cited, styles
from desktop.citing.cited import Cited
from desktop.document.model import Block, Lang, Span
from desktop.marks.model import Segment
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.citing.clipboard import put
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from desktop.ui.words import translated
from desktop.words import mark


def here(reader: Reader, page: PagePanel) -> tuple[Cited, list[Cited]]:
    """Return what is selected, or the block at the caret, and the sources of its figures."""
    segments = standing.selected(page)
    if segments:
        return of_segments(reader, page.lang, segments)
    block, _ = standing.standing(page)
    return cited.place(reader.library, block, page.lang), _sources(reader, page.lang, block, None)


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


def copy_here(reader: Reader, page: PagePanel, hub: Hub) -> None:
    """Put what is here on the clipboard with its citation, in the reader's style."""
    put(here(reader, page)[0], reader.choices.cite_style)
    name = translated(styles.STYLES[reader.choices.cite_style].title)
    hub.said.emit(translated(mark("Copied with its citation ({style})."), style=name))


def _sources(reader: Reader, lang: Lang, block: Block, within: Span | None) -> list[Cited]:
    return cited.sources(reader.library, block, lang, within)
