"""Exhibits: what an evidence pack says of each mark, and of the edition they stand in.

A hash is of the text of one block in UTF-8, so that anybody with the same edition can make
it again. What the pack shows and what it does not is said in it, in the words of `saying`.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.citing import cited, styles
from desktop.citing.cited import Cited
from desktop.document.library import Library
from desktop.document.model import LANGS, Block, BlockId, Lang, Span, Table
from desktop.exchange.records import Record, records
from desktop.marks.model import Mark, Segment


@dataclass(frozen=True, slots=True)
class Passage:
    """One block that a mark stands in.

    Attributes:
        text: The whole block as plain text; empty when it is gone.
        sha256: Of that text.
        was: The beginning of the same hash when the mark was made, as the mark kept it.
        sources: Citations of the sources of the figures among the marked words.
        table: Where the cells stand in the text of a table.
    """

    block: BlockId
    text: str
    sha256: str
    was: str
    sources: tuple[str, ...]
    table: Table | None = None

    @property
    def is_same(self) -> bool:
        """Whether the block is what it was when the mark was made."""
        return bool(self.text) and self.sha256.startswith(self.was)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One mark as evidence; ``number`` counts from 1."""

    number: int
    record: Record
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Making:
    """How a pack is made.

    Attributes:
        lang: Of our own words in it.
        style: Of the citations.
        made: When, by this machine's clock.
        program: By which program.
    """

    lang: Lang
    style: str
    made: str
    program: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A whole pack.

    Attributes:
        files: The SHA-256 of the text files that the marks stand in: all words in a line.
    """

    making: Making
    title: str
    statement: str
    edition: str
    revision: int
    version: str
    files: Mapping[str, str]
    exhibits: tuple[Exhibit, ...]

    @property
    def lang(self) -> Lang:
        """The language of our own words in it."""
        return self.making.lang


def gathered(library: Library, marks: Iterable[Mark], making: Making) -> Evidence:
    """Return marks as evidence, in reading order; none is left out, orphans least of all."""
    lang, style = making.lang, making.style
    blocks = {one: _blocks(library, one) for one in LANGS}
    exhibits = tuple(
        Exhibit(number, one, tuple(_passages(library, one.mark, blocks[one.mark.lang], style)))
        for number, one in enumerate(records(library, marks, style), 1)
    )
    about = library.about
    return Evidence(
        making=making,
        title=str(about["title"][lang]),
        statement=" ".join(str(about["statement"][lang]).split()),
        edition=library.edition_id,
        revision=library.revision,
        version=library.version,
        files={name: library.manifest["files"][name]["sha256"] for name in _texts(exhibits)},
        exhibits=exhibits,
    )


def _texts(exhibits: Iterable[Exhibit]) -> list[str]:
    return [f"text.{lang}.json" for lang in sorted({one.record.mark.lang for one in exhibits})]


def _blocks(library: Library, lang: Lang) -> dict[BlockId, Block]:
    return {one.id: one for section in library.edition(lang).sections for one in section.blocks}


def _passages(
    library: Library, mark: Mark, blocks: Mapping[BlockId, Block], style: str
) -> Iterator[Passage]:
    was = dict(zip((one.block for one in mark.anchor.segments), mark.anchor.shas, strict=False))
    stretches: dict[BlockId, list[Segment]] = {}
    for one in mark.segments:
        stretches.setdefault(one.block, []).append(one)
    for name, some in stretches.items():
        block = blocks.get(name)
        is_here = block is not None and mark.state != "orphan"
        sources = _sources(library, block, mark.lang, some) if block and is_here else []
        yield Passage(
            block=name,
            text=block.text if block else "",
            sha256=hashlib.sha256(block.text.encode()).hexdigest() if block else "",
            was=was.get(name, ""),
            sources=tuple(styles.cite(one, style).text for one in sources),
            table=block.table if block else None,
        )


def _sources(library: Library, block: Block, lang: Lang, some: Iterable[Segment]) -> list[Cited]:
    # Of a mark on the block itself all its figures count.
    spans = [Span(one.start, one.end) if one.start < one.end else None for one in some]
    found = [one for span in spans for one in cited.sources(library, block, lang, span)]
    return list(dict.fromkeys(found))
