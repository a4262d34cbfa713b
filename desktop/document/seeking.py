"""Finding in the page: an exact stretch, or a pattern, in the text as it stands.

Not the search: nothing is stemmed, folded or ranked. A pattern is run by the `regex`
library with a time limit, so that none can hold the program.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from desktop.document.model import BlockId, Span
from desktop.words import mark

SECONDS = 0.2  # For the whole edition; what takes longer is told so.
MOST = 5000  # Finds that are kept; nobody walks through more.
WRONG = mark("This pattern cannot be read: {why}.")
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
        error: A sentence with ``{why}``, when the pattern is none; else empty.
    """

    places: tuple[tuple[BlockId, Span], ...] = ()
    error: str = ""
    why: str = ""


def seek(blocks: Iterable[tuple[BlockId, str]], sought: Sought, seconds: float = SECONDS) -> Found:
    """Look through blocks; an answer or a sentence within ``seconds`` and a little."""
    if not sought.text:
        return Found()
    until = time.perf_counter() + seconds
    try:
        pattern = _pattern(sought)
        return Found(tuple(_places(blocks, pattern, until)))
    except regex.error as error:
        return Found(error=WRONG, why=str(error))
    except (TimeoutError, RecursionError, MemoryError):
        return Found(error=TOO_LONG)


def _pattern(sought: Sought) -> "regex.Pattern[str]":
    text = sought.text if sought.is_pattern else regex.escape(sought.text, literal_spaces=True)
    if sought.whole_word:
        text = rf"(?<!\w)(?:{text})(?!\w)"
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
