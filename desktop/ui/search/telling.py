"""What the search panel says about an answer, in one sentence."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.results import Hit, Results
from desktop.ui.words import counted, translated
from desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.search.stored.beside import Passage

HINT = mark("Words, “a phrase”, or a figure such as 62,100.")
NOTHING = mark("Nothing found for “{asked}”. Try fewer or other words.")
MUTE = mark("There is no word and no figure in “{asked}”. Type a word, a phrase or a figure.")
HITS = mark("%n hits")
SECTIONS = mark("%n sections")
WHERE = mark("{hits} in {sections}")
BEST = mark("{hits}; the best {shown} are listed, in {sections}")
KIND = {
    "row": mark("row"), "fact": mark("figure"), "term": mark("term"), "event": mark("event"),
    "mark": mark("your mark"), "help": mark("help"),
}  # fmt: skip
PLACE = mark("{place} of {shown}")
BETTER = mark("Did you mean {words}?")
OTHER = mark("Search {words} as well.")
LANGUAGES = mark("the other language ({count})")
DROP = mark("Search {words}.")
EVERYTHING = mark("without the filter ({count})")
PLAINLY = mark("for the words alone ({count})")
LOOSE = mark("not all words, or apart")
ANSWERS = mark("answers: {asked}")
BRIDGE = mark("by another name: {bridge}")
TRANSLATED = mark("by its text in the other language")
TEXT, BOTH, WIDER = "text", "both", "wider"  # What the links of offers do.
_OFFERS = {
    "language": (OTHER, BOTH, LANGUAGES),
    "limits": (DROP, WIDER, EVERYTHING),
    "plain": (DROP, TEXT, PLAINLY),
}
LONGEST = 40  # Characters of a question that is told back.


def answer(reader: Reader, query: Query, own: "Sequence[Passage]") -> Results:
    """Return what answers; snippets of the help say the keys of the day."""
    found = reader.search.find(query, own)
    told = (replace(hit, snippet=reader.told_hit(hit).snippet) for hit in found.hits)
    return replace(found, hits=tuple(told)) if found.hits else found


def count(results: Results | None, place: int | None = None) -> str:
    """Return how many hits there are, or which of them, from 1, was gone to."""
    if results is None:
        return translated(HINT)
    shown, sections = len(results.hits), len({hit.section for hit in results.hits})
    if place is not None:
        return translated(PLACE, place=place, shown=shown)
    if not shown:
        words = MUTE if results.query.is_mute else NOTHING
        return translated(words, asked=_short(results.query.text.strip()))
    hits, where = counted(HITS, results.total), counted(SECTIONS, sections)
    if results.total > shown:
        return translated(BEST, hits=hits, shown=shown, sections=where)
    return hits if shown == 1 else translated(WHERE, hits=hits, sections=where)


def offers(results: Results | None) -> list[tuple[str, str, str]]:
    """Return what is offered: the sentence, the link and the linked words of each."""
    if results is None:
        return []
    made: list[tuple[str, str, str]] = []
    if results.suggestion:
        made.append((BETTER, f"{TEXT}:{results.suggestion}", results.suggestion))
    for offer in results.offers:
        sentence, link, words = _OFFERS[offer.what]
        made.append((sentence, f"{link}:{offer.text}", translated(words, count=offer.total)))
    return made


def remark(hit: Hit) -> str:
    """Return what is to be known of a hit beside its words; empty for most."""
    told = [translated(KIND[hit.kind])] if hit.kind in KIND else []
    if hit.match == "loose":
        told.append(translated(ANSWERS, asked=hit.bridge) if hit.bridge else translated(LOOSE))
    elif hit.match == "bridge":
        told.append(translated(BRIDGE, bridge=hit.bridge) if hit.bridge else translated(TRANSLATED))
    return " · ".join(told)


def _short(asked: str) -> str:
    return asked if len(asked) <= LONGEST else asked[:LONGEST].rstrip() + "…"
