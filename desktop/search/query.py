"""What was asked, as a value: the question, and the limits put on the answer.

The language of questions: plain words; ``"a phrase"``; ``-without``; ``this OR that``;
``word*``; ``title:``, ``note:`` before a word or phrase; ``kind:``, ``part:``, ``year:``,
``lang:``; and figures as ranges, ``>10%``, ``2019..2023``, ``1–2 billion yuan``. What is
no sentence of that language is read as plain words: no question is wrong.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

from desktop.document.model import LANGS, BlockKind, Lang
from desktop.document.numbers import read

HitKind = BlockKind | Literal["row", "fact", "term", "event", "mark", "help"]
KINDS: tuple[str, ...] = tuple(
    dict.fromkeys(kind for literal in get_args(HitKind) for kind in get_args(literal))
)
LONGEST = 1000  # Characters read of a question; a pasted page is searched by its beginning.
MOST = 6  # Conditions, and things not wanted; a pasted page may hold hundreds of quotations.
LIMIT = 50  # Hits shown unless told otherwise: a screen and some.

ClauseKind = Literal["words", "phrase", "prefix", "range", "years"]
Where = Literal["", "title", "note"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing wanted, or not wanted.

    Attributes:
        text: As typed, without its marks.
        where: ``title`` or ``note`` when only headings or the reader's notes are meant.
        low: The least figure of a range, or None; with ``high`` the most.
        bounds: Whether the ends themselves belong to the range.
        unit: What stood behind a range: ``%``, ``yuan``, or nothing.
    """

    kind: ClauseKind
    text: str
    where: Where = ""
    low: Decimal | None = None
    high: Decimal | None = None
    bounds: tuple[bool, bool] = (True, True)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, understood.

    Attributes:
        wanted: All of these; of each, any. Neighbouring plain words are one clause.
        without: None of these.
        year: Only what is about that year.
    """

    wanted: tuple[tuple[Clause, ...], ...] = ()
    without: tuple[Clause, ...] = ()
    lang: Lang | None = None
    kind: HitKind | None = None
    part: str | None = None
    year: int | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing but plain words, in one clause or none."""
        bare = self == Question(wanted=self.wanted)
        return bare and all(
            one.kind == "words" and not one.where for many in self.wanted for one in many
        )


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index.

    Attributes:
        text: What was typed; anything.
        lang: Only hits of this language; None for both. So with ``kind`` and ``part``;
            what the question itself says of them counts as well.
        home: The language that is read: hits of it alone, unless the question is in the
            other one. No limit, unlike ``lang``.
        typing: Whether the last word may still go on.
        limit: At most so many hits; the total is counted all the same.
        deep: Whether far answers are wanted too, as when rankings are compared.
    """

    text: str
    lang: Lang | None = None
    kind: HitKind | None = None
    part: str | None = None
    limit: int = LIMIT
    typing: bool = False
    deep: bool = False
    home: Lang | None = None

    @property
    def words(self) -> str:
        """The part of the text that is searched."""
        return unicodedata.normalize("NFC", self.text[:LONGEST])

    @property
    def question(self) -> Question:
        """The question, with this query's own limits."""
        asked = understood(self.words)
        return replace(
            asked,
            lang=asked.lang or self.lang,
            kind=asked.kind or self.kind,
            part=asked.part or self.part,
        )


