"""Marks as values: what was marked, where it stood, what it says, what an act changed.

All values are frozen. A mark keeps its anchor as it was made; where its words stand now
is worked out from it each time (`desktop.marks.anchor`), never written over it. The key
of a mark is its id: two marks on the same words are two marks.
"""

from dataclasses import dataclass
from typing import Literal, NewType, get_args

from desktop.document.model import BlockId, Lang, SectionId
from desktop.document.outline import section_of

MarkId = NewType("MarkId", str)
MarkKind = Literal["highlight", "underline", "note", "bookmark"]
KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
Colour = Literal["yellow", "green", "blue", "pink", "purple"]
COLOURS: tuple[Colour, ...] = get_args(Colour)
State = Literal["anchored", "moved", "orphan"]
CORRECTION = "correction"  # The tag of a note that asks the editors for a change.
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one block, in code points of its text.

    Where ``start`` is ``end`` the block itself is meant, not words of it.
    """

    block: BlockId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark stood when it was made, and the words that find it again.

    Attributes:
        edition: The edition's id, and ``content`` the version of its compiled text.
        shas: The hash of each segment's block, in the order of ``segments``.
        exact: The words; those of several segments parted by line feeds. For a block
            itself its first words, to be recognised by, not to be looked for.
        before: Up to 64 characters that stood before the words in their section.
        after: As many after them.
        heading: The titles above, for whoever reads the mark without the edition.
        progress: How far into the edition it stood, 0 to 1.
    """

    lang: Lang
    edition: str
    content: str
    segments: tuple[Segment, ...]
    shas: tuple[str, ...]
    exact: str
    before: str = ""
    after: str = ""
    heading: str = ""
    progress: float = 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark.

    Attributes:
        segments: Where its words stand now; as in the anchor when they are gone.
        state: ``moved`` asks the reader to look; the words of an ``orphan`` are gone.
        note: Markdown; may be empty.
        created: ``2026-11-25T09:35:01.123Z``, and so ``changed`` and ``deleted``.
        revision: Counts the changes; two programs tell by it what the other did.
        deleted: When it went into the trash; empty while it lives.
        confidence: How sure its place is, 0 for an orphan to 1.
        was: The anchor it was made with, where it was given another place since.
    """

    id: MarkId
    kind: MarkKind
    anchor: Anchor
    segments: tuple[Segment, ...]
    state: State
    colour: Colour
    note: str
    tags: tuple[str, ...]
    created: str
    changed: str
    revision: int = 1
    deleted: str = ""
    confidence: float = 1.0
    was: Anchor | None = None

    @property
    def block(self) -> BlockId:
        """The block it begins in."""
        return self.segments[0].block

    @property
    def lang(self) -> Lang:
        """The language it was made in."""
        return self.anchor.lang

    @property
    def is_correction(self) -> bool:
        """Whether it asks the editors for a change."""
        return CORRECTION in self.tags

    @property
    def is_of_block(self) -> bool:
        """Whether a block itself is marked, and so in both languages."""
        return self.anchor.segments[0].start == self.anchor.segments[0].end


@dataclass(frozen=True, slots=True)
class Draft:
    """A mark to be made."""

    kind: MarkKind
    lang: Lang
    segments: tuple[Segment, ...]
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = "yellow"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to become of marks; None leaves a thing as it is."""

    kind: MarkKind | None = None
    colour: Colour | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None
    segments: tuple[Segment, ...] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One mark before and after an act; ``before`` is None for a new one."""

    before: Mark | None
    after: Mark


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act changed; a mark that was edited stands in both, as it was and as it is."""

    added: tuple[Mark, ...] = ()
    removed: tuple[Mark, ...] = ()

    @property
    def sections(self) -> frozenset[SectionId]:
        """The sections whose marks are others now."""
        every = (*self.added, *self.removed)
        return frozenset(section_of(one.block) for mark in every for one in mark.segments)


def changed_by(steps: tuple[Step, ...]) -> Changed:
    """Return what ``steps`` changed for who sees only living marks."""
    return Changed(
        tuple(one.after for one in steps if not one.after.deleted),
        tuple(one.before for one in steps if one.before and not one.before.deleted),
    )
