"""What is cited: a work as bibliographies know it, the place in it, the words quoted.

Our digest is cited as a digest: by its own title and edition, never as the white paper
and never as the paper's publisher. A figure has a source of its own, and that is offered
as the thing to cite. What a source did not say stays unsaid: a title in square brackets
is our description, an empty address means a copy that cannot be linked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from desktop.document.library import Library
from desktop.document.model import (
    Block,
    BlockId,
    BlockKind,
    FactId,
    Lang,
    SeriesId,
    Source,
    SourceId,
    Span,
)
from desktop.document.outline import is_of_help
from desktop.words import mark

MAKER = "White Paper Reader"  # Who made the digest; the paper's publisher did not.
SCHEME = "whitepaper:"
_UNNAMED = ("Not known", "未知", "不详")  # How the table of sources begins where none is.
MANUAL = "whitepaperhelp"  # The help is a work of its own: no part of the edition.
_HELP = {"en": "White Paper Reader: help", "zh": "白皮书阅读器：帮助"}
_COPY = "copy on "  # How it says that only an unlinkable copy was read.

NO_DAY = mark("The day of publication is not recorded.")
NO_TITLE = mark("The title is our description: the source's own was not recorded.")
NO_ADDRESS = mark("Only a copy that cannot be linked was read, so there is no address.")
NO_MAKER = mark("Who published it is not recorded.")
NO_ACCESS = mark("No day of access is given: this program never opens an address.")


@dataclass(frozen=True, slots=True)
class Work:
    """A work as bibliographies know it.

    Attributes:
        key: Tells it from all others; without blanks.
        lang: The language it is in: ``en``, ``zh``, ``ja``.
        maker: Who published it; empty when that is not recorded.
        own_maker: The same in the work's own language, where it is Chinese or English.
        date: ``2024-04-30``, a shorter form, or nothing.
        via: Who carried it, where that was someone else.
        edition: Which edition of the digest; empty for every other work.
        version: The version of the edition's text.
    """

    key: str
    title: str
    lang: str
    maker: str
    date: str = ""
    url: str = ""
    via: str = ""
    edition: str = ""
    version: str = ""
    own_maker: str = ""

    @property
    def is_digest(self) -> bool:
        """Whether it is this program's own text."""
        return bool(self.edition)

    @property
    def is_help(self) -> bool:
        """Whether it is the program's help."""
        return self.key == MANUAL

    @property
    def is_described(self) -> bool:
        """Whether its title is our description in brackets."""
        return self.title.startswith("[") and self.title.endswith("]")


@dataclass(frozen=True, slots=True)
class Pin:
    """The place in a work: a block, or a section where its heading is meant.

    Attributes:
        to: The last of several blocks; None where it is one.
    """

    id: str
    kind: BlockKind | Literal["section"] = "paragraph"
    to: "Pin | None" = None

    def __str__(self) -> str:
        """The number alone, `2.3-4` or `2.3-4 to 2.3-6`: a hyphen is part of a number."""
        return f"{self.id} to {self.to.id}" if self.to else self.id


@dataclass(frozen=True, slots=True)
class Cited:
    """A work, the place in it and the words quoted, to be cited in ``lang``."""

    work: Work
    lang: Lang
    pin: Pin | None = None
    quote: str = ""

    @property
    def address(self) -> str:
        """Where it is: a web address, or the place in this program."""
        if self.pin and self.work.is_digest:
            return f"{SCHEME}{self.work.edition}/{self.pin.id}"
        return self.work.url

    @property
    def missing(self) -> tuple[str, ...]:
        """What a citation would have and this one cannot: marked sentences."""
        work = self.work
        if work.is_digest or work.is_help:
            return ()
        lacks = (
            (NO_MAKER, not work.maker),
            (NO_TITLE, work.is_described),
            (NO_DAY, len(work.date) < len("2024-04-30")),
            (NO_ADDRESS, not work.url),
            (NO_ACCESS, bool(work.url)),
        )
        return tuple(words for words, is_so in lacks if is_so)


