"""Figures for tests: the sample's, and ones made by hand."""

from desktop.document.library import Library
from desktop.document.model import BlockId, Chart
from desktop.figures.data import Data, Datum, Track
from desktop.figures.marks import Metrics
from tests.support.library import compiled_sample

TYPE = Metrics(12, lambda words: 7 * len(words))


def sample():
    """The sample's library."""
    return Library(compiled_sample())


def block(name, lang="en"):
    """A block of the sample."""
    sections = sample().edition(lang).sections
    return next(one for section in sections for one in section.blocks if one.id == name)


def datum(value, quality="exact", bound="none"):
    """A figure by hand."""
    return Datum("fact:x", value, f"{value}", f"{value} books", quality, bound)


def data(*tracks, kind="line", zero=True, signs=(), first=2019, lang="en"):
    """Data by hand: each track a list of figures, None for a gap."""
    made = tuple(
        Track(
            f"Track {n}", tuple(datum(one) if isinstance(one, int | float) else one for one in row)
        )
        for n, row in enumerate(tracks, 1)
    )
    slots = tuple(str(first + n) for n in range(len(tracks[0])))
    return Data(
        BlockId("1-1"), lang, "Books", Chart(kind, "books", zero, tuple(signs)), slots, made
    )
