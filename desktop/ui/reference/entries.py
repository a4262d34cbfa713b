"""What the reference panel lists: terms, events and sources as rows. No Qt in here."""

from dataclasses import dataclass
from typing import Literal

from desktop.document.glossary import keys, toneless
from desktop.document.model import Both, Event, Lang, Source, Term
from desktop.figures.words import GRADES
from desktop.reader import Reader

Kind = Literal["term", "event", "source"]
KINDS: tuple[Kind, ...] = ("term", "event", "source")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        under: The second line.
        keys: All that it is found by.
        part: The part of the edition an event belongs to; else empty.
        year: The year of an event; else empty.
    """

    kind: Kind
    id: str
    title: Both
    under: Both
    keys: str
    part: str = ""
    year: str = ""


def entries(reader: Reader, kind: Kind, lang: Lang) -> tuple[Entry, ...]:
    """Return all rows of a kind: terms by name or pinyin, events by date, sources by publisher."""
    library = reader.library
    if kind == "term":
        terms = library.terms.values()
        order = sorted(terms, key=lambda one: _by_name(one, lang))
        return tuple(map(_term, order))
    if kind == "event":
        return tuple(map(_event, library.events.values()))
    sources = map(_source, library.sources.values())
    return tuple(sorted(sources, key=lambda one: (one.title.en.casefold(), one.id)))


def _by_name(term: Term, lang: Lang) -> str:
    return toneless(term.pinyin) if lang == "zh" else term.label.en.casefold()


def _term(term: Term) -> Entry:
    after = f" ({term.abbr})" if term.abbr else ""
    under = Both(f"{term.label.zh} · {term.pinyin}", f"{term.label.en}{after} · {term.pinyin}")
    return Entry("term", term.id, Both(term.label.en + after, term.label.zh), under, keys(term))


def _event(event: Event) -> Entry:
    words = f"{event.date}\n{event.text.en}\n{event.text.zh}"
    under = Both(event.date, event.date)
    return Entry("event", event.id, event.text, under, words, event.part, event.date[:4])


def _source(source: Source) -> Entry:
    told = [part for part in (source.title, source.date) if part]
    under = Both(*(" · ".join([*told, GRADES[lang][source.grade]]) for lang in ("en", "zh")))
    words = (source.publisher.en, source.publisher.zh, source.title, source.via, source.date)
    return Entry("source", source.id, source.publisher, under, "\n".join(words))
