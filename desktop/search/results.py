"""What was found: hits with snippets as text and spans, never markup; hits by section."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.document.model import BlockId, Lang, SectionId, Span
from desktop.search.query import HitKind, Query

MANY = 1000  # Answers up to which they are counted one by one.

Match = Literal["whole", "loose", "bridge"]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a block that shows why it was found.

    Attributes:
        spans: The matched stretches of ``text``.
    """

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A block that answers a query.

    Attributes:
        at: Which row, fact, term, event or mark was hit, when the hit is one; else empty.
        spans: The matched stretches of the block's whole ``text``.
        match: ``whole`` when all of the question was found as asked, Chinese runs in one
            piece; ``loose`` when some is lacking or stands apart; ``bridge`` when it was
            found by another name.
        bridge: That other name, as ``CNIPA → 国家知识产权局``; else empty.
    """

    rank: int
    score: float
    kind: HitKind
    block: BlockId
    at: str
    section: SectionId
    lang: Lang
    heading: str
    snippet: Snippet
    text: str
    spans: tuple[Span, ...]
    match: Match = "whole"
    bridge: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many blocks answer, by part, kind and language.

    Each is counted as if the limits put on the others stood; sorted by the counts.
    """

    parts: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[HitKind, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    Attributes:
        total: How many blocks answer; more than ``hits`` when the limit was lower.
        took_ms: Milliseconds from question to answer.
        suggestion: The query with its misspellings mended, or empty.
        at_least: Whether there are more than ``total``, not counted.
    """

    query: Query
    total: int
    took_ms: float
    suggestion: str
    hits: tuple[Hit, ...]
    at_least: bool = False
    counts: Counts = Counts()


def as_list(hits: Sequence[Hit], edition: str) -> str:
    """Return hits as lines of text, each with its section and its number in the edition."""
    return "\n".join(
        f"{number}. {' '.join(hit.snippet.text.split())} ({hit.heading}, {edition}/{hit.block})"
        for number, hit in enumerate(hits, 1)
    )


def by_section(hits: Sequence[Hit]) -> list[tuple[SectionId, list[Hit]]]:
    """Return hits grouped by section; groups in order of their best hit."""
    groups: dict[SectionId, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.section, []).append(hit)
    return list(groups.items())
