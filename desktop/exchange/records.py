"""Records: a mark with all that is said of it outside this program.

Every format writes the same record: the words, the note, where they stand, the citation.
A mark over several blocks is cited from the first of them to the last.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.citing import cited, styles
from desktop.citing.cited import Cited, Pin
from desktop.document.library import Library
from desktop.document.model import Block, Lang
from desktop.document.outline import section_of
from desktop.marks.model import Mark


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the records: a title, and the language of the headings."""

    title: str
    lang: Lang = "en"


@dataclass(frozen=True, slots=True)
class Record:
    """One mark to be written.

    Attributes:
        quote: The words marked; empty where a block itself is marked.
        blocks: The ids of the blocks it stands in now, each once.
        section: The titles above it.
        source: What to cite, for formats that write citations of their own.
        citation: The citation in the style asked for, without the quote.
    """

    mark: Mark
    quote: str
    blocks: tuple[str, ...]
    section: str
    source: Cited
    citation: str


def records(library: Library, marks: Iterable[Mark], style: str = styles.USUAL) -> list[Record]:
    """Return marks as records, in reading order; none is left out, orphans least of all.

    What is marked in both languages of a section stands language by language, so that each
    has one heading.
    """
    found = [*marks]
    langs: set[Lang] = {one.lang for one in found}
    known = {lang: _blocks(library, lang) for lang in langs}
    numbers = {name: n for blocks in known.values() for n, name in enumerate(blocks)}

    def place(one: Mark) -> tuple[int, str, int, int]:
        section = numbers.get(section_of(one.block), len(numbers))
        return section, one.lang, numbers.get(one.block, len(numbers)), one.segments[0].start

    return [_record(library, one, known[one.lang], style) for one in sorted(found, key=place)]


def _blocks(library: Library, lang: Lang) -> dict[str, Block]:
    return {one.id: one for section in library.edition(lang).sections for one in section.blocks}


def _record(library: Library, mark: Mark, known: dict[str, Block], style: str) -> Record:
    block = known.get(mark.block)
    quote = "" if mark.is_of_block else mark.anchor.exact
    last = known.get(mark.segments[-1].block)
    place = cited.place(library, block, mark.lang, quote, last) if block else None
    source = place or Cited(cited.digest(library, mark.lang), mark.lang, Pin(mark.block), quote)
    bare = Cited(source.work, source.lang, source.pin)
    return Record(
        mark=mark,
        quote=quote,
        blocks=tuple(dict.fromkeys(str(one.block) for one in mark.segments)),
        section=mark.anchor.heading,
        source=source,
        citation=styles.cite(bare, style).text,
    )
