"""Pieces: one stretch of a mark with its words and surroundings, held against a place.

The figures were chosen with `poe anchors`, which fails when they no longer hold.
"""

from dataclasses import dataclass

from desktop.marks.match import likeness
from desktop.marks.model import Anchor, Segment, State

CONTEXT = 64  # Characters on either side: enough to tell two equal phrases apart.
SURE = 16  # So many characters unchanged on one side are enough, whatever the other became.
CERTAIN = 32  # Unchanged on both sides: as good as unchanged; less is shown as moved.


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment of an anchor with its own words and surroundings."""

    segment: Segment
    sha: str
    words: str
    before: str
    after: str

    @property
    def is_of_block(self) -> bool:
        """Whether the block itself is meant, not words of it."""
        return self.segment.start == self.segment.end


@dataclass(frozen=True, slots=True)
class Found:
    """Where a piece stands now, and how sure that is, 0 to 1."""

    segments: tuple[Segment, ...]
    state: State
    confidence: float


def pieces(anchor: Anchor) -> list[Piece]:
    """Return the pieces of an anchor, in the order of its segments."""
    whole = anchor.before + anchor.exact + anchor.after
    at = len(anchor.before)
    found: list[Piece] = []
    for segment, sha in zip(anchor.segments, anchor.shas, strict=True):
        end = at + segment.end - segment.start
        before, after = whole[max(0, at - CONTEXT) : at], whole[end : end + CONTEXT]
        found.append(Piece(segment, sha, whole[at:end], before, after))
        at = end + 1
    return found


def alike(piece: Piece, stream: str, at: int, *, both: bool = False) -> float:
    """Return how alike the surroundings of a place are to those kept, 0 to 1.

    Unless ``both`` sides must tell, one that is unchanged is enough.
    """
    sides = [(one, now) for one, now in _sides(piece, stream, at) if one]
    if not both and any(len(one) >= SURE and one == now for one, now in sides):
        return 1.0  # Text was put in on the other side.
    return sum(likeness(one, now) for one, now in sides) / len(sides) if sides else 1.0


def is_certain(piece: Piece, stream: str, at: int) -> bool:
    """Tell whether what stands next to a place on both sides is unchanged."""
    (before, left), (after, right) = _sides(piece, stream, at)
    return before[-CERTAIN:] == left[-CERTAIN:] and after[:CERTAIN] == right[:CERTAIN]


def _sides(piece: Piece, stream: str, at: int) -> tuple[tuple[str, str], tuple[str, str]]:
    # Of the surroundings as much is compared as was kept.
    before = stream[max(0, at - len(piece.before)) : at]
    end = at + len(piece.words)
    return (piece.before, before), (piece.after, stream[end : end + len(piece.after)])
