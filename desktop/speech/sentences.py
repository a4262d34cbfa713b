"""What is said of a block: its sentences, and of a table or chart its caption and its rows.

A row is told as a listener needs it, each cell with the head of its column. Numbers in the
margin are no part of a block's text, and so are not said.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desktop.document.model import OBJECT, Block, Cell, Lang, Span
from desktop.document.stretches import filled

# An end, what closes behind it, and in English a space before what may begin a sentence.
_END = {
    "en": re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9\uFFFC])"),
    "zh": re.compile(r"[。！？；…]+[”’」』）]*"),
}
_SHORT = re.compile(  # What ends with a stop in the middle of a sentence.
    r"(?:\b(?:No|Nos|Art|Arts|Mr|Ms|Mrs|Dr|Prof|St|v|vs|cf|e\.g|i\.e|etc|Co|Ltd|Inc|Corp|ca|approx"
    r"|para|paras|p|pp|vol|Vol)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_GAPS = {"", "–", "—", "…"}
_GAP = {"en": "no figure", "zh": "无数据"}
_COLON, _COMMA = {"en": ": ", "zh": "："}, {"en": "; ", "zh": "；"}
Keys = Callable[[str], str]


class Sentence(NamedTuple):
    """Something to be said at once.

    Attributes:
        span: Where it stands in its block's text, to be shown.
        words: What is said.
    """

    block: Block
    span: Span
    words: str


def sentences(block: Block, lang: Lang, keys: Keys = str) -> list[Sentence]:
    """Return what is said of a block, in order; ``keys`` tells those of an action.

    >>> from desktop.document.model import BlockId
    >>> block = Block(BlockId("1-1"), "paragraph", "See No. 79 of 2023. It is new.")
    >>> [one.words for one in sentences(block, "en")]
    ['See No. 79 of 2023.', 'It is new.']
    """
    table = block.table
    end = table.caption.end if table else len(block.text)
    start = table.caption.start if table else 0
    found = [
        Sentence(block, span, _plain(block, span, keys))
        for span in _spans(block.text, start, end, lang)
    ]
    if table is not None:
        found += _rows(block, table.rows[: table.header], table.rows[table.header :], lang)
    return [one for one in found if one.words]


def _plain(block: Block, span: Span, keys: Keys) -> str:
    words = filled(block, span.start, span.end, keys).replace(OBJECT, "")
    return " ".join(words.split())


def _spans(text: str, start: int, end: int, lang: Lang) -> Iterator[Span]:
    first = start
    for found in _END[lang].finditer(text, start, end):
        if lang == "en" and _SHORT.search(text, first, found.end()):
            continue
        yield from _trimmed(text, first, found.end())
        first = found.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = end - (len(words) - len(words.rstrip()))
    if left < right:
        yield Span(left, right)


def _rows(
    block: Block,
    heads: Sequence[Sequence[Cell]],
    rows: Sequence[Sequence[Cell]],
    lang: Lang,
) -> Iterator[Sentence]:
    names = [block.text[one.start : one.end].strip() for one in heads[-1]] if heads else []
    for row in rows:
        first, *rest = (block.text[one.start : one.end].strip() for one in row)
        said = [_cell(name, words, lang) for name, words in zip(names[1:], rest, strict=False)]
        said = said or rest
        words = _COLON[lang].join(one for one in (first, _COMMA[lang].join(said)) if one)
        yield Sentence(block, Span(row[0].start, row[-1].end), words)


def _cell(name: str, words: str, lang: Lang) -> str:
    words = _GAP[lang] if words in _GAPS else words
    return f"{name} {words}".strip()
