"""The object in the text that a chart is: one character, painted live, an anchor of its own.

Qt asks for its size when it lays the text out, and has it painted with the text: so a chart
scrolls, prints and scales as text does. What draws charts is made when the first one is
laid out, not before: a first page without charts does not wait for it.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from desktop.document.model import Block, BlockId
from desktop.ui.typesetting.builder import BLOCK, FIGURE, Built, Look
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts, Reading


class FigureObject(QPyTextObject):
    """Sizes and paints the charts of the document that a pane shows.

    ``make`` is called once, when the first chart is laid out.
    """

    def __init__(self, make: Callable[[], "Charts"], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._made: Charts | None = None
        self._built: Built | None = None
        self.current: Reading | None = None

    def attend(self, built: Built) -> None:
        """Lay out and paint the charts of another document."""
        self._built = built
        built.document.documentLayout().registerHandler(FIGURE, self)

    @property
    def charts(self) -> "Charts":
        """What draws charts."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def _block(self, form: QTextFormat) -> Block | None:
        if self._built is None:
            return None
        number = self._built.positions.number(BlockId(str(form.property(BLOCK))))
        return None if number is None else self._built.positions.blocks[number]

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        block = self._block(format)
        if block is None or self._built is None:
            return QSizeF(0, 0)
        return self.charts.size(block, _look(self._built, doc))

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        block = self._block(format)
        if block is None or self._built is None:
            return
        painter.save()
        painter.translate(QRectF(rect).topLeft())
        self.charts.paint(painter, block, _look(self._built, doc), self.current)
        painter.restore()


def _look(built: Built, document: QTextDocument) -> Look:
    # Qt lays out the old document at a new width before another is built.
    return replace(built.look, width=round(document.textWidth()))
