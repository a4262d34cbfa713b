"""Pieces: what was typed, cut at its words and quotations, each with the marks it bears."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from desktop.document.model import LANGS
from desktop.search.question.model import KINDS, Clause, Where

_PIECE = re.compile(
    r"(?P<minus>(?<!\S)[-\u2212](?=[^\s\d]))?"
    r"(?:(?P<field>title|note|kind|part|year|lang)[:：]\s{0,1}(?=\S))?"
    r'(?:["“”«»„](?P<phrase>[^"“”«»„]+)["“”«»„]|(?P<word>\S+))',
    re.IGNORECASE,
)
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or quotation.

    Attributes:
        minus: Whether it is not wanted.
        limit: What it limits, as ``kind``; empty for most.
        before_or: Whether an OR follows.
    """

    clause: Clause
    minus: bool = False
    limit: str = ""
    before_or: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a word that says nothing else."""
        return self.clause.kind == "words" and not self.clause.where and not self.before_or


def pieces(text: str) -> Iterator[Piece | Literal["OR"]]:
    """Yield the pieces of ``text``; ``OR`` where it stands between two."""
    found = list(_PIECE.finditer(text))
    for place, one in enumerate(found):
        is_last = place + 1 == len(found)
        if one[0] in {"OR", "|"}:
            if place and not is_last:
                yield "OR"
            elif one[0] == "OR":
                yield Piece(Clause("words", one[0]))
            continue
        piece = _piece(one)
        if piece is not None:
            follows = not is_last and found[place + 1][0] in {"OR", "|"} and place + 2 < len(found)
            yield replace(piece, before_or=follows)


def _piece(found: re.Match[str]) -> Piece | None:
    name = (found["field"] or "").lower()
    text = (found["phrase"] or found["word"]).strip()
    minus = bool(found["minus"])
    if name in {"kind", "part", "year", "lang"}:
        if not minus and _is_limit(name, text):
            return Piece(Clause("words", text), limit=name)
        return Piece(Clause("words", f"{name} {text}"), minus)
    where: Where = "title" if name == "title" else "note" if name == "note" else ""
    if found["phrase"]:
        return Piece(Clause("phrase", text, where), minus) if text else None
    bare = text.strip('"“”«»„')
    if bare.endswith("*") and bare.rstrip("*").isalnum():
        return Piece(Clause("prefix", bare.rstrip("*"), where), minus)
    return Piece(Clause("words", bare, where), minus) if bare else None


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
    found = [one for one in pieces(text) if not isinstance(one, str)]
    return " ".join(one.clause.text for one in found if not one.minus and not one.limit)


def _is_limit(name: str, text: str) -> bool:
    return {
        "kind": text.lower() in KINDS,
        "part": text.isalnum() and len(text) == 1,
        "year": text.isdecimal() and len(text) == 4 and int(text) in YEARS,  # noqa: PLR2004
        "lang": text.lower() in LANGS,
    }[name]
