"""Choosing: the best of what was scored, looked at one by one and put in order.

Passages of one block are one answer, the best of them. The best fifty are read: what stands
together counts for more, a section of that name more still, and the language of the question
comes first.
"""

from desktop.document.model import HELP, Lang
from desktop.search.analysis import fold
from desktop.search.meaning.affinity import inclined
from desktop.search.meaning.evidence import Chosen, weighed
from desktop.search.meaning.laying import Laid
from desktop.search.nearness import Nearness
from desktop.search.opened import Index
from desktop.search.ranking import Ranked, best
from desktop.search.results import Match
from desktop.search.stored.documents import Documents, Entry

RERANKED = 50
TITLE = 1.5  # A section of that name is what was meant more often than a text that says it.
OTHER_TONGUE = 0.6  # What a hit counts that is not in the language of the question.


def chosen(
    laid: Laid, ranked: Ranked, index: Index, limit: int
) -> list[tuple[float, Entry, Match]]:
    """Return the best blocks, ``limit`` at most, with their scores and how they matched."""
    documents = index.documents
    near = Nearness(fold(laid.asked.text), laid.asked.groups)
    own = language_of(laid.asked.text)
    found: list[Chosen] = []
    for number, score in _blocks(ranked, documents, max(RERANKED, limit)):
        entry = documents[number]
        match = _matched(number, ranked)
        tier, worth = 2, 1.0
        if len(found) < RERANKED:
            tier, worth, match = _looked_at(entry, match, near, own)
        found.append((tier, score * worth, number, entry, match))
    if found and min(found, key=_rank)[4] == "loose":
        found = weighed(laid.asked.text, found)
    found = sorted(inclined(found, laid.asked.groups, index.near), key=_rank)
    return [(score, entry, match) for _, score, _, entry, match in found[:limit]]


def language_of(text: str) -> Lang:
    """Return the language that a question is written in."""
    return "zh" if any("\u3400" <= sign <= "\u9fff" for sign in text) else "en"


def _blocks(ranked: Ranked, documents: Documents, wanted: int) -> list[tuple[int, float]]:
    # More passages are looked at where blocks have several.
    most = 6 * wanted if documents.has_passages else wanted
    blocks: dict[int, tuple[int, float]] = {}
    for number, score in best(ranked.scores, most):
        blocks.setdefault(documents.owners[number], (number, score))
    return [*blocks.values()][:wanted]


def _matched(number: int, ranked: Ranked) -> Match:
    if number not in ranked.whole:
        return "loose"
    return "whole" if number in ranked.direct else "bridge"


def _rank(one: Chosen) -> tuple[int, float, int]:
    return one[0], -one[1], one[2]


def _looked_at(entry: Entry, match: Match, near: Nearness, own: Lang) -> tuple[int, float, Match]:
    # Returns what goes before all scores, what the score is worth, and how it matched.
    folded = fold(entry.text)
    worth = 1.0 + near.of(folded)
    if entry.kind == "heading" and match != "loose":
        worth *= TITLE
    if entry.lang != own:
        worth *= OTHER_TONGUE
    whole_runs = near.has_runs(folded)
    if match == "whole" and not whole_runs:
        match = "loose"
    # In a short question what answers all of it as asked goes before all else.
    is_best = near.is_short and match == "whole" and entry.lang == own
    tier = 0 if is_best and entry.part != HELP else 1
    return tier, worth, match
