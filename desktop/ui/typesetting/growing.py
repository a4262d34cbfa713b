"""The document in two steps: a few screens around the place at once, the whole when idle.

To build and lay out the whole edition takes longer than a page may. So what is shown first
after any change of look is a *window* of blocks around the place, with margins as high as
the blocks that are left out are expected to be. The whole is built in slices between the
reader's own acts, and takes the window's place when the reader rests.
"""

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QTextBrowser

from desktop.document.model import Block, BlockId
from desktop.ui.typesetting.builder import CELL_PAD, GUTTER, RIGHT, Builder, Built, Look
from desktop.ui.typesetting.keeping import selected, selection
from desktop.ui.typesetting.layout import Layout

SLICE = 0.006  # Seconds of building between two events: a frame has 16.7 ms for everything.
REST = 0.15  # Seconds without a move of the reader's before the documents change places.
ABOVE, BELOW = 1200, 3000  # Pixels built at once, about one screen up and three down.


class Growing(QObject):
    """Builds the whole document while nobody waits for it.

    ``grown`` carries the `Built` once it is whole and the reader rests.
    """

    grown = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._builder: Builder | None = None
        self._moved = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.build_slice)

    def start(self, blocks: Sequence[Block], look: Look) -> None:
        """Begin anew; what was being built is dropped."""
        self._builder = Builder(blocks, look)
        self._moved = time.monotonic()
        self._timer.setInterval(0)
        self._timer.start()

    def stop(self) -> None:
        """Build no more."""
        self._timer.stop()
        self._builder = None

    def rest_later(self) -> None:
        """Note a move of the reader's: the documents change places only after a rest."""
        self._moved = time.monotonic()

    def finish(self) -> Built | None:
        """Build what is left now; None when nothing was being built."""
        builder = self._builder
        self.stop()
        if builder is None:
            return None
        while builder.put_next():
            pass
        return builder.built()

    @Slot()
    def build_slice(self) -> None:
        """Build for a moment; hand over the whole when the reader rests."""
        builder = self._builder
        if builder is None:
            self._timer.stop()
            return
        until = time.monotonic() + SLICE
        while builder.put_next():
            if time.monotonic() > until:
                return
        left = self._moved + REST - time.monotonic()
        if left > 0:
            self._timer.setInterval(math.ceil(left * 1000))
            return
        self.stop()
        self.grown.emit(builder.built())


class Sheet:
    """The document a pane shows, and its layout.

    ``prepare`` is called with a document before it is laid out.

    Attributes:
        built: None until something was put in.
    """

    def __init__(self, pane: QTextBrowser, prepare: Callable[[Built], None]) -> None:
        self._pane, self._prepare = pane, prepare
        self.built: Built | None = None
        self._layout: Layout | None = None

    @property
    def layout(self) -> Layout:
        """The layout of the document; there must be one."""
        assert self.built is not None  # noqa: S101  The pane builds before it asks.
        if self._layout is None:
            self._layout = Layout(self.built.document, self.built.positions)
        return self._layout

    def put(self, built: Built) -> None:
        """Show another document; caret and selection stay where their blocks are there."""
        old, pane = self.built, self._pane
        kept = selection(pane.textCursor(), old.positions) if old else None
        caret = pane.cursorWidth() if old else 0
        self.built, self._layout = built, None
        built.document.setParent(pane)
        self._prepare(built)
        pane.setDocument(built.document)
        pane.setCursorWidth(caret)  # Kept by the document; a caret is for those who move one.
        cursor = selected(built.document, built.positions, kept) if kept else None
        if cursor:
            pane.setTextCursor(cursor)
        if old is not None:
            old.document.setParent(None)
            old.document.deleteLater()

    def holds(self, top: float, bottom: float) -> bool:
        """Whether a stretch of the page lies within the built blocks."""
        first, last = self._ends()
        return first <= top + 1 and bottom <= last

    def meets(self, top: float, bottom: float) -> bool:
        """Whether a stretch of the page shows any built block."""
        first, last = self._ends()
        return first <= bottom and top <= last

    def _ends(self) -> tuple[float, float]:
        assert self.built is not None  # noqa: S101  As above.
        return self.layout.top(0), self.layout.top(len(self.built.positions.blocks) - 1)


def build_window(blocks: Sequence[Block], around: BlockId, look: Look) -> Built:
    """Return the document of the blocks about a place; of all when they are few."""
    heights = expected_heights(blocks, look)
    here = next((n for n, block in enumerate(blocks) if block.id == around), 0)
    first, last = here, here + 1
    room = float(ABOVE)
    while first > 0 and room > 0:
        first -= 1
        room -= heights[first]
    room = float(BELOW)
    while last < len(blocks) and room > 0:
        room -= heights[last - 1]
        last += 1
    margins = (round(sum(heights[:first])), round(sum(heights[last:])))
    builder = Builder(blocks[first:last], look, margins=margins)
    while builder.put_next():
        pass
    return builder.built(is_whole=last - first == len(blocks))


def expected_heights(blocks: Sequence[Block], look: Look) -> list[float]:
    """Return about how high each block will be, in pixels, without laying anything out."""
    column = max(1.0, look.width - GUTTER - RIGHT)
    wide = 1.0 if look.type.lang == "zh" else 0.5  # Of an em, the usual sign.
    row, caption = look.type.cell().line + 2 * CELL_PAD, look.type.caption().line
    first = {(block.kind, block.level): block for block in blocks}
    kinds = {key: look.type.of(block) for key, block in first.items()}
    signs = {key: column / (kind.font.pixelSize() * wide) for key, kind in kinds.items()}
    heights: list[float] = []
    for block in blocks:
        if block.chart is not None:
            heights.append(caption + min(column * 0.42, 250) + 5 * row)
            continue
        if block.table is not None:
            heights.append(len(block.table.rows) * row + caption + look.type.px * 2.2)
            continue
        key = block.kind, block.level
        lines = math.ceil(len(block.text) / signs[key])
        heights.append(lines * kinds[key].line + kinds[key].before + kinds[key].after)
    return heights
