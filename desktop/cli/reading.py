"""`toc` and `show`: the outline, and the text of a section or a block."""

from collections.abc import Sequence

from desktop.cli.answer import Answer, Value
from desktop.cli.asking.options import Asked
from desktop.cli.layout import EMPTY, Grid, Paragraph, Piece, columns
from desktop.document.model import Block, Lang, Section, Table
from desktop.document.outline import section_of
from desktop.reader import Reader


def toc(reader: Reader, asked: Asked) -> Answer:
    """Return the outline in reading order; a section's blocks are its own."""
    sections = reader.library.edition(asked.lang or "en").sections
    value = [
        {"id": one.id, "title": one.title, "level": one.level, "blocks": len(one.blocks)}
        for one in sections
    ]
    rows = [["  " * (one.level - 1) + one.id, one.title, f"{len(one.blocks)}"] for one in sections]
    return Answer(value, [Grid(rows, right=frozenset({2}))])


def show(reader: Reader, asked: Asked) -> Answer:
    """Return a section's own blocks, its heading first, or one block.

    Raises:
        UnknownIdError: The edition has no such section or block.
    """
    lang: Lang = asked.lang or "en"
    asked_id = reader.short_id(asked.text)
    if "-" in asked_id:
        blocks = (reader.block(asked.text, lang),)
        section = reader.section(section_of(asked_id), lang)
    else:
        section = reader.section(asked.text, lang)
        blocks = section.blocks
    value = {
        "id": asked_id,
        "title": section.title,
        "lang": lang,
        "edition": reader.library.edition_id,
        "section": section.id,
        "blocks": [_value(block, reader.told(block)) for block in blocks],
    }
    return Answer(value, _pieces(section, blocks, reader))


def _value(block: Block, text: str) -> Value:
    return {
        "id": block.id,
        "kind": block.kind,
        "text": text,
        "facts": list(block.facts),
        "level": block.level,
        "marker": block.marker,
    }


def _pieces(section: Section, blocks: Sequence[Block], reader: Reader) -> list[Piece]:
    gutter = max(columns(block.id) for block in (*section.blocks, *blocks)) + 2
    pieces: list[Piece] = []
    for n, block in enumerate(blocks):
        is_list = block.kind == "item" and n > 0 and blocks[n - 1].kind == "item"
        pieces += [EMPTY] if n > 0 and not is_list else []
        pieces += _block(block, reader.told(block), gutter)
    return pieces


def _block(block: Block, told: str, gutter: int) -> list[Piece]:
    if block.table:
        return _table(block, block.table, gutter)
    text = f"{block.marker} {told}" if block.marker else told
    return [Paragraph(text, block.id, gutter)]


def _table(block: Block, table: Table, gutter: int) -> list[Piece]:
    rows = [[block.text[cell.start : cell.end] for cell in row] for row in table.rows]
    right = {at for row in table.rows for at, cell in enumerate(row) if cell.align == "right"}
    caption = block.text[table.caption.start : table.caption.end]
    return [
        Paragraph(caption, block.id, gutter),
        Grid(rows, frozenset(right), table.header, gutter),
    ]
