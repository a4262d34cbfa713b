"""One language of the text for screen readers: what never changes, and where it is now.

The nodes are made from the edition, so that they outlive every text the pane builds anew:
of theme, size and width they ask only when they are asked. What is told of a node is told
as it is at that moment.
"""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from desktop.document.model import OBJECT, Lang, Place
from desktop.figures.words import described
from desktop.ui.access.block import BlockInterface
from desktop.ui.access.nodes import Node, text_of
from desktop.ui.page.column import Column
from desktop.ui.page.spread import Spread
from desktop.ui.theme import Theme
from desktop.ui.typesetting.built import Built
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES: dict[Lang, str] = {"en": mark("Text in English"), "zh": mark("Text in Chinese")}


class Stand(NamedTuple):
    """Where a language is shown: the column, and its blocks in the column's document."""

    column: Column
    built: Built


class Voice:
    """Tells of one language, shown or not.

    Attributes:
        text: The interface of the whole text.
        present: The node that is being read block by block, or None.
    """

    def __init__(self, spread: Spread, lang: Lang) -> None:
        self._spread = spread
        self.lang: Lang = lang
        self.is_alive = True
        self.present: Node | None = None
        self.text = BlockInterface(self, text_of(spread.page.blocks(lang), lang), 0)

    def close(self) -> None:
        """Take everything from Qt, before the window goes."""
        self.is_alive = False
        self.text.forget()

    @property
    def above(self) -> QAccessibleInterface:
        """What holds the text."""
        return QAccessible.queryAccessibleInterface(self._spread)

    @property
    def theme(self) -> Theme:
        """The colours it is shown in."""
        return self._spread.page.theme

    def window(self) -> QWindow | None:
        """Return the window it stands in."""
        return self._spread.window().windowHandle()

    def stand(self) -> Stand | None:
        """Return where the language is shown, or None."""
        for column in self._spread.columns:
            built = column.sheet.built if column.isVisible() else None
            for one in built.voices if built else ():
                if one.lang == self.lang:
                    return Stand(column, one)
        return None

    # answers

    def name_of(self, node: Node) -> str:
        """Return what is said of a node; a figure is told in words."""
        if node.kind == "text":
            return translated(NAMES[self.lang])
        if node.kind == "figure":
            return described(self._spread.page.figures.charts.data(node.block, self.lang))
        name = node.name
        for run in node.block.runs if OBJECT in name else ():
            if run.kind == "key" and node.span.start <= run.start < node.span.end:
                name = name.replace(OBJECT, self._spread.page.keys_told(run.target), 1)
        return name

    def told_of(self, node: Node) -> str:
        """Return what is to be known of a figure in the text: what it is, and from whom."""
        return self._spread.page.pointing.told(node.target, self.lang) if node.target else ""

    def state_of(self, node: Node) -> QAccessible.State:
        """Return whether a node is shown, and whether it is the one being read."""
        state = QAccessible.State()
        state.focusable = node.kind != "text"
        state.focused = node is self.present
        state.linked = node.kind == "link"
        state.invisible = self.stand() is None
        return state

    def rect_of(self, node: Node) -> QRect:
        """Return where a node stands on the screen; empty when the pane has not built it yet."""
        stand = self.stand()
        if stand is None:
            return QRect()
        view = stand.column.viewport()
        origin = view.mapToGlobal(QPoint(0, 0))
        if node.kind == "text":
            return view.rect().translated(origin)
        scrolled = QPoint(0, stand.column.verticalScrollBar().value())
        return _rect(node, stand).toAlignedRect().translated(origin - scrolled)

    # acts; queued, as a screen reader waits for their end

    def go(self, node: Node) -> None:
        """Go to a node and give its column the keys."""
        QTimer.singleShot(0, self._spread, partial(self._go, node))

    def _go(self, node: Node) -> None:
        self._spread.page.go(Place(node.block.id, node.span.start, lang=self.lang))
        stand = self.stand()
        if stand:
            stand.column.setFocus()

    def choose(self, node: Node) -> None:
        """Follow a link, open the card of a figure or the data of a chart."""
        choose = self._spread.page.pointing.choose
        QTimer.singleShot(0, self._spread, partial(choose, node.target))


def _rect(node: Node, stand: Stand) -> QRectF:
    if node.kind == "list":
        return _united(_rect(one, stand) for one in node.children)
    positions = stand.built.positions
    number = positions.number(node.block.id)
    if number is None:
        return QRectF()
    layout = stand.column.sheet.layout_of(stand.built)
    spans = positions.spans(number, node.span.start, node.span.end)
    return _united(one for start, end in spans for one in layout.rects(start, end))


def _united(rects: "Iterable[QRectF]") -> QRectF:
    found = QRectF()
    for one in rects:
        found = found.united(one)
    return found
