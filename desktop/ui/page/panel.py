"""The reading pane: the whole edition as one scrolling text, and the reader's place in it.

The place is read only when the reader scrolls, and restored after everything else: a new
width, size, theme, language or arrangement. Side by side the pane leads a second column: it
has both documents made, and the other shows what it is given at the height this one has.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent

from desktop.document.model import LANGS, Block, BlockId, Lang, Place, Span
from desktop.document.outline import section_of
from desktop.reader import Reader
from desktop.ui.actions import native, sequence
from desktop.ui.figures.spotting import stops
from desktop.ui.filling.growing import Growing
from desktop.ui.filling.settling import Settling
from desktop.ui.hub import Hub
from desktop.ui.page import figures
from desktop.ui.page.column import Column
from desktop.ui.page.follower import Follower
from desktop.ui.page.tints import Tints
from desktop.ui.page.underlay import Canvas
from desktop.ui.theme import Theme, selecting
from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.keeping import height_of
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.press import Arrangement, Press
from desktop.ui.typesetting.typography import Setting
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts


_TIMES = (1, 2, 4, 8)  # The usual window, until it holds what is seen.


class PagePanel(Column):
    """Shows an edition and keeps the place.

    The document is built when it is first shown, at the width it then has: first the blocks
    about the place, the rest when the reader rests (`desktop.ui.filling`).
    """

    def __init__(
        self, reader: Reader, hub: Hub, theme: Theme, make_charts: Callable[[], "Charts"]
    ) -> None:
        tints: dict[Lang, Tints] = {lang: Tints(lambda: reader.motion.is_still) for lang in LANGS}
        super().__init__(reader, hub, make_charts, tints)
        self._reader, self._hub = reader, hub
        self._place = Place(BlockId(""))
        self._follower: Follower | None = None
        self._press = Press(self.blocks, theme, self.figures.sizing, self.keys_told)
        self._growing = Growing(self)
        self._growing.grown.connect(self.take_whole)
        self._settling = Settling(self)
        self._settling.settled.connect(self._restore)
        self._settling.disturbed.connect(self._rebuild)
        self.stand = self._settling.disturb  # For whoever acts by neither key nor press.
        hub.searched.connect(self._growing.wait)
        hub.marks_changed.connect(self._settling.disturb)
        self.setAccessibleName(translated(mark("Text of the edition")))
        self.setPalette(selecting(theme))
        self.verticalScrollBar().valueChanged.connect(self.note_scrolling)

    # what is shown

    @property
    @override
    def lang(self) -> Lang:
        """The language that is read; of two the first."""
        return self._press.lang

    @property
    def langs(self) -> tuple[Lang, ...]:
        """All languages that are shown, the one that is read first."""
        return self._press.langs

    @property
    @override
    def theme(self) -> Theme:
        """The theme the text is shown in."""
        return self._press.theme

    @property
    def tints(self) -> Tints:
        """What tints the language that is read."""
        return self._tints[self.lang]

    def show_language(self, lang: Lang) -> None:
        """Show the edition in a language, at the same place."""
        if lang != self.lang:
            self._press.lang = self.pointing.lang = lang
            self._show_anew()

    def beside(self, make_charts: Callable[[], "Charts"]) -> Follower:
        """Return a second column that scrolls with this one; `arrange` shows text in it."""
        return Follower(self._reader, self._hub, make_charts, self)

    def arrange(self, arrangement: Arrangement, follower: Follower | None = None) -> None:
        """Show one language or both; `renew` brings it about, once the pane has its new size."""
        self._press.arrangement, self._follower = arrangement, follower

    def renew(self) -> None:
        """Show the text anew if it is not as it would be made now."""
        if self.sheet.built is not None:
            self._fit()
            if self._press.made(self.sheet.built):
                self._restore()
            else:
                self._show_anew()

    def set_theme(self, theme: Theme) -> None:
        """Show the text in a theme's colours."""
        self._press.theme = theme
        self.setPalette(selecting(theme))
        self._show_anew()

    def set_type(self, setting: Setting) -> None:
        """Set the text in another size, font or spacing."""
        if setting != self._press.setting:
            self._press.setting = setting
            self._show_anew()

    def keys_told(self, action: str) -> str:
        """Return the keys of an action as this system writes them."""
        return self._reader.keys.told(action, lambda key: native(sequence(key)))

    def show_keys(self) -> None:
        """Show the text anew, as keys that it tells have changed."""
        self._show_anew()

    def tell_figures(self) -> None:
        """Mark how each figure stands, and begin the rest of the text; after the first paint."""
        standings = figures.standings(self._reader)
        for one in self._tints.values():
            one.show_standings(standings)
        self._grow()

    def shares(self) -> dict[BlockId, float]:
        """Return at about which share of the whole height each block begins, 0 to 1."""
        return self._press.shares()

    # where the reader is

    @override
    def place(self) -> Place:
        """Return where the reader is."""
        is_own = self._place.lang == self.lang
        return self._place._replace(lang=None) if is_own else self._place

    def go(self, place: Place, *, flash: Span | None = None) -> None:
        """Go to a place; with ``flash``, tint that span for a while."""
        if self.sheet.built is not None and not self._press.has(place.block):
            return
        lang = place.lang or self.lang
        self._place = place._replace(lang=lang)
        if self.sheet.built is None:
            return  # The first page will be this one.
        bring = self._restore if self.is_whole else self._rebuild  # At a window's end is no text.
        bring(with_air=flash is not None)
        self._tints[lang].flash(place.block, flash)
        self._column_of(lang).set_caret(place._replace(lang=lang))
        self._tell_place(place)

    def _column_of(self, lang: Lang | None) -> Column:
        built, _ = self._ready()
        is_here = self._follower is None or lang in {one.lang for one in built.voices}
        return self if self._follower is None or is_here else self._follower

    def _read_place(self) -> Place:
        self._ready()
        return super().place()

    def _restore(self, *, with_air: bool = False) -> None:
        self._ready()
        sheet = self._column_of(self._place.lang).sheet
        built, layout = sheet.shown, sheet.layout
        above = self._press.setting.px * (1.5 if built.look.is_narrow else 0.6)  # Its number.
        air = self.viewport().height() / 4 if with_air else above
        here = self._place._replace(fraction=0.0) if with_air else self._place
        if here != Place(built.positions.blocks[0].id, lang=built.lang):
            # The very first page needs no more than it shows.
            self.sheet.layout.whole()
            if self._follower:
                self._follower.sheet.layout.whole()
        y = height_of(here, built, layout, air=air)
        if with_air and here.offset:
            y -= air
        self.scroll_to(round(y))
        if with_air:
            self._place = self._read_place()

    @override
    def canvas(self, top: int = 0, height: int = 0) -> Canvas:
        self._ready()
        return super().canvas(top, height)

    @override
    def scroll_to(self, y: int) -> None:
        super().scroll_to(y)
        if self._follower:
            self._follower.scroll_to(self.verticalScrollBar().value())

    def _ready(self) -> tuple[Built, Layout]:
        if self.sheet.built is None or self._settling.is_going:
            self._rebuild()
        return self.sheet.shown, self.sheet.layout

    @Slot()
    def note_scrolling(self) -> None:
        """Take up the place after the reader's own scrolling."""
        if self._moves or self.sheet.built is None:
            return
        if self._follower:
            self._follower.scroll_to(self.verticalScrollBar().value())
        self._growing.rest_later()
        self._reach()
        self._place = self._read_place()
        self._tell_place()

    def _tell_place(self, asked: Place | None = None) -> None:
        # After a jump the reader is at what was asked for, though it stands below the top.
        here = asked or self.place()
        self._hub.place_changed.emit(here)
        self._hub.section_entered.emit(section_of(here.block))

    # building

    def blocks(self, lang: Lang) -> list[Block]:
        """Return all blocks of the edition in a language, shown or not."""
        edition = self._reader.library.edition(lang)
        return [block for section in edition.sections for block in section.blocks]

    def _show_anew(self) -> None:
        if self.sheet.built is not None:
            self._rebuild()
            self._grow()

    def _rebuild(self, *, with_air: bool = False) -> None:
        if self._place.block == "":
            self._place = Place(self._press.first(), lang=self.lang)
        was_settling = self._settling.is_going
        self._fit()
        asked = self._place
        for times in _TIMES:
            self._put(self._press.window(asked.block, times), asked, with_air=with_air)
            if self.sheet.holds_view():
                break
        if was_settling:
            self._grow()

    def _put(self, built: Built, place: Place, *, with_air: bool = False) -> None:
        self._settling.stop()
        self._place = place
        self.setUpdatesEnabled(False)
        for column, made in self._each(built):
            column.take(made)
        self._restore(with_air=with_air)
        self.setUpdatesEnabled(True)

    def _each(self, built: Built) -> list[tuple[Column, Built]]:
        beside = [(self._follower, built.beside)] if self._follower and built.beside else []
        return [(self, built), *beside]

    def _grow(self) -> None:
        if self.sheet.built is not None and not self.sheet.built.is_whole:
            self._growing.start(self._press.whole())

    @property
    def is_whole(self) -> bool:
        """Whether the whole text stands in the pane."""
        return self.sheet.shown.is_whole and not self._settling.is_going

    @property
    def is_settling(self) -> bool:
        """Whether the whole text is being laid out, and nothing has its place yet."""
        return self._settling.is_going

    def whole(self) -> None:
        """Have the whole text in the pane, now; else it comes when the reader rests.

        For what needs all of it: selecting everything, finding in the page.
        """
        self._settling.finish()
        if not self._ready()[0].is_whole:
            self._grow()
            made = self._growing.finish()
            if made is not None:
                self._put(made, self._place)

    @Slot(object)
    def take_whole(self, built: Built) -> None:
        """Put the whole text where a window of it was, in steps; nothing seems to move."""
        self._settling.begin(self._each(built))

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        built = self._ready()[0]
        here, blocks = built.positions.at(self.textCursor().position())[0], built.positions.blocks
        if not built.is_whole and not stops(blocks[here + 1 :] if next else blocks[:here]):
            self.whole()  # Else the keys would leave a text that goes on.
        return super().focusNextPrevChild(next)

    def _reach(self) -> None:
        # Where the reader has scrolled to the end of the window of blocks more is wanted.
        if self._ready()[0].is_whole or self.sheet.holds_view():
            return
        if self.textCursor().hasSelection():  # It may be growing with the scrolling.
            self.whole()
            return
        if self.sheet.meets_view():
            self._place = self._read_place()
        else:  # Of a place that was not built only its share of the whole is known.
            bar = self.verticalScrollBar()
            at = self._press.block_at(bar.value() / max(1, bar.maximum()))
            self._place = Place(at, lang=self.lang)
        self._rebuild()

    def _fit(self) -> None:
        self._press.room, self._press.screen = self.room, self.viewport().height()
        self.centre(self._press.look.width)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._ready()
        with self.moving_itself():
            super().showEvent(event)  # Qt scrolls to the caret here.
        self._restore()
        self._column_of(self._place.lang).set_caret(self._place)
        self._tell_place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.moving_itself():
            super().resizeEvent(event)
            self.renew()
