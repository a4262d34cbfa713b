"""A sparkline: a series at the size of a line of text, one year of it marked."""

from desktop.document.model import Series
from desktop.figures.marks import AXIS, Dot, Drawing, Label, Metrics, Spot, Stroke

_PAD = 6.0  # Pixels around the line, for its marks.


def spark(series: Series, year: int, size: tuple[float, float], metrics: Metrics) -> Drawing:
    """Return a series as a line that breaks at gaps, with a mark at ``year``.

    First and last year stand below, and the marked one where there is room.
    """
    width, height = size
    drawing = Drawing(width, height)
    bottom = height - metrics.line
    first, last = series.points[0].year, series.points[-1].year
    values = [point.value for point in series.points]
    top, low = max(*values, 0.0), min(*values, 0.0)
    run: list[tuple[float, float]] = []
    before = first
    for point in series.points:
        x = _PAD + (width - 2 * _PAD) * (point.year - first) / max(last - first, 1)
        y = bottom - (bottom - _PAD) * (point.value - low) / ((top - low) or 1)
        if point.year - before > 1:
            _end(drawing, run)
            run = []
        run.append((x, y))
        before = point.year
        drawing.spots.append(Spot(0, point.year - first, x, y))
        if point.year == year:
            drawing.dots.append(Dot(x, y, 0, point.quality))
    _end(drawing, run)
    drawing.strokes.append(Stroke(((0, bottom + 1), (width, bottom + 1)), AXIS))
    drawing.labels.append(Label(0, height - 4, str(first)))
    drawing.labels.append(Label(width, height - 4, str(last), "end"))
    return drawing


def _end(drawing: Drawing, run: list[tuple[float, float]]) -> None:
    if len(run) > 1:
        drawing.strokes.append(Stroke(tuple(run), 0))
    elif run:
        drawing.dots.append(Dot(*run[0], 0))
