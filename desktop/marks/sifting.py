"""Sifting: which marks a list shows, and in which order. Plain values, no face."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop.document.model import BlockId
from desktop.document.outline import section_of
from desktop.marks.model import Changed, Colour, Mark, MarkId, MarkKind, State

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


class Sifted:
    """The marks that are wanted, in order, kept up with what changes.

    What a mark is sorted by is worked out once: of five thousand it takes several frames.
    """

    def __init__(
        self, marks: Iterable[Mark], wanted: Wanted, order: Order, numbers: Numbers
    ) -> None:
        self._wanted, self._words = wanted, wanted.text.casefold().split()
        self._key, self._is_falling = _key(order, numbers), order in {"newest", "changed"}
        self._keys: dict[MarkId, tuple[object, ...]] = {}
        self.marks: tuple[Mark, ...] = ()
        self._take(marks)

    def take(self, changed: Changed) -> tuple[Mark, ...]:
        """Return the marks that are wanted now."""
        gone = {one.id for one in (*changed.removed, *changed.added)}
        self.marks = tuple(one for one in self.marks if one.id not in gone)
        self._take(changed.added)
        return self.marks

    def _take(self, marks: Iterable[Mark]) -> None:
        new = [one for one in marks if _is_wanted(one, self._wanted) and _holds(one, self._words)]
        self._keys |= {one.id: self._key(one) for one in new}
        every = [*self.marks, *new]
        every.sort(key=lambda one: self._keys[one.id], reverse=self._is_falling)
        self.marks = tuple(every)


def _key(order: Order, numbers: Numbers) -> Callable[[Mark], tuple[object, ...]]:
    if order in {"oldest", "newest"}:
        return lambda one: (one.created,)
    if order == "changed":
        return lambda one: (one.changed,)

    # Where the block is gone, how far into the edition it stood puts the mark near its place.
    def place(one: Mark) -> tuple[object, ...]:
        number = numbers.get(one.block, one.anchor.progress * len(numbers))
        return number, one.segments[0].start, one.created

    return (lambda one: (one.colour, *place(one))) if order == "colour" else place


def _is_wanted(one: Mark, wanted: Wanted) -> bool:
    # Written out: it is asked of every mark at each key, and a loop takes three times as long.
    return (
        (wanted.kind is None or wanted.kind == one.kind)
        and (wanted.colour is None or wanted.colour == one.colour)
        and (wanted.state is None or wanted.state == one.state)
        and (wanted.has_note is None or wanted.has_note == bool(one.note))
        and (wanted.tag is None or wanted.tag in one.tags)
        and (wanted.part is None or wanted.part == part_of(one))
    )


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
