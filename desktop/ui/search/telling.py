"""What the search panel says about an answer, in one sentence."""

from desktop.search.results import Results
from desktop.ui.words import translated
from desktop.words import mark

HINT = mark("Words, “a phrase”, or a figure such as 62,100.")
NOTHING = mark("Nothing found for “{asked}”. Try fewer or other words.")
ONE = mark("1 hit")
ONE_SECTION = mark("{total} hits in 1 section")
SECTIONS = mark("{total} hits in {sections} sections")
BEST = mark("{total} hits; the best {shown} are listed, in {sections} sections")
PLACE = mark("Hit {place} of {shown}")
BETTER = mark("Did you mean {words}?")
LONGEST = 40  # Characters of a question that is told back.


def count(results: Results | None, place: int | None = None) -> str:
    """Return how many hits there are, or which of them, from 1, was gone to."""
    if results is None:
        return translated(HINT)
    shown, sections = len(results.hits), len({hit.section for hit in results.hits})
    if place is not None:
        return translated(PLACE, place=place, shown=shown)
    if not shown:
        return translated(NOTHING, asked=_short(results.query.text.strip()))
    if results.total > shown:
        return translated(BEST, total=results.total, shown=shown, sections=sections)
    words = ONE if shown == 1 else ONE_SECTION if sections == 1 else SECTIONS
    return translated(words, total=shown, sections=sections)


def _short(asked: str) -> str:
    return asked if len(asked) <= LONGEST else asked[:LONGEST].rstrip() + "…"
