"""Did you mean: what was likely meant by words nobody wrote.

English by slips of the finger (optimal string alignment), Chinese by homophones: a pair of
signs that stands nowhere is replaced by one that sounds alike, if its neighbours agree.
Asked only when a question finds little.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from desktop.search.language.readings import SOUNDS

FURTHEST = 2  # Slips of the finger mended: an insertion, a loss, a change, a swap each.
GUESSES = 4  # Pairs kept for one sound, the most frequent ones.
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))  # What speakers do not part.


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


def nearest(word: str, known: Callable[[str], Mapping[str, int]]) -> str:
    """Return the known word that was most likely meant, or an empty string.

    ``known`` gives the words that begin with a letter and how many documents hold them.
    Words of up to three letters are left alone: everything is near to them.
    """
    if len(word) <= 3:  # noqa: PLR2004
        return ""
    letters = set(word)
    furthest = 1 if len(word) <= 4 else FURTHEST  # noqa: PLR2004
    ranked: list[tuple[float, str]] = []
    for first in dict.fromkeys(word[:2]):  # The first letter may be lost or swapped.
        for other, count in known(first).items():
            if abs(len(other) - len(word)) > furthest or len(letters - set(other)) > furthest:
                continue
            slips = distance(word, other, furthest)
            if slips:
                worth = _likeness(word, other, slips) + 0.35 * math.log(1 + count)
                ranked.append((worth, other))
    return max(ranked, default=(0.0, ""))[1]


def _likeness(word: str, other: str, slips: int) -> float:
    same_ends = (word[-1:] == other[-1:]) + (word[:1] == other[:1])
    return -3.0 * slips + same_ends + (set(word) == set(other))


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in SOUNDS.split():
        sound, _, signs = row.partition(":")
        for spoken, plain in _ALIKE:
            sound = sound.replace(spoken, plain)
        for sign in signs:
            found[sign] = (*found.get(sign, ()), sound)
    return found


def sounds(pair: str) -> Iterable[str]:
    """Return how two signs may sound together, without tones; empty when not known."""
    readings = _readings()
    first, second = readings.get(pair[0], ()), readings.get(pair[1], ())
    return {f"{one} {two}" for one in first for two in second}


def sounds_of(pairs: Mapping[str, int]) -> dict[str, list[str]]:
    """Return the most frequent of ``pairs`` for each sound."""
    found: dict[str, list[str]] = {}
    for pair in sorted(pairs, key=lambda one: (-pairs[one], one)):
        for sound in sounds(pair):
            kept = found.setdefault(sound, [])
            if len(kept) < GUESSES:
                kept.append(pair)
    return found


def mended_run(run: str, count: Callable[[str], int], alike: Mapping[str, Iterable[str]]) -> str:
    """Return a Chinese run with the pairs that stand nowhere replaced by homophones.

    ``count`` tells how many documents hold a pair, ``alike`` is what `sounds_of` made.
    """
    for _ in range(3):  # As many slips as a question is likely to hold.
        worth = _worth(run, count)
        others = [
            run[:place] + other + run[place + 2 :]
            for place in range(len(run) - 1)
            if not count(run[place : place + 2])
            for sound in sounds(run[place : place + 2])
            for other in alike.get(sound, ())
        ]
        best = max(others, key=lambda one: _worth(one, count), default=run)
        if _worth(best, count) <= worth:
            break
        run = best
    return run


def _worth(run: str, count: Callable[[str], int]) -> float:
    # A pair that stands nowhere outweighs any that does: it is what is to be mended.
    counts = [count(run[place : place + 2]) for place in range(len(run) - 1)]
    return sum(math.log(1 + one) if one else -5.0 for one in counts)
