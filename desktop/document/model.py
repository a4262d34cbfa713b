"""The text as values: an edition, its sections, their blocks, the facts they cite.

All values are frozen. A block's text is plain text, NFC, counted in code points; what is
more than text (a figure, a link, emphasis) is a run over a span of it. Ids are permanent
and the same in both languages (product.md, "Ids").
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, NewType

SectionId = NewType("SectionId", str)
BlockId = NewType("BlockId", str)
FactId = NewType("FactId", str)
SeriesId = NewType("SeriesId", str)
TermId = NewType("TermId", str)
EventId = NewType("EventId", str)
SourceId = NewType("SourceId", str)

# What became of each block that is not what it was: itself, others, or none; for each
# version of an older text.
Succession = Mapping[BlockId, tuple[BlockId, ...]]
Successions = Mapping[str, Succession]

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")

BlockKind = Literal["heading", "paragraph", "item", "quote", "card", "table", "note", "figure"]
RunKind = Literal["fact", "point", "link", "strong", "emphasis", "name", "term", "key"]
HELP = "H"  # The part that is the program's help: in the library, no part of the work.
OBJECT = "\ufffc"  # Stands in a text for what is filled in where it is shown.
Align = Literal["left", "right", "center"]
ChartKind = Literal["line", "bars", "shares"]

Grade = Literal["official", "press", "law_firm", "unverified"]
SourceGrade = Literal["official", "press", "law_firm", "unverified", "portal"]
Bound = Literal["none", "over", "nearly", "about", "at_least", "up_to"]
Quality = Literal["exact", "rounded", "computed", "estimated"]


class Span(NamedTuple):
    """A stretch of a block's text, in code points; ``end`` is not part of it."""

    start: int
    end: int


class Place(NamedTuple):
    """Where someone reads: a block, and the first character of the line at the top.

    Attributes:
        offset: In code points, from the block's start.
        fraction: How much of that line's height is above the top, 0 to 1; negative when the
            top lies in the gap before the line.
        lang: The language the offset counts in; None for the one that is read.
    """

    block: BlockId
    offset: int = 0
    fraction: float = 0.0
    lang: Lang | None = None


class Run(NamedTuple):
    """A stretch of text that is more than text.

    Attributes:
        kind: ``fact`` and ``point`` are figures; ``name`` is a name that holds digits;
            ``key`` is one object character, for the keys of an action.
        target: A fact's id; for a point ``series@year``; for a link its address
            (``whitepaper:2.3-4`` or one that leads outward); an action's id; else empty.
    """

    start: int
    end: int
    kind: RunKind
    target: str = ""


class Cell(NamedTuple):
    """A table cell: a stretch of its block's text.

    Attributes:
        align: How the column is set; ``right`` columns hold figures.
    """

    start: int
    end: int
    align: Align = "left"


class Table(NamedTuple):
    """Where the cells of a table block stand in its text.

    The text of a table block is its caption (which may be empty), then each row on a line
    of its own, its cells parted by tabs; the caption has the first line.

    Attributes:
        caption: The caption's stretch, empty when there is none.
        rows: All rows; the first ``header`` of them are header rows.
        series: The series the table was made from, in column order; empty for a written one.
    """

    caption: Span
    rows: tuple[tuple[Cell, ...], ...]
    header: int = 1
    series: tuple[SeriesId, ...] = ()


class Chart(NamedTuple):
    """How a figure block is drawn; what is drawn are the figures of its table.

    Attributes:
        unit: What is counted, for the axis, in the block's language; ``%`` for shares.
        zero: Whether the axis begins at zero; when not, the drawing says so.
        signs: What the key must explain: qualities and bounds that occur, ``gap``, in order.
    """

    kind: ChartKind
    unit: str
    zero: bool = True
    signs: tuple[str, ...] = ()


class Block(NamedTuple):
    """The smallest thing with an id.

    Attributes:
        id: ``2.3-4``; a heading has its section's id.
        text: Plain text, NFC; what search, marks and offsets count in.
        level: A heading's level, 1 to 3; an item's depth, from 1; else 0.
        marker: An item's marker, ``•`` or ``2.``; it is not part of the text.
        table: The cells of a table, or the data of a figure.
        chart: How a figure is drawn; None for every other kind.
        sha: First 16 hex digits of the SHA-256 of ``text``; tells a changed block.
    """

    id: BlockId
    kind: BlockKind
    text: str
    runs: tuple[Run, ...] = ()
    level: int = 0
    marker: str = ""
    table: Table | None = None
    sha: str = ""
    chart: Chart | None = None

    @property
    def facts(self) -> tuple[FactId, ...]:
        """The facts this block cites, each once, in order."""
        return tuple(dict.fromkeys(FactId(run.target) for run in self.runs if run.kind == "fact"))


