"""Links and figures of the pane: told in one sentence when pointed at, followed when chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, QUrl, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from desktop.document.glossary import sentence
from desktop.document.model import Block, TermId
from desktop.reader import Reader
from desktop.ui.figures.object import FigureObject
from desktop.ui.figures.reading import ChartReading
from desktop.ui.figures.spotting import CHART, FIGURES, TERM, block_at, figure_at, table_at
from desktop.ui.hub import Hub
from desktop.ui.page import figures
from desktop.ui.page.figures import SCHEME
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.document.model import Lang

KINDS = {"fact", "point"}  # Links that are figures.


class Pointing(QObject):
    """Hears of the links under pointer and caret; a figure is a link to its card.

    Attributes:
        lang: The language a figure is told in.
    """

    def __init__(self, reader: Reader, hub: Hub, page: QTextBrowser, drawn: FigureObject) -> None:
        super().__init__(page)
        self.lang: Lang = "en"
        self._reader, self._hub, self._page, self._drawn = reader, hub, page, drawn
        self._pointed = ""
        self._charts = ChartReading(page, drawn, hub)
        page.anchorClicked.connect(self.open)
        page.highlighted.connect(self.point_at)

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Follow a link; a figure's leads to its card, a chart's to its data."""
        self.choose(address.toString())

    def choose(self, target: str) -> None:
        """Open what ``target`` names."""
        if target.startswith(CHART):
            figure = self._charts.target()
            if figure:
                self._hub.figure_chosen.emit(figure)
            else:
                self._hub.data_chosen.emit(target.removeprefix(CHART))
        elif target.startswith(TERM):
            self._hub.term_chosen.emit(target.removeprefix(TERM))
        elif target.startswith(FIGURES):
            self._hub.figure_chosen.emit(target)
        else:
            self._hub.link_opened.emit(target)

    @Slot(QUrl)
    def point_at(self, address: QUrl) -> None:
        """Tell the figure under the pointer, or nothing any more."""
        target = address.toString()
        if target != self._pointed:
            self._pointed = target
            self._charts.point(target)
            under = self._page.viewport().mapFromGlobal(QCursor.pos())
            place = self._page.cursorForPosition(under).position()
            self._hub.figure_pointed.emit(self._told(target, place))

    def begin_at_caret(self) -> None:
        """Let Tab go on from the caret, or from the top of the view; Qt begins at the start."""
        cursor, caret = self._page.textCursor(), self._caret()
        if not cursor.hasSelection() and caret:
            cursor.setPosition(caret - 1)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            with QSignalBlocker(self._page):  # Nobody has selected anything.
                self._page.setTextCursor(cursor)

    def told_at(self, at: QPoint) -> str:
        """Return what a link at a point of the view leads to, in a few lines; else nothing."""
        return self._told(self._page.anchorAt(at), self._page.cursorForPosition(at).position())

    def told_by_keys(self) -> str:
        """Return what the link that has the keys leads to; else nothing."""
        cursor = self._page.textCursor()
        return self._told(cursor.charFormat().anchorHref(), cursor.position())

    def tell_focused(self, *, moved: bool) -> None:
        """Tell what Tab has reached; when it found nothing more, select nothing."""
        cursor = self._page.textCursor()
        if not moved:
            cursor.clearSelection()
            self._page.setTextCursor(cursor)
        elif cursor.hasSelection():
            target = cursor.charFormat().anchorHref()
            self.tell(target)
            if target and not target.startswith((CHART, TERM, *FIGURES)):
                words = cursor.selectedText()
                announce(self._page, translated(mark("Link: {words}"), words=words))

    def tell(self, target: str) -> None:
        """Tell the figure or chart that has the keys; empty the line for anything else."""
        words = self._charts.focus(target) or self._told(target, self._caret())
        self._hub.figure_pointed.emit(words)
        if words:
            announce(self._page, words)

    def _told(self, target: str, position: int) -> str:
        built = self._drawn.built
        return self.told(target, built.voice_at(position).lang if built else self.lang)

    def told(self, target: str, lang: "Lang") -> str:
        """Return a sentence on what ``target`` names or leads to; empty for others."""
        if target.startswith(SCHEME):
            return figures.preview(self._reader, target, lang)
        kind, _, name = target.partition(":")
        if target.startswith(TERM):
            return sentence(self._reader.library.terms[TermId(name)], lang)
        return figures.sentence(self._reader, kind, name, lang) if kind in KINDS else ""

    # what stands at the caret

    def open_figure(self) -> None:
        """Open the card of the term or figure at the caret, or of the figure near it."""
        built = self._drawn.built
        target = figure_at(built, self._caret()) if built else ""
        if target:
            self.choose(target)
        else:
            self._hub.said.emit(translated(mark("There is no figure here.")))

    def open_data(self) -> None:
        """Open the table or the chart at the caret, or the next one, large."""
        built = self._drawn.built
        block = table_at(built, self._caret()) if built else None
        if block is not None:
            self._hub.data_chosen.emit(block.id)
        else:
            self._hub.said.emit(translated(mark("There is no table or chart here.")))

    def choose_data(self, block: Block) -> None:
        """Open a table or chart large."""
        self._hub.data_chosen.emit(block.id)

    def copy_table(self, block: Block) -> None:
        """Put the rows of a table or chart on the clipboard, with tabs."""
        rows = block.text.partition("\n")[2]  # The first line is the caption.
        QGuiApplication.clipboard().setText(f"{rows}\n")
        self._hub.said.emit(translated(mark("The table is on the clipboard.")))

    def block_at(self, at: QPoint) -> Block | None:
        """Return the block at a point of the viewport, or None before there is a text."""
        built = self._drawn.built
        position = self._page.cursorForPosition(at).position()
        return block_at(built, position) if built else None

    def _caret(self) -> int:
        # Where the caret is out of sight, the reader means what stands at the top.
        page = self._page
        if page.viewport().rect().contains(page.cursorRect().center()):
            return page.textCursor().selectionStart()
        return page.cursorForPosition(page.viewport().rect().topLeft()).position()
