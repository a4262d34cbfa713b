"""A chart read point by point: by the arrow keys when it has the focus, and by the pointer.

Listens only while a chart is focused or under the pointer, so that no other key or move
costs anything.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTextBrowser

from desktop.document.model import Block
from desktop.figures.words import described, sentence
from desktop.ui.figures.object import FigureObject
from desktop.ui.figures.spotting import CHART
from desktop.ui.hub import Hub
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.override import override

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class ChartReading(QObject):
    """Reads one chart at a time; what is read is said and ringed."""

    def __init__(self, page: QTextBrowser, figures: FigureObject, hub: Hub) -> None:
        super().__init__(page)
        self._page, self._figures, self._hub = page, figures, hub
        self._focused: Block | None = None
        self._pointed: Block | None = None

    def focus(self, target: str) -> str:
        """Begin with the chart that ``target`` names and return it in words; end for others."""
        self._page.removeEventFilter(self)
        self._focused = self._named(target)
        self._ring(None)
        if self._focused is None:
            return ""
        self._page.installEventFilter(self)
        return described(self._figures.data(self._focused))

    def point(self, target: str) -> None:
        """Follow the pointer over the chart that ``target`` names; stop for others."""
        self._page.viewport().removeEventFilter(self)
        self._pointed = self._named(target)
        if self._pointed is not None:
            self._page.viewport().installEventFilter(self)
        elif self._focused is None:
            self._ring(None)

    def target(self) -> str:
        """Return the figure that is being read, or nothing."""
        current = self._figures.current
        block = self._figures.block(current[0]) if current else None
        if block is None or current is None:
            return ""
        datum = self._figures.data(block).datum(*current[1:])
        return datum.target if datum else ""

    def _named(self, target: str) -> Block | None:
        return self._figures.block(target.removeprefix(CHART)) if target.startswith(CHART) else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(event.position())
        elif kind == QEvent.Type.FocusOut and watched is self._page:
            self.focus("")
        elif isinstance(event, QKeyEvent) and watched is self._page:
            return self._key(event)
        return False

    def _follow(self, place: QPointF) -> None:
        block = self._pointed
        if block is None:
            return
        scrolled = QPointF(0, self._page.verticalScrollBar().value())
        inside = place + scrolled - self._figures.rect(block.id).topLeft()
        spot = self._figures.drawing(block).spot_at(inside.x(), inside.y())
        if spot and (block.id, spot.track, spot.slot) != self._figures.current:
            self._read(block, spot.track, spot.slot)

    def _key(self, event: QKeyEvent) -> bool:
        key, block = Qt.Key(event.key()), self._focused
        if block is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Escape and self._figures.current:
            event.accept()  # Before the window's own Escape, a shortcut, can take it.
            if event.type() == QEvent.Type.KeyPress:
                self._ring(None)
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key in _ENTER and self.target():
            self._hub.figure_chosen.emit(self.target())
            return True
        return self._move(block, key)

    def _move(self, block: Block, key: Qt.Key) -> bool:
        data, current = self._figures.data(block), self._figures.current
        track, slot = (current[1], current[2]) if current else (0, None)
        slots, tracks = len(data.slots), len(data.tracks)
        if key in _ALONG:
            begin = 0 if _ALONG[key] > 0 else slots - 1
            slot = begin if slot is None else min(max(slot + _ALONG[key], 0), slots - 1)
        elif key in _ENDS:
            slot = _ENDS[key] % slots
        elif key in _ACROSS and tracks > 1:
            track = (track + _ACROSS[key]) % tracks
        else:
            return False
        self._read(block, track, slot or 0)
        return True

    def _read(self, block: Block, track: int, slot: int) -> None:
        words = sentence(self._figures.data(block), track, slot)
        self._ring((block, track, slot))
        self._hub.figure_pointed.emit(words)
        announce(self._page, words)

    def _ring(self, found: tuple[Block, int, int] | None) -> None:
        self._figures.current = (found[0].id, found[1], found[2]) if found else None
        self._page.viewport().update()
