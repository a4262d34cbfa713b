"""Getting about: jumps, back and forward, the next section, the other language.

Owns the history; the pane owns the place. A jump is remembered, scrolling is not.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.document.model import BlockId, Lang, Place, Span
from desktop.document.outline import section_of
from desktop.errors import UnknownIdError
from desktop.preferences.history import History
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.page.figures import words_of
from desktop.ui.page.panel import PagePanel
from desktop.ui.widgets.announcing import announce

if TYPE_CHECKING:
    from desktop.marks.model import Mark
    from desktop.search.results import Hit

SCHEME = "whitepaper:"


class Navigation(QObject):
    """Moves the pane and remembers from where; ``moved`` tells that the reader did move."""

    moved = Signal()

    def __init__(self, reader: Reader, hub: Hub, page: PagePanel) -> None:
        super().__init__(page)
        self._reader, self._hub, self._page = reader, hub, page
        self.history = History()
        hub.place_asked.connect(self.go)
        hub.place_changed.connect(self.moved)
        self._origin: tuple[Lang, Place] | None = None  # Where the reader was before a preview.
        hub.hit_chosen.connect(self.go_to_hit)
        hub.hit_previewed.connect(self.preview)
        hub.preview_left.connect(self.leave_preview)
        hub.mark_asked.connect(self.go_to_mark)

    def restore(self, history: History) -> None:
        """Take up the history of the last session."""
        self._keep(history)

    @Slot(object)
    def go(self, place: Place) -> None:
        """Jump to a place; where the reader was can be gone back to."""
        self._jump(place, None)

    @Slot(object)
    def go_to_hit(self, hit: "Hit") -> None:
        """Jump to a hit, in its own language."""
        origin, self._origin = self._origin, None
        if origin and self._page.isVisible():  # What was only looked at is no place to go back to.
            self._keep(self.history.jumped(origin[1]))
        self._show(hit, is_jump=origin is None)
        if origin is not None:
            self._tell(Place(hit.block))

    @Slot(object)
    def preview(self, hit: "Hit") -> None:
        """Show a hit without going there: it can be left again."""
        if self._origin is None:
            self._origin = (self._page.lang, self._page.place())
        self._show(hit, is_jump=False)

    @Slot()
    def leave_preview(self) -> None:
        """Go back to where reading was before the first preview, and give the text the keys."""
        self._page.setFocus()
        if self._origin is not None:
            (lang, place), self._origin = self._origin, None
            if lang != self._page.lang:
                self.show_language(lang)
            self._page.go(place)

    def _show(self, hit: "Hit", *, is_jump: bool) -> None:
        if hit.lang not in self._page.langs:
            self.show_language(hit.lang)
        first = hit.spans[0] if hit.spans else None
        lang = None if hit.lang == self._page.lang else hit.lang
        place = Place(hit.block, first.start if first else 0, lang=lang)
        if is_jump:
            self._jump(place, first)
        else:
            self._page.go(place, flash=first or Span(0, len(hit.text)))

    @Slot(object)
    def go_to_mark(self, one: "Mark") -> None:
        """Jump to a mark, in its own language; one whose block is gone leads nowhere."""
        if one.lang not in self._page.langs and not one.is_of_block:
            self.show_language(one.lang)
        first = one.segments[0]
        is_words = first.start < first.end and one.state != "orphan"
        flash = Span(first.start, first.end) if is_words else None
        is_other = flash is not None and one.lang != self._page.lang
        self._jump(Place(first.block, first.start, lang=one.lang if is_other else None), flash)

    def go_to_id(self, asked: str) -> None:
        """Jump to a section or block by its id, with or without scheme and edition.

        Raises:
            UnknownIdError: The edition has no such section or block.
        """
        self.go(Place(self._reader.block(asked, self._page.lang).id))

    def go_quietly(self, place: Place) -> None:
        """Go to a place without remembering from where."""
        self._page.go(place)

    def back(self) -> None:
        """Go back to the place before the last jump."""
        self.travel(-1)

    def forward(self) -> None:
        """Go forward again."""
        self.travel(1)

    def travel(self, steps: int) -> None:
        """Go that many places forward, or back where they are negative."""
        self._take(*self.history.travelled(self._page.place(), steps))

    @property
    def lang(self) -> Lang:
        """The language that is read."""
        return self._page.lang

    @property
    def here(self) -> Place:
        """Where the reader is."""
        return self._page.place()

    def by_sections(self, count: int) -> None:
        """Go ``count`` sections on in reading order; nowhere past an end."""
        here = section_of(self._page.place().block)
        target = self._reader.outline(self._page.lang).beside(here, count)
        if target is not None:
            self.go(Place(BlockId(target.id)))

    def show_language(self, lang: Lang) -> None:
        """Show the other language at the same place."""
        self._page.show_language(lang)
        self._hub.language_changed.emit(lang)

    def knows(self, asked: str) -> bool:
        """Whether the edition has a section or block of that id."""
        try:
            self._reader.block(asked, self._page.lang)
        except UnknownIdError:
            return False
        return True

    def _jump(self, place: Place, flash: Span | None) -> None:
        if self._page.isVisible():  # Before, the reader was nowhere.
            self._keep(self.history.jumped(self._page.place()))
        self._page.go(place, flash=flash)
        self._tell(place)

    def _take(self, place: Place | None, history: History) -> None:
        if place is not None:
            self._page.go(place)
            self._tell(place)
        self._keep(history)

    def _tell(self, place: Place) -> None:
        # Nobody hears a text scroll.
        if self._page.isVisible() and self.knows(place.block):
            block = self._reader.block(place.block, self._page.lang)
            announce(self._page, words_of(block, self._reader.told(block)))

    def _keep(self, history: History) -> None:
        self.history = history
        self._hub.history_changed.emit(history)
