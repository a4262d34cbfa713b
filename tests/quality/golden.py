"""The golden questions: what is asked, where, and which blocks answer it.

A row is a group, the language searched, the question and the right blocks. The halves are
told apart by a hash: choices are made on the first, the second is only reported. The
failures of the second half of ``golden.tsv`` have been read since and questions reworded, so
it no longer tells; ``fresh.tsv`` was written whole before any of it was asked.
``unseen.tsv`` holds paraphrases alone, of the hardest kind, written before any was asked.
Nothing is chosen by it; but whoever wrote it wrote the edition's paraphrases, too.
``blind.tsv`` was written from statements of the sources, drawn by hash, without the
edition's text at hand, and before any was asked; right are the blocks that write a figure
of the statement. Three in four are paraphrases, the others across languages or misspelt.
"""

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop.search.query import Query

FILE = Path(__file__).with_name("golden.tsv")
FRESH = Path(__file__).with_name("fresh.tsv")  # Written later, before any was asked.
BLIND = Path(__file__).with_name("blind.tsv")
UNSEEN = Path(__file__).with_name("unseen.tsv")
FIRST, THREE = 0.80, 0.95  # What must be reached: right at first, right among three.


@dataclass(frozen=True)
class Golden:
    """A question with its right answers."""

    group: str
    lang: str
    text: str
    right: frozenset

    @property
    def half(self):
        """1 for choosing, 2 for telling."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 + 1

    @property
    def is_chinese(self):
        """Whether the question is in Chinese."""
        return any("\u3400" <= sign <= "\u9fff" for sign in self.text)


@dataclass(frozen=True)
class Score:
    """How a number of questions fared."""

    count: int
    first: float
    three: float
    mrr: float


def golden(file=FILE):
    """The golden questions of a file."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Golden(group, lang, text, frozenset(right.split())) for group, lang, text, right in rows
    ]


def place(search, one):
    """Where the first right block stands among the hits, from 1; 0 for nowhere."""
    hits = search.find(Query(one.text, lang=one.lang, limit=20)).hits
    blocks = list(dict.fromkeys(hit.block for hit in hits))
    return next((n for n, block in enumerate(blocks, 1) if block in one.right), 0)


def score(places):
    """The score of questions whose right blocks stand at ``places``."""
    count = max(len(places), 1)
    return Score(
        len(places),
        sum(place == 1 for place in places) / count,
        sum(1 <= place <= 3 for place in places) / count,
        sum(1 / place for place in places if place) / count,
    )
