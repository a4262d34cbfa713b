"""Attaching: where a moved or lost mark stands, set right from a menu."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu

from desktop.marks.finding.reviewing import words_at
from desktop.marks.model import Changed, Mark, MarkId, Segment
from desktop.marks.orders import Order
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import translated
from desktop.words import mark

SHORT = 50  # Characters of the words at a place that a menu shows.


class Desk(Protocol):
    """What has orders written, and tells what they changed."""

    def ask(
        self, make: Callable[[], Order | None], done: Callable[[Changed], object] | None = None
    ) -> None:
        """Have an order written."""
        ...


class Attaching:
    """Gives marks their place: in the text of one column, where that is asked for."""

    def __init__(self, reader: Reader, hub: Hub, desk: Desk, column: Column) -> None:
        self._reader, self._hub, self._desk, self._column = reader, hub, desk, column

    def attach(self, one: Mark, segments: tuple[Segment, ...] = ()) -> None:
        """Let a mark stand at these words, else at those selected in its language.

        A mark on a block itself may stand on the block at the caret.
        """
        if not segments and one.lang == self._column.canvas().type.lang:
            segments = standing.selected(self._column)
            if not segments and one.is_of_block:
                segments = (Segment(standing.standing(self._column)[0].id, 0, 0),)
        if not segments:
            self._say(translated(mark("Select the words in the text first.")))
            return
        self._desk.ask(partial(self._reader.marks.orders.attach, one.id, segments), self._told)

    def confirm(self, ids: Iterable[MarkId]) -> None:
        """Take where marks stand now for their place."""
        self._desk.ask(partial(self._reader.marks.orders.confirm, tuple(ids)), self._told)

    def delete(self, ids: Iterable[MarkId]) -> None:
        """Throw marks away."""
        self._desk.ask(partial(self._reader.marks.orders.delete, tuple(ids)))

    def _told(self, changed: Changed) -> None:
        for one in changed.added:
            self._say(translated(mark("It stands now at: {place}"), place=self._at(one)))

    def _at(self, one: Mark) -> str:
        return place_words(self._reader, one, one.segments)

    def _say(self, words: str) -> None:
        self._hub.said.emit(words)
        announce(self._column, words)


def fill(menu: QMenu, reader: Reader, attaching: Attaching, one: Mark) -> None:
    """Add what can be done about where a mark stands; nothing when that is certain."""
    if one.state == "anchored":
        return
    if one.state == "moved":
        _add(menu, translated(mark("It stands &right")), lambda: attaching.confirm([one.id]))
    _add(menu, translated(mark("&Attach to the selected words")), lambda: attaching.attach(one))
    offered = reader.marks.suggestions(one)
    if offered:
        into = menu.addMenu(translated(mark("&Places it may stand")))
        for place in offered:
            _add(
                into, place_words(reader, one, place.segments), _at(attaching, one, place.segments)
            )
    menu.addSeparator()


def place_words(reader: Reader, one: Mark, segments: Sequence[Segment]) -> str:
    """Return a place in short: its block, and the words that stand there."""
    words = " ".join(words_at(segments, reader.marks.passages(one.lang)).split())
    short = words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"
    return f"{segments[0].block}  “{short}”"


def _at(attaching: Attaching, one: Mark, segments: tuple[Segment, ...]) -> Callable[[], None]:
    return lambda: attaching.attach(one, segments)


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    menu.addAction(words.replace("&&", "&")).triggered.connect(lambda _=False: act())
