"""What a pane shows: a document with its layout, and the caret that outlives it."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from desktop.ui.typesetting.built import Built
from desktop.ui.typesetting.keeping import selected, selection
from desktop.ui.typesetting.layout import Layout

if TYPE_CHECKING:
    from desktop.document.model import Lang, Place


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
        self._kept: tuple[Place, Place] | None = None  # Selected once the text is laid out.
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

    def put(self, built: Built, *, is_settled: bool = True) -> None:
        """Show another document; caret and selection stay where their blocks are there.

        To find them, all above them is laid out: if not ``is_settled``, `settle` does so.
        """
        old, pane = self.built, self._pane
        if old and not self._kept:
            self._kept = selection(pane.textCursor(), old)
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
        if is_settled:
            self.settle()
        if old is not None:
            old.document.setParent(None)
            old.document.deleteLater()

    def settle(self) -> None:
        """Select what was selected before the document was put in."""
        cursor = selected(self.shown, self._kept) if self._kept else None
        self._kept = None
        if cursor:
            self._pane.setTextCursor(cursor)

    def holds(self, top: float, bottom: float) -> bool:
        """Whether a stretch of the page lies within the built blocks."""
        first, last = self._ends()
        return first <= top + 1 and bottom <= last

    def holds_view(self) -> bool:
        """Whether all that is seen lies within the built blocks."""
        return self.holds(*self._view())

    def meets_view(self) -> bool:
        """Whether any built block is seen."""
        (first, last), (top, bottom) = self._ends(), self._view()
        return first <= bottom and top <= last

    def _view(self) -> tuple[float, float]:
        top = self._pane.verticalScrollBar().value()
        return top, top + self._pane.viewport().height()

    def _ends(self) -> tuple[float, float]:
        above, below = self.shown.is_cut
        last = len(self.shown.positions.blocks) - 1
        return (
            self.layout.top(0) if above else -math.inf,
            self.layout.top(last) if below else math.inf,
        )
