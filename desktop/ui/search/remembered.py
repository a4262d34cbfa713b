"""The searches of the reader, shown where hits will be, and kept in the home.

What was searched is written when the window closes, as the session is; what is kept,
dropped or forgotten at once.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.document.model import Lang
from desktop.errors import HomeError
from desktop.preferences import searches
from desktop.preferences.searches import Searches
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.search.start_card import StartCard
from desktop.ui.theme import Theme
from desktop.ui.words import translated
from desktop.words import mark

KEPT = mark("Kept: {words}")


class Remembered(QObject):
    """Owns the card of the empty panel, made when it is first shown."""

    asked = Signal(str)

    def __init__(self, reader: Reader, hub: Hub, panel: QWidget) -> None:
        super().__init__(panel)
        self._memory, self._hub, self._panel = reader.searches, hub, panel
        self._card: StartCard | None = None

    @property
    def found(self) -> Searches:
        """What is remembered, in whichever window it was searched."""
        return self._memory.found

    @property
    def is_shown(self) -> bool:
        """Whether the card is there to be read."""
        return self._card is not None and not self._card.isHidden()

    def show(self, lang: Lang, theme: Theme) -> None:
        """Show the card, with examples in the language read."""
        if self._card is None:
            self._card = card = StartCard()
            card.asked.connect(self.asked)
            card.dropped.connect(self.drop)
            card.forgotten.connect(self.forget)
            column = self._panel.layout()
            assert isinstance(column, QVBoxLayout)  # noqa: S101  As the panel lays itself out.
            column.addWidget(card, 1)
        self._card.show_all(self.found, lang, theme)
        self._card.show()

    def hide(self) -> None:
        """Make room for hits."""
        if self._card is not None:
            self._card.hide()

    def enter(self) -> None:
        """Give the keys to the card."""
        if self._card is not None:
            self._card.setFocus(Qt.FocusReason.TabFocusReason)

    def made(self, text: str) -> None:
        """Remember a search that led somewhere."""
        self._memory.take(self.found.made(text))

    def keep(self, text: str) -> None:
        """Keep a search."""
        self._change(self.found.keep(text))
        self._hub.said.emit(translated(KEPT, words=searches.tidy(text)))

    @Slot(str)
    def drop(self, text: str) -> None:
        """Keep a search no longer."""
        self._change(self.found.drop(text))

    @Slot()
    def forget(self) -> None:
        """Forget what was searched, but not what was kept."""
        self._change(self.found.forgotten())

    def close(self) -> None:
        """Write what was searched; a home that cannot be written costs that, not more."""
        try:
            self._memory.save()
        except HomeError as error:
            self._hub.said.emit(str(error))

    def _change(self, found: Searches) -> None:
        self._memory.take(found)
        if self._card is not None:
            self._card.show_searches(found)
        self._memory.save()
