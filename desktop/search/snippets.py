"""Where a block answers: the matched stretches, and the sentence that shows most of them."""

import re
from collections.abc import Iterable, Sequence

from desktop.document.model import Span
from desktop.search.analysis import fold, scan, stem
from desktop.search.ranking import Asked
from desktop.search.results import Snippet

LENGTH = 160  # Characters of a snippet: two lines of the panel. Chinese takes half.
_ENDS = re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])|\n")
_HAN_FROM = "\u2e80"


def matches(text: str, asked: Asked) -> tuple[Span, ...]:
    """Return the stretches of ``text`` that answer, in order, none touching another."""
    words = {term for group in asked.groups for name, term, _ in group.terms if name != "stem"}
    stems = {term for group in asked.groups for name, term, _ in group.terms if name == "stem"}
    prefixes = tuple(group.prefix for group in asked.groups if group.prefix)
    found = [
        Span(token.start, token.end)
        for token in scan(text)
        if token.text in words
        or (token.kind == "word" and stem(token.text) in stems)
        or (token.kind in {"word", "number"} and prefixes and token.text.startswith(prefixes))
    ]
    folded = fold(text)
    for phrase in asked.phrases:
        found += [Span(one.start(), one.end()) for one in re.finditer(re.escape(phrase), folded)]
    return _joined(found)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def snippet(text: str, spans: Sequence[Span]) -> Snippet:
    """Return the stretch of ``text`` that shows most of ``spans``, cut at sentences."""
    length = LENGTH // 2 if any(sign > _HAN_FROM for sign in text[:200]) else LENGTH
    start = _best_start(text, spans, length)
    end = min(len(text), start + length)
    lead, tail = ("…" if start else ""), ("…" if end < len(text) else "")
    shift = start - len(lead)
    words = re.sub(r"[\t\n]", " ", text[start:end])
    shown = [
        Span(max(one.start, start) - shift, min(one.end, end) - shift)
        for one in spans
        if one.start < end and one.end > start
    ]
    return Snippet(lead + words + tail, tuple(shown))


def _best_start(text: str, spans: Sequence[Span], length: int) -> int:
    if len(text) <= length or not spans:
        return 0
    starts = [0, *(end.end() for end in _ENDS.finditer(text))]
    sentences = [
        start for start in starts if any(start <= one.start < start + length for one in spans)
    ]

    def shown(start: int) -> int:
        return len({text[one.start : one.end] for one in spans if 0 <= one.start - start < length})

    if sentences:
        return max(sentences, key=lambda start: (shown(start), -start))
    before = text.rfind(" ", 0, max(0, spans[0].start - length // 4))
    return before + 1
