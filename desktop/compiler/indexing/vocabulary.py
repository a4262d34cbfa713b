"""Other words for what the edition writes, as the index takes them; all in `content/terms/`.

`words.csv`: everyday words that stand for one another, one word each. `paraphrases.csv`:
what readers say, in words of daily life and in several words, for what an edition of this
field writes; it is gone through concept by concept (rights, courts, the border, campaigns,
use, figures and how sure they are) from knowledge of the field, in both languages, and no
row is read off a question that failed. `synonyms.txt`: general use, see `wordnet.py`.
`near.txt`: which blocks words in general use are about, see `nearby.py`. And `content/asked`:
the questions that each block answers, see `asking.py`.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from desktop.compiler.indexing.asking import read_asked
from desktop.search.stored.building import Vocabulary


def read_vocabulary(content: Path) -> Vocabulary:
    """Return all other words that the sources hold; a file that is not there holds none."""
    folder = content / "terms"
    return Vocabulary(
        alike=[_parted(row["words"]) for row in _rows(folder / "words.csv")],
        synonyms={one: more.split() for one, more in _listed(folder / "synonyms.txt")},
        paraphrases=[
            (_parted(row["written"]), _parted(row["said"]))
            for row in _rows(folder / "paraphrases.csv")
        ],
        near=dict(_listed(folder / "near.txt")),
        asked=read_asked(content),
    )


def _rows(file: Path) -> Iterator[dict[str, str]]:
    if file.is_file():
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def _parted(words: str) -> list[str]:
    return [word.strip() for word in words.split(";")]


def _listed(file: Path) -> Iterator[tuple[str, str]]:
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    for line in lines:
        if not line.startswith("#"):
            one, _, others = line.partition(": ")
            yield one, others
