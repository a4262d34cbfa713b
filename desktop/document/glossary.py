"""The glossary: what a term is looked up by, and how it is told in a line."""

import unicodedata

from desktop.document.model import LANGS, Lang, Term

UMLAUT = "u\u0308"  # The ü of pinyin, decomposed; typed as v where there is no such key.


def toneless(pinyin: str, umlaut: str = "u") -> str:
    """Return pinyin without its tones, its ü written as ``umlaut``.

    >>> toneless("lǜshī"), toneless("lǜshī", "v"), toneless("zhuānlì")
    ('lushi', 'lvshi', 'zhuanli')
    """
    parts = unicodedata.normalize("NFD", pinyin).replace(UMLAUT, umlaut)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def keys(term: Term) -> str:
    """Return all that a term is found by: names, synonyms, abbreviation, pinyin any way."""
    pinyin = (term.pinyin, *(toneless(term.pinyin, umlaut) for umlaut in ("u", "v", "ü")))
    every = (
        *(term.label[lang] for lang in LANGS),
        *(term.synonyms[lang] for lang in LANGS),
        term.abbr,
        *pinyin,
        *(one.replace(" ", "") for one in pinyin),
    )
    return "\n".join(dict.fromkeys(one for one in every if one))


def sentence(term: Term, lang: Lang) -> str:
    """Return a term and what it means, in one line."""
    other: Lang = "zh" if lang == "en" else "en"
    colon = ": " if lang == "en" else "："
    return f"{term.label[lang]} · {term.label[other]}{colon}{term.definition[lang]}"
