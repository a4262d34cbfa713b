# pyright: standard
"""The one analyser: text to tokens, for building the index and for asking it.

Folding keeps the length, so that a token's offsets are the text's own: case, width, curly
quotes, Latin accents and traditional signs are folded. Scripts are split where they meet.
A number is one token in canonical decimals, whatever its separators, scale or language:
921,000 and 92.1万 are both ``921000``; a percentage is ``15.4`` and ``15.4%`` at one
place. Chinese gives single signs and pairs; a word with a hyphen its parts and, joined, the
whole. British and American spellings have one stem.
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from whoosh.lang.snowball.english import EnglishStemmer

from desktop.search.language.traditional import SIMPLIFIED, TRADITIONAL

TokenKind = Literal["word", "joined", "number", "sign", "pair"]

LONGEST = 64  # Letters of a word that count; nothing in a text is longer by intention.
LONGEST_KEPT = 1000  # Characters of a text that is kept folded: some megabytes, if all are.
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(
    # Quantifiers are bounded, so that no input makes this slow.
    r"(?P<version>\d{1,6}(?:\.\d{1,6}){2,6})"
    r"|(?P<number>\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,16})?|\d{1,32}(?:\.\d{1,16})?)"
    r"(?:\s?[余多]?(?P<scale>万亿|[亿万千百]|trillion\b|billion\b|million\b|thousand\b))?"
    r"(?P<share>\s?(?:%|percent\b|per cent\b))?"
    rf"|(?P<han>[{_HAN}]+)"
    rf"|(?P<word>[^\W\d_{_HAN}](?:[^\W_{_HAN}]|'(?=[a-z]))*"
    r"(?:[-\u2010\u2011][a-z](?:[a-z0-9]|'(?=[a-z])){0,32}){0,4})"
)
_SCALES = {
    "万亿": 12, "亿": 8, "万": 4, "千": 3, "百": 2,
    "trillion": 12, "billion": 9, "million": 6, "thousand": 3,
}  # fmt: skip
_HYPHEN = re.compile("[-\u2010\u2011]")
# What stem-changing spellings of one word have in common; the rest of a word does not matter.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[ds]?|er|ers|ing|ations?|able)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})ys(?=(?:e[ds]?|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|al|ful|ite|ites)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre(?=s?$)"), "ter"),
)
_SAME_WORD = {
    "licence": "license", "licences": "licenses", "defence": "defense", "offence": "offense",
    "offences": "offenses", "programme": "program", "programmes": "programs",
    "practise": "practice", "judgement": "judgment", "judgements": "judgments",
    "acknowledgement": "acknowledgment", "catalogue": "catalog", "catalogues": "catalogs",
    "dialogue": "dialog", "cheque": "check", "grey": "gray", "ageing": "aging",
    "enrol": "enroll", "fulfil": "fulfill", "aluminium": "aluminum", "artefact": "artifact",
    "artefacts": "artifacts", "storey": "story", "tyre": "tire", "pretence": "pretense",
}  # fmt: skip
STOP_WORDS = frozenset(
    "a an and are as at be been but by did do does for from had has have how in into is it its "
    "many much no not of on or such than that the their then there these they this to was were "
    "what when where which who whom whose why will with would could should can may about i you "
    "he she we me my our us your his her them those am being if so very just any some all also "
    "more most other own same too only until ever yet per since while during within upon "
    "unto whether although though because anyone anybody anything someone somebody something "
    "everyone everybody everything nobody nothing none each every either neither both another "
    "became become becomes must might shall cannot".split()
)


def _folding() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {0x3000: " ", 0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA0: " "}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii() and base.isalpha():
            table[code] = base
    table |= {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    table |= {code: chr(code - 0xFEE0 + 32) for code in range(0xFF21, 0xFF3B)}
    table |= {ord(sign): other for sign, other in zip(TRADITIONAL, SIMPLIFIED, strict=True)}
    return table


_FOLDING = _folding()


class Token(NamedTuple):  # Made three times as fast as a frozen class.
    """A token and where it stands in the text, in code points."""

    kind: TokenKind
    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` with case, width, quotes, accents and script folded; length is kept.

    >>> fold("Café ＡＢＣ “x” 商標權")
    'cafe abc "x" 商标权'
    """
    return _kept(text) if len(text) <= LONGEST_KEPT else _folded(text)


def _folded(text: str) -> str:
    folded = text.translate(_FOLDING)
    if folded.isascii():
        return folded
    lowered = folded.lower()
    return lowered if len(lowered) == len(folded) else folded


# A passage that was a hit is one with the next key, and is looked at three times for each.
_kept = lru_cache(maxsize=4096)(_folded)


def scan(text: str) -> Iterator[Token]:
    """Yield the tokens of ``text`` in order; a percentage and a pair share a place.

    >>> [token.text for token in scan("92.1万件 Rights")]
    ['921000', '件', 'rights']
    """
    for found in _TOKEN.finditer(fold(text)):
        if found["number"]:
            yield from _number(found)
        elif found["han"]:
            yield from _han(found)
        elif found["version"]:
            yield Token("word", found["version"], found.start(), found.end())
        else:
            yield from _words(found["word"], found.start())


def _words(word: str, start: int) -> Iterator[Token]:
    parts, place = _HYPHEN.split(word), start
    for part in parts:
        yield Token("word", part[:LONGEST], place, place + len(part))
        place += len(part) + 1
    if len(parts) > 1:
        yield Token("joined", "".join(parts)[:LONGEST], start, start + len(word))


def _number(found: re.Match[str]) -> Iterator[Token]:
    value = Decimal(found["number"].replace(",", "")).scaleb(_SCALES.get(found["scale"], 0))
    digits = f"{value.normalize():f}"
    yield Token("number", digits, found.start(), found.end())
    if found["share"]:
        yield Token("number", f"{digits}%", found.start(), found.end())


def _han(found: re.Match[str]) -> Iterator[Token]:
    run, start = found["han"], found.start()
    for place, sign in enumerate(run, start):
        yield Token("sign", sign, place, place + 1)
        pair = run[place - start : place - start + 2]
        if len(pair) > 1:
            yield Token("pair", pair, place, place + 2)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the English stem of a folded word (Snowball's second English stemmer).

    >>> stem("trademarks"), stem("organisations") == stem("organization")
    ('trademark', True)
    """
    word = _SAME_WORD.get(word, word)
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return str(_STEMMER.stem(word))


_STEMMER = EnglishStemmer()
