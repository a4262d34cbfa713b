"""Ranking: which documents answer a question, and in what order.

Term at a time over plain dictionaries, with BM25. A question is a list of groups, one a
word or pair of Chinese signs; short questions want all groups, and only when that gives
too little any of them, weighed by how much of the question is there. Weights are those
measured in the spikes this program grew from, on two collections with flat optima.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Literal

from desktop.search.analysis import STOP_WORDS, Token, scan, stem

Field = Literal["exact", "stem", "han", "heading"]
Postings = Mapping[int, float]  # Document number → how often the term stands there.

K1, B = 1.8, 0.75
EXACT, STEM, HAN, HEADING = 0.3, 1.0, 1.0, 0.35
EXPANSIONS = {1: 4, 2: 12}  # Letters typed → endings tried; more add cost, not agreement.
MOST_EXPANSIONS = 24
ALL_WANTED = 8  # Up to so many groups a question is first taken as "all of them".
COORDINATION = {2: 3.0, 3: 2.0, 4: 1.0, 5: 1.0}  # Groups → exponent; longer ones .25.


@dataclass(frozen=True, slots=True)
class Group:
    """One thing asked for: the terms that may stand for it.

    Attributes:
        terms: Field, term and weight of each.
        prefix: The letters of a word still being typed; empty when it is whole.
    """

    text: str
    terms: tuple[tuple[Field, str, float], ...]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, analysed.

    Attributes:
        phrases: Folded stretches between quotation marks that must stand as they are.
    """

    groups: tuple[Group, ...]
    phrases: tuple[str, ...] = ()


def groups_of(text: str, *, typing: bool) -> tuple[Group, ...]:
    """Return the groups of a question; with ``typing`` its last word may go on."""
    every = list(scan(text))
    paired = {place for one in every if one.kind == "pair" for place in (one.start, one.end - 1)}
    # A single sign counts only where no pair holds it.
    tokens = [one for one in every if one.kind != "sign" or one.start not in paired]
    tokens = [one for one in tokens if not _half_share(one, tokens)]
    last = tokens[-1] if tokens and typing and tokens[-1].end == len(text) else None
    words = [one for one in tokens if one.text not in STOP_WORDS or one is last] or tokens
    groups = [_group(one, going_on=one is last) for one in words]
    return tuple({group.text: group for group in groups}.values())


def _half_share(token: Token, tokens: Sequence[Token]) -> bool:
    # "15.4%" asks for the percentage, not for any 15.4.
    return any(one.text == f"{token.text}%" and one.start == token.start for one in tokens)


def _group(token: Token, *, going_on: bool) -> Group:
    text = token.text
    if token.kind in {"sign", "pair"}:
        return Group(text, (("han", text, HAN), ("heading", text, HEADING)))
    if token.kind == "number":
        terms: tuple[tuple[Field, str, float], ...] = (
            ("exact", text, STEM),
            ("heading", text, HEADING),
        )
        return Group(text, terms, text if going_on and "%" not in text else "")
    terms = (("exact", text, EXACT), ("stem", stem(text), STEM), ("heading", stem(text), HEADING))
    return Group(text, terms, text if going_on else "")


@dataclass(slots=True)
class Ranker:
    """Answers groups with scored documents.

    Attributes:
        postings: Gives the documents of a term of a field.
        endings: Gives the words that begin with some letters, the most frequent first.
        lengths: How many tokens each document has in each field.
    """

    count: int
    postings: Callable[[Field, str], Postings]
    endings: Callable[[str, int], Iterable[str]]
    lengths: Mapping[Field, Sequence[int]]
    _averages: dict[Field, float] = field(default_factory=dict[Field, float])
    _kept: dict[Group, dict[int, float]] = field(default_factory=dict[Group, dict[int, float]])

    def group(self, group: Group) -> dict[int, float]:
        """Return the documents of a group with their scores; kept for the next keystroke."""
        found = self._kept.get(group)
        if found is None:
            found = self._scored(group)
            if len(self._kept) > 256:  # noqa: PLR2004  A session's words; some megabytes.
                self._kept.clear()
            self._kept[group] = found
        return found

    def _scored(self, group: Group) -> dict[int, float]:
        scores: dict[int, float] = {}
        for name, term, weight in group.terms:
            for document, score in self._term(name, term).items():
                scores[document] = scores.get(document, 0.0) + weight * score
        if group.prefix:
            most = EXPANSIONS.get(len(group.prefix), MOST_EXPANSIONS)
            for word in self.endings(group.prefix, most):
                for document, score in self._term("exact", word).items():
                    # A whole word beats one that only begins like it.
                    scores[document] = max(scores.get(document, 0.0), 0.8 * score)
        return scores

    def _term(self, name: Field, term: str) -> dict[int, float]:
        postings = self.postings(name, term)
        if not postings:
            return {}
        frequency = len(postings)
        idf = math.log(1 + (self.count - frequency + 0.5) / (frequency + 0.5))
        average, lengths = self._average(name), self.lengths[name]
        scores: dict[int, float] = {}
        for document, times in postings.items():
            norm = K1 * (1 - B + B * lengths[document] / average)
            scores[document] = idf * times * (K1 + 1) / (times + norm)
        return scores

    def _average(self, name: Field) -> float:
        if name not in self._averages:
            self._averages[name] = max(sum(self.lengths[name]) / max(self.count, 1), 1.0)
        return self._averages[name]

    def rank(
        self, groups: Sequence[Group], allowed: Callable[[int], bool]
    ) -> tuple[dict[int, float], bool]:
        """Return scored documents, and whether each of them has all groups."""
        found = [self.group(group) for group in groups]
        if not found:
            return {}, False
        if len(found) <= ALL_WANTED:
            common = set(min(found, key=len)).intersection(*found)
            every = {one: sum(group[one] for group in found) for one in common if allowed(one)}
            if every:
                return every, True
        return self._any(found, allowed), False

    def _any(
        self, found: Sequence[Mapping[int, float]], allowed: Callable[[int], bool]
    ) -> dict[int, float]:
        weights = [math.log(1 + self.count / (len(group) + 0.5)) if group else 0 for group in found]
        # A word nobody wrote counts as a rare one: documents lack it.
        weights = [weight or math.log(1 + self.count) for weight in weights]
        exponent = COORDINATION.get(len(found), 0.25)
        total, scores, matched = sum(weights), dict[int, float](), dict[int, float]()
        for group, weight in zip(found, weights, strict=True):
            for document, score in group.items():
                scores[document] = scores.get(document, 0.0) + score
                matched[document] = matched.get(document, 0.0) + weight
        return {
            one: score * (matched[one] / total) ** exponent
            for one, score in scores.items()
            if allowed(one)
        }


def best(scores: Mapping[int, float], most: int) -> list[tuple[int, float]]:
    """Return the best documents, the earlier one first when two are equal."""
    return nlargest(most, scores.items(), key=lambda one: (round(one[1], 9), -one[0]))