class Section(NamedTuple):
    """A section's own blocks, its heading first; not those of its subsections.

    Attributes:
        level: 1 for a part, 2 for ``2.3``, 3 for ``2.3.1``.
        part: The first piece of the id: ``2`` of ``2.3.1``.
    """

    id: SectionId
    title: str
    level: int
    part: str
    blocks: tuple[Block, ...]

    @property
    def is_help(self) -> bool:
        """Whether it is the help's, no part of the work."""
        return self.part == HELP


class Edition(NamedTuple):
    """The bundled work in one language, in reading order."""

    id: str
    lang: Lang
    title: str
    sections: tuple[Section, ...]

    def helped_by(self, other: "Edition") -> "Edition":
        """Return this work with another edition's help behind it."""
        helps = tuple(one for one in other.sections if one.is_help)
        return self._replace(sections=(*self.sections, *helps))

    @property
    def work(self) -> "Edition":
        """The work itself, without the help."""
        return self._replace(sections=tuple(one for one in self.sections if not one.is_help))


class Both(NamedTuple):
    """One thing said in both languages."""

    en: str
    zh: str

    def __getitem__(self, lang: Lang) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]  By language, not by number.
        return self.en if lang == "en" else self.zh


class Change(NamedTuple):
    """How a figure moved, as its source states it.

    Attributes:
        value: Signed; in percent, percentage points or times, as ``unit`` says.
        against: The year compared with.
    """

    value: float
    unit: Literal["percent", "points", "times"]
    against: int
    bound: Bound = "none"


class Unit(NamedTuple):
    """A unit's words: English for one and for many, the Chinese measure word."""

    id: str
    one: str
    many: str
    zh: str


class Fact(NamedTuple):
    """One sourced figure, or one event or rule with no figure.

    Attributes:
        value: The full number (money in yuan or dollars, shares in percent); None for an
            event or a rule.
        unit: A unit's id in ``content/facts/units.csv``.
        text: The figure with its unit and bound, written in each language; for an event
            or a rule the sentence that tells it.
        in_paper: Whether the figure is known to stand in the white paper itself.
        conflict: What disagrees, in each language; None when nothing does.
        series: The series that has this very figure as its point of the year; or None.
        used_in: The blocks that cite it, in reading order.
    """

    id: FactId
    label: Both
    value: float | None
    unit: str
    year: int
    period: str
    bound: Bound
    quality: Quality
    grade: Grade
    in_paper: bool
    change: Change | None
    change_text: Both | None
    text: Both
    sources: tuple[SourceId, ...]
    conflict: Both | None
    note: Both | None
    used_in: tuple[BlockId, ...]
    series: SeriesId | None = None


class Source(NamedTuple):
    """Where a figure comes from.

    Attributes:
        publisher: Who published it, in both languages.
        via: Who carried it, when that was someone else.
        date: ``2024-04-30``, or a shorter form when the day is not known; may be empty.
        url: Empty when only an unlinkable copy was read. Never opened unasked.
        grade: What kind of publisher it is; a ``portal`` carries what others wrote.
        recorded: Whether title and date were read: ``yes``, ``partly``, ``no``.
    """

    id: SourceId
    publisher: Both
    via: str
    title: str
    lang: str
    date: str
    url: str
    grade: SourceGrade
    recorded: str


class Point(NamedTuple):
    """One year of a series.

    Attributes:
        quality: ``computed`` marks a point worked out from its neighbours' stated change.
        bound: As for a fact.
    """

    year: int
    value: float
    quality: Quality
    bound: Bound
    source: SourceId
    text: Both
    note: Both | None


class Series(NamedTuple):
    """One figure over the years; a year that is not there is a gap, never a guess."""

    id: SeriesId
    label: Both
    unit: str
    points: tuple[Point, ...]


class Term(NamedTuple):
    """A word of the field in both languages, with our own definition."""

    id: TermId
    label: Both
    pinyin: str
    abbr: str
    synonyms: Both
    definition: Both


class Event(NamedTuple):
    """Something dated that happened.

    Attributes:
        blocks: The blocks that tell of it, the one that tells most first; often one.
    """

    id: EventId
    date: str
    part: str
    text: Both
    source: SourceId
    blocks: tuple[BlockId, ...] = ()
