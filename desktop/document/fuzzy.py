"""Finding a name by a few of its letters, as command palettes do.

Not the search: it ranks short names, not text. A word stands at a name's start, at a
word's start, inside one, or, of two letters and more, scattered over the first name's
letters in their order. A thing's names are folded once into a key, so that a thousand
are looked through between two keystrokes.
"""

import re
import unicodedata
from collections.abc import Iterable

from desktop.document.model import Span

WHOLE, AT_START, AT_WORD, INSIDE, INITIALS, SCATTERED = 120.0, 100.0, 80.0, 50.0, 20.0, 10.0
SHORTEST_SCATTERED = 2  # One letter is scattered over every name.
WIDEST = 3  # Letters that may stand between two of a scattered word.
_START = r"(?<!\w)"
_SYLLABLE = re.compile(
    r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?[aeiouv]+(?:n(?:g(?![aeiouv])|(?![aeiouv])))?"
)


def folded(text: str) -> str:
    """Return ``text`` in lower case without tones and accents, of the same length.

    >>> folded("Zhīshi Chǎnquán")
    'zhishi chanquan'
    """
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", one.lower())[0] for one in text)


def key(names: Iterable[str]) -> str:
    r"""Return what several names of one thing are looked up in; the first is its title.

    >>> key(["Trademark", "TM", ""])
    '\ntrademark\ntm\n'
    """
    lines = (folded(one).replace("\n", " ") for one in names if one)
    return "\n" + "".join(f"{one}\n" for one in lines)


def initials(pinyin: str) -> str:
    """Return the first letter of each syllable, as Chinese is typed in short.

    A letter after a vowel begins the next syllable where a vowel follows it.

    >>> initials("zhīshi chǎnquán"), initials("guójiā zhīshi chǎnquán jú")
    ('zscq', 'gjzscqj')
    """
    return "".join(one[0] for one in _SYLLABLE.findall(folded(pinyin)))


class Asked:
    """A few letters, ready to be looked for in many keys."""

    def __init__(self, text: str) -> None:
        self._words = folded(text).split()
        self._patterns = [_patterns(word) for word in self._words]

    def score(self, names: str) -> float | None:
        """Return how well a key answers, or None; every word must be found.

        Higher is better; of two alike the shorter title.
        """
        length = names.find("\n", 1) - 1
        total = -length / 100
        for word, patterns in zip(self._words, self._patterns, strict=True):
            found = _standing(word, names) or _scattered(patterns, names[1 : length + 1])[0]
            if not found:
                return None
            total += found
        return total

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the letters of one name that answer.

        >>> Asked("exp mark").spans("Export marks…")
        (Span(start=0, end=3), Span(start=7, end=11))
        >>> Asked("gi").spans("Geographical indication")
        (Span(start=0, end=1), Span(start=13, end=14))
        """
        text = folded(name)
        spans: list[Span] = []
        for word, patterns in zip(self._words, self._patterns, strict=True):
            found = re.search(_START + re.escape(word), text)
            start = found.start() if found else text.find(word)
            spans += (
                [Span(start, start + len(word))] if start >= 0 else _scattered(patterns, text)[1]
            )
        return _joined(spans)


def _standing(word: str, names: str) -> float:
    if word not in names:
        return 0.0
    if f"\n{word}" in names:
        return WHOLE if f"\n{word}\n" in names else AT_START
    return AT_WORD if f" {word}" in names or f"-{word}" in names else INSIDE


def _patterns(word: str) -> list[tuple[float, "re.Pattern[str]"]]:
    # "gi" is the first letters of a name's words, or letters close together in one.
    if len(word) < SHORTEST_SCATTERED:
        return []
    letters = [f"({re.escape(one)})" for one in word]
    initials = "".join(f"{_START}{one}[^\n]*?" for one in letters)
    close = _START + (f"[^\n]{{0,{WIDEST}}}?").join(letters)
    return [(INITIALS, re.compile(initials)), (SCATTERED, re.compile(close))]


def _scattered(
    patterns: Iterable[tuple[float, "re.Pattern[str]"]], text: str
) -> tuple[float, list[Span]]:
    for score, pattern in patterns:
        found = pattern.search(text)
        if found:
            places = (found.start(group) for group in range(1, pattern.groups + 1))
            return score, [Span(one, one + 1) for one in places]
    return 0.0, []


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.start, span.end)):
        if joined and one.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(one.end, joined[-1].end))
        else:
            joined.append(one)
    return tuple(joined)
