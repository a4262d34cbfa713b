"""Questions that blocks answer, as readers word them: `content/asked/PART.csv`.

A row is a block, a language and one question in it. They are written from the block alone, in
other words than its own, as different readers would ask; those who write them do not know what
the tests ask. Where a block is new or changed, so are its questions.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, cast

from desktop.compiler.problems import Problems
from desktop.document.model import LANGS, Lang
from desktop.search.stored.asked import Asked

FOLDER = "asked"


class Row(NamedTuple):
    """A question, and where it is written."""

    file: Path
    line: int
    block: str
    lang: str
    asked: str


def rows(content: Path) -> Iterator[Row]:
    """Yield all questions; a folder that is not there holds none."""
    for file in sorted((content / FOLDER).glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for line, row in enumerate(csv.DictReader(lines), 2):
                yield Row(file, line, row["block"], row["lang"], row["asked"])


def read_asked(content: Path) -> Asked:
    """Return the questions of each language and block, in order."""
    found: dict[tuple[Lang, str], list[str]] = {}
    for row in rows(content):
        found.setdefault((cast("Lang", row.lang), row.block), []).append(row.asked)
    return found


def check_asked(content: Path, blocks: Iterable[str], problems: Problems) -> None:
    """Say which questions are of no block, of no language, empty, or asked of a block twice."""
    known, seen = set(blocks), set[tuple[str, str]]()
    for file, line, block, lang, asked in rows(content):
        if block not in known:
            problems.say(file, line, f"there is no block “{block}” to answer this")
        if lang not in LANGS:
            problems.say(file, line, f"“{lang}” is no language of the edition")
        if not asked.strip() or (block, asked) in seen:
            problems.say(file, line, f"“{asked}” is empty, or asked of {block} before")
        seen.add((block, asked))