_PIECE = re.compile(
    r"(?P<minus>(?<!\S)[-\u2212](?=[^\s\d]))?"
    r"(?:(?P<field>title|note|kind|part|year|lang)[:：]\s{0,1}(?=\S))?"
    r'(?:["“”«»„](?P<phrase>[^"“”«»„]+)["“”«»„]|(?P<word>\S+))',
    re.IGNORECASE,
)
_NUMBER = r"\d(?:[\d,]{0,30}\d)?(?:\.\d{1,16})?"
_SCALE = r"万亿|[亿万千百]|trillion\b|billion\b|million\b|thousand\b"
_UNIT = r"%|％|percent\b|yuan\b|rmb\b|cny\b|dollars?\b|usd\b|元|美元"
_COMPARED = re.compile(
    rf"(?P<sign>[<>≥≤\uff1e\uff1c]=?)\s?(?P<low>{_NUMBER})\s?(?P<scale>{_SCALE})?\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"(?<![\w.])(?P<low>{_NUMBER})\s?(?P<low_scale>{_SCALE})?\s?(?:%|％)?\s?"
    rf"(?P<dash>\.\.|…|[-–—~\uff5e至到])\s?"
    rf"(?P<high>{_NUMBER})\s?(?P<scale>{_SCALE})?\s?(?P<unit>{_UNIT})?",
    re.IGNORECASE,
)
_YEARS = range(1900, 2101)


@lru_cache(maxsize=64)
def understood(text: str) -> Question:
    """Return what ``text`` asks; plain words when it is no sentence of the language."""
    ranges, rest = _ranges(text)
    wanted: list[tuple[Clause, ...]] = []
    without: list[Clause] = []
    limits: dict[str, str] = {}
    is_joined = False  # Whether an OR stands before what comes.
    plain: list[str] = []
    for piece in _pieces(rest):
        if isinstance(piece, str):
            _settle(plain, wanted)
            is_joined = bool(wanted)
        elif piece.minus:
            without = [*dict.fromkeys((*without, piece.clause))][:MOST]
        elif piece.limit:
            limits[piece.limit] = piece.clause.text
        elif is_joined:
            wanted[-1] = (*wanted[-1], piece.clause)[:MOST]
            is_joined = False
        elif piece.is_plain or len(wanted) >= MOST:  # What goes on so long is words, too.
            plain.append(piece.clause.text)
        else:
            _settle(plain, wanted)
            wanted.append((piece.clause,))
    _settle(plain, wanted)
    wanted = [*dict.fromkeys((*wanted, *((one,) for one in ranges)))]
    if not wanted and not limits:  # Nothing but what is not wanted: those were words.
        return Question(tuple((replace(one, where=""),) for one in without))
    return _limited(Question(tuple(wanted), tuple(without)), limits)


def _settle(plain: list[str], wanted: list[tuple[Clause, ...]]) -> None:
    if plain:
        wanted.append((Clause("words", " ".join(plain)),))
        plain.clear()


@dataclass(frozen=True, slots=True)
class _Piece:
    clause: Clause
    minus: bool = False
    limit: str = ""
    before_or: bool = False

    @property
    def is_plain(self) -> bool:
        return self.clause.kind == "words" and not self.clause.where and not self.before_or


def _pieces(text: str) -> Iterator[_Piece | Literal["OR"]]:
    found = list(_PIECE.finditer(text))
    for place, one in enumerate(found):
        is_last = place + 1 == len(found)
        if one[0] in {"OR", "|"}:
            if place and not is_last:
                yield "OR"
            elif one[0] == "OR":
                yield _Piece(Clause("words", one[0]))
            continue
        piece = _piece(one)
        if piece is not None:
            follows = not is_last and found[place + 1][0] in {"OR", "|"} and place + 2 < len(found)
            yield replace(piece, before_or=follows)


def _piece(found: re.Match[str]) -> _Piece | None:
    name = (found["field"] or "").lower()
    text = (found["phrase"] or found["word"]).strip()
    minus = bool(found["minus"])
    if name in {"kind", "part", "year", "lang"}:
        if not minus and _is_limit(name, text):
            return _Piece(Clause("words", text), limit=name)
        return _Piece(Clause("words", f"{name} {text}"), minus)
    where: Where = "title" if name == "title" else "note" if name == "note" else ""
    if found["phrase"]:
        return _Piece(Clause("phrase", text, where), minus) if text else None
    bare = text.strip('"“”«»„')
    if bare.endswith("*") and bare.rstrip("*").isalnum():
        return _Piece(Clause("prefix", bare.rstrip("*"), where), minus)
    return _Piece(Clause("words", bare, where), minus) if bare else None


