"""Marks for tests: an edition of a few lines, drafts, a clock that is told the time."""

import hashlib

from desktop.document.model import Block, BlockId, Edition, Section, SectionId
from desktop.marks.marks import Marks
from desktop.marks.model import Draft, Segment
from desktop.marks.passages import Passages
from tests.support.library import sample_reader


def passages(*texts, lang="en", version="v1", edition="2023", section="1", became=None):
    """One section whose blocks ``1-1``, ``1-2``… have these texts; ``1`` is its heading.

    ``became`` is the map from the text of version ``v1``.
    """
    heading = Block(BlockId(section), "heading", "Effects", level=1, sha="0")
    blocks = [
        Block(BlockId(f"{section}-{n}"), "paragraph", text, sha=sha(text))
        for n, text in enumerate(texts, 1)
    ]
    whole = Section(SectionId(section), "Effects", 1, section, (heading, *blocks))
    maps = {"v1": became} if became else {}
    return Passages(Edition(edition, lang, "An edition", (whole,)), version, lambda: maps)


def sha(text):
    """The hash a block carries."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def segment(start, end, block="1-1"):
    """A stretch of a block."""
    return Segment(BlockId(block), start, end)


def words_of(found, text):
    """The words at the first segment of a resolved anchor."""
    return text[found.segments[0].start : found.segments[0].end]


def draft(block="1.1-1", start=0, end=6, kind="highlight", **more):
    """A draft on a stretch of the sample library."""
    more.setdefault("lang", "en")
    return Draft(kind, segments=(Segment(BlockId(block), start, end),), **more)


def marks_in(home, now=None):
    """All marks below a home, over the sample library."""
    reader = sample_reader(home)
    return reader.marks if now is None else Marks(reader.home.data, reader.library, now)


class Time:
    """A clock that stands still until it is told."""

    def __init__(self, stamp="2026-11-25T09:00:00.000Z"):
        self.stamp = stamp

    def __call__(self):
        return self.stamp
