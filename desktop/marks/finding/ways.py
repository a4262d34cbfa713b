"""The ways to find a piece again, the surest first (a row each, at the end).

Each gives a place, `LOST` when no later way may try, or None. What a way finds by likeness it
calls ``moved``, so that the reader is asked to look; a mark on the wrong words is worse
than one that asks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop.document.model import Block, BlockId
from desktop.marks.finding.aligning import align
from desktop.marks.finding.pieces import SURE, Found, Piece, alike, is_certain
from desktop.marks.match import occurrences
from desktop.marks.model import Anchor, Segment
from desktop.marks.passages import Passages

ALIKE = 0.7  # In the same block. Less puts short quotes on wrong words, more makes orphans.
MARGIN = 0.05  # How much better than the second place the first must be, to be told apart.
LONG = 20  # Words that stand once in what became of the block need less around them:
ALIKE_LONG = 0.4  # one side, nearly; a paragraph that was moved has both neighbours new.
ALIKE_ANYWHERE = 0.9  # In the whole text, where equal words are many.
MARGIN_ANYWHERE = 0.2
BESIDE = 8  # Characters next to the words that tell where they stood, when still there.
ENOUGH = 24  # Words and surroundings together: with less, unique is chance.
MANY = 40  # Places judged by likeness; of more, only those with an unchanged neighbour.
NEIGHBOUR = 6  # Characters of it.

LOST = Found((), "orphan", 0.0)
Way = Callable[[Anchor, Piece, Passages], Found | None]


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    likeness: float
    certain: bool
    block: BlockId
    at: int

    def found(self, piece: Piece, *, certain: bool = True) -> Found:
        segment = Segment(self.block, self.at, self.at + len(piece.words))
        state = "anchored" if self.certain and certain else "moved"
        return Found((segment,), state, 1.0 if state == "anchored" else round(self.likeness, 3))


def directly(anchor: Anchor, piece: Piece, passages: Passages) -> Found | None:
    """Find it where it stood: the block is the same, or is whole under another id."""
    for block in _successors(anchor, piece, passages):
        if piece.is_of_block or block.sha == piece.sha:
            here = Segment(block.id, piece.segment.start, piece.segment.end)
            return Found((here,), "anchored", 1.0)
    return None


def exactly(anchor: Anchor, piece: Piece, passages: Passages) -> Found | None:
    """Find the same words in the block, or in what became of it."""
    places: list[_Place] = []
    for block in _heirs(anchor, piece, passages):
        places += _judged(piece, passages, ((block, at) for at in _of(block, piece)))
    best = _clear(places, _least(piece, places), MARGIN)
    if best is None and any(one.likeness >= ALIKE for one in places):
        return LOST  # Several that cannot be told apart: no other way may choose.
    return best.found(piece) if best else None


def over_a_break(anchor: Anchor, piece: Piece, passages: Passages) -> Found | None:
    """Find the words parted over two of the blocks that became of one."""
    blocks = list(_successors(anchor, piece, passages))
    for one, other in ((one, other) for one in blocks for other in blocks if one != other):
        for cut in range(1, len(piece.words)):
            left, right = piece.words[:cut].rstrip(), piece.words[cut:].lstrip()
            if left and right and one.text.endswith(left) and other.text.startswith(right):
                end = len(one.text)
                parts = Segment(one.id, end - len(left), end), Segment(other.id, 0, len(right))
                return Found(parts, "moved", 1.0)
    return None


def changed(anchor: Anchor, piece: Piece, passages: Passages) -> Found | None:
    """Find what the words became, between surroundings that are still there."""
    found: list[Found] = []
    for block in _heirs(anchor, piece, passages):
        stream, start = passages.stream(block.id)
        one = align(piece, block, stream, start)
        # In another block a few letters and one neighbour are a copy as likely as a move.
        if one and (one.is_held or block.id == piece.segment.block):
            found.append(Found((one.segment,), "moved", one.confidence))
    return max(found, key=lambda one: one.confidence, default=None)


def anywhere(anchor: Anchor, piece: Piece, passages: Passages) -> Found | None:
    """Find the words in the whole text, where they are unique or clearly the ones.

    Not when the map says that the block is gone, nor when what stood beside the words still
    stands where it did: then they were cut from there, and what is like them is a twin.
    """
    if passages.is_gone(anchor.content, piece.segment.block):
        return None
    if any(_is_cut(piece, block, passages) for block in _successors(anchor, piece, passages)):
        return None
    best = _clear(_everywhere(piece, passages), ALIKE_ANYWHERE, MARGIN_ANYWHERE)
    evidence = len(piece.before) + len(piece.words) + len(piece.after)
    if best is None or evidence < ENOUGH:
        return None
    return best.found(piece, certain=False)  # A twin of deleted words looks just the same.


def likely_places(anchor: Anchor, piece: Piece, passages: Passages) -> list[Found]:
    """Return where a lost piece may stand, the likeliest first; never sure."""
    found = [one for way in (over_a_break, changed) if (one := way(anchor, piece, passages))]
    places = sorted(_everywhere(piece, passages), reverse=True)
    found += [one.found(piece, certain=False) for one in places]
    for block in _successors(anchor, piece, passages):
        stream, start = passages.stream(block.id)
        guess = align(piece, block, stream, start, strict=False)
        found += [Found((guess.segment,), "moved", guess.confidence)] if guess else []
        # Nothing of the words is left: the whole of what became of their block.
        found.append(Found((Segment(block.id, 0, len(block.text)),), "moved", 0.0))
    return found


def _successors(anchor: Anchor, piece: Piece, passages: Passages) -> Iterable[Block]:
    for name in passages.successors(anchor.edition, anchor.content, piece.segment.block):
        block = passages.block(name)
        if block is not None:
            yield block


def _heirs(anchor: Anchor, piece: Piece, passages: Passages) -> list[Block]:
    # What stood beside the words and still stands in their block tells that they are there or
    # nowhere: what is like them in another block is a copy, unless it has what this one lacks.
    blocks = list(_successors(anchor, piece, passages))
    own = next((one for one in blocks if one.id == piece.segment.block), None)
    if own is None or len(blocks) == 1:
        return blocks
    left, right = _beside(piece)
    # Where the block was parted, its end or its beginning stood beside the words.
    has_left = _has(own, left) and not own.text.endswith(left[0].rstrip())
    has_right = _has(own, right) and not own.text.startswith(right[0].lstrip())
    if not (has_left or has_right):
        return blocks
    lacks = [side for side, has in ((left, has_left), (right, has_right)) if not has]
    return [one for one in blocks if one is own or any(_has(one, side) for side in lacks)]


def _beside(piece: Piece) -> tuple[list[str], list[str]]:
    # Stretches next to the words; what stood in the block before theirs is none of it.
    before = piece.before[-piece.segment.start :] if piece.segment.start else ""
    ends = [len(before) - BESIDE * n for n in range(2)]
    left = [before[max(0, end - BESIDE) : end] for end in ends if end > 0]
    right = [piece.after[BESIDE * n : BESIDE * (n + 1)] for n in range(2)]
    return left or [""], right


def _has(block: Block, side: list[str]) -> bool:
    return any(len(one) == BESIDE and one in block.text for one in side)


def _least(piece: Piece, places: list[_Place]) -> float:
    if len(places) > 1 or len(piece.words) < LONG:
        return ALIKE
    is_own = any(one.block == piece.segment.block for one in places)
    return 0.0 if is_own else ALIKE_LONG


def _is_cut(piece: Piece, block: Block, passages: Passages) -> bool:
    stream, _ = passages.stream(block.id)
    sides = piece.before[-SURE:], piece.after[:SURE]
    return any(len(one) >= SURE and one in stream for one in sides)


def _of(block: Block, piece: Piece) -> Iterable[int]:
    return occurrences(block.text, piece.words)


def _everywhere(piece: Piece, passages: Passages) -> list[_Place]:
    spots = list(passages.standing(piece.words)) if piece.words else []
    if len(spots) > MANY:
        near = piece.before[-NEIGHBOUR:], piece.after[:NEIGHBOUR]
        spots = [one for one in spots if _has_neighbour(one, piece, near, passages)][:MANY]
    # Forms of words recur with the same words on one side: of a few, both sides must tell.
    return _judged(piece, passages, spots, both=len(piece.words) < LONG)


def _has_neighbour(
    spot: tuple[Block, int], piece: Piece, near: tuple[str, str], passages: Passages
) -> bool:
    stream, start = passages.stream(spot[0].id)
    at = start + spot[1]
    return stream[:at].endswith(near[0]) or stream.startswith(near[1], at + len(piece.words))


def _judged(
    piece: Piece, passages: Passages, spots: Iterable[tuple[Block, int]], *, both: bool = False
) -> list[_Place]:
    places: list[_Place] = []
    for block, at in spots:
        stream, start = passages.stream(block.id)
        sure = is_certain(piece, stream, start + at)
        places.append(_Place(alike(piece, stream, start + at, both=both), sure, block.id, at))
    return places


def _clear(places: list[_Place], least: float, margin: float) -> _Place | None:
    # The one place that is alike enough and better than every other; unchanged ones first.
    certain = [one for one in places if one.certain]
    if len(certain) == 1:
        return certain[0]
    ranked = sorted(places, reverse=True)
    if not ranked or ranked[0].likeness < least:
        return None
    if len(ranked) > 1 and ranked[0].likeness - ranked[1].likeness < margin:
        return None
    return ranked[0]


WAYS: tuple[Way, ...] = (directly, exactly, over_a_break, changed, anywhere)