def unlimited(text: str) -> str:
    """Return what was typed without the limits of kind, part, year and language in it.

    >>> unlimited("kind:table patents part:3")
    'patents'
    """

    def kept(found: re.Match[str]) -> str:
        piece = _piece(found)
        return "" if piece and piece.limit else found[0]

    return " ".join(_PIECE.sub(kept, text).split())


def plain(text: str) -> str:
    """Return the bare words of what was typed: no limits, marks or words not wanted.

    >>> plain('title:"good faith" -fine')
    'good faith'
    """
    pieces = [one for one in _pieces(text) if not isinstance(one, str)]
    return " ".join(one.clause.text for one in pieces if not one.minus and not one.limit)


def _is_limit(name: str, text: str) -> bool:
    return {
        "kind": text.lower() in KINDS,
        "part": text.isalnum() and len(text) == 1,
        "year": text.isdecimal() and len(text) == 4 and int(text) in _YEARS,  # noqa: PLR2004
        "lang": text.lower() in LANGS,
    }[name]


def _limited(question: Question, limits: dict[str, str]) -> Question:
    kind, lang = limits.get("kind", "").lower(), limits.get("lang", "").lower()
    return replace(
        question,
        lang=next((one for one in LANGS if one == lang), None),
        kind=next((one for one in _kinds() if one == kind), None),
        part=limits["part"].upper() if "part" in limits else None,
        year=int(limits["year"]) if "year" in limits else None,
    )


def _kinds() -> Sequence[HitKind]:
    return [kind for literal in get_args(HitKind) for kind in get_args(literal)]


def _ranges(text: str) -> tuple[Sequence[Clause], str]:
    # Takes the ranges out of a text; returns them, and what is left.
    found: list[Clause] = []

    def between(match: re.Match[str]) -> str:
        clause = _between(match)
        if clause is None:
            return match[0]
        found.append(clause)
        return " "

    def compared(match: re.Match[str]) -> str:
        found.append(_compared(match))
        return " "

    outside = re.split(r'(["“«„][^"“”«»„]+["”»“])', text)
    for place in range(0, len(outside), 2):  # What is quoted stays as it is.
        outside[place] = _COMPARED.sub(compared, _BETWEEN.sub(between, outside[place]))
    return [*dict.fromkeys(found)][:MOST], "".join(outside)


def _between(match: re.Match[str]) -> Clause | None:
    scale, unit = match["scale"] or "", _unit(match["unit"])
    low, high = read(match["low"] + (match["low_scale"] or scale)), read(match["high"] + scale)
    if low is None or high is None or low > high:
        return None
    if match["dash"] not in {"..", "…"} and not scale and not unit:
        return None  # 3-4 and 2019-2023 are names as often as ranges.
    if (
        not scale
        and not unit
        and all(one == int(one) and int(one) in _YEARS for one in (low, high))
    ):
        return Clause("years", match[0].strip(), low=low, high=high)
    return Clause("range", match[0].strip(), low=low, high=high, unit=unit)


def _compared(match: re.Match[str]) -> Clause:
    end = read(match["low"] + (match["scale"] or ""))
    sign = match["sign"].translate({0xFF1E: ">", 0xFF1C: "<", 0x2265: ">=", 0x2264: "<="})
    is_in = sign.endswith("=")
    low, high = (end, None) if sign.startswith(">") else (None, end)
    unit = _unit(match["unit"])
    return Clause("range", match[0].strip(), low=low, high=high, bounds=(is_in, is_in), unit=unit)


def _unit(text: str | None) -> str:
    low = (text or "").lower()
    if low in {"%", "％", "percent"}:
        return "%"
    if low in {"yuan", "rmb", "cny", "元"}:
        return "yuan"
    return "dollar" if low in {"dollar", "dollars", "usd", "美元"} else ""
