"""Groups: what a question wants, as terms of the index.

A group is one thing asked for, a word, a figure or two Chinese signs, with the terms that
may stand for it. Plain words are wanted softly: a document that lacks one comes later.
What carries a mark of the question's language (a phrase, a title, a range) is a condition.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from desktop.search.analysis import STOP_WORDS, Token, fold, scan, stem
from desktop.search.query import Query
from desktop.search.question.model import Clause, Question

Field = Literal["exact", "stem", "han", "heading"]
Term = tuple[Field, str, float]  # A field, a token in it, and what it weighs.

EXACT, STEM, HAN, SIGN, HEADING = 0.3, 1.0, 1.0, 0.3, 0.35
ALIKE = 0.8  # Another word for it, beside the word itself.
SYNONYM = 0.5  # What general use says for it, which this field may not.
# Pairs with one of these ask, they are not asked for: 哪个, 多少, 是否.
_ASKING = frozenset("的了吗呢吧么哪几谁否啊")
_MOST = 256  # Groups of a question: a page of Chinese would have a thousand.
_MOST_SIGNS = 16  # Of a long question; the beginning tells enough.
_ASKING_PAIRS = frozenset("多少 如何 怎样 为何 是不 有没 没有 可以 能否 以及 还是".split())
MIXED = 2.0  # Latin words and figures in a Chinese question tell more than its signs.


@dataclass(frozen=True, slots=True)
class Group:
    """One thing asked for.

    Attributes:
        terms: What may stand for it; scores of one document are added.
        prefix: The letters of a word that may go on; empty when it is whole.
        start: Where it stands in the question; with ``end`` in code points.
        parts: Tokens that together stand for it, too: co and operation for cooperation.
        others: Other words for it; the best of them counts where it does not stand itself.
    """

    text: str
    terms: tuple[Term, ...]
    prefix: str = ""
    start: int = 0
    end: int = 0
    parts: tuple["Group", ...] = ()
    others: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """What must, or must not, be so.

    Attributes:
        groups: All of these.
        pattern: What the folded text must match; None when the groups say it all.
    """

    clause: Clause
    groups: tuple[Group, ...]
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, analysed.

    Attributes:
        text: The plain words, one after another; groups stand in it.
        groups: What is wanted softly.
        musts: All of these; of each, any.
        nots: None of these.
        signs: Single Chinese signs that add a little where a looser answer has them.
    """

    text: str
    groups: tuple[Group, ...]
    musts: tuple[tuple[Condition, ...], ...] = ()
    nots: tuple[Condition, ...] = ()
    year: str = ""
    signs: tuple[str, ...] = ()


def asked_of(query: Query, question: Question) -> Asked:
    """Return the analysis of a question."""
    plain: list[str] = []
    musts: list[tuple[Condition, ...]] = []
    for clauses in question.wanted:
        if len(clauses) == 1 and clauses[0].kind == "words" and not clauses[0].where:
            plain.append(clauses[0].text)
        else:
            musts.append(tuple(condition_of(one) for one in clauses))
    text = _half_number(" ".join(plain)) if query.typing else " ".join(plain)
    going_on = query.typing and bool(plain) and query.words.endswith(plain[-1][-1:])
    nots = tuple(condition_of(one) for one in question.without)
    year = str(question.year) if question.year else ""
    return Asked(text, groups_of(text, typing=going_on), tuple(musts), nots, year)


def _half_number(text: str) -> str:
    # While a number is typed its separators are not where they will be: 921,0 is 9210.
    return re.sub(r"(\d[\d,]{0,32}),(\d{0,2})$", lambda one: one[0].replace(",", ""), text)


def condition_of(clause: Clause) -> Condition:
    """Return a clause as a condition."""
    if clause.kind in {"range", "years"}:
        return Condition(clause, ())
    groups = groups_of(clause.text, typing=clause.kind == "prefix", whole=True)
    if clause.where == "title":
        groups = tuple(_titled(one) for one in groups)
    pattern = phrase_of(clause.text) if clause.kind == "phrase" else None
    return Condition(clause, groups, pattern)


