"""The bar of reading aloud, below the text: how it goes, and what can be done about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.document.model import Lang, Place
from desktop.reader import Reader
from desktop.speech.queue import Queue
from desktop.speech.sentences import Sentence
from desktop.speech.voices import FASTEST, SLOWEST, Voice
from desktop.ui.actions import Actions
from desktop.ui.aloud.reading import Reading
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.page.spread import Spread
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.page.column import Column

BUTTONS = (
    "view.read_back", "view.read_aloud", "view.read_on", "view.read_slower", "view.read_faster",
    "view.read_stop",
)  # fmt: skip
LOW = 0.85  # How far down the pane a sentence may begin before the text follows it.
KEY = "speech_speed"


class AloudBar(QWidget):
    """Reads the column the reader is in from the sentence at the caret, else from the top.

    Who cannot see it does not hear it: hidden, closed or made anew it is silent. ``failed``
    carries what is wrong with the voice.
    """

    failed = Signal(object)

    def __init__(
        self, reader: Reader, hub: Hub, spread: Spread, actions: Actions, voice: Voice
    ) -> None:
        super().__init__()
        self._reader, self._hub, self._spread, self._actions = reader, hub, spread, actions
        self._column: Column = spread.active
        self._lang: Lang = self._column.lang_here
        self.reading = Reading(voice, self._speed, self)
        self.reading.reached.connect(self.show_sentence)
        self.reading.failed.connect(self.failed)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translated(mark("Reading aloud")))
        self.state = QLabel()
        self.state.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        for name in BUTTONS:
            button = QToolButton()
            button.setDefaultAction(actions.by_id[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addWidget(self.state, 1)
        hub.language_changed.connect(self.stop)
        self.hide()

    def toggle(self) -> None:
        """Begin, pause, or go on."""
        if not self.reading.has_begun:
            self._begin()
        elif self.reading.is_speaking:
            self.reading.pause()
            self._hub.said.emit(translated(mark("Reading aloud pauses.")))
        else:
            self.reading.speak()
        self._tell()

    def _begin(self) -> None:
        self._column = self._spread.active
        self._lang = self._column.lang_here
        chosen = standing.selected(self._column)
        block, offset = standing.standing(self._column)
        begin, offset = (chosen[0].block, chosen[0].start) if chosen else (block.id, offset)
        sections = self._reader.outline(self._lang).edition.sections
        blocks = [one for section in sections for one in section.blocks]
        queue = Queue(blocks, self._lang, self._spread.page.keys_told)
        queue.begin(begin, offset)
        self._actions.enable("reading", on=True)
        self.show()
        self.reading.begin(queue)

    def step(self, by: int) -> None:
        """Go a sentence on or back."""
        self.reading.step(by)

    def change_speed(self, by: int) -> None:
        """Speak faster or slower, from this sentence on."""
        speed = max(SLOWEST, min(FASTEST, self._speed() + by))
        if speed != self._speed():
            self._reader.choices.take(KEY, speed)
            self._hub.shared.chosen.emit(KEY)
        if self.reading.is_speaking:
            self.reading.speak()
        self._tell()

    @Slot()
    def stop(self) -> None:
        """Be silent, and go."""
        self.hide()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self.reading.has_begun:  # Else it is only minimised.
            self.reading.stop()

    @Slot(object)
    def show_sentence(self, sentence: Sentence | None) -> None:
        """Show the sentence that is said where it stands; with None, none any more."""
        tints = self._spread.page.tints_of(self._lang)
        if sentence is None:
            tints.show_spoken(None)
            self._actions.enable("reading", on=False)
            self.hide()
            return
        tints.show_spoken((sentence.block.id, sentence.span))
        self._follow(Place(sentence.block.id, sentence.span.start))
        self._tell()

    def _follow(self, place: Place) -> None:
        page = self._spread.page
        if not self._is_in_view(place):
            page.go(place._replace(lang=None if self._lang == page.lang else self._lang))

    def _is_in_view(self, place: Place) -> bool:
        height = self._column.viewport().height()
        canvas, top = self._column.canvas(0, height), self._column.verticalScrollBar().value()
        number = canvas.positions.number(place.block)
        if number is None or canvas.type.lang != self._lang:
            return False
        y, _ = canvas.layout.line_of(canvas.positions.position(number, place.offset))
        return top <= y <= top + height * LOW

    def _speed(self) -> int:
        return int(self._reader.choices.values()[KEY])

    def _tell(self) -> None:
        pauses = translated(mark("Paused, {speed} %"), speed=self._speed())
        self.state.setText(f"{self._speed()} %" if self.reading.is_speaking else pauses)
