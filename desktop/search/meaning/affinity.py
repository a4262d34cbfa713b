"""Affinity: which blocks the words of a question are about, where no block writes them.

A table, made from a language model's vectors when the edition is written, lists the blocks
nearest to each of many words in general use. What stands in the lists of several words of
a question is likely what it means; it only orders what answers, and finds nothing.
Measured on the choosing half, 285 questions: 238 instead of 233 first, 263 instead of 260 in
three; of 74 written blind and only told, 38 instead of 37 first, 52 instead of 50 in three. At
0.1 two less first, at 0.3 two less of both; among loose answers alone, one and two less. Lists
of 5, 8 or 20 blocks, or that weigh their blocks, differ by one or two; the vector of the whole
question, which needs the model when asked, has three more in three.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from desktop.search.analysis import stem
from desktop.search.groups import Group
from desktop.search.meaning.evidence import Chosen

AFFINITY = 0.2  # Of the best answer's score, for a block that the one word asked is about.


def inclined(
    chosen: Sequence[Chosen], groups: Sequence[Group], near: Mapping[str, str]
) -> list[Chosen]:
    """Return answers with what the words of the question are about in their scores."""
    worth = affinity(groups, near)
    most = max((score for _, score, *_ in chosen), default=0.0)
    return [
        (tier, score + most * worth[entry.block], number, entry, match)
        for tier, score, number, entry, match in chosen
    ]


def affinity(groups: Sequence[Group], near: Mapping[str, str]) -> Mapping[str, float]:
    """Return what of the best score a block is worth more, by its id; 0 for most.

    ``near`` lists blocks, parted by spaces, by stems and pairs of Chinese signs.

    >>> affinity([], {})["1.1-1"]
    0
    """
    words = [one.text for one in groups if one.text.isalpha() and not one.prefix]
    found = Counter[str]()
    for word in words:
        found.update(near.get(stem(word) if word.isascii() else word, "").split())
    worth = AFFINITY / sqrt(max(len(words), 1))
    return Counter({block: count * worth for block, count in found.items()})
