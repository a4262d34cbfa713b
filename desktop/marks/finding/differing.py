"""Differing: which words of an old text are gone in a new one, and which have come.

Words in scripts that part them by blanks, signs one by one where none are parted; a number
is one word. What stands between two words that differ is told with them when it is a blank.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.document.model import Span

_TOKEN = re.compile(r"[^\W\u2e80-\uffff]+(?:[.,]\d+)*|\s+|.", re.DOTALL)
_Step = tuple[int, int, int, int]  # Tokens of the old text from and to, of the new from and to.


@dataclass(frozen=True, slots=True)
class Differences:
    """Stretches of the old text that are gone, and of the new one that have come."""

    gone: tuple[Span, ...] = ()
    come: tuple[Span, ...] = ()


def differences(old: str, new: str) -> Differences:
    """Return in what two texts differ; ``new`` may reach further than ``old`` on both sides.

    >>> found = differences("it rose to 921,000", "In 2024 it fell to 935,400. Then")
    >>> ["it rose to 921,000"[one.start : one.end] for one in found.gone]
    ['rose', '921,000']
    >>> found.come
    (Span(start=11, end=15), Span(start=19, end=26))
    """
    before, now = _TOKEN.findall(old), _TOKEN.findall(new)
    found = (one for one in _steps(before, now) if not _is_cut(one, before, now))
    steps = [_cut(one, len(before)) for one in found]
    gone = _spans(before, [(a, b) for a, b, _, _ in steps])
    return Differences(gone, _spans(now, [(c, d) for _, _, c, d in steps]))


def _steps(before: Sequence[str], now: Sequence[str]) -> Iterator[_Step]:
    # Where they differ, with the blanks between two such places.
    last: _Step | None = None
    for kind, *place in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        a, b, c, d = place
        if kind == "equal":
            if last and "".join(before[a:b]).strip():
                yield last
                last = None
        else:
            last = (last[0], b, last[2], d) if last else (a, b, c, d)
    if last:
        yield last


def _is_cut(step: _Step, before: Sequence[str], now: Sequence[str]) -> bool:
    # Where the old text was cut, half a word is left: the new one has the whole of it.
    a, b, c, d = step
    if b - a != 1 or c == d:
        return False
    at_end = b == len(before) and now[c].startswith(before[a])
    return at_end or (a == 0 and now[d - 1].endswith(before[a]))


def _cut(step: _Step, length: int) -> _Step:
    # Past the ends of the old text the new one has more, which nobody can call new.
    a, b, c, d = step
    if a == 0:
        c = max(c, d - b)
    elif b == length:
        d = min(d, c + b - a)
    return a, b, c, d


def _spans(tokens: Sequence[str], ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    starts = [0]
    for one in tokens:
        starts.append(starts[-1] + len(one))
    found: list[Span] = []
    for first, last in ranges:
        words = "".join(tokens[first:last])
        begin = starts[first] + len(words) - len(words.lstrip())
        if words.strip():
            found.append(Span(begin, begin + len(words.strip())))
    return tuple(found)