def phrase_of(text: str) -> re.Pattern[str]:
    """Return what matches the words of ``text`` standing together in folded text.

    >>> bool(phrase_of("state of the art").search("a state-of-the-art tool"))
    True
    """
    pieces = re.findall(
        r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:[.,'][^\W_\u3400-\u9fff]+)*", fold(text)
    )
    gap = r"[\W_]{0,3}"
    joined = gap.join(re.escape(one) for one in pieces) or re.escape(fold(text))
    before = r"(?<![^\W_\u3400-\u9fff])" if pieces and pieces[0].isascii() else ""
    after = r"(?![^\W_\u3400-\u9fff])" if pieces and pieces[-1].isascii() else ""
    return re.compile(before + joined + after)


def _titled(group: Group) -> Group:
    terms: tuple[Term, ...] = tuple(
        ("heading", term, 1.0) for name, term, _ in group.terms if name == "heading"
    )
    return Group(group.text, terms, start=group.start, end=group.end)


def groups_of(text: str, *, typing: bool = False, whole: bool = False) -> tuple[Group, ...]:
    """Return the groups of plain words.

    With ``typing`` the last word may go on; with ``whole`` stop words count, too.
    """
    every = list(scan(text))
    tokens = _telling(every)
    last = tokens[-1] if tokens and typing and tokens[-1].end == len(text) else None
    # Words that say nothing are dropped, unless they are all there is.
    words = [one for one in tokens if whole or one is last or not _is_empty(one)] or tokens
    is_chinese = any(one.kind in {"sign", "pair"} for one in words)
    groups = [
        _group(one, every, going_on=one is last, factor=MIXED if is_chinese else 1.0)
        for one in words
    ]
    return tuple({group.text: group for group in groups}.values())[:_MOST]


def signs_of(text: str) -> tuple[str, ...]:
    """Return the Chinese signs of plain words that may tell something on their own."""
    signs = (one.text for one in scan(text) if one.kind == "sign")
    return tuple(dict.fromkeys(one for one in signs if one not in _ASKING))[:_MOST_SIGNS]


def _is_empty(token: Token) -> bool:
    if token.kind == "pair":
        return token.text in _ASKING_PAIRS or not _ASKING.isdisjoint(token.text)
    return token.text in STOP_WORDS


def compounded(groups: Sequence[Group], count: Callable[[str], int]) -> tuple[Group, ...]:
    """Return groups that also take two neighbouring words as one: trade mark, trademark.

    ``count`` tells how many documents hold a word.
    """
    made = list(groups)
    for place, (one, two) in enumerate(pairwise(groups)):
        whole = one.text + two.text
        if two.start - one.end != 1 or not whole.isalpha() or not count(whole):
            continue
        own = stem(whole)
        if count(whole) > max(count(one.text), count(two.text)):  # So it is written here.
            terms: tuple[Term, ...] = (
                ("exact", whole, EXACT), ("stem", own, STEM), ("heading", own, HEADING),
            )  # fmt: skip
            joined = Group(whole, terms, two.prefix, one.start, two.end, parts=(one, two))
            made[place : place + 2] = [joined, joined]
            continue
        more: tuple[Term, ...] = (("exact", whole, EXACT / 2), ("stem", own, STEM / 2))
        for where in (place, place + 1):
            made[where] = replace(made[where], terms=(*made[where].terms, *more))
    return tuple(dict.fromkeys(made))


def widened(
    groups: Sequence[Group],
    alike: Mapping[str, Sequence[str]],
    synonyms: Mapping[str, Sequence[str]],
) -> tuple[Group, ...]:
    """Return groups that also take other words for the same thing, at a lower weight.

    ``alike`` are the everyday words of the field, ``synonyms`` those of general use.
    """
    return tuple(
        replace(group, others=more) if (more := _others(group, alike, synonyms)) else group
        for group in groups
    )


def _others(
    group: Group, alike: Mapping[str, Sequence[str]], synonyms: Mapping[str, Sequence[str]]
) -> tuple[Term, ...]:
    near: list[Term] = []
    far: list[Term] = []
    for name, term, _ in group.terms:
        if name in {"stem", "han"}:
            for other in alike.get(term, ()):
                near.append((name, other, ALIKE))  # noqa: PERF401  A list would lose the types.
            for other in synonyms.get(term, ()):
                far.append((name, other, SYNONYM))  # noqa: PERF401  As above.
    known = {other for _, other, _ in near}
    return (*near, *(one for one in far if one[1] not in known))


def _telling(every: Sequence[Token]) -> list[Token]:
    # A single sign counts only where no pair holds it, a part only where no word does.
    paired = {place for one in every if one.kind == "pair" for place in (one.start, one.end - 1)}
    joined = [range(one.start, one.end) for one in every if one.kind == "joined"]
    shares = {(one.start, one.text) for one in every}
    return [
        one
        for one in every
        if not (one.kind == "sign" and one.start in paired)
        and not (one.kind == "word" and any(one.start in span for span in joined))
        # "15.4%" asks for the percentage, not for any 15.4.
        and not (one.kind == "number" and (one.start, f"{one.text}%") in shares)
    ]


def _group(token: Token, every: Sequence[Token], *, going_on: bool, factor: float) -> Group:
    text, place = token.text, (token.start, token.end)
    if token.kind in {"sign", "pair"}:
        weight = HAN if token.kind == "pair" else SIGN
        return Group(text, (("han", text, weight), ("heading", text, HEADING)), "", *place)
    if token.kind == "number":
        terms: tuple[Term, ...] = (
            ("exact", text, (STEM + EXACT) * factor), ("heading", text, HEADING),
        )  # fmt: skip
        return Group(text, terms, text if going_on and "%" not in text else "", *place)
    own = stem(text)
    terms = (
        ("exact", text, EXACT * factor), ("stem", own, STEM * factor), ("heading", own, HEADING),
    )  # fmt: skip
    parts: tuple[Group, ...] = ()
    if token.kind == "joined":
        inner = [
            one
            for one in every
            if one.kind == "word" and token.start <= one.start and one.end <= token.end
        ]
        parts = tuple(_group(one, (), going_on=False, factor=factor) for one in inner)
    return Group(text, terms, text if going_on else "", *place, parts)
