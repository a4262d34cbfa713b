"""Shares of a whole: a bar for each part, its name above, figure and share behind it.

The whole is the sum of the parts. Shares are worked out here and the key says so.
"""

from decimal import Decimal

from desktop.document.numbers import plain
from desktop.figures.data import Data, Datum
from desktop.figures.frame import THICK
from desktop.figures.marks import Bar, Drawing, Label, Metrics, Spot


def put_shares(drawing: Drawing, data: Data, metrics: Metrics) -> None:
    """Draw the parts of a whole, as they are ordered in the text."""
    parts = [(slot, datum) for _, slot, datum in data.every()]
    total = sum(datum.value for _, datum in parts)
    room = max(metrics.measure(_words(datum, total)) for _, datum in parts) + 10
    whole = max(drawing.width - room, 40)
    for slot, datum in parts:
        top = slot * (metrics.line + THICK + 8)
        drawing.labels.append(Label(0, top + metrics.line - 4, data.slots[slot], role="text"))
        y = top + metrics.line
        length = whole * datum.value / total
        drawing.bars.append(Bar(0, y, whole, THICK, None))
        drawing.put_bar(Bar(0, y, length, THICK, 0, datum.quality), is_lying=True)
        base = y + THICK / 2 + metrics.size * 0.36
        drawing.labels.append(Label(drawing.width, base, _words(datum, total), "end", "text"))
        drawing.spots.append(Spot(0, slot, length, y + THICK / 2))


def share_of(value: float, total: float) -> str:
    """Return a share in words, to a tenth of a percent.

    >>> share_of(1, 3)
    '33.3%'
    """
    return f"{plain(Decimal(f'{value * 100 / total:.1f}'), 1)}%"


def _words(datum: Datum, total: float) -> str:
    return f"{datum.words} · {share_of(datum.value, total)}"
