"""A block cut where its runs begin and end, for whoever writes it out."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from desktop.document.model import OBJECT, Block, Run, Span


def stretches(
    block: Block, start: int, end: int, others: Iterable[Span] = ()
) -> Iterator[tuple[int, int, list[Run]]]:
    """Yield the stretches over which neither runs nor ``others`` change, with their runs."""
    runs = [run for run in block.runs if run.start < end and run.end > start]
    edges = [edge for one in (*runs, *others) for edge in (one.start, one.end)]
    borders = {start, end} | {edge for edge in edges if start < edge < end}
    for first, last in pairwise(sorted(borders)):
        yield first, last, [run for run in runs if run.start <= first and run.end >= last]


def filled(block: Block, start: int, end: int, keys: Callable[[str], str]) -> str:
    """Return words of a block with the keys of actions in the place of their characters.

    ``keys`` gives those of a run's target.

    >>> from desktop.document.model import BlockId
    >>> runs = (Run(6, 7, "key", "edit.find"),)
    >>> block = Block(BlockId("H-1"), "paragraph", "Press \ufffc.", runs)
    >>> filled(block, 0, 8, {"edit.find": "Ctrl+F"}.__getitem__)
    'Press Ctrl+F.'
    """
    words = block.text[start:end]
    if OBJECT not in words:
        return words
    parts, here = list[str](), start
    for run in block.runs:
        if run.kind == "key" and start <= run.start < end:
            parts += [block.text[here : run.start], keys(run.target)]
            here = run.end
    return "".join([*parts, block.text[here:end]])
