"""Did you mean: the nearest known words, asked only when a question finds nothing whole."""

import math
from collections.abc import Iterable, Mapping

FURTHEST = 2  # Slips of the finger mended: an insertion, a loss, a change, a swap each.


def distance(one: str, other: str, most: int = FURTHEST) -> int | None:
    """Return how many slips part two words (optimal string alignment), or None if too many.

    >>> distance("trademrak", "trademark"), distance("patent", "court")
    (1, None)
    """
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, sign in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != sign))
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == sign:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return None
        before, last = last, now
    return last[-1] if last[-1] <= most else None


def nearest(word: str, known: Mapping[str, int]) -> str:
    """Return the known word that was most likely meant, or an empty string.

    ``known`` maps words to how many documents hold them. Words of up to three letters
    are left alone: everything is near to them.
    """
    if len(word) <= 3 or word in known:  # noqa: PLR2004
        return ""
    ranked: Iterable[tuple[float, str]] = (
        (_likeness(word, other, slips) + 0.35 * math.log(1 + count), other)
        for other, count in known.items()
        if other[:1] == word[:1] and (slips := distance(word, other)) is not None
    )
    return max(ranked, default=(0.0, ""))[1]


def _likeness(word: str, other: str, slips: int) -> float:
    same_end = word[-1:] == other[-1:]
    return -3.0 * slips + same_end + (set(word) == set(other))
