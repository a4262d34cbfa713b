"""Asking: a question may be one that a block is known to answer, in other words than its own.

For each block stand the questions it answers, worded as different readers would (content/
asked), written from the block alone. The nearer one of them is to what is asked, the more the
block scores where no passage says all that is asked; a block that has none of the words is
found by a question that is nearly the same. Measured on the choosing half, 285 questions: 247
instead of 238 first, 271 instead of 263 in three, of the paraphrases 71 instead of 62 and 88
instead of 80 (of 101). A worth of 0.6 gives 239 and 266, 1 241 and 270, 3 246 and 271; the
questions of a block as one more field of its text, or as one text, gave two more at best.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop.search.groups import Group
from desktop.search.stored.asked import Questions

WORTH = 2.0  # Of the best score, for a block that is asked for in the very words.
LONGEST = 32  # Words, or pairs of signs, of what is asked; a page is no question.
SURE = 0.5  # How near a question leads to a block without the words, and is told.


class Near(NamedTuple):
    """How near a question is to what is asked, from 0 to 1, and its words."""

    likeness: float
    words: str


class Asking:
    """The questions that blocks answer, and how near each is to what is asked.

    >>> from desktop.search.groups import groups_of
    >>> known = Questions(["fines for fakes"], ["1.7-2"], {"fine": [0], "fake": [0]})
    >>> Asking(known).near(groups_of("fake fines"))
    {'1.7-2': Near(likeness=1.0, words='fines for fakes')}
    """

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._last: tuple[Sequence[Group], Mapping[str, Near]] = (), {}

    @cached_property
    def _lengths(self) -> Sequence[float]:
        # What the words of each question tell, together.
        lengths = [0.0] * len(self._questions.texts)
        for token, places in self._questions.words.items():
            told = self._told(token)
            for place in places:
                lengths[place] += told
        return lengths

    def _told(self, token: str) -> float:
        count = len(self._questions.words.get(token, ()))
        return math.log(1 + len(self._questions.texts) / (count + 0.5))

    def near(self, groups: Sequence[Group]) -> Mapping[str, Near]:
        """Return the nearest question of each block that answers one."""
        if not self._questions.texts or not 0 < len(groups) <= LONGEST:
            return {}
        if self._last[0] != groups:
            self._last = groups, self._nearest(groups)
        return self._last[1]

    def _nearest(self, groups: Sequence[Group]) -> Mapping[str, Near]:
        shared, whole = defaultdict[int, float](float), 0.0
        for group in groups:
            told, has = self._having(group)
            whole += told
            for place, worth in has.items():
                shared[place] += worth
        found: dict[str, Near] = {}
        for place, both in shared.items():
            likeness = both / whole * math.sqrt(min(1.0, both / self._lengths[place]))
            block = self._questions.blocks[place]
            if block not in found or found[block].likeness < likeness:
                found[block] = Near(likeness, self._questions.texts[place])
        return found

    def _having(self, group: Group) -> tuple[float, Mapping[int, float]]:
        # What a word tells, and which questions have it, or another word for it.
        words = self._questions.words
        own = {term for name, term, _ in group.terms if name in {"stem", "han"}} or {group.text}
        has: dict[int, float] = {}
        for _, term, weight in group.others:
            has.update(dict.fromkeys(words.get(term, ()), weight * self._told(term)))
        told = max(map(self._told, own))
        for term in own:
            has.update(dict.fromkeys(words.get(term, ()), told))
        return told, has

    def led(
        self, scores: Mapping[int, float], groups: Sequence[Group], owners: Sequence[int]
    ) -> dict[int, float]:
        """Return loose answers with what they are known to answer in their scores.

        Blocks that are surely asked for come to them. ``owners`` has the block's own document
        of each document.
        """
        worth = WORTH * max(scores.values(), default=1.0)
        documents = self._questions.documents
        likeness = {
            document: one.likeness
            for block, one in self.near(groups).items()
            for document in documents.get(block, ())
        }
        found = {
            one: score + worth * likeness.get(owners[one], 0.0) for one, score in scores.items()
        }
        for document, its in likeness.items():
            if its >= SURE:
                found.setdefault(document, worth * its)
        return found
