"""A column of the edition: shows the documents it is given, in one language or stacked two.

Owns what is seen: the document and its layout, tints, marks beside and beneath the text,
caret and selection. Which document it is, and where the reader is in it, others decide. It
serves nothing but its own text: no file, no address is ever loaded for it.
"""

from collections.abc import Callable, Container, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSignalBlocker, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip

from desktop.document.model import BlockId, Lang, Place
from desktop.document.piece import Piece
from desktop.reader import Reader
from desktop.ui.figures.object import FigureObject
from desktop.ui.filling.sheet import Sheet
from desktop.ui.hub import Hub
from desktop.ui.page import gutter, underlay
from desktop.ui.page.pointing import Pointing
from desktop.ui.page.tints import Tints
from desktop.ui.page.underlay import Canvas, Layer
from desktop.ui.theme import Theme, selecting
from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.keeping import place_at, position_of
from desktop.ui.widgets.override import override
from desktop.ui.widgets.quiet_browser import QuietBrowser

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts


_BLEED = 6  # Pixels that tints reach beyond their block.


class Column(QuietBrowser):
    """Shows a built document at a height.

    Attributes:
        sheet: The document that is shown.
        is_second: Whether it stands beside a column that has the numbers.
        written: Makes of a selection what the clipboard gets; without it, plain words.
    """

    def __init__(
        self,
        reader: Reader,
        hub: Hub,
        make_charts: Callable[[], "Charts"],
        tints: Mapping[Lang, Tints],
    ) -> None:
        super().__init__()
        self._tints, self._numbers, self._moves = tints, True, 0
        self._picture: QPixmap | None = None  # Of what was shown, while all is laid out anew.
        self.layers: list[Layer] = []  # What others paint beneath the text, above its grounds.
        self.is_second = False
        self.written: Callable[[Sequence[Piece], Lang], QMimeData] | None = None
        self.figures = FigureObject(make_charts, self)
        self.sheet = Sheet(self, self.figures.attend)
        self.setObjectName("page")
        self.pointing = Pointing(reader, hub, self, self.figures)
        self.copyAvailable.connect(hub.selection_changed)
        for one in tints.values():
            one.changed.connect(self.viewport().update)
            one.hits_changed.connect(self.repaint_blocks)

    @property
    def lang(self) -> Lang:
        """The language that is shown; of two the first."""
        return self.sheet.shown.lang

    @property
    def lang_here(self) -> Lang:
        """The language at the caret."""
        built = self.sheet.built
        return built.voice_at(self.textCursor().position()).lang if built else self.lang

    @property
    def theme(self) -> Theme:
        """The theme the text is shown in."""
        return self.sheet.shown.look.theme

    def place(self) -> Place:
        """Return what stands at the top."""
        return place_at(self.verticalScrollBar().value(), self.sheet.shown, self.sheet.layout)

    def tints_of(self, lang: Lang) -> Tints:
        """Return what tints a language, shown or not."""
        return self._tints[lang]

    def show_numbers(self, on: bool) -> None:
        """Show or hide the numbers of blocks in the margin."""
        self._numbers = on
        self.viewport().update()

    def take(self, built: Built, *, is_settled: bool = True) -> None:
        """Show another document; see `Sheet.put`."""
        self.pointing.lang = built.lang
        self.setPalette(selecting(built.look.theme))
        with self.moving_itself():
            self.sheet.put(built, is_settled=is_settled)
        self.centre(built.look.width)

    def keep_picture(self) -> None:
        """Show the picture of what is shown now, whatever is taken, until `release`.

        Painting is not held instead: who uncovers or grabs the window would find it blank.
        """
        self._picture = self.viewport().grab()
        self.verticalScrollBar().setUpdatesEnabled(False)

    def hold(self, built: Built) -> None:
        """Take a document that is not laid out."""
        with QSignalBlocker(self):  # To the reader what is selected stays so.
            self.take(built, is_settled=False)

    def settle(self) -> None:
        """Select in a document that was held what was selected before."""
        with QSignalBlocker(self), self.moving_itself():
            self.sheet.settle()

    def release(self) -> None:
        """Show what is held."""
        self._picture = None
        self.verticalScrollBar().setUpdatesEnabled(True)
        self.viewport().update()

    @property
    def room(self) -> int:
        """Pixels there are for a column with its margins."""
        bar = self.verticalScrollBar().sizeHint().width() if self.has_bar else 0
        return self.width() - bar

    def centre(self, width: int) -> None:
        """Centre the column by viewport margins, which cost no layout."""
        left = max(0, (self.room - width) // 2)
        self.setViewportMargins(left, 0, max(0, self.room - width - left), 0)

    def scroll_to(self, y: int) -> None:
        """Scroll to a height of the document without telling that the reader did."""
        with self.moving_itself():
            self.verticalScrollBar().setValue(y)

    @contextmanager
    def moving_itself(self) -> Generator[None]:
        """Scrolling in here is not the reader's; Qt nests such moves in one another."""
        self._moves += 1
        try:
            yield
        finally:
            self._moves -= 1

    def set_caret(self, place: Place) -> None:
        """Put the caret at a place; Tab and the arrow keys go on from there."""
        built = self.sheet.built
        position = position_of(built, place) if built else None
        if built is None or position is None:
            return
        value = self.verticalScrollBar().value()
        cursor = QTextCursor(built.document)
        cursor.setPosition(position)
        with self.moving_itself():
            self.setTextCursor(cursor)
        self.scroll_to(value)

    # painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is not None:
            with QPainter(self.viewport()) as painter:
                painter.drawPixmap(0, 0, self._picture)
            return
        built = self.sheet.built
        if built is not None:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -self.verticalScrollBar().value())
                for voice in built.voices:
                    canvas = self._canvas(voice, event.rect().top(), event.rect().height())
                    scene = self._tints[voice.lang].scene
                    underlay.paint(painter, canvas, scene, self.layers)
                    is_second = self.is_second or voice is not built
                    gutter.paint(painter, canvas, numbers=self._numbers, is_second=is_second)
        super().paintEvent(event)

    @Slot(object)
    def repaint_blocks(self, blocks: Container[BlockId]) -> None:
        """Paint some blocks anew, as far as they are in view."""
        if self.sheet.built is None or self._picture or not self.updatesEnabled():
            return  # All of it is painted once there is something to see.
        view, above = self.viewport().rect(), self.verticalScrollBar().value()
        for voice in self.sheet.built.voices:
            canvas = self._canvas(voice, 0, view.height())
            for number in underlay.visible(canvas):
                if voice.positions.blocks[number].id in blocks:
                    top, bottom = canvas.layout.reach(number)
                    rect = QRect(0, round(top) - above, view.width(), round(bottom - top))
                    self.viewport().update(rect.adjusted(0, -_BLEED, 0, _BLEED))

    def canvas(self, top: int = 0, height: int = 0) -> Canvas:
        """Return what pointing needs, in the language of the caret, of a stretch of the view."""
        return self._canvas(self.sheet.shown.voice_at(self.textCursor().position()), top, height)

    def _canvas(self, voice: Built, top: int, height: int) -> Canvas:
        above = self.verticalScrollBar().value() + top
        view = QRectF(0, above, self.viewport().width(), height)
        layout, look = self.sheet.layout_of(voice), voice.look
        return Canvas(layout, voice.positions, look, view)

    # keys and pointer

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        with self.moving_itself():
            self.pointing.begin_at_caret()
        moved = super().focusNextPrevChild(next)
        self.pointing.tell_focused(moved=moved)
        self._show_told()
        return moved

    def _show_told(self) -> None:
        # What the pointer is shown at rest, the keys are shown at once.
        cursor = self.textCursor()
        told = self.pointing.told_by_keys() if cursor.hasSelection() else ""
        below = self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())
        QToolTip.showText(below, told, self.viewport())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for one in self._tints.values():
            one.end_flash()
        super().mousePressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self.pointing.told_at(event.pos()) if self.sheet.built else ""
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    # what leaves

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        found = self.pieces()
        if self.written is not None and found:
            return self.written(found, self.lang_here)
        data = QMimeData()
        data.setText("\n\n".join(one.text for one in found))
        return data

    def pieces(self) -> list[Piece]:
        """Return what is selected, block by block; what stands beside the text is not of it."""
        cursor, built = self.textCursor(), self.sheet.built
        return built.pieces(cursor.selectionStart(), cursor.selectionEnd()) if built else []
