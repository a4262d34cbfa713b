"""The object in the text that a chart is: one character, painted live, an anchor of its own.

Qt asks for its size when it lays the text out, and has it painted with the text: so a chart
scrolls, prints and scales as text does. What draws charts is made when the first one is
laid out, not before: a first page without charts does not wait for it.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat
from shiboken6 import isValid

from desktop.document.model import Block, BlockId, Lang
from desktop.ui.typesetting.builder import BLOCK, FIGURE, LANG
from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.look import Look
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.figures.data import Data
    from desktop.figures.marks import Drawing
    from desktop.ui.figures.charts import Charts, Reading


class FigureObject(QPyTextObject):
    """Sizes and paints the charts of the document that a pane shows.

    ``make`` is called once, when the first chart is laid out.

    Attributes:
        built: The document, once there is one.
        current: The figure that is being read.
    """

    def __init__(self, make: Callable[[], "Charts"], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._made: Charts | None = None
        self.built: Built | None = None
        self.current: Reading | None = None

    def attend(self, built: Built) -> None:
        """Lay out and paint the charts of another document."""
        self.built = built
        built.document.documentLayout().registerHandler(FIGURE, self)

    @contextmanager
    def sizing(self, built: Built) -> Generator[None]:
        """Lay out, in here, a document that is not shown: it has charts of its own to size."""
        # What knows both is let go at once: left to the collector, it might be freed beside
        # the window's thread.
        beside = FigureObject(lambda: self.charts, self)
        beside.attend(built)
        # Qt laid out the beginning when it was asked where to register: once more, with charts.
        built.document.setPageSize(built.document.pageSize())
        built.document.documentLayout().installEventFilter(beside)
        try:
            yield
        finally:
            beside.built = None
            if isValid(beside):  # A window closed meanwhile has taken it along.
                beside.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Of a document that is laid out in steps Qt would lay out ever larger pieces by itself.
        return event.type() == QEvent.Type.Timer

    @property
    def charts(self) -> "Charts":
        """What draws charts."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def rect(self, block: BlockId) -> QRectF:
        """Return where a chart lies in the document; empty when it is not there."""
        if self.built is None or (number := self.built.positions.number(block)) is None:
            return QRectF()
        found = self.built.document.findBlock(self.built.positions.segments[number][-1].position)
        layout = self.built.document.documentLayout()
        origin = layout.blockBoundingRect(found).topLeft()
        return found.layout().lineAt(0).rect().translated(origin)

    def drawing(self, block: Block) -> "Drawing":
        """Return the marks of a chart as it is shown."""
        assert self.built is not None  # noqa: S101  A block was found in it.
        return self.charts.drawing(block, _look(self.built, self.built.document))

    def data(self, block: Block) -> "Data":
        """Return what a chart draws."""
        assert self.built is not None  # noqa: S101
        return self.charts.data(block, self.built.look.type.lang)

    def block(self, name: str) -> Block | None:
        """Return a block of the document, or None when it is not there."""
        if self.built is None:
            return None
        number = self.built.positions.number(BlockId(name))
        return None if number is None else self.built.positions.blocks[number]

    def _block(self, form: QTextFormat) -> tuple[Block, Built] | None:
        if self.built is None:
            return None
        lang: Lang = form.property(LANG)
        voice = self.built.voice(lang)
        number = voice.positions.number(BlockId(str(form.property(BLOCK))))
        return None if number is None else (voice.positions.blocks[number], voice)

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        found = self._block(format)
        if found is None:
            return QSizeF(0, 0)
        block, voice = found
        return self.charts.size(block, _look(voice, doc))

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        found = self._block(format)
        if found is None:
            return
        block, voice = found
        painter.save()
        painter.translate(QRectF(rect).topLeft())
        self.charts.paint(painter, block, _look(voice, doc), self.current)
        painter.restore()


def _look(built: Built, document: QTextDocument) -> Look:
    # Qt lays out the old document at a new width before another is built, and a copy of it,
    # with margins of its own, when it prints.
    frame = document.rootFrame().frameFormat()
    column = document.textWidth() - frame.leftMargin() - frame.rightMargin()
    margins = built.look.width - built.look.column
    return built.look._replace(width=round(column) + margins)
