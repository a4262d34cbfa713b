"""What was found: hits with snippets as text and spans, never markup; hits by section."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal, TypeVar

from desktop.document.model import OBJECT, BlockId, Lang, SectionId, Span
from desktop.search.query import Query
from desktop.search.question.model import HitKind

MANY = 1000  # Answers up to which they are counted one by one.

Key = TypeVar("Key", bound=str)
Given = Literal["language", "limits", "plain"]
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
        bridge: That other name, as ``CNIPA → 国家知识产权局``; of a loose one the question it
            is known to answer, where that is much what was asked; else empty.
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


def told(hit: Hit, keys: Sequence[str]) -> Hit:
    """Return a hit in the help with keys in the place of their characters.

    ``keys`` are those of the block, in order.
    """
    if OBJECT not in hit.text:
        return hit
    at = hit.text.find(hit.snippet.text.strip("…"))
    behind = keys[hit.text.count(OBJECT, 0, max(at, 0)) :]
    snippet = Snippet(*_filled(hit.snippet.text, hit.snippet.spans, behind))
    text, spans = _filled(hit.text, hit.spans, keys)
    return replace(hit, snippet=snippet, text=text, spans=spans)


def _filled(text: str, spans: Iterable[Span], keys: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    pieces = text.split(OBJECT)
    fills = [*keys, *("",) * len(pieces)][: len(pieces) - 1]
    places, growth = list[tuple[int, int]](), 0
    for place, fill in zip(accumulate(len(one) + 1 for one in pieces), fills, strict=False):
        growth += len(fill) - 1
        places.append((place, growth))

    def moved(offset: int) -> int:
        return offset + next((by for place, by in reversed(places) if place <= offset), 0)

    words = "".join(map("".join, zip(pieces, [*fills, ""], strict=True)))
    return words, tuple(Span(moved(one.start), moved(one.end)) for one in spans)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many blocks answer, by part, kind and language.

    Each is counted as if the limits put on the others stood; kinds the most first.
    """

    parts: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[HitKind, int], ...] = ()
    langs: tuple[tuple[Lang, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What to ask where nothing was found, and how much then answers.

    Attributes:
        what: What is given up: the one ``language``, the ``limits`` of kind, part and
            year, or all but ``plain`` words.
    """

    what: Given
    text: str
    total: int


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query.

    Attributes:
        total: How many blocks answer; more than ``hits`` when the limit was lower.
        took_ms: Milliseconds from question to answer.
        suggestion: The query with its misspellings mended, or empty.
        at_least: Whether there are more than ``total``, not counted.
        offers: What else to ask, when nothing was found.
    """

    query: Query
    total: int
    took_ms: float
    suggestion: str
    hits: tuple[Hit, ...]
    at_least: bool = False
    counts: Counts = Counts()
    offers: tuple[Offer, ...] = ()


def joined(first: Results, second: Results, query: Query) -> Results:
    """Return the answers of two languages as one, the second after the first."""
    after = (replace(hit, rank=hit.rank + len(first.hits)) for hit in second.hits)
    total = first.total + second.total
    return Results(
        query, min(total, MANY), first.took_ms + second.took_ms,
        first.suggestion or second.suggestion, (*first.hits, *after),
        at_least=total > MANY or first.at_least or second.at_least,
        counts=Counts(
            tuple(sorted(_added(first.counts.parts, second.counts.parts).items())),
            tuple(_added(first.counts.kinds, second.counts.kinds).most_common()),
            (*first.counts.langs, *second.counts.langs),
        ),
    )  # fmt: skip


def _added(one: Sequence[tuple[Key, int]], other: Sequence[tuple[Key, int]]) -> "Counter[Key]":
    return Counter(dict(one)) + Counter(dict(other))


COLUMNS: tuple[str, ...] = (
    "rank", "kind", "id", "at", "section", "lang", "heading", "snippet", "match", "bridge",
)  # fmt: skip


def as_rows(hits: Sequence[Hit]) -> list[tuple[str, ...]]:
    """Return hits as rows of a table, by ``COLUMNS``."""
    return [
        (
            str(hit.rank), hit.kind, hit.block, hit.at, hit.section, hit.lang, hit.heading,
            words_of(hit), hit.match, hit.bridge,
        )
        for hit in hits
    ]  # fmt: skip


def words_of(hit: Hit) -> str:
    """Return the words that show why a block was found, on one line."""
    return " ".join(hit.snippet.text.split())


def by_section(hits: Sequence[Hit]) -> list[tuple[SectionId, list[Hit]]]:
    """Return hits grouped by section; groups in order of their best hit."""
    groups: dict[SectionId, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.section, []).append(hit)
    return list(groups.items())


def in_reading_order(hits: Sequence[Hit], places: Mapping[BlockId, int]) -> list[Hit]:
    """Return hits as their blocks stand in the text; ``places`` tells where each stands."""
    return sorted(hits, key=lambda hit: (places.get(hit.block, len(places)), hit.rank))
