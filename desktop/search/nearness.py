"""Nearness: what the text itself adds to the score of the best hits.

The index knows which words a passage has, not where. The best fifty are looked at: words
that stand beside each other as they were asked, near each other, and Chinese runs that
stand whole count for more.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from desktop.search.analysis import stem
from desktop.search.groups import Group

ADJACENT, NEAR, WHOLE_RUN = 0.15, 0.05, 0.20
_MOST_PAIRS = 12  # Pairs looked for; the beginning of a long question tells enough.
_SHORT, _SHORT_RUN = 3, 8  # Words, and Chinese signs, of a question that is a name.
_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff]{2,}")


class Nearness:
    """What a question wants to stand together.

    Attributes:
        runs: The Chinese runs of the question, folded.
        is_short: Whether it is a name rather than a sentence.
    """

    def __init__(self, folded: str, groups: Sequence[Group]) -> None:
        self.runs: tuple[str, ...] = tuple(dict.fromkeys(_RUN.findall(folded)))
        latin: list[tuple[str, str]] = []
        self._threes: list[str] = []
        for one, two in pairwise(groups):
            if _is_han(one.text) and _is_han(two.text):
                if two.start == one.start + 1:
                    self._threes.append(one.text + two.text[-1])
            elif not _is_han(one.text) and not _is_han(two.text):
                latin.append((_root(one.text), _root(two.text)))
        self._latin = latin[:_MOST_PAIRS]
        length = sum(map(len, self.runs))
        self.is_short = length <= _SHORT_RUN if length else len(groups) <= _SHORT

    def has_runs(self, folded: str) -> bool:
        """Whether every Chinese run stands whole in a folded text."""
        return all(run in folded for run in self.runs)

    def of(self, folded: str) -> float:
        """Return what is added to 1 for a folded text."""
        added = 0.0
        if self._latin:
            found = [_beside(*one, folded) for one in self._latin]
            beside = sum(1 for one in found if one and one["gap"] is not None)
            near = sum(1 for one in found if one)
            added += (ADJACENT * beside + NEAR * near) / len(found)
        if self._threes:
            added += ADJACENT * sum(one in folded for one in self._threes) / len(self._threes)
        if self.runs and self.has_runs(folded):
            added += WHOLE_RUN
        return added


def _is_han(text: str) -> bool:
    return text[:1] >= "\u3400"


def _beside(one: str, two: str, folded: str) -> re.Match[str] | None:
    # Most texts lack one of both: a look costs a fiftieth of the pattern, or of making it.
    return _pattern(one, two).search(folded) if one in folded and two in folded else None


@lru_cache(maxsize=512)
def _pattern(one: str, two: str) -> re.Pattern[str]:
    first, second = re.escape(one), re.escape(two)
    return re.compile(
        rf"(?<![^\W_]){first}[^\W_]{{0,7}}(?:(?P<gap>[\W_]{{1,3}})|[^\n]{{1,40}}?(?<![^\W_])){second}"
    )


def _root(word: str) -> str:
    if not word.isalpha():
        return word
    root = stem(word)
    return root if word.startswith(root) else word[: max(3, len(root) - 1)]
