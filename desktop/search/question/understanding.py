"""Understanding: what was typed to a question.

The language of questions: plain words; ``"a phrase"``; ``-without``; ``this OR that``;
``word*``; ``title:``, ``note:`` before a word or phrase; ``kind:``, ``part:``, ``year:``,
``lang:``; and figures as ranges, ``>10%``, ``2019..2023``, ``1–2 billion yuan``. What is
no sentence of that language is read as plain words: no question is wrong.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import get_args

from desktop.document.model import LANGS
from desktop.search.question.model import MOST, Clause, HitKind, Question
from desktop.search.question.pieces import pieces
from desktop.search.question.ranges import ranges


@lru_cache(maxsize=64)
def understood(text: str) -> Question:
    """Return what ``text`` asks; plain words when it is no sentence of the language."""
    between, rest = ranges(text)
    wanted: list[tuple[Clause, ...]] = []
    without: list[Clause] = []
    limits: dict[str, str] = {}
    is_joined = False  # Whether an OR stands before what comes.
    plain: list[str] = []
    for piece in pieces(rest):
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
    wanted = [*dict.fromkeys((*wanted, *((one,) for one in between)))]
    if not wanted and not limits:  # Nothing but what is not wanted: those were words.
        return Question(tuple((replace(one, where=""),) for one in without))
    return _limited(Question(tuple(wanted), tuple(without)), limits)


def _settle(plain: list[str], wanted: list[tuple[Clause, ...]]) -> None:
    if plain:
        wanted.append((Clause("words", " ".join(plain)),))
        plain.clear()


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
