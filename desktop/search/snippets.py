"""Where a block answers: the matched stretches, and the sentence that shows most of them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop.document.model import Span
from desktop.search.analysis import fold, scan, stem
from desktop.search.groups import Asked, Group
from desktop.search.results import Snippet

LENGTH = 160  # Characters of a snippet: two lines of the panel. Chinese takes half.
_ENDS = re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])|\n")
_HAN_FROM = "\u2e80"
_FIGURE = re.compile(
    r"\d[\d,.]{0,40}(?:\s?[余多]?(?:万亿|[亿万千百]|[tbm]r?illion|thousand))?(?:\s?(?:%|per\s?cent))?"
)


class Matcher:
    """What of a text answers a question.

    A text is not scanned anew: one expression finds where a wanted word may begin, the
    analyser decides. Fifty texts take some 2 ms, scanning them ten times that.
    """

    def __init__(
        self,
        asked: Asked,
        others: Iterable[Group] = (),
        names: Iterable[re.Pattern[str]] = (),
        figures: Iterable[str] = (),
    ) -> None:
        conditions = [one for many in asked.musts for one in many]
        inside = [group for one in conditions if one.pattern is None for group in one.groups]
        groups = [*asked.groups, *inside, *others]
        groups += [part for group in groups for part in group.parts]
        terms = [term for group in groups for term in group.terms]
        self._words = {term for name, term, _ in terms if name != "stem"} | set(figures)
        self._stems = {term for name, term, _ in terms if name == "stem"}
        self._prefixes = tuple(group.prefix for group in groups if group.prefix)
        self._patterns = [one.pattern for one in conditions if one.pattern is not None]
        self._patterns += names
        self._latin, self._han = self._expressions()
        self._digits = any(one[:1].isdigit() for one in (*self._words, *self._prefixes))

    def _expressions(self) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
        every = {*self._words, *self._stems, *self._prefixes}
        latin = sorted({
            _beginning(one) for one in every if one[:1] < _HAN_FROM and not one[:1].isdigit()
        })
        han = sorted((one for one in self._words if one[:1] >= _HAN_FROM), key=len, reverse=True)
        # A word of this alphabet ends at its letters; one of another where it likes.
        words = "|".join(map(re.escape, latin))
        return (
            re.compile(rf"(?<![a-z0-9])(?:{words})(?:[a-z0-9]|'(?=[a-z]))*") if latin else None,
            re.compile(rf"(?=({'|'.join(map(re.escape, han))}))") if han else None,
        )

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return the stretches of ``text`` that answer, in order, none touching another."""
        folded, found = fold(text), list[Span]()
        if self._latin:
            found += [
                Span(*one.span()) for one in self._latin.finditer(folded) if self._is_asked(one[0])
            ]
        if self._han:
            found += [Span(*one.span(1)) for one in self._han.finditer(folded)]
        if self._digits:
            found += self._figures(folded)
        for pattern in self._patterns:
            found += [Span(*one.span()) for one in pattern.finditer(folded)]
        return _joined(one for one in found if one.start < one.end)

    def _is_asked(self, word: str) -> bool:
        return (
            word in self._words
            or stem(word) in self._stems
            or (bool(self._prefixes) and word.startswith(self._prefixes))
        )

    def _figures(self, folded: str) -> Iterator[Span]:
        for figure in _FIGURE.finditer(folded):
            for token in scan(figure[0]):
                if token.text in self._words or (
                    self._prefixes and token.text.startswith(self._prefixes)
                ):
                    yield Span(figure.start() + token.start, figure.start() + token.end)


def by_synonyms(asked: Asked) -> Matcher:
    """Return what of a text answers by other words for those that were asked."""
    groups = [replace(one, terms=one.others, prefix="", parts=()) for one in asked.groups]
    return Matcher(Asked("", tuple(groups)))


def _beginning(word: str) -> str:
    # What a word shares with its other forms and its other spelling.
    root = stem(word)
    return root[: max(3, len(root) - 2)] if len(root) > 3 else word[:3]  # noqa: PLR2004


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
    length = LENGTH // 2 if max(text[:200], default="") > _HAN_FROM else LENGTH
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
    places = [one.start for one in spans]
    best, most = -1, 0
    for start in starts:
        first, last = bisect_left(places, start), bisect_left(places, start + length)
        if last - first > most:  # Else there cannot be more different ones.
            shown = len({text[one.start : one.end] for one in spans[first:last]})
            if shown > most:
                best, most = start, shown
    if best >= 0:
        return best
    before = text.rfind(" ", 0, max(0, spans[0].start - length // 4))
    return before + 1
