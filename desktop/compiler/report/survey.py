"""The survey: what the content holds, counted once, as values.

Prose is paragraphs, items, notes and cards outside the annexes; what the annexes make from
tables counts towards nothing, and cells are counted apart.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.compiler.check import Pair
from desktop.compiler.compile import Content
from desktop.compiler.ids.ledger import Reading
from desktop.compiler.ids.readings import lapsed
from desktop.compiler.report.windows import hashes
from desktop.compiler.report.words import count, opens_with_a_sentence
from desktop.compiler.sources import Row
from desktop.document.model import LANGS, Block, Lang
from desktop.document.outline import is_of_help
from desktop.search.stored.asked import Asked

ANNEXES = frozenset("ABCD")
PARTS = frozenset("0123456")
PROSE = frozenset({"paragraph", "item", "note", "card"})


@dataclass(frozen=True, slots=True)
class Survey:
    """What the content holds.

    Attributes:
        kinds: Blocks outside the annexes, by kind.
        annexes: Blocks made from data, by part.
        words: Prose in English words and Chinese signs; `cells` the same of tables.
        lengths: Words or signs of every prose block, by language and id.
        grades: Facts by grade and whether they are in the paper.
        unused: Facts no block cites, with the reason, or with none.
        unread: The blocks each reading has not passed.
        shared: Prose blocks that share a run of words with the dossier, by language.
        helps: Blocks of the help; they count towards nothing else.
        unasked: Blocks of the parts that no question asks for, in one language or both.
        gistless: Sections that do not open with a sentence, the help's as well.
    """

    sections: Sequence[str]
    kinds: Mapping[str, int]
    annexes: Mapping[str, int]
    words: Mapping[Lang, int]
    cells: Mapping[Lang, int]
    lengths: Mapping[Lang, Mapping[str, int]]
    grades: Mapping[tuple[str, bool], int]
    unused: Mapping[str, str]
    tables: Mapping[str, int]
    figureless: Sequence[str]
    helps: int
    gistless: Sequence[str]
    unsaid: Sequence[str]
    unasked: Sequence[str]
    unread: Mapping[Reading, Sequence[str]]
    shared: Mapping[Lang, Sequence[str]]

    @property
    def facts(self) -> int:
        """How many facts there are."""
        return sum(self.grades.values())

    @property
    def prose(self) -> int:
        """How many prose blocks stand outside the annexes."""
        return sum(number for kind, number in self.kinds.items() if kind in PROSE)


def survey(content: Content, known: frozenset[bytes]) -> Survey:
    """Count what the content holds; ``known`` are the hashes of the dossier's runs."""
    work = [one for one in content.pairs if not is_of_help(_section(one))]
    main = [one for one in work if _part(one) not in ANNEXES]
    made = [one for one in work if one.raw["en"].key]
    prose = [one for one in main if one.made["en"].kind in PROSE]
    tabled = [one for one in main if one.made["en"].table]
    facts = {name: fact.entry.row for name, fact in content.tables.facts.items()}
    used = {fact for one in content.pairs for fact in one.made["en"].facts}
    return Survey(
        sections=list(dict.fromkeys(_section(one) for one in main)),
        kinds=Counter(one.made["en"].kind for one in main),
        annexes=Counter(_part(one) for one in made),
        words={lang: sum(_lengths(prose, lang).values()) for lang in LANGS},
        cells={lang: sum(_lengths(tabled, lang).values()) for lang in LANGS},
        lengths={lang: _lengths(prose, lang) for lang in LANGS},
        grades=Counter((row["grade"], row["in_paper"] == "yes") for row in facts.values()),
        unused={
            name: str(row.get("unused", "")) for name, row in facts.items() if name not in used
        },
        tables=_tables(content),
        figureless=_figureless(main, facts),
        helps=len(content.pairs) - len(work),
        gistless=_gistless(content.pairs),
        unsaid=_unsaid(main, content.tables.terms),
        unasked=_unasked(main, content.asked),
        unread=_unread(content),
        shared={lang: _shared(prose, lang, known) for lang in LANGS},
    )


def _section(pair: Pair) -> str:
    return pair.sections["en"].id


def _part(pair: Pair) -> str:
    return _section(pair).partition(".")[0]


def _lengths(pairs: Iterable[Pair], lang: Lang) -> dict[str, int]:
    return {pair.made[lang].id: count(pair.made[lang].text, lang) for pair in pairs}


def _tables(content: Content) -> dict[str, int]:
    tables = content.tables
    points = sum(len(one) for one in tables.series.values())
    return {
        "series": len(tables.series), "points": points, "terms": len(tables.terms),
        "events": len(tables.events), "sources": len(tables.sources), "sums": content.sums,
    }  # fmt: skip


def _figureless(pairs: Sequence[Pair], facts: Mapping[str, Row]) -> list[str]:
    having = {_section(pair) for pair in pairs if _has_figure(pair.made["en"], facts)}
    return [one for one in dict.fromkeys(map(_section, pairs)) if one not in having]


def _has_figure(block: Block, facts: Mapping[str, Row]) -> bool:
    cited = any(facts[fact]["value"] is not None for fact in block.facts)
    return cited or any(run.kind == "point" for run in block.runs)


def _gistless(pairs: Iterable[Pair]) -> list[str]:
    first: dict[str, Pair] = {}
    for pair in pairs:
        if pair.made["en"].kind != "heading":
            first.setdefault(_section(pair), pair)
    sections = dict.fromkeys(_section(pair) for pair in pairs)
    return [one for one in sections if one not in first or not _is_gist(first[one])]


def _is_gist(pair: Pair) -> bool:
    is_prose = pair.made["en"].kind == "paragraph"
    return is_prose and all(opens_with_a_sentence(pair.made[lang].text) for lang in LANGS)


def _unsaid(pairs: Iterable[Pair], terms: Mapping[str, Row]) -> list[str]:
    text = {lang: "\n".join(one.made[lang].text for one in pairs).casefold() for lang in LANGS}
    return [
        name for name, row in terms.items()
        if not any(_says(text[lang], one, lang) for lang in LANGS for one in _names(row, lang))
    ]  # fmt: skip


def _unasked(pairs: Iterable[Pair], asked: Asked) -> list[str]:
    every = (one.made["en"].id for one in pairs if _part(one) in PARTS)
    return [one for one in every if any((lang, one) not in asked for lang in LANGS)]


def _says(text: str, name: str, lang: Lang) -> bool:
    if lang == "zh":
        return name in text
    return bool(re.search(rf"\b{re.escape(name)}(?:e?s)?\b", text))


def _names(row: Row, lang: Lang) -> list[str]:
    every = [row[lang], *row[f"synonyms_{lang}"].replace("；", ";").split(";")]
    return [one.strip().casefold() for one in every if one.strip()]


def _unread(content: Content) -> dict[Reading, list[str]]:
    found: dict[Reading, list[str]] = {"truth": [], "style_en": [], "style_zh": []}
    for pair in content.pairs:
        if not pair.raw["en"].key and not is_of_help(_section(pair)):
            for reading in lapsed(pair.raw, content.ledger, content.tables):
                found[reading].append(pair.raw["en"].id)
    return found


def _shared(pairs: Iterable[Pair], lang: Lang, known: frozenset[bytes]) -> list[str]:
    return [pair.made[lang].id for pair in pairs if hashes(pair.made[lang].text, lang) & known]