def digest(library: Library, lang: Lang) -> Work:
    """Return our edition as a work."""
    about = library.about
    return Work(
        key=f"whitepaper{library.edition_id}digest",
        title=str(about["title"][lang]),
        lang=lang,
        maker=MAKER,
        date=str(about.get("issued", "")),
        edition=library.edition_id,
        version=library.version,
        own_maker=MAKER,
    )


def manual(library: Library, lang: Lang) -> Work:
    """Return the program's help as a work; it is as old as the text it came with."""
    date = str(library.about.get("issued", ""))
    return Work(MANUAL, _HELP[lang], lang, MAKER, date, own_maker=MAKER)


def place(
    library: Library, block: Block, lang: Lang, quote: str = "", last: Block | None = None
) -> Cited:
    """Return a block of the digest, or words of it; a heading stands for its section.

    What stands in the help is cited as the help's.
    Words over several blocks are cited from the first to the ``last``.
    """
    pin = _pin(block)
    if last is not None and last.id != block.id:
        pin = replace(pin, to=_pin(last))
    is_help = is_of_help(block.id)
    return Cited((manual if is_help else digest)(library, lang), lang, pin, quote)


def _pin(block: Block) -> Pin:
    return Pin(block.id, "section" if block.kind == "heading" else block.kind)


def source(found: Source, lang: Lang) -> Cited:
    """Return a source of figures."""
    is_named = not found.publisher.en.startswith(_UNNAMED)
    work = Work(
        key=found.id,
        title=found.title,
        lang=found.lang,
        maker=found.publisher[lang] if is_named else "",
        date=found.date,
        url=found.url,
        via="" if found.via.startswith(_COPY) else found.via,
        own_maker=found.publisher["zh" if found.lang == "zh" else "en"] if is_named else "",
    )
    return Cited(work, lang)


def sources(library: Library, block: Block, lang: Lang, within: Span | None = None) -> list[Cited]:
    """Return the sources of the figures in a block, or in a stretch of it, each once."""
    found = [
        name
        for run in block.runs
        if within is None or (run.start < within.end and within.start < run.end)
        for name in _sources(library, run.kind, run.target)
    ]
    return [source(library.sources[one], lang) for one in dict.fromkeys(found)]


def fact(library: Library, name: FactId, lang: Lang) -> list[Cited]:
    """Return the sources of a fact, its first one first."""
    return [source(library.sources[one], lang) for one in library.facts[name].sources]


def _sources(library: Library, kind: str, target: str) -> Iterator[SourceId]:
    if kind == "fact":
        yield from library.facts[FactId(target)].sources
    elif kind == "point":
        series, _, year = target.partition("@")
        for point in library.series[SeriesId(series)].points:
            if str(point.year) == year:
                yield point.source


def point(library: Library, name: SeriesId, year: int, lang: Lang) -> list[Cited]:
    """Return the source of a point of a series, in a list; an empty one for a gap."""
    return [
        source(library.sources[one], lang) for one in _sources(library, "point", f"{name}@{year}")
    ]


def block_of(library: Library, name: str, lang: Lang) -> Block | None:
    """Return the block that first uses a fact, or None when no page does."""
    used = library.facts[FactId(name)].used_in
    wanted = used[0] if used else BlockId("")
    return next((block for block in _blocks(library, lang) if block.id == wanted), None)


def table_of(library: Library, name: SeriesId, lang: Lang) -> Block | None:
    """Return the table that tells most of a series, the last of several; None for none.

    The annex, which stands last, has them whole.
    """
    found = [one for one in _blocks(library, lang) if one.table and name in one.table.series]
    return max(reversed(found), key=lambda one: len(_points(one, name)), default=None)


def _points(block: Block, name: SeriesId) -> set[str]:
    return {run.target for run in block.runs if run.target.startswith(f"{name}@")}


def _blocks(library: Library, lang: Lang) -> Iterator[Block]:
    for section in library.edition(lang).sections:
        yield from section.blocks
