"""The ledger: every id ever given, the hash of its first words, and what was read of it.

Only `poe ids` writes it. An id that has left the text is retired and never given again.
Git joins two branches' rows (`merge=union`), so an id may stand twice: the later row wins,
and a reading that only one of them has is kept.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

Reading = Literal["truth", "style_en", "style_zh"]
READINGS: tuple[Reading, ...] = ("truth", "style_en", "style_zh")
FIELDS = ("id", "words", "state", *READINGS)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One id.

    Attributes:
        words: The hash of its first words, or of its key when it was made from data.
        readings: The hash of what each second reader vouched for.
    """

    words: str
    retired: bool
    readings: Mapping[Reading, str]


class Ledger:
    """The ids ever given, in the order given."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._entries: dict[str, LedgerEntry] = {}
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        for row in csv.reader(lines):
            if row[0] != FIELDS[0]:  # The head; joining two forms may leave two.
                self._join(*row)

    def _join(self, block: str, words: str, state: str, *readings: str) -> None:
        padded = [*readings, *[""] * len(READINGS)]
        read: dict[Reading, str] = dict(zip(READINGS, padded, strict=False))
        if earlier := self._entries.get(block):
            read = {one: read[one] or earlier.readings[one] for one in READINGS}
        self._entries[block] = LedgerEntry(words, state == "retired", read)

    def get(self, block: str) -> LedgerEntry | None:
        """Return the entry of an id, or None when it was never given."""
        return self._entries.get(block)

    def having(self, words: str) -> list[str]:
        """Return the ids whose first words have that hash."""
        return [one for one, entry in self._entries.items() if entry.words == words]

    def by_words(self) -> dict[str, list[str]]:
        """Return the ids by the hash of their first words, in the order given."""
        found: dict[str, list[str]] = {}
        for block, entry in self._entries.items():
            found.setdefault(entry.words, []).append(block)
        return found

    def next_ordinal(self, section: str) -> int:
        """Return the ordinal that no block of ``section`` ever had."""
        given = [one.rpartition("-") for one in self._entries]
        return max([int(last) for head, _, last in given if head == section], default=0) + 1

    def take(self, present: Mapping[str, str]) -> None:
        """Record the ids now in the text with their words; retire the others."""
        for block, words in present.items():
            earlier = self._entries.get(block)
            read = earlier.readings if earlier else dict.fromkeys(READINGS, "")
            self._entries[block] = LedgerEntry(words, retired=False, readings=read)
        for block, entry in self._entries.items():
            if block not in present:
                self._entries[block] = replace(entry, retired=True)

    def passed(self, block: str, readings: Mapping[Reading, str]) -> None:
        """Record what a reader has vouched for in a block that has an entry."""
        entry = self._entries[block]
        self._entries[block] = replace(entry, readings={**entry.readings, **readings})

    def write(self) -> None:
        """Write the file."""
        with self._file.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(FIELDS)
            for block, entry in self._entries.items():
                state = "retired" if entry.retired else "live"
                readings = [entry.readings[one] for one in READINGS]
                writer.writerow([block, entry.words, state, *readings])
