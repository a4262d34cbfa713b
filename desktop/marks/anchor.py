"""Anchors: how a mark finds its words again.

A mark keeps the words it covers, a little of the section on either side, and the place
where it stood. Where the block is the same, the place holds. Where the block has changed,
its words are looked for inside it, and their surroundings must be alike: short quotes in
Chinese stand in many places, and a mark on the wrong words is worse than one that asks.
Nothing is looked for in other blocks; the ways tried stand in a table, so that an
edition's map and a search of the whole text are rows to add.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.document.model import Block, BlockId
from desktop.marks.match import likeness, occurrences
from desktop.marks.model import Anchor, Segment, State
from desktop.marks.passages import Passages

CONTEXT = 64  # Characters on either side: enough to tell two equal phrases apart.
ALIKE = 0.6  # How alike the surroundings must be; less put 9 quotes in 100 on wrong words.
SURE = 16  # So many characters unchanged on one side are enough, whatever the other became.
MARGIN = 0.05  # How much better than the second place the first must be, to be told apart.


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where a mark's words stand now; where they stood, for an orphan."""

    segments: tuple[Segment, ...]
    state: State


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment of an anchor with its own words and surroundings."""

    segment: Segment
    sha: str
    words: str
    before: str
    after: str


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
        return Resolved(anchor.segments, "anchored")
    found: list[Segment] = []
    state: State = "anchored"
    for piece in _pieces(anchor):
        for name, way in WAYS:
            segment = way(anchor, piece, passages)
            if segment is not None:
                found.append(segment)
                state = name if name != "anchored" else state
                break
        else:
            return Resolved(anchor.segments, "orphan")
    return Resolved(tuple(found), state)


def _directly(anchor: Anchor, piece: Piece, passages: Passages) -> Segment | None:
    block = passages.block(piece.segment.block)
    if block is None or anchor.edition != passages.edition.id:
        return None
    of_block = piece.segment.start == piece.segment.end
    return piece.segment if of_block or block.sha == piece.sha else None


def _in_block(anchor: Anchor, piece: Piece, passages: Passages) -> Segment | None:
    block = passages.block(piece.segment.block)
    if block is None or anchor.edition != passages.edition.id:
        return None
    stream, start = passages.stream(block.id)
    likely = sorted(
        ((_alike(piece, stream, start + at), at) for at in occurrences(block.text, piece.words)),
        reverse=True,
    )
    if not likely or likely[0][0] < ALIKE:
        return None
    if len(likely) > 1 and likely[0][0] - likely[1][0] < MARGIN:
        return None
    at = likely[0][1]
    return Segment(block.id, at, at + len(piece.words))


WAYS: tuple[tuple[State, Callable[[Anchor, Piece, Passages], Segment | None]], ...] = (
    ("anchored", _directly),
    ("moved", _in_block),
)


def _alike(piece: Piece, stream: str, at: int) -> float:
    # Of the longer surroundings as much is compared as was kept.
    before = stream[max(0, at - len(piece.before)) : at]
    end = at + len(piece.words)
    after = stream[end : end + len(piece.after)]
    sides = [(one, now) for one, now in ((piece.before, before), (piece.after, after)) if one]
    if any(len(one) >= SURE and one == now for one, now in sides):
        return 1.0  # Text was put in on the other side.
    return sum(likeness(one, now) for one, now in sides) / len(sides) if sides else 1.0


def _pieces(anchor: Anchor) -> list[Piece]:
    whole = anchor.before + anchor.exact + anchor.after
    at = len(anchor.before)
    pieces: list[Piece] = []
    for segment, sha in zip(anchor.segments, anchor.shas, strict=True):
        end = at + segment.end - segment.start
        before, after = whole[max(0, at - CONTEXT) : at], whole[end : end + CONTEXT]
        pieces.append(Piece(segment, sha, whole[at:end], before, after))
        at = end + 1
    return pieces


def _block(passages: Passages, block: BlockId) -> Block:
    found = passages.block(block)
    if found is None:
        raise KeyError(block)  # The caller asked the edition for it.
    return found
