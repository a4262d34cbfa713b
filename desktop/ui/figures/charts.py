"""Charts at the look of a pane: drawn once for a width, a size and a language, and kept."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPainter

from desktop.document.model import Block, BlockId, Lang
from desktop.figures.data import Data, data_of, outline_of
from desktop.figures.drawing import draw, height_of
from desktop.figures.marks import Drawing
from desktop.reader import Reader
from desktop.ui.figures.painter import Painter, font, metrics
from desktop.ui.typesetting.look import Look

KEPT = 64  # Drawings; more than an edition has charts, in one look.
Key = tuple[BlockId, Lang, int, int]
Reading = tuple[BlockId, int, int]  # Block, track and slot of the figure that is being read.


class Charts:
    """Draws figure blocks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._drawings: dict[Key, Drawing] = {}

    def size(self, block: Block, look: Look) -> QSizeF:
        """Return the size of a chart in the column; reads no figure."""
        outline = outline_of(block, look.type.lang)
        width = column(look)
        return QSizeF(width, height_of(outline, width, metrics(self._font(look))))

    def data(self, block: Block, lang: Lang) -> Data:
        """Return what a chart draws."""
        return data_of(block, self._reader.library, lang)

    def drawing(self, block: Block, look: Look) -> Drawing:
        """Return the marks of a chart in the column."""
        key = block.id, look.type.lang, look.width, look.type.px
        if key not in self._drawings:
            if len(self._drawings) >= KEPT:
                self._drawings.clear()
            data = self.data(block, look.type.lang)
            self._drawings[key] = draw(data, column(look), metrics(self._font(look)))
        return self._drawings[key]

    def paint(
        self, painter: QPainter, block: Block, look: Look, reading: Reading | None = None
    ) -> None:
        """Paint a chart at the painter's origin, and ring the figure that is being read."""
        drawing = self.drawing(block, look)
        current = None
        if reading is not None and reading[0] == block.id:
            current = drawing.spot_of(*reading[1:])
        Painter(look.theme, self._font(look)).paint(painter, drawing, current)

    def _font(self, look: Look) -> QFont:
        return font(look.type.lang, look.type.px)


def column(look: Look) -> float:
    """Return the width of the column of text, in pixels."""
    return float(look.column)
