"""Ranking: which documents answer a question, and how well.

Term at a time over plain dictionaries. An impact read from the index, times what the term
tells (its idf), is a score; a group takes the sum over its fields and the best of its
endings, and a document the sum over its groups, weighed by how much of the question it
covers. The rarest group goes first; a very common one only adds to what is there already.
Short questions that enough documents answer whole are answered by those alone.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from operator import neg

from desktop.search.groups import SIGN, Group
from desktop.search.stored.postings import STEP, Postings
from desktop.search.stored.words import Words

Scores = dict[int, float]
Limits = Callable[[Collection[int]], Collection[int]]  # Keeps those that may answer.

EXPANSIONS = {1: 4, 2: 12}  # Letters typed → endings tried; more add cost, not agreement.
MOST_EXPANSIONS = 24
ENDING = 0.8  # A whole word beats one that only begins like it.
ALL_WANTED = 8  # Up to so many groups a question is first taken as "all of them".
ENOUGH = {1: 1, 2: 10, 3: 10, 4: 10}  # Groups → whole answers that make others needless.
USUALLY_ENOUGH = 20
COORDINATION = {2: 3.0, 3: 2.0, 4: 0.5, 5: 1.0, 6: 1.0}  # Groups → exponent; longer ones .25.
RARE_SIGN = 0.1  # Share of the documents that a sign stands in, if it is to tell anything.
BULK = 2000  # Documents of a lesser field that are still added up, or a twentieth of all.
DEEP = 0.3  # Share that is enough to be found when far answers are wanted.
FEW = 10  # Looser answers below which those that cover less are taken as well.
COVERED = 0.5  # Share of a short question that a looser answer covers at least.
_STEPS = range(256)  # Of an impact's byte.
KEPT = 300_000  # Scores kept for the next keystroke; some 30 MB.


@dataclass(frozen=True, slots=True)
class Alternative:
    """Documents that may stand for some of a question's groups, found by another name.

    Attributes:
        covers: The places of those groups in the question.
    """

    covers: frozenset[int]
    scores: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Ranked:
    """What was found.

    Attributes:
        whole: Those that have every group, in one way or another.
        direct: Those that have every group as it was asked.
    """

    scores: Scores
    whole: Collection[int] = ()
    direct: Collection[int] = ()


@dataclass(slots=True)
class Ranker:
    """Answers groups with scored documents; belongs to the thread of its postings."""

    count: int
    postings: Postings
    words: Words
    _kept: OrderedDict[Group, Scores] = field(default_factory=OrderedDict[Group, Scores])
    _held: int = 0

    def group(self, group: Group) -> Scores:
        """Return the documents of a group with their scores; kept for the next keystroke."""
        found = self._kept.get(group)
        if found is not None:
            self._kept.move_to_end(group)
            return found
        found = self._kept[group] = self._scored(group)
        self._held += len(found)
        while self._held > KEPT and len(self._kept) > 1:
            self._held -= len(self._kept.popitem(last=False)[1])
        return found

    def all_of(self, groups: Sequence[Group]) -> Scores:
        """Return the documents that have all groups, with the sum of their scores."""
        found = [self.group(one) for one in groups]
        return _summed(found, _common(found)) if found else {}

    def _scored(self, group: Group) -> Scores:
        scores: Scores = {}
        most = max(BULK, self.count // 20)
        for name, term, weight in sorted(group.terms, key=lambda one: -one[2]):
            more = self.term(name, term, weight)
            if not scores:
                scores = more
            elif len(more) <= most:  # What so many have adds next to nothing.
                for document, score in more.items():
                    scores[document] = scores.get(document, 0.0) + score
        others = self._others(group)
        return others | scores if others else scores

    def _others(self, group: Group) -> Scores:
        # What stands for a word counts where the word itself does not stand. Dictionaries
        # are joined whole, which is five times as fast as one document after another.
        others: Scores = {}
        if group.prefix:
            most = EXPANSIONS.get(len(group.prefix), MOST_EXPANSIONS)
            for word in reversed(self.words.endings(group.prefix, most)):
                others.update(self.term("exact", word, ENDING))
        for name, term, weight in group.others:
            others = self.term(name, term, weight) | others
        if group.parts:
            others = self.all_of(group.parts) | others
        return others

    def term(self, name: str, term: str, weight: float = 1.0) -> Scores:
        """Return the documents of one term, scored."""
        ids, impacts = self.postings.of(name, term)
        if not ids:
            return {}
        idf = math.log(1 + (self.count - len(ids) + 0.5) / (len(ids) + 0.5))
        worth = weight * idf * STEP
        if len(ids) < len(_STEPS):  # A table would take longer to make than to do without.
            return dict(zip(ids, map(worth.__mul__, impacts), strict=True))
        table = [worth * step for step in _STEPS]
        return dict(zip(ids, map(table.__getitem__, impacts), strict=True))

    def having(self, name: str, term: str) -> Collection[int]:
        """Return the documents of one term."""
        return self.postings.of(name, term)[0]

    def rank(
        self,
        groups: Sequence[Group],
        alternatives: Sequence[Alternative] = (),
        allowed: Limits = lambda every: every,
        *,
        signs: Sequence[str] = (),
        deep: bool = False,
    ) -> Ranked:
        """Return scored documents; with ``deep`` those that cover little as well."""
        direct = [self.group(group) for group in groups]
        if not direct:
            return Ranked({})
        found = _joined(direct, alternatives) if alternatives else direct
        whole = allowed(_common(found))
        straight = allowed(_common(direct)) if alternatives else whole
        count = len(found)
        if not deep and count <= ALL_WANTED and len(whole) >= ENOUGH.get(count, USUALLY_ENOUGH):
            return Ranked(_summed(found, whole), whole, straight)
        loose = self._any(found, allowed, deep=deep)
        self._add_signs(loose, signs)
        return Ranked(loose, whole, straight)

    def _add_signs(self, scores: Scores, signs: Sequence[str]) -> None:
        for sign in signs:
            ids, _ = self.postings.of("han", sign)
            if 0 < len(ids) <= RARE_SIGN * self.count:
                more = self.term("han", sign, SIGN)
                for document in scores.keys() & more.keys():
                    scores[document] += more[document]

    def _any(self, found: Sequence[Scores], allowed: Limits, *, deep: bool) -> Scores:
        most = math.log(1 + self.count)
        # A word nobody wrote counts as a rare one: documents lack it.
        weighed = sorted(
            ((math.log(1 + self.count / (len(one) + 0.5)) if one else most, one) for one in found),
            key=lambda pair: -pair[0],
        )
        total = sum(weight for weight, _ in weighed)
        # Of what can be found at all: a word nobody wrote must not empty the answer.
        known = sum(weight for weight, group in weighed if group)
        is_short = not deep and len(found) <= ALL_WANTED
        scores, covered = _accumulated(weighed, (DEEP if deep else COVERED) * known)
        exponent = COORDINATION.get(len(found), 0.25)
        near = [one for one, it in covered.items() if it >= COVERED * known] if is_short else []
        kept = allowed(near if len(near) >= FEW else scores.keys())
        factors = {one: (one / total) ** exponent for one in set(covered.values())}
        return {one: scores[one] * factors[covered[one]] for one in kept}


def _accumulated(weighed: Sequence[tuple[float, Scores]], least: float) -> tuple[Scores, Scores]:
    # Sums up scores and covered weights, rarest group first. When what remains of the
    # question is less than ``least``, no new document can cover enough: of very many
    # documents none is looked at for it.
    scores, covered = Scores(), Scores()
    remaining = sum(weight for weight, group in weighed if group)
    for weight, group in weighed:
        for document in scores.keys() & group.keys():
            scores[document] += group[document]
            covered[document] += weight
        if group and (remaining >= least or len(group) <= BULK or not scores):
            scores = group | scores
            covered = dict.fromkeys(group, weight) | covered
        remaining -= weight if group else 0
    return scores, covered


def _summed(found: Sequence[Scores], documents: Collection[int]) -> Scores:
    if len(found) == 1 and len(documents) == len(found[0]):
        return dict(found[0])
    columns = [map(scores.__getitem__, documents) for scores in found]
    return dict(zip(documents, map(sum, zip(*columns, strict=True)), strict=True))


def _common(found: Sequence[Mapping[int, float]]) -> Collection[int]:
    first, *others = sorted(found, key=len)
    if not others:
        return first.keys()
    common = set(first)
    for other in others:
        common &= other.keys()
    return common


def _joined(direct: Sequence[Scores], alternatives: Sequence[Alternative]) -> list[Scores]:
    joined = [dict(one) for one in direct]
    for alternative in alternatives:
        share = 1 / len(alternative.covers)
        scores = {one: score * share for one, score in alternative.scores.items()}
        for place in alternative.covers:
            for document, score in scores.items():
                joined[place][document] = max(joined[place].get(document, 0.0), score)
    return joined


def best(scores: Mapping[int, float], most: int) -> list[tuple[int, float]]:
    """Return the best documents, the earlier one first when two are equal."""
    found = nlargest(most, zip(scores.values(), map(neg, scores), strict=True))
    return [(-number, score) for score, number in found]
