"""Aligning: the old words with their surroundings laid over a block, letter by letter."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.document.model import Block
from desktop.marks.finding.pieces import CONTEXT, Piece
from desktop.marks.model import Segment

WIDE = 600  # Characters of a long block, either side of where the words stood, compared.
BRIDGE = 8  # Letters unchanged right next to the words on both sides hold their ends.
KEPT = 0.7  # Share of the words that must still be there without such a bridge,
KEPT_BRIDGED = 0.4  # and with one: then a figure may have changed nearly all its digits.


@dataclass(frozen=True, slots=True)
class Aligned:
    """What the words became, and the share of them that is still there.

    Attributes:
        is_held: Whether what stands next to them is unchanged on both sides.
    """

    segment: Segment
    confidence: float
    is_held: bool


def align(
    piece: Piece, block: Block, stream: str, start: int, *, strict: bool = True
) -> Aligned | None:
    """Return what became of the words in a block, which begins at ``start`` of its stream.

    None when too little of them is left; not ``strict``, when nothing is.
    """
    low, high = _window(piece, block, start)
    where = _where(piece.before + piece.words + piece.after, stream[low:high])
    first, last = len(piece.before), len(piece.before) + len(piece.words)
    inside = range(start - low, start - low + len(block.text))
    kept = [where[at] for at in range(first, last) if at in where and where[at] in inside]
    if not kept:
        return None
    left, right = _bridge(where, first - 1, -1), _bridge(where, last, 1)
    begin = max(start, low + (where[first - 1] + 1 if left else kept[0]))
    end = min(start + len(block.text), low + (where[last] if right else kept[-1] + 1))
    share = len(kept) / max(len(piece.words), end - begin)
    least = KEPT_BRIDGED if left and right else KEPT
    # A few letters in a row with nothing beside them are chance.
    held = left or right or len(kept) > CONTEXT // 2
    if begin >= end or (strict and not (held and share >= least)):
        return None
    segment = Segment(block.id, begin - start, end - start)
    return Aligned(segment, round(share, 3), is_held=left and right)


def _window(piece: Piece, block: Block, start: int) -> tuple[int, int]:
    low, high = start - CONTEXT, start + len(block.text) + CONTEXT
    if len(block.text) > WIDE * 2:
        low = max(low, start + piece.segment.start - WIDE)
        high = min(high, start + piece.segment.end + WIDE)
    return max(0, low), max(0, high)


def _where(old: str, new: str) -> dict[int, int]:
    where: dict[int, int] = {}
    for a, b, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        where |= {a + n: b + n for n in range(size)}
    return where


def _bridge(where: dict[int, int], edge: int, step: int) -> bool:
    run = [where.get(edge + step * n) for n in range(BRIDGE)]
    return run[0] is not None and run == [run[0] + step * n for n in range(BRIDGE)]
