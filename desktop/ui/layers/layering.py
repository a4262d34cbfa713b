"""Colleagues' marks on the page: thin frames around the words, read only.

One's own marks are fills and lines, figures have lines of their own; a layer's marks are
frames in their colours, and pointing at one tells whose it is. Layers are read beside the
window's thread.
"""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from desktop.marks.model import Changed, Mark, MarkId
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.marks import telling
from desktop.ui.marks.painting import Painting, rects, strong
from desktop.ui.page.column import Column
from desktop.ui.page.underlay import Canvas, visible
from desktop.ui.tasks import Tasks
from desktop.ui.widgets.override import override
from desktop.ui.words import named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.exchange.intake.layers import Layer

WIDTH, ROUND = 1.2, 3.0  # Pixels: the frame's line, its corners.


class LayerPainting(Painting):
    """Paints the marks of layers: each a frame around its words."""

    @override
    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number in visible(canvas):
            block = canvas.positions.blocks[number].id
            for piece in self.pieces(block, canvas.type.lang):
                painter.setPen(QPen(strong(canvas.theme, piece.marks[-1]), WIDTH))
                for rect in rects(canvas, number, piece):
                    painter.drawRoundedRect(rect.adjusted(-1, 2, 1, -1), ROUND, ROUND)


@dataclass(frozen=True, slots=True)
class _Shown:
    name: str
    mark: Mark


class Layering(QObject):
    """Reads the layers for one window and keeps them painted in its columns."""

    def __init__(self, reader: Reader, hub: Hub, tasks: Tasks) -> None:
        super().__init__(hub)
        self._reader, self._tasks = reader, tasks
        self.painting = LayerPainting()
        self.layers: tuple[Layer, ...] = ()
        self._columns: list[Column] = []
        self._shown: dict[MarkId, _Shown] = {}
        hub.marks_read.connect(self.load)
        hub.layers_changed.connect(self.load)
        hub.marks_changed.connect(self.paint_anew)

    def add_column(self, column: Column) -> None:
        """Paint the layers in a column, too."""
        self._columns.append(column)
        column.layers.append(self.painting.paint)
        column.viewport().installEventFilter(self)

    @Slot()
    def load(self) -> None:
        """Read the layers, beside the window's thread; where there are none, nothing is read."""
        if self.layers or self._reader.has_layers():
            self._tasks.run(self._reader.read_layers, self.show)

    def show(self, layers: "Iterable[Layer]") -> None:
        """Paint these layers and no others."""
        self.layers = tuple(layers)
        self.paint_anew()

    @Slot()
    def paint_anew(self) -> None:
        """Paint what is shown and not the reader's own by now."""
        if not (self.layers or self._shown):
            return
        own = {one.id for one in self._reader.marks.all()}
        self._shown = {
            one.id: _Shown(layer.name, one)
            for layer in self.layers if layer.shown
            for one in layer.marks if one.id not in own
        }  # fmt: skip
        self.painting.clear()
        self.painting.take(Changed(added=tuple(one.mark for one in self._shown.values())))
        for column in self._columns:
            column.viewport().update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        column = next((one for one in self._columns if one.viewport() is watched), None)
        if column is None or not self._shown:
            return False
        down = QPointF(0, column.verticalScrollBar().value())
        found = self.painting.under(column.canvas(), QPointF(event.pos()) + down)
        said = [self.told(one) for one in found if one.id in self._shown]
        if said:
            tip = "".join(f"<p>{escape(words)}</p>" for words in said)  # A tip takes HTML.
            QToolTip.showText(event.globalPos(), tip, column.viewport())
        return bool(said)

    def told(self, one: Mark) -> str:
        """Return a colleague's mark in one sentence, the name first."""
        return named(self._shown[one.id].name, telling.mark_words(self._reader, one))
