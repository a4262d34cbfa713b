"""Attaching: where a moved or lost mark stands, set right from a menu."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QMenu

from desktop.marks.finding.reviewing import words_at
from desktop.marks.model import Mark, MarkId, Segment
from desktop.reader import Reader
from desktop.ui.words import translated
from desktop.words import mark

SHORT = 50  # Characters of the words at a place that a menu shows.


class Attacher(Protocol):
    """What gives marks their place, paints them there and tells it."""

    def attach(self, one: Mark, segments: tuple[Segment, ...] = ()) -> None:
        """Let a mark stand at these words, else at the selected ones."""
        ...

    def confirm(self, ids: Iterable[MarkId]) -> None:
        """Take where marks stand now for their place."""
        ...

    def delete(self, ids: Iterable[MarkId]) -> None:
        """Throw marks away."""
        ...


def fill(menu: QMenu, reader: Reader, attacher: Attacher, one: Mark) -> None:
    """Add what can be done about where a mark stands; nothing when that is certain."""
    if one.state == "anchored":
        return
    if one.state == "moved":
        _add(menu, translated(mark("It stands &right")), lambda: attacher.confirm([one.id]))
    _add(menu, translated(mark("&Attach to the selected words")), lambda: attacher.attach(one))
    offered = reader.marks.suggestions(one)
    if offered:
        into = menu.addMenu(translated(mark("&Places it may stand")))
        for place in offered:
            _add(into, place_words(reader, one, place.segments), _at(attacher, one, place.segments))
    menu.addSeparator()


def place_words(reader: Reader, one: Mark, segments: Sequence[Segment]) -> str:
    """Return a place in short: its block, and the words that stand there."""
    words = " ".join(words_at(segments, reader.marks.passages(one.lang)).split())
    short = words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"
    return f"{segments[0].block}  “{short}”"


def _at(attacher: Attacher, one: Mark, segments: tuple[Segment, ...]) -> Callable[[], None]:
    return lambda: attacher.attach(one, segments)


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    menu.addAction(words.replace("&&", "&")).triggered.connect(lambda _=False: act())
