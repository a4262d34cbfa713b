"""The reading pane: the whole edition as one scrolling text, in one language.

The place is read only when the reader scrolls, and restored after everything else: a new
width, size, theme or language. The pane serves nothing but its own text: no file, no
address is ever loaded for it.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Slot
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)

from desktop.document.model import Block, BlockId, Lang, Place, Span
from desktop.document.outline import section_of
from desktop.reader import Reader
from desktop.ui.figures.object import FigureObject
from desktop.ui.hub import Hub
from desktop.ui.page import figures, gutter, underlay
from desktop.ui.page.pointing import Pointing
from desktop.ui.page.tints import Tints
from desktop.ui.page.underlay import Canvas, Layer
from desktop.ui.theme import Theme, selecting
from desktop.ui.typesetting.builder import Built, Look, column_width
from desktop.ui.typesetting.growing import Growing, Sheet, build_window
from desktop.ui.typesetting.keeping import carried, height_of, place_at
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.typography import Typography
from desktop.ui.widgets.override import override
from desktop.ui.widgets.quiet_browser import QuietBrowser
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts


class PagePanel(QuietBrowser):
    """Shows an edition and keeps the place.

    The document is built when it is first shown, at the width it then has: first the blocks
    about the place, the rest when the reader rests (`desktop.ui.typesetting.growing`).
    """

    def __init__(
        self, reader: Reader, hub: Hub, theme: Theme, make_charts: Callable[[], "Charts"]
    ) -> None:
        super().__init__()
        self._reader, self._hub = reader, hub
        self.theme = theme
        self.lang: Lang = "en"
        self._px, self._numbers, self._moves = 18, True, 0
        self._place = Place(BlockId(""))
        self._left: dict[Lang, Place] = {}
        self.figures = FigureObject(make_charts, self)
        self._sheet = Sheet(self, self.figures.attend)
        self.layers: list[Layer] = []  # What others paint beneath the text, above its grounds.
        self.tints = Tints(self)
        self.tints.changed.connect(self.viewport().update)
        self._growing = Growing(self)
        self._growing.grown.connect(self.take_whole)
        self.setObjectName("page")
        self.setAccessibleName(translated(mark("Text of the edition")))
        self.setPalette(selecting(theme))
        self.verticalScrollBar().valueChanged.connect(self.note_scrolling)
        self.pointing = Pointing(reader, hub, self, self.figures)
        self.copyAvailable.connect(hub.selection_changed)

    # what is shown

    def show_language(self, lang: Lang) -> None:
        """Show the edition in a language, at the same place."""
        if lang == self.lang:
            return
        self._left[self.lang] = self._place
        self.lang = self.pointing.lang = lang
        blocks = {block.id: block for block in self._blocks(lang)}
        self._place = carried(self._place, blocks, self._left.get(lang))
        self._show_anew()

    def set_theme(self, theme: Theme) -> None:
        """Show the text in a theme's colours."""
        self.theme = theme
        self.setPalette(selecting(theme))
        self._show_anew()

    def set_text_size(self, px: int) -> None:
        """Set the size of the body text in pixels."""
        if px != self._px:
            self._px = px
            self._show_anew()

    def show_numbers(self, on: bool) -> None:
        """Show or hide the numbers of blocks in the margin."""
        self._numbers = on
        self.viewport().update()

    def tell_figures(self) -> None:
        """Mark how each figure stands, and begin the rest of the text; after the first paint."""
        self.tints.show_standings(figures.standings(self._reader))
        self._grow()

    def select_all(self) -> None:
        """Select the whole edition."""
        self.whole()
        self.selectAll()

    # where the reader is

    def place(self) -> Place:
        """Return where the reader is."""
        return self._place

    def go(self, place: Place, *, flash: Span | None = None) -> None:
        """Go to a place; with ``flash``, tint that span for a while."""
        if self._sheet.built is not None and not self._has(place.block):
            return
        self._place = place
        self._left.clear()
        if self._sheet.built is None:
            return  # The first page will be this one.
        if not self._sheet.built.is_whole:
            self._rebuild()  # A window about the place: at an end of the old one is no text.
        self._restore(with_air=flash is not None)
        self.tints.flash(place.block, flash)
        self._set_caret(place)
        self._tell_place(place)

    def _has(self, block: BlockId) -> bool:
        return any(block == one.id for one in self._blocks(self.lang))

    def _read_place(self) -> Place:
        built, layout = self._ready()
        return place_at(self.verticalScrollBar().value(), built.positions, layout)

    def _restore(self, *, with_air: bool = False) -> None:
        built, layout = self._ready()
        air = self.viewport().height() / 4 if with_air else self._px * 0.6
        here = Place(self._place.block, self._place.offset) if with_air else self._place
        if here != Place(built.positions.blocks[0].id):
            layout.whole()  # The very first page needs no more than it shows.
        y = height_of(here, built.positions, layout, air=air)
        if with_air and here.offset:
            y -= air
        self._scroll_to(round(y))
        if with_air:
            self._place = self._read_place()

    def _scroll_to(self, y: int) -> None:
        with self._moving_itself():
            self.verticalScrollBar().setValue(y)

    @contextmanager
    def _moving_itself(self) -> Generator[None]:
        # What scrolls in here is not the reader. Qt nests such moves in one another.
        self._moves += 1
        try:
            yield
        finally:
            self._moves -= 1

    def _ready(self) -> tuple[Built, Layout]:
        built = self._sheet.built or self._rebuild()
        return built, self._sheet.layout

    @Slot()
    def note_scrolling(self) -> None:
        """Take up the place after the reader's own scrolling."""
        if self._moves or self._sheet.built is None:
            return
        self._growing.rest_later()
        self._reach()
        self._place = self._read_place()
        self._left.clear()
        self._tell_place()

    def _tell_place(self, asked: Place | None = None) -> None:
        # After a jump the reader is at what was asked for, though it stands below the top.
        here = asked or self._place
        self._hub.place_changed.emit(here)
        self._hub.section_entered.emit(section_of(here.block))

    # building

    def _blocks(self, lang: Lang) -> list[Block]:
        edition = self._reader.library.edition(lang)
        return [block for section in edition.sections for block in section.blocks]

    def _show_anew(self) -> None:
        if self._sheet.built is not None:
            self._rebuild()
            self._grow()

    def _look(self) -> Look:
        return Look(Typography(self.lang, self._px), self.theme, self._fit())

    def _rebuild(self) -> Built:
        blocks = self._blocks(self.lang)
        if self._place.block == "":
            self._place = Place(blocks[0].id)
        built = build_window(blocks, self._place.block, self._look())
        self._put(built)
        return built

    def _put(self, built: Built) -> None:
        with self._moving_itself():
            self.setUpdatesEnabled(False)
            self._sheet.put(built)
            self._restore()
            self.setUpdatesEnabled(True)

    def _grow(self) -> None:
        if self._sheet.built is not None and not self._sheet.built.is_whole:
            self._growing.start(self._blocks(self.lang), self._look())

    def whole(self) -> None:
        """Have the whole text in the pane, now; else it comes when the reader rests.

        For what needs all of it: selecting everything, printing, finding in the page.
        """
        if not self._ready()[0].is_whole:
            self._grow()
            self.take_whole(self._growing.finish())

    @Slot(object)
    def take_whole(self, built: Built | None) -> None:
        """Put the whole text where a window of it was; nothing seems to move."""
        if built is not None:
            self._put(built)
            self.viewport().update()

    def _reach(self) -> None:
        # Where the reader has scrolled to the end of the window of blocks the whole is wanted.
        bar, high = self.verticalScrollBar(), self.viewport().height()
        y = bar.value()
        if self._ready()[0].is_whole or self._sheet.holds(y, y + high):
            return
        share, is_far = y / max(1, bar.maximum()), not self._sheet.meets(y, y + high)
        self._place = self._read_place()
        self.whole()
        if is_far:  # Of a place that was not built only its share of the whole is known.
            self._sheet.layout.whole()
            self._scroll_to(round(share * bar.maximum()))

    def _fit(self) -> int:
        # Centres the column by viewport margins, which cost no layout; returns its width.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = column_width(room, Typography(self.lang, self._px))
        left = max(0, (room - width) // 2)
        self.setViewportMargins(left, 0, max(0, room - width - left), 0)
        return width

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._ready()
        with self._moving_itself():
            super().showEvent(event)  # Qt scrolls to the caret here.
        self._restore()
        self._set_caret()
        self._tell_place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._moving_itself():
            super().resizeEvent(event)
            if self._sheet.built is None:
                return
            width = self._fit()
            if width != self._sheet.built.look.width:  # Qt may have set the text's already.
                self._show_anew()
            else:
                self._restore()

    # painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet.built is not None:
            with QPainter(self.viewport()) as painter:
                canvas = self.canvas(event.rect().top(), event.rect().height())
                painter.translate(0, -self.verticalScrollBar().value())
                underlay.paint(painter, canvas, self.tints.scene, self.layers)
                gutter.paint(painter, canvas, numbers=self._numbers)
        super().paintEvent(event)

    def canvas(self, top: int = 0, height: int = 0) -> Canvas:
        """Return what painting and pointing need, of a stretch of the viewport in pixels."""
        built, layout = self._ready()
        above = self.verticalScrollBar().value() + top
        view = QRectF(0, above, self.viewport().width(), height)
        return Canvas(layout, built.positions, self.theme, Typography(self.lang, self._px), view)

    # keys and pointer

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        with self._moving_itself():
            self.pointing.begin_at_caret()
        moved = super().focusNextPrevChild(next)
        self.pointing.tell_focused(moved=moved)
        return moved

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tints.end_flash()
        super().mousePressEvent(event)

    def _set_caret(self, asked: Place | None = None) -> None:
        built, _ = self._ready()
        place = asked or self._place
        number = built.positions.number(place.block)
        if number is None:
            return
        # Tab and the arrow keys go on from where the reader jumped to.
        value = self.verticalScrollBar().value()
        cursor = QTextCursor(built.document)
        cursor.setPosition(built.positions.position(number, place.offset))
        with self._moving_itself():
            self.setTextCursor(cursor)
        self._scroll_to(value)

    # what leaves and enters

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        built, _ = self._ready()
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(built.positions.text(cursor.selectionStart(), cursor.selectionEnd()))
        return data
