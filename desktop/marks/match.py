"""Where words stand in a text, and how alike two stretches of words are."""

from collections.abc import Iterator
from difflib import SequenceMatcher


def occurrences(text: str, words: str) -> Iterator[int]:
    """Return each offset at which ``words`` stand in ``text``, overlapping ones too.

    >>> list(occurrences("ababa", "aba"))
    [0, 2]
    """
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1; two empty ones are the same.

    >>> likeness("abcd", "abcd"), likeness("abcd", "wxyz")
    (1.0, 0.0)
    """
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
