"""A drawing painted by Qt: the marks of `desktop.figures`, in a theme's colours.

Paints into whatever it is given, at any scale: the page, a picture, a printer.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.document.model import Lang
from desktop.figures.marks import (
    AXIS,
    CUT,
    DASHES,
    FILLINGS,
    MARK,
    SHAPES,
    UNSURE,
    Bar,
    Dot,
    Drawing,
    Label,
    Metrics,
    Spot,
    Stroke,
)
from desktop.ui.theme import Theme
from desktop.ui.typesetting.typography import SANS

SIZE = 0.74  # Of the body text: the size of labels.
LEAST = 11  # Pixels; smaller labels cannot be read.
_WIDE = 2.0  # Pixels of a line that stands for figures.
_RING = 7.0  # Pixels around the mark that is being read.


def font(lang: Lang, px: float) -> QFont:
    """Return the font of labels beside body text of that size."""
    made = QFont(SANS[lang])
    made.setPixelSize(max(LEAST, round(px * SIZE)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def metrics(label: QFont) -> Metrics:
    """Return the measures of a font."""
    return Metrics(label.pixelSize(), QFontMetricsF(label).horizontalAdvance)


class Painter:
    """Paints drawings in one theme and one font."""

    def __init__(self, theme: Theme, label: QFont) -> None:
        self._theme, self._font = theme, label

    def paint(self, painter: QPainter, drawing: Drawing, current: Spot | None = None) -> None:
        """Paint a drawing at the painter's origin; the figure that is being read is ringed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for stroke in drawing.grid:
            self._stroke(painter, stroke)
        for bar in drawing.bars:
            self._bar(painter, bar)
        for stroke in drawing.strokes:
            self._stroke(painter, stroke)
        for dot in drawing.dots:
            self._dot(painter, dot)
        if current is not None:
            self._ring(painter, current)
        for label in drawing.labels:
            self._label(painter, label)

    def _color(self, track: int) -> QColor:
        return self._theme.color(f"chart_{track % len(DASHES) + 1}")

    def _stroke(self, painter: QPainter, stroke: Stroke) -> None:
        if stroke.track is None or stroke.track <= AXIS:
            role = "chart_grid" if stroke.track is None else "muted"
            painter.setPen(QPen(self._theme.color(role), 1.0))
        else:
            painter.setPen(self._track_pen(stroke.track))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))

    def _track_pen(self, track: int) -> QPen:
        pen = QPen(self._color(track), _WIDE)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        dash = DASHES[track % len(DASHES)]
        if dash:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([length / _WIDE for length in dash])
        return pen

    def _bar(self, painter: QPainter, bar: Bar) -> None:
        rect = QRectF(bar.x, bar.y, bar.width, bar.height)
        if bar.track is None:
            painter.fillRect(rect, self._theme.color("table_head"))
        elif bar.track == CUT:
            painter.fillRect(rect, self._theme.color("page"))
        else:
            painter.setPen(QPen(self._color(bar.track), 1.0))
            painter.setBrush(self._filling(bar))
            painter.drawRect(rect)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _filling(self, bar: Bar) -> QBrush:
        track = bar.track or 0
        filling = "hollow" if bar.quality in UNSURE else FILLINGS[track % len(FILLINGS)]
        if filling == "hollow":
            return QBrush(self._theme.color("page"))
        is_solid = filling == "solid"
        style = Qt.BrushStyle.SolidPattern if is_solid else Qt.BrushStyle.BDiagPattern
        return QBrush(self._color(track), style)

    def _dot(self, painter: QPainter, dot: Dot) -> None:
        color = self._theme.color("muted") if dot.track is None else self._color(dot.track)
        page = self._theme.color("page")
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(page if dot.quality in UNSURE else color)
        self._shape(painter, dot, MARK)
        if dot.quality == "rounded":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(page)
            self._shape(painter, dot, MARK * 0.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _shape(self, painter: QPainter, dot: Dot, size: float) -> None:
        shape, middle = SHAPES[(dot.track or 0) % len(SHAPES)], QPointF(dot.x, dot.y)
        if shape == "circle":
            painter.drawEllipse(middle, size, size)
        elif shape == "square":
            painter.drawRect(QRectF(dot.x - size, dot.y - size, 2 * size, 2 * size))
        else:
            corners = ((0, -size), (size, 0), (0, size), (-size, 0))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))

    def _ring(self, painter: QPainter, spot: Spot) -> None:
        painter.setPen(QPen(self._theme.color("text"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(spot.x, spot.y), _RING, _RING)

    def _label(self, painter: QPainter, label: Label) -> None:
        x = label.x
        if label.anchor != "start":
            width = painter.fontMetrics().horizontalAdvance(label.words)
            x -= width if label.anchor == "end" else width / 2
        painter.setPen(self._theme.color(label.role))
        painter.drawText(QPointF(x, label.y), label.words)
