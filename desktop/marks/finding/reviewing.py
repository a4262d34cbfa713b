"""Reviewing: the marks a new edition moved, changed or lost, with what stood and what stands.

A mark asks to be looked at when its words were found by likeness, are others now, or are
gone; a mark on a whole block, when the block's text is another. Who confirms one takes what
stands there now for what was marked, and it is not asked of again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from desktop.document.model import BlockId, Lang, Span
from desktop.marks.finding.differing import Differences, differences
from desktop.marks.finding.pieces import CONTEXT
from desktop.marks.model import Mark, Segment
from desktop.marks.passages import Passages
from desktop.words import mark

Why = Literal["moved", "changed", "orphan"]
WHY: dict[Why, str] = {
    "moved": mark("moved, please check"),
    "changed": mark("its words are others now"),
    "orphan": mark("its words are gone"),
}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with what stands around them in one text."""

    block: BlockId
    heading: str
    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """All of it in one."""
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Beside:
    """The text of a place beside the one a mark was made in.

    Attributes:
        differences: In the ``text`` of either.
    """

    old: Excerpt
    new: Excerpt
    differences: Differences


@dataclass(frozen=True, slots=True)
class Review:
    """A mark to look at."""

    mark: Mark
    why: Why
    passages: Passages = field(repr=False, compare=False)

    @property
    def old(self) -> Excerpt:
        """The text it was made in."""
        anchor = self.mark.anchor
        block = anchor.segments[0].block
        return Excerpt(block, anchor.heading, anchor.before, anchor.exact, anchor.after)

    @property
    def new(self) -> Excerpt | None:
        """The text where it stands now; None when its words are gone."""
        return None if self.why == "orphan" else excerpt_at(self.mark.segments, self.passages)

    def at(self, segments: tuple[Segment, ...]) -> Mark:
        """Return the mark as if it stood there, to be gone to."""
        return replace(self.mark, segments=segments, state="moved")


def to_review(marks: Iterable[Mark], passages: Callable[[Lang], Passages]) -> tuple[Review, ...]:
    """Return the marks to look at, in reading order; a lost one near where it stood."""
    found: list[tuple[float, Review]] = []
    for one in marks:
        here = passages(one.lang)
        why = why_of(one, here)
        if why is not None:
            number = here.order(one.block)
            lost = one.anchor.progress * len(here.numbers)
            found.append((lost if number is None else number, Review(one, why, here)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def why_of(one: Mark, passages: Passages) -> Why | None:
    """Return why a mark asks to be looked at, or None when it does not."""
    if one.state == "orphan":
        return "orphan"
    if one.is_of_block:
        block = passages.block(one.block)
        kept = one.anchor.shas[0]
        return "changed" if block and kept and block.sha != kept else None
    if one.state == "anchored":
        return None
    is_same = _bare(words_at(one.segments, passages)) == _bare(one.anchor.exact)
    return "moved" if is_same else "changed"


def _bare(words: str) -> str:
    return "".join(words.split())  # Where a new paragraph parts words, the blank goes.


def words_at(segments: Sequence[Segment], passages: Passages) -> str:
    """Return the words that stand at a place; of a block itself the first ones."""
    found = ((passages.block(part.block), part) for part in segments)
    cuts = ((one.text, part.start, part.end or CONTEXT) for one, part in found if one)
    return "\n".join(text[start:end] for text, start, end in cuts)


def beside(old: Excerpt, segments: Sequence[Segment], passages: Passages) -> Beside:
    """Return the text of a place beside an old one, and in what they differ.

    More of the new text is compared than is given: words that were put in push others out
    of what is shown, and these are no others.
    """
    new, wide = (excerpt_at(segments, passages, around) for around in (CONTEXT, 4 * CONTEXT))
    found, left = differences(old.text, wide.text), len(wide.before) - len(new.before)
    cut = [(max(one.start - left, 0), min(one.end - left, len(new.text))) for one in found.come]
    shown = tuple(Span(start, end) for start, end in cut if start < end)
    return Beside(old, new, Differences(found.gone, shown))


def excerpt_at(segments: Sequence[Segment], passages: Passages, around: int = CONTEXT) -> Excerpt:
    """Return the words of a place, which stands in this text, with what is around them."""
    first, last = segments[0], segments[-1]
    heading, words = passages.heading(first.block), words_at(segments, passages)
    if first.start == first.end:
        return Excerpt(first.block, heading, "", words, "")
    stream, start = passages.stream(first.block)
    before = stream[max(0, start + first.start - around) : start + first.start]
    stream, start = passages.stream(last.block)
    after = stream[start + last.end : start + last.end + around]
    return Excerpt(first.block, heading, before, words, after)
