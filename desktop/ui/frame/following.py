"""What follows the reader: which actions are to be had, and what is tinted in the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.document.model import LANGS
from desktop.preferences.history import History
from desktop.ui.actions import Actions
from desktop.ui.commands.panes import Panes
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.search.results import Hit, Results


SPEECHLESS = mark("Read aloud (this computer has no speech)")


class Following(QObject):
    """Lets the actions and the panes follow what the hub tells."""

    def __init__(self, hub: Hub, panes: Panes, actions: Actions) -> None:
        super().__init__(panes.page)
        self._panes, self._actions = panes, actions
        hub.history_changed.connect(self.tell_history)
        hub.language_changed.connect(self.show_language)
        hub.language_changed.connect(panes.spread.tell_languages)
        hub.theme_changed.connect(actions.set_theme)
        hub.speech_told.connect(self.tell_speech)
        hub.keys_changed.connect(actions.show_keys)
        hub.keys_changed.connect(panes.page.show_keys)  # The help tells them.
        hub.selection_changed.connect(self.tell_selection)
        hub.searched.connect(self.show_hits)
        hub.hit_chosen.connect(self.show_hit)
        hub.hit_previewed.connect(self.show_hit)
        panes.spread.entered.connect(self.enter_column)
        self.tell_history(History())
        for when in ("selection", "hits", "both", "speech", "reading"):
            actions.enable(when, on=False)

    @Slot(object)
    def tell_history(self, history: History) -> None:
        """Enable back and forward when they lead somewhere."""
        self._actions.enable("back", on=bool(history.behind))
        self._actions.enable("forward", on=bool(history.before))

    @Slot(bool)
    def tell_selection(self, on: bool) -> None:
        """Enable what needs a selection."""
        self._actions.enable("selection", on=on)

    @Slot(bool)
    def tell_speech(self, speaks: bool) -> None:
        """Enable reading aloud where something speaks; else the menu says why it is not."""
        self._actions.enable("speech", on=speaks)
        if not speaks:
            self._actions.name("view.read_aloud", translated(SPEECHLESS))

    @Slot(object)
    def enter_column(self, column: Column) -> None:
        """Let what needs a selection follow the column the reader is in."""
        self.tell_selection(column.textCursor().hasSelection())

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Let the contents follow the text's language."""
        self._panes.outline.show_language("zh" if lang == "zh" else "en")

    @Slot(object)
    def show_hits(self, results: "Results | None") -> None:
        """Tint the hits of the open language in the text."""
        hits = results.hits if results else ()
        for lang in LANGS:
            found = {hit.block: hit.spans for hit in hits if hit.lang == lang}
            self._panes.page.tints_of(lang).show_hits(found)
        self._actions.enable("hits", on=bool(hits))

    @Slot(object)
    def show_hit(self, hit: "Hit") -> None:
        """Tint the hit that was gone to more than the others."""
        if hit.spans:
            self._panes.page.tints_of(hit.lang).show_current_hit(hit.block, hit.spans[0])
