"""A scroll bar that is a map: thin strokes show where things stand in the whole text.

Each kind of thing has a lane of its own. Strokes are painted once into a picture and again
only when they, the bar's size or its colours change; scrolling costs nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop.ui.widgets.override import override

STROKE = 2  # Pixels a stroke is high: seen, and still apart from the next.
LANES = {"headings": (0.0, 0.3), "marks": (0.3, 0.6), "hits": (0.5, 1.0)}  # Shares of the width.


class MapBar(QScrollBar):
    """A vertical scroll bar with strokes; feed it with `show_strokes`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._strokes: dict[str, tuple[tuple[float, ...], QColor]] = {}
        self._picture: QPixmap | None = None

    def show_strokes(self, lane: str, places: Sequence[float], color: QColor) -> None:
        """Show strokes in one of ``LANES``, at shares of the whole text's height, 0 to 1."""
        self._strokes[lane] = (tuple(places), color)
        self._picture = None
        self.update()

    def strokes(self, lane: str) -> tuple[float, ...]:
        """Return where the strokes of a lane stand."""
        return self._strokes.get(lane, ((), QColor()))[0]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not any(places for places, _ in self._strokes.values()):
            return
        groove = self._groove()
        if self._picture is None:
            self._picture = self._painted(groove)
        with QPainter(self) as painter:
            painter.drawPixmap(groove.topLeft(), self._picture)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def _groove(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarGroove, self
        )

    def _painted(self, groove: QRect) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(groove.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            for lane, (places, color) in self._strokes.items():
                left, right = LANES[lane]
                # Strokes on one row of pixels are one stroke.
                for row in sorted({round(one * (groove.height() - STROKE)) for one in places}):
                    x = round(left * groove.width())
                    width = max(2, round((right - left) * groove.width()))
                    painter.fillRect(x, row, width, STROKE, color)
        return picture
