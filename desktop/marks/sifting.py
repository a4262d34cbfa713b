"""Sifting: which marks a list shows, and in which order. Plain values, no face."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop.document.model import BlockId
from desktop.document.outline import section_of
from desktop.marks.model import Colour, Mark, MarkKind, State

Order = Literal["place", "newest", "oldest", "changed", "colour"]
Numbers = Mapping[BlockId, int]  # Of blocks in reading order.


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which marks are wanted; what is None or empty leaves all.

    Attributes:
        text: Words that note, quote or tags hold, each of them, whatever their case.
        part: The first piece of a section's id.
        has_note: Only those with a note, or only those without.
    """

    text: str = ""
    kind: MarkKind | None = None
    colour: Colour | None = None
    tag: str | None = None
    part: str | None = None
    state: State | None = None
    has_note: bool | None = None


def sifted(
    marks: Iterable[Mark], wanted: Wanted, order: Order, numbers: Numbers
) -> tuple[Mark, ...]:
    """Return the marks that are wanted, in order."""
    words = wanted.text.casefold().split()
    found = [one for one in marks if _is_wanted(one, wanted) and _holds(one, words)]
    if order in {"newest", "changed"}:
        found.sort(key=lambda one: one.created if order == "newest" else one.changed, reverse=True)
    else:
        found.sort(key=_key(order, numbers))
    return tuple(found)


def _key(order: Order, numbers: Numbers) -> Callable[[Mark], tuple[object, ...]]:
    if order == "oldest":
        return lambda one: (one.created,)

    # Where the block is gone, how far into the edition it stood puts the mark near its place.
    def place(one: Mark) -> tuple[object, ...]:
        number = numbers.get(one.block, one.anchor.progress * len(numbers))
        return number, one.segments[0].start, one.created

    return (lambda one: (one.colour, *place(one))) if order == "colour" else place


def _is_wanted(one: Mark, wanted: Wanted) -> bool:
    pairs = ((wanted.kind, one.kind), (wanted.colour, one.colour), (wanted.state, one.state),
             (wanted.has_note, bool(one.note)))  # fmt: skip
    if any(want is not None and want != has for want, has in pairs):
        return False
    if wanted.tag is not None and wanted.tag not in one.tags:
        return False
    return wanted.part is None or part_of(one) == wanted.part


def part_of(one: Mark) -> str:
    """Return the part a mark stands in, ``2``."""
    return section_of(one.block).partition(".")[0]


def _holds(one: Mark, words: list[str]) -> bool:
    if not words:
        return True
    text = " ".join((one.anchor.exact, one.note, *one.tags)).casefold()
    return all(word in text for word in words)


def tags_of(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Return every tag, the most used first."""
    counts: dict[str, int] = {}
    for one in marks:
        for tag in one.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))
