"""Finding in the page: an exact stretch, or a pattern, in the text as it stands.

Not the search: nothing is stemmed, folded or ranked. A pattern is run by the `regex`
library with a time limit, so that none can hold the program.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import regex

from desktop.document.model import BlockId, Span
from desktop.words import mark

SECONDS = 0.2  # For the whole edition; what takes longer is told so.
MOST = 5000  # Finds that are kept; nobody walks through more.
LONGEST = 300  # Characters of a pattern; one letter a thousand times takes longer to prepare.
WRONG = mark("This pattern cannot be read: see sign {place}.")
_WORD = r"(?<!\w)(?:", r")(?!\w)"
TOO_LONG = mark("This pattern takes too long. Make it simpler.")


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for.

    Attributes:
        is_pattern: Whether ``text`` is a regular expression.
    """

    text: str
    case: bool = False
    whole_word: bool = False
    is_pattern: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Where it stands, in reading order.

    Attributes:
        error: A sentence with ``{place}``, when the pattern is none; else empty.
        place: Which sign of the pattern cannot be read, from 1.
    """

    places: tuple[tuple[BlockId, Span], ...] = ()
    error: str = ""
    place: int = 0


def seek(blocks: Iterable[tuple[BlockId, str]], sought: Sought, seconds: float = SECONDS) -> Found:
    """Look through blocks; an answer or a sentence within ``seconds`` and a little."""
    if not sought.is_pattern:
        return Found(tuple(islice(_stretches(blocks, sought), MOST if sought.text else 0)))
    if len(sought.text) > LONGEST:
        return Found(error=TOO_LONG)
    until = time.perf_counter() + seconds
    try:
        return Found(tuple(_places(blocks, _pattern(sought), until)))
    except regex.error as error:
        return Found(error=WRONG, place=_place(error, sought))
    except (TimeoutError, RecursionError, MemoryError):
        return Found(error=TOO_LONG)


# What `regex` alone knows, {e<=2}: nobody means it, and its time limit does not hold there.
_ABOUT = regex.compile(r"(?<!\\)(?<!\\[pPNxug])\{[^{}]*[a-z][^{}]*\}")


def _stretches(
    blocks: Iterable[tuple[BlockId, str]], sought: Sought
) -> Iterator[tuple[BlockId, Span]]:
    wanted = sought.text if sought.case else _lower(sought.text)
    for block, text in blocks:
        within = text if sought.case else _lower(text)
        start = within.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            if not sought.whole_word or _is_word(text, start, end):
                yield block, Span(start, end)
            start = within.find(wanted, end)


def _lower(text: str) -> str:
    # As long as it was: what grows when it is made small, İ, stays as it is.
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := one.lower()) == 1 else one for one in text)


def _is_word(text: str, start: int, end: int) -> bool:
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    return not any(one.isalnum() or one == "_" for one in around)


def _place(error: regex.error, sought: Sought) -> int:
    # Of what was typed: not of what was put about it, nor behind its end.
    pos: int = getattr(error, "pos", None) or 0  # The types that come with the library lack it.
    before = len(_WORD[0]) if sought.whole_word else 0
    return min(max(pos - before, 0) + 1, len(sought.text))


def _pattern(sought: Sought) -> "regex.Pattern[str]":
    text = sought.text.join(_WORD) if sought.whole_word else sought.text
    about = _ABOUT.search(text)
    if about:
        raise regex.error("{}", text, about.start())
    return regex.compile(text, 0 if sought.case else regex.IGNORECASE)


def _places(
    blocks: Iterable[tuple[BlockId, str]], pattern: "regex.Pattern[str]", until: float
) -> list[tuple[BlockId, Span]]:
    places: list[tuple[BlockId, Span]] = []
    for block, text in blocks:
        left = max(until - time.perf_counter(), 0.001)
        for one in pattern.finditer(text, timeout=left):
            if one.end() > one.start():
                places.append((block, Span(one.start(), one.end())))
            if len(places) >= MOST:
                return places
        if time.perf_counter() > until:
            raise TimeoutError
    return places
