"""What the palette offers: actions, sections, terms, figures, marks and the places left."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtGui import QAction, QKeySequence

from desktop.document.fuzzy import Asked, initials, key
from desktop.document.model import LANGS, BlockId, Lang, Place, Span
from desktop.document.outline import section_of
from desktop.preferences.history import History
from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.hub import Hub
from desktop.ui.marks.telling import kind_name, short
from desktop.ui.words import bare, listed, named, translated
from desktop.words import mark

Kind = Literal["place", "action", "section", "term", "mark", "figure"]

KINDS: dict[Kind, str] = {
    "place": mark("Place"),
    "action": mark("Action"),
    "section": mark("Section"),
    "term": mark("Term"),
    "mark": mark("Mark"),
    "figure": mark("Figure"),
}
FIRST: dict[Kind, float] = {  # Of two that answer alike, which comes first.
    "place": 6, "action": 5, "section": 4, "term": 3, "mark": 2, "figure": -30,
}  # fmt: skip
MOST = 60  # Rows that are shown: who needs more has typed too little.
LATEST = 8  # Places offered before anything is typed.


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        beside: What stands at its right: keys, a number, a year.
        key: All that it is found by.
        choose: Goes there or does it.
    """

    kind: Kind
    title: str
    beside: str
    key: str
    choose: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that answers, and the letters of its title that do."""

    entry: Entry
    spans: tuple[Span, ...] = ()


def rows(asked: str, entries: Iterable[Entry]) -> list[Row]:
    """Return the entries that answer, best first; the first entries for empty words."""
    if not asked.strip():
        return [Row(one) for one in entries if one.kind in {"place", "action"}][:MOST]
    words = Asked(asked)
    found: list[tuple[float, Entry]] = []
    for one in entries:
        score = words.score(one.key)
        if score is not None:
            found.append((score + FIRST[one.kind], one))
    found.sort(key=lambda pair: -pair[0])  # Stable: else in the order they were offered.
    return [Row(one, words.spans(one.title)) for _, one in found[:MOST]]


@dataclass(frozen=True, slots=True)
class Offering:
    """Makes the entries of one window.

    Attributes:
        lang: The language that is read; names of the other are found, too.
        search: Looks for words in the text.
    """

    reader: Reader
    hub: Hub
    actions: Actions
    history: History
    lang: Lang
    search: Callable[[str], object]

    def every(self) -> list[Entry]:
        """Return all entries, the places left last first."""
        return [
            *self._places(),
            *self._actions(),
            *self._sections(),
            *self._terms(),
            *self._marks(),
            *self._figures(),
        ]

    def _go(self, block: str) -> Callable[[], object]:
        return partial(self.hub.place_asked.emit, Place(BlockId(block)))

    def _places(self) -> Iterator[Entry]:
        outline = self.reader.outline(self.lang)
        seen: set[str] = set()
        for place in reversed(self.history.behind):
            section = outline.section(section_of(place.block))
            if section is None or place.block in seen or len(seen) == LATEST:
                continue
            seen.add(place.block)
            choose = partial(self.hub.place_asked.emit, place)
            yield _entry("place", place.block, (section.title,), choose)

    def _actions(self) -> Iterator[Entry]:
        for action in self.actions.by_id.values():
            if action.isEnabled() and action.objectName() != "go.palette":
                names = (plain(action), action.statusTip())
                yield _entry("action", keys(action), names, action.trigger)

    def _sections(self) -> Iterator[Entry]:
        other = self.reader.outline("zh" if self.lang == "en" else "en")
        for section in self.reader.outline(self.lang).edition.sections:
            twin = other.section(section.id)
            names = (section.title, section.id, twin.title if twin else "")
            yield _entry("section", section.id, names, self._go(section.id))

    def _terms(self) -> Iterator[Entry]:
        for term in self.reader.library.terms.values():
            both = [term.label[self.lang], *(term.label[lang] for lang in LANGS)]
            said = [term.synonyms[lang] for lang in LANGS]
            spoken = (term.pinyin, term.pinyin.replace(" ", ""), initials(term.pinyin))
            names = (*both, term.abbr, *spoken, *said)
            choose = partial(self.hub.term_chosen.emit, term.id)
            yield _entry("term", term.abbr, names, choose)

    def _marks(self) -> Iterator[Entry]:
        for one in self.reader.marks.all():
            kind = kind_name(one.kind)
            words = short(one.note or one.anchor.exact) or kind
            names = (words, " ".join(one.tags), named(kind, words))
            choose = partial(self.hub.mark_asked.emit, one)
            yield _entry("mark", one.segments[0].block, names, choose)

    def _figures(self) -> Iterator[Entry]:
        for fact in self.reader.library.facts.values():
            label = fact.label[self.lang]
            names = (named(label, fact.text[self.lang]), *(fact.label[lang] for lang in LANGS))
            choose = partial(self.hub.figure_chosen.emit, f"fact:{fact.id}")
            yield _entry("figure", str(fact.year), (*names, fact.id), choose)


def _entry(kind: Kind, beside: str, names: tuple[str, ...], choose: Callable[[], object]) -> Entry:
    return Entry(kind, names[0], beside, key(names), choose)


def plain(action: QAction) -> str:
    """Return an action's words without the sign before its letter, ``(&F)`` included."""
    words = bare(action.text())
    return f"{words} ✓" if action.isChecked() else words


def keys(action: QAction) -> str:
    """Return the first keys of an action as this system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def spoken(row: Row) -> str:
    """Return a row as a screen reader says it."""
    said = (row.entry.title, translated(KINDS[row.entry.kind]), row.entry.beside)
    return listed(one for one in said if one)
