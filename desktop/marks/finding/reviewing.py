"""Reviewing: the marks a new edition moved, changed or lost, with what stood and what stands.

A mark asks to be looked at when its words were found by likeness, are others now, or are
gone; a mark on a whole block, when the block's text is another. Who confirms one takes what
stands there now for what was marked, and it is not asked of again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from desktop.document.model import BlockId, Lang
from desktop.marks.finding.pieces import CONTEXT
from desktop.marks.model import Mark
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


@dataclass(frozen=True, slots=True)
class Review:
    """A mark to look at: the text it was made in, and that where it stands now.

    Attributes:
        new: None when its words are gone.
    """

    mark: Mark
    why: Why
    old: Excerpt
    new: Excerpt | None


def to_review(marks: Iterable[Mark], passages: Callable[[Lang], Passages]) -> tuple[Review, ...]:
    """Return the marks to look at, in reading order; a lost one near where it stood."""
    found: list[tuple[float, Review]] = []
    for one in marks:
        here = passages(one.lang)
        why = why_of(one, here)
        if why is not None:
            new = None if why == "orphan" else _now(one, here)
            number = here.order(one.block)
            lost = one.anchor.progress * len(here.numbers)
            found.append((lost if number is None else number, Review(one, why, _then(one), new)))
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
    is_same = _bare(_words(one, passages)) == _bare(one.anchor.exact)
    return "moved" if is_same else "changed"


def _bare(words: str) -> str:
    return "".join(words.split())  # Where a new paragraph parts words, the blank goes.


def _words(one: Mark, passages: Passages) -> str:
    found = ((passages.block(part.block), part) for part in one.segments)
    return "\n".join(block.text[part.start : part.end] for block, part in found if block)


def _then(one: Mark) -> Excerpt:
    anchor = one.anchor
    block = anchor.segments[0].block
    return Excerpt(block, anchor.heading, anchor.before, anchor.exact, anchor.after)


def _now(one: Mark, passages: Passages) -> Excerpt:
    first, last = one.segments[0], one.segments[-1]
    heading = passages.heading(first.block)
    if one.is_of_block:
        block = passages.block(first.block)
        return Excerpt(first.block, heading, "", block.text[:CONTEXT] if block else "", "")
    stream, start = passages.stream(first.block)
    before = stream[max(0, start + first.start - CONTEXT) : start + first.start]
    stream, start = passages.stream(last.block)
    after = stream[start + last.end : start + last.end + CONTEXT]
    return Excerpt(first.block, heading, before, _words(one, passages), after)
