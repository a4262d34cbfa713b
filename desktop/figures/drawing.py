"""A figure's data to a drawing at a width, and how high that will be."""

from desktop.figures.data import Data, Outline
from desktop.figures.frame import frame_of, put_key, put_names
from desktop.figures.marks import Drawing, Metrics
from desktop.figures.plots import put_plot
from desktop.figures.shares import put_shares


def height_of(outline: Outline, width: float, metrics: Metrics) -> float:
    """Return the height of a drawing in pixels; needs no figure."""
    return frame_of(outline, width, metrics).height


def draw(data: Data, width: float, metrics: Metrics) -> Drawing:
    """Return the marks of a chart."""
    outline = data.outline
    frame = frame_of(outline, width, metrics)
    drawing = Drawing(width, frame.height)
    if data.chart.kind == "shares":
        put_shares(drawing, data, metrics)
    else:
        put_names(drawing, outline, metrics)
        put_plot(drawing, data, frame, metrics)
    put_key(drawing, outline, frame, metrics)
    return drawing
