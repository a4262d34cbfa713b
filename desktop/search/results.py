"""What was found: hits with snippets as text and spans, never markup; hits by section."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.document.model import BlockId, BlockKind, Lang, SectionId, Span
from desktop.search.query import Query


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
    """

    rank: int
    score: float
    kind: BlockKind
    block: BlockId
    at: str
    section: SectionId
    lang: Lang
    heading: str
    snippet: Snippet
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    Attributes:
        total: How many blocks answer; more than ``hits`` when the limit was lower.
        took_ms: Milliseconds from question to answer.
        suggestion: The query with its misspellings mended, or empty.
    """

    query: Query
    total: int
    took_ms: float
    suggestion: str
    hits: tuple[Hit, ...]


def by_section(hits: Sequence[Hit]) -> list[tuple[SectionId, list[Hit]]]:
    """Return hits grouped by section; groups in order of their best hit."""
    groups: dict[SectionId, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.section, []).append(hit)
    return list(groups.items())
