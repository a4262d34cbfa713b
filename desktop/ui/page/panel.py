"""The reading pane: the whole edition as one scrolling text, in one language.

The place is read only when the reader scrolls, and restored after everything else: a new
width, size, theme or language. The pane serves nothing but its own text: no file, no
address is ever loaded for it.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QRectF, QTimer, Slot
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
from desktop.ui.hub import Hub
from desktop.ui.page import figures, gutter, underlay
from desktop.ui.page.builder import GUTTER, RIGHT, Built, Look, build
from desktop.ui.page.keeping import carried, height_of, place_at
from desktop.ui.page.layout import Layout
from desktop.ui.page.pointing import Pointing
from desktop.ui.page.typography import Typography
from desktop.ui.page.underlay import Canvas, Scene
from desktop.ui.theme import Theme, selecting
from desktop.ui.widgets.override import override
from desktop.ui.widgets.quiet_browser import QuietBrowser
from desktop.ui.words import translated
from desktop.words import mark

STEP = 24  # Pixels a narrow column grows by: between steps the margins take the change.
NARROWEST = 220
FLASH = 1800  # Milliseconds the words that were jumped to stay tinted.


class PagePanel(QuietBrowser):
    """Shows an edition and keeps the place.

    The document is built when it is first shown, at the width it then has.
    """

    def __init__(self, reader: Reader, hub: Hub, theme: Theme) -> None:
        super().__init__()
        self._reader, self._hub = reader, hub
        self.theme = theme
        self.lang: Lang = "en"
        self._px, self._numbers, self._moves = 18, True, 0
        self._place = Place(BlockId(""))
        self._left: dict[Lang, Place] = {}
        self._built: Built | None = None
        self._layout: Layout | None = None
        self._scene = Scene()
        self._unflash = QTimer(self, singleShot=True, interval=FLASH)
        self._unflash.timeout.connect(self.end_flash)
        self.setObjectName("page")
        self.setAccessibleName(translated(mark("Text of the edition")))
        self.setPalette(selecting(theme))
        self.verticalScrollBar().valueChanged.connect(self.note_scrolling)
        self.pointing = Pointing(reader, hub, self)
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

    def show_hits(self, hits: Mapping[BlockId, Sequence[Span]]) -> None:
        """Tint the words that were found."""
        self._scene.hits, self._scene.current = hits, None
        self.viewport().update()

    def show_current_hit(self, block: BlockId, span: Span) -> None:
        """Tint one hit more than the others."""
        self._scene.current = block, span
        self.viewport().update()

    def tell_figures(self) -> None:
        """Mark how each figure stands, and lay out what is below; after the first paint."""
        self._scene.standings = figures.standings(self._reader)
        self._ready()[1].whole()
        self.viewport().update()

    # where the reader is

    def place(self) -> Place:
        """Return where the reader is."""
        return self._place

    def go(self, place: Place, *, flash: Span | None = None) -> None:
        """Go to a place; with ``flash``, tint that span for a while."""
        if self._built is not None and self._built.positions.number(place.block) is None:
            return
        self._place = place
        self._left.clear()
        if self._built is None:
            return  # The first page will be this one.
        self._restore(with_air=flash is not None)
        self._flash(place.block, flash)
        self._set_caret()
        self._tell_place(place)

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
        built = self._built or self._rebuild()
        if self._layout is None:
            self._layout = Layout(built.document, built.positions)
        return built, self._layout

    @Slot()
    def note_scrolling(self) -> None:
        """Take up the place after the reader's own scrolling."""
        if self._moves or self._built is None:
            return
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
        if self._built is not None:
            self._rebuild()

    def _rebuild(self) -> Built:
        edition = self._reader.library.edition(self.lang)
        if self._place.block == "":
            self._place = Place(edition.sections[0].blocks[0].id)
        old = self.document() if self._built is not None else None
        with self._moving_itself():
            self.setUpdatesEnabled(False)
            look = Look(Typography(self.lang, self._px), self.theme, self._fit())
            built = self._built = build(edition, look)
            self._layout = None
            built.document.setParent(self)
            self.setDocument(built.document)
            self.setCursorWidth(0)  # Kept by the document; a caret is for those who move one.
            self._restore()
            self.setUpdatesEnabled(True)
        if old is not None:
            old.setParent(None)
            old.deleteLater()
        return built

    def _fit(self) -> int:
        # Centres the column by viewport margins, which cost no layout; returns its width.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        full = round(Typography(self.lang, self._px).measure()) + GUTTER + RIGHT
        width = full if room >= full else max(NARROWEST, room // STEP * STEP)
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
            if self._built is None:
                return
            width = self._fit()
            if width != round(self._built.document.textWidth()):
                self._built.document.setTextWidth(width)
            if self._layout is None or self._layout.width != width:
                self._layout = None
            self._restore()

    # painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._built is not None:
            with QPainter(self.viewport()) as painter:
                canvas = self._canvas(event.rect().top(), event.rect().height())
                painter.translate(0, -self.verticalScrollBar().value())
                underlay.paint(painter, canvas, self._scene)
                gutter.paint(painter, canvas, numbers=self._numbers)
        super().paintEvent(event)

    def _canvas(self, top: int, height: int) -> Canvas:
        built, layout = self._ready()
        above = self.verticalScrollBar().value() + top
        view = QRectF(0, above, self.viewport().width(), height)
        return Canvas(layout, built.positions, self.theme, Typography(self.lang, self._px), view)

    def _flash(self, block: BlockId, span: Span | None) -> None:
        self._scene.flash = (block, span) if span else None
        if span:
            self._unflash.start()
        self.viewport().update()

    @Slot()
    def end_flash(self) -> None:
        """Stop tinting what was jumped to."""
        self._scene.flash = None
        self.viewport().update()

    # keys and pointer

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.pointing.tell(cursor.charFormat().anchorHref())
        return moved

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._unflash.stop()
        self._scene.flash = None
        super().mousePressEvent(event)

    def _set_caret(self) -> None:
        built, _ = self._ready()
        number = built.positions.number(self._place.block)
        if number is None:
            return
        # Tab and the arrow keys go on from where the reader jumped to.
        value = self.verticalScrollBar().value()
        cursor = QTextCursor(built.document)
        cursor.setPosition(built.positions.position(number, self._place.offset))
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
