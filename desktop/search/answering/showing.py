"""Showing: a passage that answers as a hit, with what of it is to be set off."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.document.model import Span
from desktop.search.meaning.asking import SURE, Near
from desktop.search.meaning.laying import Laid
from desktop.search.results import Hit, Match
from desktop.search.snippets import Matcher, by_synonyms, snippet
from desktop.search.stored.documents import Entry


@dataclass(frozen=True, slots=True)
class Showing:
    """Makes hits of passages, for one question.

    Attributes:
        matcher: What answers as it was asked.
        synonyms: What answers by other words; set off where nothing else is.
        near: The questions nearest to what is asked, by the block that answers them.
    """

    laid: Laid
    matcher: Matcher
    synonyms: Matcher
    near: Mapping[str, Near]

    def hit(self, rank: int, score: float, entry: Entry, match: Match) -> Hit:
        """Return a passage as the hit of that rank."""
        own = self._spans(entry.text)
        spans = own if entry.text == entry.whole else self._within(entry)
        return Hit(
            rank=rank, score=round(score, 4), kind=entry.kind, block=entry.block, at=entry.at,
            section=entry.section, lang=entry.lang, heading=entry.heading,
            snippet=snippet(entry.text, own), text=entry.whole, spans=spans, part=entry.part,
            match=match, bridge=self._bridge(entry, match),
        )  # fmt: skip

    def _bridge(self, entry: Entry, match: Match) -> str:
        near = self.near.get(entry.block) if match == "loose" else None
        if near and near.likeness >= SURE:
            return near.words
        return self.laid.bridge_to(entry) if match == "bridge" else ""

    def _spans(self, text: str) -> tuple[Span, ...]:
        return self.matcher.spans(text) or self.synonyms.spans(text)

    def _within(self, entry: Entry) -> tuple[Span, ...]:
        # Where the block tells the passage, or else anywhere in it.
        start = max(entry.start, 0)
        end = entry.whole.find("\n", start)
        line = entry.whole[start : end if end >= 0 else None]
        here = tuple(Span(one.start + start, one.end + start) for one in self._spans(line))
        return here or self._spans(entry.whole)


def showing(laid: Laid, figures: set[str], near: Mapping[str, Near]) -> Showing:
    """Return what makes hits; ``figures`` are those that the ranges of the question take in."""
    matcher = Matcher(laid.asked, laid.others, laid.names, figures)
    return Showing(laid, matcher, by_synonyms(laid.asked), near)
