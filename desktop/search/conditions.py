"""Conditions: what a question demands, as the documents that fulfil it.

A phrase is looked for in the texts of those documents that have all its words; a range
takes the figures of the index that lie in it, so that 1.85 billion and 18.5亿 are both
between one and two billion; a year is the figure of that year.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from desktop.search.analysis import fold
from desktop.search.groups import Asked, Condition
from desktop.search.opened import Index
from desktop.search.question.model import Clause

MOST_TEXTS = 2000  # Texts a phrase is looked for in, those with the best scores first.
MOST_FIGURES = 4000  # Different figures taken from a range.
_YEARS = (1900.0, 2100.0)
_WORTH = {"fact": 1.2, "row": 1.1}  # A figure's own passage before a text that has it, too.
_UNITS = {
    "yuan": (("exact", "yuan"), ("exact", "rmb"), ("exact", "cny"), ("han", "元")),
    "dollar": (("exact", "dollar"), ("exact", "dollars"), ("exact", "usd"), ("han", "美元")),
}


class Conditions:
    """Answers conditions over one index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def documents(self, asked: Asked) -> dict[int, float] | None:
        """Return what fulfils all conditions, with scores; None when there is none."""
        found: dict[int, float] | None = None
        for many in asked.musts:
            some: dict[int, float] = {}
            for one in many:
                for document, score in self._fulfilling(one).items():
                    some[document] = max(some.get(document, 0.0), score)
            found = some if found is None else _both(found, some)
        if asked.year:
            year = dict.fromkeys(self._index.ranker.having("exact", asked.year), 0.0)
            found = year if found is None else _both(found, year)
        if asked.nots:
            without = {one for each in asked.nots for one in self._fulfilling(each)}
            every = dict.fromkeys(range(self._index.documents.count), 0.0)
            found = every if found is None else found
            found = {one: score for one, score in found.items() if one not in without}
        return found

    def figures(self, asked: Asked) -> set[str]:
        """Return the figures that the ranges of a question take in."""
        clauses = (one.clause for many in asked.musts for one in many)
        every = {word for clause in clauses for word in self._within(clause)}
        return every | ({asked.year} if asked.year else set())

    def _fulfilling(self, condition: Condition) -> dict[int, float]:
        if condition.clause.kind in {"range", "years"}:
            return self._in_range(condition.clause)
        if condition.clause.where == "note":
            return {}  # The reader's notes are not in this index.
        found = self._index.ranker.all_of(condition.groups)
        if condition.pattern is None:
            return found
        title = condition.clause.where == "title"
        most = sorted(found, key=lambda one: (-found[one], one))[:MOST_TEXTS]
        return {
            one: found[one] for one in most if self._stands(condition.pattern, one, title=title)
        }

    def _stands(self, pattern: re.Pattern[str], number: int, *, title: bool) -> bool:
        entry = self._index.documents[number]
        return bool(pattern.search(fold(entry.heading if title else entry.text)))

    def _in_range(self, clause: Clause) -> dict[int, float]:
        ranker = self._index.ranker
        documents = {one for word in self._within(clause) for one in ranker.having("exact", word)}
        units = _UNITS.get(clause.unit, ())
        if units:
            having = {one for name, term in units for one in ranker.having(name, term)}
            documents &= having
        codes, groups = self._index.documents.codes, self._index.documents.groups
        return {one: _WORTH.get(groups[codes[one]][1], 1.0) for one in documents}

    def _within(self, clause: Clause) -> Iterable[str]:
        if clause.kind not in {"range", "years"}:
            return ()
        words = self._index.words
        every: Sequence[tuple[float, str]] = words.shares if clause.unit == "%" else words.figures
        low = -math.inf if clause.low is None else float(clause.low)
        high = math.inf if clause.high is None else float(clause.high)
        start = (bisect_left if clause.bounds[0] else bisect_right)(
            every, (low, "" if clause.bounds[0] else "~")
        )
        end = (bisect_right if clause.bounds[1] else bisect_left)(
            every, (high, "~" if clause.bounds[1] else "")
        )
        found = every[start:end]
        if clause.kind == "range" and clause.unit != "%":
            # A bare 2023 is a year more often than a figure.
            found = [
                one for one in found if not (_YEARS[0] <= one[0] <= _YEARS[1] and one[0] % 1 == 0)
            ]
        return [word for _, word in found[:MOST_FIGURES]]


def _both(one: dict[int, float], other: dict[int, float]) -> dict[int, float]:
    return {each: one[each] + other[each] for each in one.keys() & other.keys()}
