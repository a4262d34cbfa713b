"""Documents: what the numbers of an index stand for, kept beside the postings.

`documents.jsonl` holds a line a document, read by its offset when it is to be shown;
`documents.bin` what is asked of all of them at once: where each line begins, which
language, kind and part it is of, and which block it belongs to.
"""

import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.document.model import BlockId, Lang, SectionId
from desktop.search.question.model import HitKind

KEPT = 4000  # Documents kept in memory; all of the edition's, some megabytes of another.
LONGEST_KEPT = 4000  # Characters of one that is kept; a longer one is read anew each time.
LINES, TABLE = "documents.jsonl", "documents.bin"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the index takes it: a block, or a row, fact, term or event that has one.

    Attributes:
        kind: What the passage is.
        text: What is searched.
        at: Which row, fact, term or event of the block; empty for the block itself. The
            block comes before its passages.
        start: Where the block's text tells it, in code points; -1 for nowhere.
        thing: What is shown, when other blocks show it as well: points of series.
        whole: The block's text; only read, never written.
    """

    block: BlockId
    section: SectionId
    part: str
    lang: Lang
    kind: HitKind
    heading: str
    text: str
    at: str = ""
    start: int = -1
    thing: str = ""
    whole: str = ""


Group = tuple[Lang, HitKind, str]  # Language, kind and part.


class DocumentsWriter:
    """Writes documents one after another; `close` writes the table."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines = (folder / LINES).open("wb")
        self._starts, self._codes, self._owners = array("Q"), array("H"), array("I")
        self._groups: dict[Group, int] = {}
        self._blocks: dict[tuple[str, str], int] = {}
        self._places: dict[tuple[str, str, str], int] = {}
        self._twins = array("I")
        self._things: dict[int, list[str]] = {}

    def add(self, entry: Entry) -> None:
        """Write the next document."""
        number = len(self._starts)
        self._starts.append(self._lines.tell())
        group = (entry.lang, entry.kind, entry.part)
        self._codes.append(self._groups.setdefault(group, len(self._groups)))
        self._owners.append(self._blocks.setdefault((entry.lang, entry.block), number))
        self._pair(entry, number)
        if entry.thing:
            self._things[number] = entry.thing.split()
        form = [
            entry.block, entry.section, entry.part, entry.lang, entry.kind,
            entry.heading, entry.text, entry.at, entry.start, entry.thing,
        ]  # fmt: skip
        line = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
        self._lines.write(line.encode("utf-8", "surrogatepass") + b"\n")

    def _pair(self, entry: Entry, number: int) -> None:
        place = (entry.block, entry.kind, entry.at)
        twin = self._places.get(place, number)
        self._twins.append(twin)
        if twin == number:
            self._places[place] = number
        else:
            self._twins[twin] = number

    def close(self) -> dict[str, Any]:
        """Write the table; return what `Documents` wants to know of it."""
        self._starts.append(self._lines.tell())
        self._lines.close()
        arrays = (self._starts, self._codes, self._owners, self._twins)
        for one in arrays:
            if sys.byteorder == "big":
                one.byteswap()
        (self._folder / TABLE).write_bytes(b"".join(one.tobytes() for one in arrays))
        groups = list(self._groups)
        return {"count": len(self._codes), "groups": groups, "things": self._things}


class Documents:
    """The documents of an index.

    Attributes:
        count: How many there are.
        groups: Language, kind and part, as the codes number them.
        codes: The group of each document.
        owners: The first document of the same block and language, for each document.
        has_passages: Whether any block has more than one.
        twins: The same passage in the other language, for each; itself when it has none.
        things: What a document shows that others may show as well, for those that do.
    """

    def __init__(self, folder: Path, known: dict[str, Any]) -> None:
        self.count: int = known["count"]
        self.groups: list[Group] = [(lang, kind, part) for lang, kind, part in known["groups"]]
        things: dict[str, list[str]] = known.get("things", {})
        self.things = {int(number): some for number, some in things.items()}
        raw = (folder / TABLE).read_bytes()
        self._starts, self.codes = array("Q"), array("H")
        self.owners, self.twins = array("I"), array("I")
        one, two = 8 * (self.count + 1), 2 * self.count
        three = one + two + 4 * self.count
        self._starts.frombytes(raw[:one])
        self.codes.frombytes(raw[one : one + two])
        self.owners.frombytes(raw[one + two : three])
        self.twins.frombytes(raw[three:])
        for each in (self._starts, self.codes, self.owners, self.twins):
            if sys.byteorder == "big":
                each.byteswap()
        self._kept: dict[int, Entry] = {}
        self.has_passages = any(number != one for number, one in enumerate(self.owners))
        self._lines = (folder / LINES).open("rb")

    def __getitem__(self, number: int) -> Entry:
        if number in self._kept:  # What was a hit a moment ago is one again with the next key.
            return self._kept[number]
        if len(self._kept) >= KEPT:
            self._kept.clear()
        form, owner = self._read(number), self.owners[number]
        whole = self[owner].text if owner != number else form[6]
        entry = Entry(*form, whole=whole)
        if len(whole) <= LONGEST_KEPT:
            self._kept[number] = entry
        return entry

    def _read(self, number: int) -> list[Any]:
        start = self._starts[number]
        self._lines.seek(start)
        line = self._lines.read(self._starts[number + 1] - start)
        return json.loads(line.decode("utf-8", "surrogatepass"))

    def close(self) -> None:
        """Close the file."""
        self._lines.close()


def codes_of(
    groups: Sequence[Group], *, lang: Lang | None, kind: HitKind | None, part: str | None
) -> frozenset[int] | None:
    """Return the codes within these limits; None when nothing is limited."""
    if lang is None and kind is None and part is None:
        return None
    return frozenset(
        code
        for code, (its_lang, its_kind, its_part) in enumerate(groups)
        if lang in {None, its_lang} and kind in {None, its_kind} and part in {None, its_part}
    )
