"""Lines and bars over slots, with an axis: from data to marks.

Every slot has its place, so that a year without a figure is a gap: a line breaks there, and
a dash stands on the axis where no track has anything to show.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.figures.data import Data, Datum
from desktop.figures.frame import SIGNS, Frame
from desktop.figures.marks import AXIS, Bar, Dot, Drawing, Label, Metrics, Spot, Stroke
from desktop.figures.scales import Scale, scale_of, tick_words

INNER = 0.74  # Of a slot is taken by its bars.
WIDEST = 44  # Pixels of a bar: a few bars should not be walls.
_ROOM = 0.3  # Of the plot's width may be taken by the words at the end of the highest line.
ABOVE = 7  # Pixels between a mark and the words above it.
_AIR = 2  # Pixels between words and a line that passes them.
_FROM = {"en": "{unit}; axis from {low}, not zero", "zh": "{unit}（轴自{low}起，非零）"}


@dataclass(frozen=True, slots=True)
class Plot:
    """Where figures lie."""

    data: Data
    scale: Scale
    metrics: Metrics
    left: float
    top: float
    right: float
    bottom: float

    @property
    def band(self) -> float:
        """The width of a slot."""
        return (self.right - self.left) / len(self.data.slots)

    def x(self, slot: int) -> float:
        """Return the middle of a slot."""
        return self.left + (slot + 0.5) * self.band

    def y(self, value: float) -> float:
        """Return the height of a figure."""
        return self.bottom - self.scale.at(value) * (self.bottom - self.top)


def put_plot(drawing: Drawing, data: Data, frame: Frame, metrics: Metrics) -> None:
    """Draw axis, grid, figures and their words."""
    values = [datum.value for _, _, datum in data.every()]
    scale = scale_of(values, zero=data.chart.zero)
    title, ticks = tick_words(scale, data.chart.unit, data.lang)
    left = max(metrics.measure(one) for one in ticks) + 8
    plot = Plot(data, scale, metrics, left, frame.plot, drawing.width - 2, frame.below)
    if not data.chart.zero:
        title = _FROM[data.lang].format(unit=title, low=ticks[0])
    drawing.labels.append(Label(0, frame.plot - metrics.line * 0.8, title))
    _put_grid(drawing, plot, ticks)
    _put_slots(drawing, plot)
    if data.chart.kind == "line":
        _put_lines(drawing, plot)
    else:
        _put_bars(drawing, plot)


def _put_grid(drawing: Drawing, plot: Plot, ticks: Sequence[str]) -> None:
    for tick, words in zip(plot.scale.ticks, ticks, strict=True):
        y = plot.y(float(tick))
        line = (plot.left, y), (plot.right, y)
        if tick == plot.scale.ticks[0]:
            drawing.strokes.append(Stroke(line, AXIS))
        else:
            drawing.grid.append(Stroke(line))
        drawing.labels.append(Label(plot.left - 8, y + plot.metrics.size * 0.36, words, "end"))


def _put_slots(drawing: Drawing, plot: Plot) -> None:
    slots, metrics = plot.data.slots, plot.metrics
    widest = max(metrics.measure(one) for one in slots) + 8
    every = next(n for n in range(1, len(slots) + 2) if n * plot.band >= widest or n > len(slots))
    base = plot.bottom + metrics.line
    for slot, words in enumerate(slots):
        if (len(slots) - 1 - slot) % every == 0:  # The last is always told.
            drawing.labels.append(_within(plot, Label(plot.x(slot), base, words, "middle")))
        if all(track.data[slot] is None for track in plot.data.tracks):
            drawing.labels.append(Label(plot.x(slot), plot.bottom - 4, SIGNS["gap"], "middle"))


def _within(plot: Plot, label: Label) -> Label:
    # Words in the middle of a slot must not leave the drawing.
    half = plot.metrics.measure(label.words) / 2
    x = min(max(label.x, half), plot.right + 2 - half)
    return Label(x, label.y, label.words, label.anchor, label.role)


def _put_lines(drawing: Drawing, plot: Plot) -> None:
    for number, track in enumerate(plot.data.tracks):
        for piece in _unbroken(track.data):
            points = tuple((plot.x(slot), plot.y(datum.value)) for slot, datum in piece)
            if len(points) > 1:
                drawing.strokes.append(Stroke(points, number))
    lasts = _lasts(plot)
    for number, slot, datum in plot.data.every():
        x, y = plot.x(slot), plot.y(datum.value)
        drawing.dots.append(Dot(x, y, number, datum.quality))
        drawing.spots.append(Spot(number, slot, x, y))
    _put_bounds(drawing, plot, lasts)
    _put_lasts(drawing, plot, lasts)


def _put_bounds(drawing: Drawing, plot: Plot, lasts: dict[int, int]) -> None:
    # Of two marks too near for a sign each, the higher has it above and the lower below.
    taken: dict[int, list[float]] = {}
    bound = [one for one in plot.data.every() if one[2].bound != "none"]
    for number, slot, datum in sorted(bound, key=lambda one: -one[2].value):
        if slot == lasts[number]:
            continue
        y = plot.y(datum.value)
        is_near = any(abs(y - other) < plot.metrics.line for other in taken.get(slot, ()))
        base = y + plot.metrics.line if is_near else y - ABOVE
        taken.setdefault(slot, []).append(y)
        drawing.labels.append(Label(plot.x(slot), base, SIGNS[datum.bound], "middle", "text"))


def _unbroken(data: Sequence[Datum | None]) -> Iterator[list[tuple[int, Datum]]]:
    piece: list[tuple[int, Datum]] = []
    for slot, datum in enumerate(data):
        if datum is not None:
            piece.append((slot, datum))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _lasts(plot: Plot) -> dict[int, int]:
    return {number: slot for number, slot, _ in plot.data.every()}


def _put_lasts(drawing: Drawing, plot: Plot, lasts: dict[int, int]) -> None:
    # The last figure of each line in words, where they lie on no line and on no mark: above
    # the mark of the highest, below that of the others.
    found = [(number, slot, plot.data.datum(number, slot)) for number, slot in lasts.items()]
    ends = [(number, slot, datum) for number, slot, datum in found if datum]
    room = (plot.right - plot.left) * _ROOM
    for order, (_, slot, datum) in enumerate(sorted(ends, key=lambda one: -one[2].value)):
        y, below = plot.y(datum.value), plot.metrics.line
        is_above = order == 0 or y + below > plot.bottom - 2
        base = y - ABOVE if is_above else y + below
        label = _within(plot, Label(plot.x(slot), base, datum.words, "middle", "text"))
        fits = plot.metrics.measure(datum.words) <= (room if order == 0 else room / 2)
        if fits and _is_clear(drawing, label, plot.metrics):
            drawing.labels.append(label)


def _is_clear(drawing: Drawing, label: Label, metrics: Metrics) -> bool:
    half = metrics.measure(label.words) / 2 + _AIR
    left, right = label.x - half, label.x + half
    top, bottom = label.y - metrics.size * 0.75 - _AIR, label.y + _AIR
    if any(left < one.x < right and top < one.y < bottom for one in drawing.dots):
        return False
    lines = [one.points for one in drawing.strokes if one.track not in {None, AXIS}]
    for (x, y), (end, last) in (pair for points in lines for pair in pairwise(points)):
        low, high = max(x, left), min(end, right)
        heights = [y + (last - y) * (at - x) / (end - x) for at in (low, high)]
        if low < high and min(heights) < bottom and max(heights) > top:
            return False
    return True


def _put_bars(drawing: Drawing, plot: Plot) -> None:
    count = len(plot.data.tracks)
    width = min(plot.band * INNER / count, WIDEST)
    room = plot.band if count == 1 else width
    fits = all(plot.metrics.measure(one.words) <= room - 3 for _, _, one in plot.data.every())
    zero = plot.y(max(0.0, float(plot.scale.ticks[0])))
    for number, slot, datum in plot.data.every():
        x = plot.x(slot) + (number - count / 2) * width
        y = plot.y(datum.value)
        gap = 1 if count > 1 else 0
        drawing.put_bar(Bar(x + gap, y, width - 2 * gap, zero - y, number, datum.quality))
        middle = x + width / 2
        drawing.spots.append(Spot(number, slot, middle, y))
        words = datum.words if fits else SIGNS.get(datum.bound, "")
        if words:
            label = Label(middle, y - ABOVE + 2, words, "middle", "text")
            drawing.labels.append(_within(plot, label))
    _put_missing(drawing, plot, width)


def _put_missing(drawing: Drawing, plot: Plot, width: float) -> None:
    # Where one of several bars is missing a dash says so; no bar at all is told by the slot.
    count = len(plot.data.tracks)
    for slot in range(len(plot.data.slots)):
        gaps = [number for number in range(count) if plot.data.datum(number, slot) is None]
        for number in gaps if len(gaps) < count else ():
            x = plot.x(slot) + (number - count / 2 + 0.5) * width
            drawing.labels.append(Label(x, plot.bottom - 4, SIGNS["gap"], "middle"))
