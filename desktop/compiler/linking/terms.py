"""Terms in the text: each word of the glossary is linked where a section first uses it.

Nobody links by hand. The longest word wins, whole words only; English plurals count. A term
is known by its name, its abbreviation, and synonyms of more than one word (four signs in
Chinese): shorter ones mean too much else. Headings, tables, figures and what stands in a
link, a name or a figure are left alone, and so are the annexes, which are made of terms.

The two languages are linked each for itself, after they were checked to be in step: which
block of a section uses a word first is a matter of grammar, not of what is said. A link is
no word: texts, and so their hashes in the ledger, are the same with terms and without.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.compiler.sources import Row
from desktop.document.model import Block, Edition, Lang, Run, Section, Span

KINDS = {"paragraph", "item", "quote", "card", "note"}
PARTS = set("0123456E")
TAKEN = {"link", "fact", "point", "name"}
LEAST = {"en": 2, "zh": 4}  # Words, signs of a synonym that is sure to mean the term.
NAME = 3  # Words from which a name is known in small letters, too: a design law treaty.


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds terms in one language.

    Attributes:
        pattern: Finds the longest form that begins at a place.
        terms: What each form stands for, in small letters; the first term that has it.
    """

    pattern: re.Pattern[str]
    terms: Mapping[str, str]

    def find(self, text: str) -> list[tuple[Span, str]]:
        """Return every term in a text where it stands; of two that overlap the longer.

        >>> row = {"en": "patent law", "abbr": "", "synonyms_en": ""}
        >>> finder_of({"law": row}, "en").find("All patent laws.")
        [(Span(start=4, end=15), 'law')]
        """
        found = [Span(*match.span(1)) for match in self.pattern.finditer(text)]
        found.sort(key=lambda one: (one.start - one.end, one.start))
        kept: list[Span] = []
        for span in found:
            if not any(_meets(span, other) for other in kept):
                kept.append(span)
        kept.sort(key=lambda one: one.start)
        return [(one, self.terms[text[one.start : one.end].lower()]) for one in kept]


def with_terms(edition: Edition, rows: Mapping[str, Row]) -> Edition:
    """Return the edition with a run over the first use of each term in each section."""
    finder = finder_of(rows, edition.lang)
    sections = tuple(_linked(section, finder) for section in edition.sections)
    return edition._replace(sections=sections)


def finder_of(rows: Mapping[str, Row], lang: Lang) -> Finder:
    """Return what finds the terms of one language."""
    terms: dict[str, str] = {}
    forms: dict[str, None] = {}
    for term, row in rows.items():
        for words in _words(row, lang):
            for form in (words, *_plurals(words, lang)):
                terms.setdefault(form.lower(), term)
                forms[form] = None
    longest_first = sorted(forms, key=len, reverse=True)
    every = "|".join(_as_written(form) for form in longest_first) or r"(?!)"
    # Looked for at every place, so that one that begins inside another is found as well.
    whole = rf"(?<![\w-])(?=({every})(?![\w-]))" if lang == "en" else f"(?=({every}))"
    return Finder(re.compile(whole), terms)


def _as_written(form: str) -> str:
    # Names of one word need all their capitals (IP, Guardian), of two the first (Madrid
    # system); anything else may begin a sentence, or stand in small letters.
    is_name = form[:1].isupper()
    size = len(form.split())
    if is_name and size == 1:
        return re.escape(form)
    if is_name and size < NAME:
        return f"{re.escape(form[0])}(?i:{re.escape(form[1:])})"
    return f"(?i:{re.escape(form)})"


def _words(row: Row, lang: Lang) -> Iterator[str]:
    yield row[lang]
    if lang == "en" and row["abbr"]:
        yield row["abbr"]
    for synonym in re.split(r"[;；]\s*", row[f"synonyms_{lang}"]):
        size = len(synonym.split()) if lang == "en" else len(synonym)
        if size >= LEAST[lang]:
            yield synonym


def _plurals(words: str, lang: Lang) -> Iterator[str]:
    """Yield the plural of an English term.

    >>> list(_plurals("trade secret", "en")), list(_plurals("remedy", "en"))
    (['trade secrets'], ['remedies'])
    """
    if lang != "en" or words.endswith("s"):
        return
    if re.search(r"[^aeiou]y$", words):
        yield f"{words[:-1]}ies"
    elif re.search(r"(?:x|z|ch|sh)$", words):
        yield f"{words}es"
    else:
        yield f"{words}s"


def _linked(section: Section, finder: Finder) -> Section:
    if section.part not in PARTS:
        return section
    seen: set[str] = set()
    return section._replace(blocks=tuple(_block(one, finder, seen) for one in section.blocks))


def _block(block: Block, finder: Finder, seen: set[str]) -> Block:
    if block.kind not in KINDS or block.table is not None:
        return block
    taken = [Span(run.start, run.end) for run in block.runs if run.kind in TAKEN]
    runs = list(block.runs)
    for span, term in finder.find(block.text):
        if term not in seen and not any(_meets(span, other) for other in taken):
            seen.add(term)
            runs.append(Run(span.start, span.end, "term", term))
    runs.sort(key=lambda run: (run.start, run.end, run.kind))
    return block._replace(runs=tuple(runs))


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
