"""What the card of a term, an event or a source tells, as values. No Qt in here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.document.model import (
    Block,
    Event,
    EventId,
    Lang,
    Section,
    Source,
    SourceId,
    Term,
    TermId,
)
from desktop.figures.card import Appearance, appearances, blocks_of
from desktop.figures.words import GRADES
from desktop.reader import Reader
from desktop.ui.reference.entries import Kind
from desktop.ui.words import translated
from desktop.words import mark

UNLINKED = mark("Only a copy that should not be linked to was read, so the publisher is named.")
RECORDED = {
    "yes": mark("Title and date were read."),
    "partly": mark("Title or date was read, not both."),
    "no": mark("Neither title nor date was read; words in brackets are our description."),
}
TOLD = mark("Where the text tells of it, and its entry")
BESIDE = mark("No paragraph tells of it: what its part says from the same source, and its entry")
ANNEX: dict[Kind, str] = {"term": "C", "event": "B", "source": "D"}
LONGEST = 90  # Signs of a block's beginning: a line of a list.
OTHER: dict[Lang, Lang] = {"en": "zh", "zh": "en"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One card.

    Attributes:
        rows: Words of ours, still to be translated, and what they name; empty ones are not told.
        notes: Sentences of ours.
        places: Where the text speaks of it, its entry in the annex last.
        leads: Why these places.
        address: The public address of a source; else empty.
    """

    title: str
    other: str
    rows: tuple[tuple[str, str], ...]
    places: tuple[Appearance, ...]
    leads: str
    notes: tuple[str, ...] = ()
    address: str = ""


def sheet(reader: Reader, kind: Kind, name: str, lang: Lang) -> Sheet:
    """Return the card of a term, an event or a source in a language."""
    if kind == "term":
        return _term(reader, reader.library.terms[TermId(name)], lang)
    if kind == "event":
        return _event(reader, reader.library.events[EventId(name)], lang)
    return _source(reader, reader.library.sources[SourceId(name)], lang)


def _term(reader: Reader, term: Term, lang: Lang) -> Sheet:
    library = reader.library
    uses = appearances(frozenset({f"term:{term.id}"}), library.edition(lang))
    entry = _entry(reader, "term", (term.label.en, term.pinyin, term.definition.en), lang)
    return Sheet(
        title=term.label[lang],
        other=f"{term.label[OTHER[lang]]} · {term.pinyin}",
        rows=(
            (mark("Abbreviation"), term.abbr),
            (mark("Also"), _joined(term.synonyms[one] for one in (lang, OTHER[lang]))),
            (mark("Definition"), term.definition[lang]),
            (mark("In the other language"), term.definition[OTHER[lang]]),
        ),
        places=(*uses, *entry),
        leads=mark("Where sections first use it"),
    )


def _event(reader: Reader, event: Event, lang: Lang) -> Sheet:
    source = reader.library.sources[event.source]
    places = _telling(reader, event, lang)
    words = event.text.en.rstrip(".")
    return Sheet(
        title=event.text[lang],
        other=event.text[OTHER[lang]],
        rows=(
            (mark("Date"), event.date),
            (mark("Source"), f"{source.publisher[lang]} · {GRADES[lang][source.grade]}"),
        ),
        places=(
            *(places or _beside(reader, event, lang)),
            *_entry(reader, "event", (words,), lang),
        ),
        leads=TOLD if places else BESIDE,
        address=source.url,
    )


def _telling(reader: Reader, event: Event, lang: Lang) -> list[Appearance]:
    # The blocks that the edition says tell of it, the foremost first.
    found = {
        block.id: (section, block) for section, block in blocks_of(reader.library.edition(lang))
    }
    here = [found[one] for one in event.blocks if one in found]
    return [_beginning(section, block) for section, block in here]


def _beside(reader: Reader, event: Event, lang: Lang) -> list[Appearance]:
    # No block tells of it: what its part says from the same source, that of its year first.
    library = reader.library
    told = [one for one in library.facts.values() if event.source in one.sources]
    told.sort(key=lambda one: (one.value is not None, str(one.year) != event.date[:4]))
    ranks = {f"fact:{one.id}": rank for rank, one in enumerate(told)}
    rank_of = {block: ranks[f"fact:{one.id}"] for one in reversed(told) for block in one.used_in}
    found = appearances(frozenset(ranks), library.edition(lang))
    places = [one for one in found if one.block[0] == event.part]
    return sorted(places, key=lambda one: rank_of[one.block])


def _source(reader: Reader, source: Source, lang: Lang) -> Sheet:
    library = reader.library
    facts = {f"fact:{one.id}" for one in library.facts.values() if source.id in one.sources}
    years = {
        series: [point.year for point in series.points if point.source == source.id]
        for series in library.series.values()
    }
    points = {f"point:{series.id}@{year}" for series, some in years.items() for year in some}
    events = [one.text[lang] for one in library.events.values() if one.source == source.id]
    places = appearances(frozenset(facts | points), library.edition(lang))
    words = (source.publisher.en, source.title, source.via)
    return Sheet(
        title=source.publisher[lang],
        other=source.publisher[OTHER[lang]],
        rows=(
            (mark("Title"), source.title),
            (mark("Carried by"), source.via),
            (mark("Date"), source.date),
            (mark("How sure"), GRADES[lang][source.grade]),
            (mark("Facts that rest on it"), str(len(facts)) if facts else ""),
            (
                mark("Points of series"),
                _joined(
                    f"{series.label[lang]} {_in_rows(some)}"
                    for series, some in years.items()
                    if some
                ),
            ),
            (mark("Events"), "\n".join(events)),
            (mark("Address"), source.url),
        ),
        places=(*places, *_entry(reader, "source", words, lang)),
        leads=mark("What rests on it in the text"),
        notes=(RECORDED[source.recorded], *(() if source.url else (UNLINKED,))),
        address=source.url,
    )


def _entry(reader: Reader, kind: Kind, words: tuple[str, ...], lang: Lang) -> Iterator[Appearance]:
    # Its entry in the annex of that kind: known by its English words, told in the reader's.
    library = reader.library
    english = blocks_of(library.edition("en"))
    wanted = next(
        (
            block.id
            for section, block in english
            if section.part == ANNEX[kind] and all(one in block.text for one in words)
        ),
        None,
    )
    for section, block in blocks_of(library.edition(lang)):
        if block.id == wanted:
            yield _beginning(section, block)


def _beginning(section: Section, block: Block) -> Appearance:
    return Appearance(block.id, section.title, block.text[:LONGEST].replace("\n", " "))


def _in_rows(years: list[int]) -> str:
    """Return years in short.

    >>> _in_rows([2012, 2013, 2014, 2018])
    '2012–2014, 2018'
    """
    rows: list[list[int]] = []
    for year in years:
        if rows and rows[-1][-1] == year - 1:
            rows[-1].append(year)
        else:
            rows.append([year])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 1 else f"{row[0]}" for row in rows)


def _joined(parts: Iterable[str]) -> str:
    return translated(mark("; ")).join(part for part in parts if part)
