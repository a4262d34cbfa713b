"""Bridges: a word of the field, and what it is called otherwise and in the other language.

Made from the glossary: a term's names in both languages, its synonyms, its abbreviation
and how it is read in pinyin. A question's words that are a name lead to the other names;
the longest name wins. Everyday words lead to those the edition writes, and by them to the
other language: knock-offs to counterfeits and 假冒; never the other way. What is found so
comes after what was found directly, and says by which bridge.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from desktop.document.model import Lang, Term
from desktop.search.analysis import Token, fold, scan, stem

LONGEST_NAME = 8  # Words of an English name, pieces of a pinyin one.
SHORTEST_PINYIN = 5  # Letters; shorter readings are English words as often.

_OWN = "China "

Name = tuple[str, str]  # "en", "zh" or "pinyin", and the name.
Paraphrase = tuple[Sequence[str], Sequence[str]]  # What is written, and what is said for it.


@dataclass(frozen=True, slots=True)
class Bridge:
    """A stretch of a question that names something, and its other names.

    Attributes:
        start: Where the stretch begins in the question, in code points.
    """

    start: int
    end: int
    text: str
    names: tuple[tuple[Lang, str], ...]


def names_of(terms: Iterable[Term]) -> list[list[Name]]:
    """Return the names of each term, as the index keeps them."""
    return [list(dict.fromkeys(_names(term))) for term in terms]


def said_of(paraphrases: Iterable[Paraphrase]) -> dict[str, list[str]]:
    """Return what is written for what is said, by the key of what is said.

    >>> said_of([(["counterfeits"], ["knock-offs", "rip-off"])])
    {'knock off': ['counterfeits'], 'rip off': ['counterfeits']}
    """
    found: dict[str, list[str]] = {}
    for written, said in paraphrases:
        for one in said:
            known = found.setdefault(_key(scan(one)), [])
            known += [name for name in written if name not in known]
    return found


def _names(term: Term) -> Iterator[Name]:
    langs: tuple[Lang, ...] = ("en", "zh")
    for lang in langs:
        for name in (term.label[lang], *term.synonyms[lang].replace("；", ";").split(";")):
            if name.strip():
                yield lang, name.strip()
            if name.strip().startswith(_OWN):  # Named so by those who are at home there.
                yield lang, name.strip().removeprefix(_OWN)
    if term.abbr:
        yield "en", term.abbr
    if term.pinyin:
        yield "pinyin", "".join(fold(term.pinyin).split())


class Bridges:
    """The names of a library, ready to be looked up; ``said`` is what `said_of` made."""

    def __init__(
        self,
        names: Sequence[Sequence[Sequence[str]]],
        said: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self._terms, self._said = names, said
        self._known: dict[str, list[int]] = {}
        for number, one in enumerate(names):
            for lang, name in one:
                key = name if lang == "pinyin" else _key(scan(name))
                if key and number not in self._known.setdefault(key, []):
                    self._known[key].append(number)
        self._pinyin = sorted({name for one in names for lang, name in one if lang == "pinyin"})
        every = chain(self._known, said)
        self._longest_han = max((len(one) for one in every if not one.isascii()), default=0)

    def over(self, text: str) -> list[Bridge]:
        """Return the names that stand in ``text``, longest first where they overlap."""
        tokens = [one for one in scan(text) if one.kind in {"word", "number"}]
        found = [*self._english(text, tokens), *self._chinese(text)]
        return sorted(found, key=lambda one: one.start)

    def _english(self, text: str, tokens: Sequence[Token]) -> Iterator[Bridge]:
        place = 0
        while place < len(tokens):
            for end in range(min(place + LONGEST_NAME, len(tokens)), place, -1):
                bridge = self._bridge(text, tokens[place:end])
                if bridge is not None:
                    yield bridge
                    place = end
                    break
            else:
                place += 1

    def _bridge(self, text: str, tokens: Sequence[Token]) -> Bridge | None:
        read = "".join(one.text for one in tokens)
        key = _key(tokens)
        if not self._is_name(key):
            key = self._read(read)
        if not key:
            return None
        return self._made(text, tokens[0].start, tokens[-1].end, key)

    def _read(self, letters: str) -> str:
        # A reading in pinyin, or the beginning of one when that is long enough to tell.
        if len(letters) < SHORTEST_PINYIN:
            return ""
        start = bisect_left(self._pinyin, letters)
        longer = self._pinyin[start : bisect_left(self._pinyin, letters + "~", lo=start)]
        if letters in longer[:1]:
            return letters
        return min(longer, key=len, default="") if len(letters) >= 2 * SHORTEST_PINYIN - 2 else ""

    def _chinese(self, text: str) -> Iterator[Bridge]:
        folded, place = fold(text), 0
        while place < len(folded):
            longest = min(self._longest_han, len(folded) - place)
            for length in range(longest, 1, -1):
                piece = folded[place : place + length]
                if self._is_name(piece) and not piece.isascii():
                    yield self._made(text, place, place + length, piece)
                    place += length - 1
                    break
            place += 1

    def _is_name(self, key: str) -> bool:
        return key in self._known or key in self._said

    def _made(self, text: str, start: int, end: int, key: str) -> Bridge:
        names = dict.fromkeys(self._called(key))
        for written in self._said.get(key, ()):
            lang: Lang = "en" if written.isascii() else "zh"
            names[lang, written] = None
            names |= dict.fromkeys(self._called(_key(scan(written))))
        return Bridge(start, end, text[start:end], tuple(names))

    def _called(self, key: str) -> Iterator[tuple[Lang, str]]:
        # The other names of the terms that have one of this key.
        for number in self._known.get(key, ()):
            for lang, name in self._terms[number]:
                if lang != "pinyin" and _key(scan(name)) != key:
                    yield "zh" if lang == "zh" else "en", name


def _key(tokens: Iterable[Token]) -> str:
    # Stems parted by spaces; a Chinese name is the name itself.
    parts: list[str] = []
    for token in tokens:
        if token.kind == "sign":
            parts.append(token.text)
        elif token.kind in {"word", "number"}:
            stemmed = stem(token.text) if token.kind == "word" else token.text
            parts.append(f"{' ' if parts else ''}{stemmed}")
    return "".join(parts)
