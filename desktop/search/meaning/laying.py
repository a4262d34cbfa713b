"""Laying: a question with the other names of what it names, each as documents and as words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.search.analysis import fold
from desktop.search.bridges import Bridge, Bridges
from desktop.search.groups import Asked, Group, groups_of
from desktop.search.ranking import Alternative, Ranker
from desktop.search.stored.documents import Entry

BRIDGED = 0.5  # What a word found by another name counts.
MOST = 24  # Bridges of a question; a pasted page has a hundred, and words enough without.


@dataclass(frozen=True, slots=True)
class Laid:
    """A question with what may stand for its words.

    Attributes:
        others: The groups of other names that are one word, to be set off in the text.
        names: What matches the other names of several words, each as a whole.
    """

    asked: Asked
    alternatives: tuple[Alternative, ...]
    bridges: tuple[Bridge, ...]
    others: tuple[Group, ...]
    names: tuple[re.Pattern[str], ...]

    @property
    def is_name(self) -> bool:
        """Whether the question is a name and sets no condition."""
        asked, ends = self.asked, {(one.start, one.end) for one in self.bridges}
        is_bare = not (asked.musts or asked.nots or asked.year)
        return is_bare and (0, len(asked.text.rstrip())) in ends

    def bridge_to(self, entry: Entry) -> str:
        """Return by which other names an entry was found, as ``CNIPA → 国知局``."""
        folded = fold(entry.text)
        told: list[str] = []
        for one in self.bridges:
            if fold(one.text) in folded:
                continue
            here = [name for _, name in one.names if fold(name) in folded]
            here = here or [name for lang, name in one.names if lang == entry.lang]
            if here:
                told.append(f"{one.text} → {max(here, key=len) if len(here) > 1 else here[0]}")
        return "; ".join(told)


def laid(asked: Asked, known: Bridges, ranker: Ranker) -> Laid:
    """Lay beside a question whatever may stand for its words."""
    bridges = tuple(known.over(asked.text)[:MOST])
    alternatives: list[Alternative] = []
    others: list[Group] = []
    names: list[re.Pattern[str]] = []
    for bridge in bridges:
        covers = frozenset(
            place
            for place, group in enumerate(asked.groups)
            if bridge.start <= group.start and group.end <= bridge.end
        )
        scores: dict[int, float] = {}
        for _, name in bridge.names:
            groups = groups_of(name)
            if len(groups) > 1:
                names.append(named(name))
            else:
                others += groups
            for document, score in ranker.all_of(groups).items():
                scores[document] = max(scores.get(document, 0.0), BRIDGED * score)
        if covers and scores:
            alternatives.append(Alternative(covers, scores))
    alternatives += _seams(asked.groups, bridges, alternatives)
    return Laid(asked, tuple(alternatives), bridges, tuple(others), tuple(names))


@lru_cache(maxsize=1024)
def named(name: str) -> re.Pattern[str]:
    """Return what matches a name in folded text, in the plural, too.

    >>> bool(named("invention patent").search("inventions-patents, invention patents"))
    True
    """
    pieces = re.findall(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+", fold(name))
    words = [re.escape(one) + ("(?:e?s)?" if one.isascii() else "") for one in pieces]
    return re.compile(r"[\W_]{0,3}".join(words))


def _seams(
    groups: Sequence[Group], bridges: Sequence[Bridge], laid: Sequence[Alternative]
) -> Iterable[Alternative]:
    # A pair of signs that lies across two names is where they touch: both of them say it.
    inside = [range(one.start, one.end) for one in bridges]
    for place, group in enumerate(groups):
        ends = (group.start, group.end - 1)
        holding = [next((n for n, span in enumerate(inside) if end in span), -1) for end in ends]
        if holding[0] == holding[1] or -1 in holding or len(laid) < 2:  # noqa: PLR2004
            continue
        both = set(laid[0].scores).intersection(*(one.scores for one in laid[1:]))
        if both:
            yield Alternative(frozenset({place}), dict.fromkeys(both, 0.01))
