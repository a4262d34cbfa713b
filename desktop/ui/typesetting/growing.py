"""The document in two steps: a few screens around the place at once, the whole when idle.

To build and lay out the whole edition takes longer than a page may. So what is shown first
after any change of look is a *window* of blocks around the place, with margins as high as
the blocks that are left out are expected to be. The whole is built in slices between the
reader's own acts, and takes the window's place when the reader rests.
"""

import math
import time
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from desktop.ui.typesetting.builder import Builder, Built, Copy
from desktop.ui.typesetting.keeping import selected, selection
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.look import CELL_PAD

if TYPE_CHECKING:
    from desktop.document.model import Lang

SLICE = 0.006  # Seconds of building between two events: a frame has 16.7 ms for everything.
REST = 0.15  # Seconds without a move of the reader's before the documents change places.
ABOVE, BELOW = 0.75, 2.0  # Screens built at once, above the place and from there down.
LEAST = 480  # Pixels a screen counts, however low it is.


Making = Generator[None, None, Built]  # Builds in small steps; returns what was built.


class Growing(QObject):
    """Builds the whole document while nobody waits for it.

    ``grown`` carries the `Built` once it is whole and the reader rests.
    """

    grown = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making: Making | None = None
        self._made: Built | None = None
        self._moved = self._asked = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.build_slice)

    def start(self, making: Making) -> None:
        """Begin anew; what was being built is dropped."""
        self._making, self._made = making, None
        self._moved = time.monotonic()
        self._timer.setInterval(0)
        self._timer.start()

    def stop(self) -> None:
        """Build no more."""
        self._timer.stop()
        self._making = self._made = None

    def rest_later(self) -> None:
        """Note a move of the reader's: the documents change places only after a rest."""
        self._moved = time.monotonic()

    @Slot()
    def wait(self) -> None:
        """Note that the reader types a question: nothing is built until the typing rests."""
        self._asked = self._moved = time.monotonic()

    def finish(self) -> Built | None:
        """Build what is left now; None when nothing was being built."""
        if self._making is not None and self._made is None:
            self._build(math.inf)
        made = self._made
        self.stop()
        return made

    @Slot()
    def build_slice(self) -> None:
        """Build for a moment; hand over the whole when the reader rests."""
        if self._waits(self._asked):
            return
        if self._made is None and not self._build(time.monotonic() + SLICE):
            self._timer.setInterval(0)
            return
        if self._waits(self._moved):
            return
        made = self._made
        self.stop()
        self.grown.emit(made)

    def _waits(self, since: float) -> bool:
        left = since + REST - time.monotonic()
        if left > 0:
            self._timer.setInterval(math.ceil(left * 1000))
        return left > 0

    def _build(self, until: float) -> bool:
        # Returns whether the whole is there.
        making = self._making
        assert making is not None  # noqa: S101  The timer runs only then.
        try:
            while time.monotonic() < until:
                next(making)
        except StopIteration as done:
            self._made = done.value
        return self._made is not None


class Sheet:
    """The document a pane shows, and its layout.

    ``prepare`` is called with a document before it is laid out.

    Attributes:
        built: None until something was put in.
    """

    def __init__(self, pane: QTextBrowser, prepare: Callable[[Built], None]) -> None:
        self._pane, self._prepare = pane, prepare
        self._blank = QTextDocument()
        # The width is the document's own: Qt shall not lay it out at each width of the pane.
        pane.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.built: Built | None = None
        self._layouts: dict[Lang, Layout] = {}

    @property
    def shown(self) -> Built:
        """What is shown; there must be something."""
        assert self.built is not None  # noqa: S101  The pane builds before it asks.
        return self.built

    @property
    def layout(self) -> Layout:
        """The layout of the document; there must be one."""
        return self.layout_of(self.shown)

    def layout_of(self, voice: Built) -> Layout:
        """Return the layout of one language of the document."""
        if voice.lang not in self._layouts:
            self._layouts[voice.lang] = Layout(voice.document, voice.positions)
        return self._layouts[voice.lang]

    def put(self, built: Built) -> None:
        """Show another document; caret and selection stay where their blocks are there."""
        old, pane = self.built, self._pane
        kept = selection(pane.textCursor(), old) if old else None
        caret = pane.cursorWidth() if old else 0
        self.built, self._layouts = built, {}
        built.document.setParent(pane)
        # Of no width it is not laid out before the pane has it, and once is enough.
        built.document.setPageSize(QSizeF(0, 0))
        self._prepare(built)
        self._blank.clear()
        pane.setDocument(self._blank)  # Else the old one would be laid out at the new width.
        pane.setLineWrapColumnOrWidth(built.look.width)
        pane.setDocument(built.document)
        pane.setCursorWidth(caret)  # Kept by the document; a caret is for those who move one.
        cursor = selected(built, kept) if kept else None
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
        return self.layout.top(0), self.layout.top(len(self.shown.positions.blocks) - 1)


class Stretch(NamedTuple):
    """Which blocks a window has, and how high those may be that it leaves out.

    Attributes:
        last: The first block after it.
        margins: Pixels above and below.
    """

    first: int
    last: int
    margins: tuple[int, int]


def stretch_about(heights: Sequence[float], here: int, screen: float) -> Stretch:
    """Return a window about a block, where so many pixels are seen at once."""
    first, last, high = here, here + 1, max(LEAST, screen)
    room = ABOVE * high
    while first > 0 and room > 0:
        first -= 1
        room -= heights[first]
    room = BELOW * high
    while last < len(heights) and room > 0:
        room -= heights[last - 1]
        last += 1
    return Stretch(first, last, (round(sum(heights[:first])), round(sum(heights[last:]))))


def build_window(copies: Sequence[Copy], part: Stretch) -> Built:
    """Return the document of some of the blocks; of all when they are few."""
    parts = (one.part(part.first, part.last) for one in copies)
    builder = Builder(*parts, margins=part.margins)
    while builder.put_next():
        pass
    return builder.built(is_whole=part.last - part.first == len(copies[0].blocks))


def whole(copies: Sequence[Copy]) -> Making:
    """Build all blocks in steps."""
    builder = Builder(*copies)
    while builder.put_next():
        yield
    return builder.built()


def expected_heights(copy: Copy) -> list[float]:
    """Return about how high each block will be, in pixels, without laying anything out."""
    blocks, look = copy.blocks, copy.look
    column = max(1.0, look.column)
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
