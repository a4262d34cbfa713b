"""Giving ids: what has none gets one in both languages, written into the pages."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from desktop.compiler.ids.ledger import Ledger
from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.tables import pieces_of
from desktop.document.model import Lang

_START = 60  # Characters hashed: enough to know a block, few enough to survive an edit.


def first_words(raw: RawBlock) -> str:
    """Return the hash of a block's first words as they are written, references and all.

    What was made from a table has its key for first words: its words may change.
    """
    if raw.key:
        return hashlib.sha256(raw.key.encode()).hexdigest()[:16]
    written = " ".join(piece.words for piece in pieces_of(raw) if piece.op in {"text", "ref"})
    start = re.sub(r"\s+", " ", f"{raw.words if raw.series else ''} {written}").strip()[:_START]
    return hashlib.sha256(start.encode()).hexdigest()[:16]


def give_ids(pages: list[Mapping[Lang, RawSection]], ledger: Ledger) -> int:
    """Give ids to the blocks that have none, in both languages; return how many.

    The sections are in step. Files are changed only where an id is put in. A subsection's
    number is the writer's to choose: its heading is given none.
    """
    puts: dict[Path, list[RawBlock]] = {}
    present: dict[str, str] = {}
    given = 0
    for page in pages:
        ordinal = ledger.next_ordinal(page["en"].id)
        for place, raw in enumerate(page["en"].blocks):
            if not raw.id and raw.kind != "heading":
                given += 1
                _give(page, place, f"{page['en'].id}-{ordinal}", puts)
                ordinal += 1
            present[raw.id] = first_words(raw)
    for file, blocks in puts.items():
        _put(file, blocks)
    ledger.take(present)
    return given


def _give(
    page: Mapping[Lang, RawSection], place: int, block: str, puts: dict[Path, list[RawBlock]]
) -> None:
    for section in page.values():
        section.blocks[place].id = block
        if section.blocks[place].key:
            continue  # It stands in no file; the ledger alone knows its id.
        puts.setdefault(section.file, []).append(section.blocks[place])


def _put(file: Path, blocks: list[RawBlock]) -> None:
    lines = file.read_text("utf-8").split("\n")
    for raw in sorted(blocks, key=lambda one: -one.last):
        mark = f"{{#{raw.id}}}"
        if raw.kind == "item":
            lines[raw.last - 1] = f"{lines[raw.last - 1].rstrip()} {mark}"
        else:
            lines.insert(raw.last, mark)
    file.write_text("\n".join(lines), "utf-8")
