"""Which figure, term, table or chart stands at a position of a document, or next after it."""

from collections.abc import Iterable, Iterator

from desktop.document.model import Block
from desktop.document.outline import section_of
from desktop.ui.typesetting.built import Built

FIGURES = ("fact:", "point:")
CHART = "chart:"
TERM = "term:"


def stops(blocks: Iterable[Block]) -> bool:
    """Whether Tab stops anywhere in blocks: at a link, a figure, a term or a chart."""
    kinds = {"link", "fact", "point", "term"}
    return any(one.chart or any(run.kind in kinds for run in one.runs) for one in blocks)


def block_at(built: Built, position: int) -> Block:
    """Return the block a position lies in."""
    return built.positions.blocks[built.positions.at(position)[0]]


def table_at(built: Built, position: int) -> Block | None:
    """Return the table or figure at a position, or the next in the section; else None."""
    return next((block for block in _onward(built, position) if block.table is not None), None)


def figure_at(built: Built, position: int) -> str:
    """Return the term at a position, else the figure there, or one near it.

    That is the last before it in its block, or the next. ``fact:…``, ``point:…`` or
    ``term:…``; ``chart:…`` for a chart as a whole; empty where the section has none from
    there on.
    """
    number, offset = built.positions.at(position)
    runs = built.positions.blocks[number].runs
    here = [run for run in runs if run.start <= offset < run.end and run.kind == "term"]
    if here:
        return f"{TERM}{here[0].target}"
    for number, block in enumerate(_onward(built, position)):
        if block.chart is not None:
            return f"{CHART}{block.id}"
        runs = [run for run in block.runs if run.kind in {"fact", "point"}]
        after = [run for run in runs if number or run.end > offset]
        run = next(iter(after), runs[-1] if runs else None)
        if run:
            return f"{run.kind}:{run.target}"
    return ""


def _onward(built: Built, position: int) -> Iterator[Block]:
    here = built.positions.at(position)[0]
    section = section_of(built.positions.blocks[here].id)
    for block in built.positions.blocks[here:]:
        if section_of(block.id) != section:
            return
        yield block
