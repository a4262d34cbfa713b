"""The edition as a tree of what there is to hear: headings, paragraphs, lists, tables, links.

Made from the document's blocks and nothing else: no pixel, no Qt. So a tree stays the same
while the pane builds its text anew. What stands below a block is made when it is asked for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Literal

from desktop.document.model import Block, Lang, Run, Span, Table

NodeKind = Literal[
    "text", "heading", "paragraph", "quote", "note", "card", "list", "item", "table", "row",
    "header", "cell", "figure", "link",
]  # fmt: skip
BULLET = "•"
_STOP: dict[Lang, str] = {"en": "; ", "zh": "；"}
_BLANK: dict[Lang, str] = {"en": "blank", "zh": "空"}  # Of a cell with nothing in it.
_COLON: dict[Lang, str] = {"en": ": ", "zh": "："}
_PLAIN: dict[str, NodeKind] = {
    "heading": "heading", "paragraph": "paragraph", "quote": "quote", "note": "note",
    "card": "card",
}  # fmt: skip


@dataclass(frozen=True)
class Node:
    """One thing there is to hear.

    Attributes:
        block: The block it is, or stands in; of a list the first item.
        span: What it covers of the block's text, in code points.
        level: A heading's level or a list's depth, from 1; else 0.
        target: What a link, or a figure, leads to; else empty.
        place: Row and column of a cell, from 0.
        make: Makes what stands below it.
    """

    kind: NodeKind
    block: Block
    lang: Lang
    name: str
    span: Span
    level: int = 0
    target: str = ""
    place: tuple[int, int] = (0, 0)
    make: Callable[[], tuple["Node", ...]] = field(default=tuple, repr=False, compare=False)

    @cached_property
    def children(self) -> tuple["Node", ...]:
        """What stands below it, in reading order."""
        return self.make()


def text_of(blocks: Sequence[Block], lang: Lang) -> Node:
    """Return the whole text as one node, without a name."""
    return Node("text", blocks[0], lang, "", Span(0, 0), make=lambda: tree(blocks, lang))


def tree(blocks: Sequence[Block], lang: Lang) -> tuple[Node, ...]:
    """Return the blocks as nodes in reading order; items that follow one another as a list."""
    made: list[Node] = []
    for is_list, group in groupby(blocks, lambda one: one.kind == "item"):
        some = list(group)
        made += [_list(some, lang)] if is_list else [_node(one, lang) for one in some]
    return tuple(made)


def _node(block: Block, lang: Lang) -> Node:
    if block.table is not None:
        return _figure(block, block.table, lang) if block.chart else _table(block, lang)
    name, whole = block.text, Span(0, len(block.text))
    if block.kind == "heading":
        name = f"{block.id} {block.text}"  # The number stands beside it, to be seen.
    return Node(
        _PLAIN[block.kind], block, lang, name, whole,
        level=block.level, make=lambda: _links(block, whole, lang),
    )  # fmt: skip


def _list(items: list[Block], lang: Lang) -> Node:
    first, depth = items[0], min(one.level for one in items)
    whole = Span(0, len(first.text))
    # A list is told by its role and by how many items it has; it has no words of its own.
    return Node("list", first, lang, "", whole, depth, make=lambda: _items(items, depth, lang))


def _items(items: list[Block], depth: int, lang: Lang) -> tuple[Node, ...]:
    starts = [number for number, one in enumerate(items) if one.level == depth]
    ends = [*starts[1:], len(items)]
    return tuple(_item(items[start:end], lang) for start, end in zip(starts, ends, strict=True))


def _item(items: list[Block], lang: Lang) -> Node:
    block, below = items[0], items[1:]
    name = block.text if block.marker in {"", BULLET} else f"{block.marker} {block.text}"
    whole = Span(0, len(block.text))

    def make() -> tuple[Node, ...]:
        return (*_links(block, whole, lang), *([_list(below, lang)] if below else []))

    return Node("item", block, lang, name, whole, block.level, make=make)


def _links(block: Block, within: Span, lang: Lang) -> tuple[Node, ...]:
    return tuple(
        Node("link", block, lang, block.text[one.start : one.end], Span(one.start, one.end),
             target=_target(one))
        for one in block.runs
        if one.kind in {"link", "fact", "point", "term"}
        and within.start <= one.start and one.end <= within.end
    )  # fmt: skip


def _target(run: Run) -> str:
    return run.target if run.kind == "link" else f"{run.kind}:{run.target}"


def _figure(block: Block, table: Table, lang: Lang) -> Node:
    # What a drawing shows can be read as well: its rows stand below it.
    caption = block.text[table.caption.start : table.caption.end]
    return Node(
        "figure", block, lang, caption, Span(0, len(block.text)),
        target=f"chart:{block.id}", make=lambda: (_table(block, lang),),
    )  # fmt: skip


def _table(block: Block, lang: Lang) -> Node:
    table = _table_of(block)
    caption = block.text[table.caption.start : table.caption.end]

    def make() -> tuple[Node, ...]:
        return tuple(_row(block, number, lang) for number in range(len(table.rows)))

    return Node("table", block, lang, caption, Span(0, len(block.text)), make=make)


def _row(block: Block, number: int, lang: Lang) -> Node:
    table = _table_of(block)
    cells = table.rows[number]
    words = [block.text[one.start : one.end] for one in cells]
    if number >= table.header and table.header:
        heads = [block.text[one.start : one.end] for one in table.rows[table.header - 1]]
        colon = _COLON[lang]
        words = [
            f"{head}{colon}{word or _BLANK[lang]}" for head, word in zip(heads, words, strict=True)
        ]
    span = Span(cells[0].start, cells[-1].end)

    def make() -> tuple[Node, ...]:
        return tuple(_cell(block, (number, column), lang) for column in range(len(cells)))

    return Node("row", block, lang, _STOP[lang].join(words), span, place=(number, 0), make=make)


def _cell(block: Block, place: tuple[int, int], lang: Lang) -> Node:
    table = _table_of(block)
    cell = table.rows[place[0]][place[1]]
    span = Span(cell.start, cell.end)
    kind: NodeKind = "header" if place[0] < table.header else "cell"
    return Node(
        kind, block, lang, block.text[cell.start : cell.end], span,
        place=place, make=lambda: _links(block, span, lang),
    )  # fmt: skip


def _table_of(block: Block) -> Table:
    assert block.table is not None  # noqa: S101  The caller has looked.
    return block.table
