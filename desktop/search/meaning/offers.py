"""Offers: what else to ask where nothing was found; only what then finds something."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop.search.query import Query
from desktop.search.question.pieces import plain, unlimited
from desktop.search.results import Given, Offer

LONGEST = 2000  # Characters of a question that is asked in other ways; a book is not.


def offers(query: Query, count: Callable[[Query], int]) -> tuple[Offer, ...]:
    """Return what to ask instead; ``count`` tells how much answers a query."""
    if len(query.text) > LONGEST:
        return ()
    found = (Offer(what, other.text, count(other)) for what, other in _others(query))
    return tuple(one for one in found if one.total)


def _others(query: Query) -> Iterator[tuple[Given, Query]]:
    if query.lang or query.home:
        yield "language", replace(query, lang=None, home=None)
    wide = replace(query, text=unlimited(query.words), kind=None, part=None)
    if wide != query and wide.text:
        yield "limits", wide
    bare = replace(query, text=plain(query.words))
    if bare.text != query.words.strip() and bare.text != wide.text:
        yield "plain", bare
