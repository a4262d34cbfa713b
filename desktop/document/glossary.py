"""The glossary: what a term is looked up by, and how it is told in a line."""

import unicodedata

from desktop.document.model import LANGS, Lang, Term


def toneless(pinyin: str) -> str:
    """Return pinyin without its tones.

    >>> toneless("lǜshī"), toneless("zhuānlì")
    ('lushi', 'zhuanli')
    """
    parts = unicodedata.normalize("NFD", pinyin)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def keys(term: Term) -> str:
    """Return all that a term is found by: names, synonyms, abbreviation, pinyin either way."""
    plain = toneless(term.pinyin)
    every = (
        *(term.label[lang] for lang in LANGS),
        *(term.synonyms[lang] for lang in LANGS),
        term.abbr,
        term.pinyin,
        plain,
        term.pinyin.replace(" ", ""),
        plain.replace(" ", ""),
    )
    return "\n".join(one for one in every if one)


def sentence(term: Term, lang: Lang) -> str:
    """Return a term and what it means, in one line."""
    other: Lang = "zh" if lang == "en" else "en"
    colon = ": " if lang == "en" else "："
    return f"{term.label[lang]} · {term.label[other]}{colon}{term.definition[lang]}"
