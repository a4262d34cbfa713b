"""Anchors: how a mark finds its words again.

A mark keeps the words it covers, a little of the section on either side, and the place
where it stood; none of it is ever changed. Where the block is the same, the place holds.
Where it has changed, the words are looked for in it and in what became of it, then in the
whole text, and their surroundings must be alike: short quotes in Chinese stand in many
places, and a mark on the wrong words is worse than one that asks. The ways stand in a
table, `desktop.marks.finding.ways`; `poe anchors` measures them.
"""

from dataclasses import dataclass

from desktop.document.model import Block, BlockId
from desktop.marks.finding.pieces import CONTEXT, Found, pieces
from desktop.marks.finding.ways import WAYS, likely_places
from desktop.marks.model import Anchor, Segment, State
from desktop.marks.passages import Passages

SUGGESTED = 3  # Places offered for an orphan: more is a search, not a suggestion.


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where a mark's words stand now; where they stood, for an orphan.

    Attributes:
        confidence: How sure that is, 1 for ``anchored``, 0 for an orphan.
    """

    segments: tuple[Segment, ...]
    state: State
    confidence: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where the words of an orphan may stand now."""

    segments: tuple[Segment, ...]
    confidence: float


def describe(passages: Passages, segments: tuple[Segment, ...]) -> Anchor:
    """Return the anchor of ``segments``, which stand in blocks of this edition."""
    blocks = [_block(passages, one.block) for one in segments]
    first, last = segments[0], segments[-1]
    before, after, words = "", "", blocks[0].text[:CONTEXT]
    if first.start < first.end:
        texts = zip(segments, blocks, strict=True)
        words = "\n".join(block.text[one.start : one.end] for one, block in texts)
        stream, start = passages.stream(first.block)
        before = stream[max(0, start + first.start - CONTEXT) : start + first.start]
        stream, start = passages.stream(last.block)
        after = stream[start + last.end : start + last.end + CONTEXT]
    return Anchor(
        lang=passages.edition.lang,
        edition=passages.edition.id,
        content=passages.version,
        segments=segments,
        shas=tuple(one.sha for one in blocks),
        exact=words,
        before=before,
        after=after,
        heading=passages.heading(first.block),
        progress=passages.progress(first.block),
    )


def resolve(anchor: Anchor, passages: Passages) -> Resolved:
    """Find where the words of ``anchor`` stand now.

    A mark whose words are gone is an orphan: it keeps its place and is never dropped.
    """
    if (anchor.edition, anchor.content) == (passages.edition.id, passages.version):
        return Resolved(anchor.segments, "anchored", 1.0)
    found: list[Found] = []
    for piece in pieces(anchor):
        tried = (way(anchor, piece, passages) for way in WAYS)
        first = next((one for one in tried if one is not None), None)
        if first is None or first.state == "orphan":
            return Resolved(anchor.segments, "orphan", 0.0)
        found.append(first)
    segments = tuple(segment for one in found for segment in one.segments)
    state = "moved" if any(one.state == "moved" for one in found) else "anchored"
    return Resolved(segments, state, min(one.confidence for one in found))


def suggest(anchor: Anchor, passages: Passages) -> tuple[Suggestion, ...]:
    """Return up to three places where the words of an orphan may stand, the likeliest first.

    Of a mark over several blocks the longest piece is looked for.
    """
    longest = max(pieces(anchor), key=lambda one: len(one.words))
    found = sorted(
        likely_places(anchor, longest, passages), key=lambda one: one.confidence, reverse=True
    )
    places = {one.segments: Suggestion(one.segments, one.confidence) for one in reversed(found)}
    return tuple(reversed(places.values()))[:SUGGESTED]


def _block(passages: Passages, block: BlockId) -> Block:
    found = passages.block(block)
    if found is None:
        raise KeyError(block)  # The caller asked the edition for it.
    return found
