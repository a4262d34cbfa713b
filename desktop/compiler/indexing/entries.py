"""What the index takes of an edition: its blocks, the rows of its tables, its facts.

A row says the table's caption and its heads along, so that it is found by them; a fact
stands on the block that tells it; a term and an event are their blocks in the annexes. All
of them are passages of a block, so that the search shows one result a block, the passage
that answers best; rows that show the same point of a series are one thing.
"""

from collections.abc import Iterable, Iterator, Mapping

from desktop.compiler.figures import GAP
from desktop.document.model import HELP, Block, BlockId, Edition, Fact, Section
from desktop.document.outline import section_of
from desktop.search.stored.documents import Entry

_GLANCE = "0"  # The part whose cards repeat what the other parts tell.


def entries_of(
    edition: Edition, facts: Iterable[Fact], keys: Mapping[BlockId, str]
) -> Iterator[Entry]:
    """Yield the passages of an edition in one language.

    ``keys`` tell what a block was made from, as ``term patent``.
    """
    sections = {section.id: section for section in edition.sections}
    blocks = {block.id: block for section in edition.sections for block in section.blocks}
    for section in edition.sections:
        for block in section.blocks:
            yield _entry(edition, section, block, keys.get(block.id, ""))
            yield from _rows(edition, section, block)
    for fact in facts:
        home = _home(fact)
        if home:
            block, section = blocks[home], sections[section_of(home)]
            yield _fact(edition, section, block, fact)


def _entry(edition: Edition, section: Section, block: Block, key: str) -> Entry:
    made, _, name = key.partition(" ")
    kind = "term" if made == "term" else "event" if made == "event" else block.kind
    if section.part == HELP:
        kind = "help"
    at = name if kind in {"term", "event"} else ""
    return Entry(
        block=block.id, section=section.id, part=section.part, lang=edition.lang,
        kind=kind, heading=section.title, text=block.text, at=at,
    )  # fmt: skip


def _rows(edition: Edition, section: Section, block: Block) -> Iterator[Entry]:
    table = block.table
    if table is None or section.part == HELP:
        return
    caption = block.text[table.caption.start : table.caption.end]
    heads = [block.text[one.start : one.end] for one in table.rows[0]] if table.header else []
    for number, row in enumerate(table.rows[table.header :], 1):
        cells = [block.text[one.start : one.end] for one in row]
        if {*cells[1:]} == {GAP}:
            continue  # A row that says nothing is no answer; its table is.
        # What the first column holds names the row; its own head says nothing of it.
        said = [f"{head}: {cell}" for head, cell in zip(heads, cells, strict=True)] or cells
        said[0] = cells[0]
        text = "; ".join(said)
        points = [
            run.target
            for run in block.runs
            if run.kind == "point" and row[0].start <= run.start < row[-1].end
        ]
        yield Entry(
            block=block.id, section=section.id, part=section.part, lang=edition.lang,
            kind="row", heading=section.title, text=f"{caption}. {text}" if caption else text,
            at=str(number), start=row[0].start, thing=" ".join(points),
        )  # fmt: skip


def _home(fact: Fact) -> BlockId | None:
    told = [one for one in fact.used_in if not one.startswith(_GLANCE)]
    return next(iter((*told, *fact.used_in)), None)


def _fact(edition: Edition, section: Section, block: Block, fact: Fact) -> Entry:
    lang = edition.lang
    text = f"{fact.label[lang]}: {fact.text[lang]}"
    if fact.change_text:
        text += f" ({fact.change_text[lang]})"
    start = next(
        (run.start for run in block.runs if run.kind == "fact" and run.target == fact.id), 0
    )
    return Entry(
        block=block.id, section=section.id, part=section.part, lang=lang, kind="fact",
        heading=section.title, text=f"{text}, {fact.year}", at=fact.id, whole=block.text,
        start=start,
    )  # fmt: skip
