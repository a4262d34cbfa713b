"""The ledger: every id ever given, with the hash of its first words; and giving new ones.

Only `poe ids` writes it. An id that has left the text is retired and never given again.
"""

import csv
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.compiler.markup import RawBlock, RawSection
from desktop.compiler.tables import pieces_of
from desktop.document.model import Lang

FIELDS = ("id", "words", "state")
_START = 60  # Characters hashed: enough to know a block, few enough to survive an edit.


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One id: the hash of its first words, and whether it has left the text."""

    words: str
    retired: bool


class Ledger:
    """The ids ever given, in the order given."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._entries: dict[str, LedgerEntry] = {}
        if file.is_file():
            with file.open(encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    self._entries[row["id"]] = LedgerEntry(row["words"], row["state"] == "retired")

    def get(self, block: str) -> LedgerEntry | None:
        """Return the entry of an id, or None when it was never given."""
        return self._entries.get(block)

    def having(self, words: str) -> list[str]:
        """Return the ids whose first words have that hash."""
        return [one for one, entry in self._entries.items() if entry.words == words]

    def next_ordinal(self, section: str) -> int:
        """Return the ordinal that no block of ``section`` ever had."""
        given = [one.rpartition("-") for one in self._entries]
        return max([int(last) for head, _, last in given if head == section], default=0) + 1

    def take(self, present: Mapping[str, str]) -> None:
        """Record the ids now in the text with their words; retire the others; write."""
        for block, words in present.items():
            self._entries[block] = LedgerEntry(words, retired=False)
        for block, entry in self._entries.items():
            if block not in present:
                self._entries[block] = LedgerEntry(entry.words, retired=True)
        with self._file.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(FIELDS)
            for block, entry in self._entries.items():
                writer.writerow([block, entry.words, "retired" if entry.retired else "live"])


def first_words(raw: RawBlock) -> str:
    """Return the hash of a block's first words as they are written, references and all."""
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
