"""A block cut where its runs begin and end, for whoever writes it out."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from desktop.document.model import Block, Run, Span


def stretches(
    block: Block, start: int, end: int, others: Iterable[Span] = ()
) -> Iterator[tuple[int, int, list[Run]]]:
    """Yield the stretches over which neither runs nor ``others`` change, with their runs."""
    runs = [run for run in block.runs if run.start < end and run.end > start]
    edges = [edge for one in (*runs, *others) for edge in (one.start, one.end)]
    borders = {start, end} | {edge for edge in edges if start < edge < end}
    for first, last in pairwise(sorted(borders)):
        yield first, last, [run for run in runs if run.start <= first and run.end >= last]
