"""The question, as a value: what is wanted, what is not, and within which limits."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from desktop.document.model import BlockKind, Lang

HitKind = BlockKind | Literal["row", "fact", "term", "event", "mark", "help"]
KINDS: tuple[str, ...] = tuple(
    dict.fromkeys(kind for literal in get_args(HitKind) for kind in get_args(literal))
)
MOST = 6  # Conditions, and things not wanted; a pasted page may hold hundreds of quotations.

ClauseKind = Literal["words", "phrase", "prefix", "range", "years"]
Where = Literal["", "title", "note"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing wanted, or not wanted.

    Attributes:
        text: As typed, without its marks.
        where: ``title`` or ``note`` when only headings or the reader's notes are meant.
        low: The least figure of a range, or None; with ``high`` the most.
        bounds: Whether the ends themselves belong to the range.
        unit: What stood behind a range: ``%``, ``yuan``, or nothing.
    """

    kind: ClauseKind
    text: str
    where: Where = ""
    low: Decimal | None = None
    high: Decimal | None = None
    bounds: tuple[bool, bool] = (True, True)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, understood.

    Attributes:
        wanted: All of these; of each, any. Neighbouring plain words are one clause.
        without: None of these.
        year: Only what is about that year.
    """

    wanted: tuple[tuple[Clause, ...], ...] = ()
    without: tuple[Clause, ...] = ()
    lang: Lang | None = None
    kind: HitKind | None = None
    part: str | None = None
    year: int | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing but plain words, in one clause or none."""
        bare = self == Question(wanted=self.wanted)
        return bare and all(
            one.kind == "words" and not one.where for many in self.wanted for one in many
        )
