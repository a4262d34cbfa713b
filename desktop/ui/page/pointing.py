"""Links and figures of the pane: followed, or told in one sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtWidgets import QTextBrowser

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.page import figures

if TYPE_CHECKING:
    from desktop.document.model import Lang

_FIGURES = ("fact:", "point:")


class Pointing(QObject):
    """Hears of the links under pointer and caret; a figure is a link to its fact.

    Attributes:
        lang: The language a figure is told in.
    """

    def __init__(self, reader: Reader, hub: Hub, page: QTextBrowser) -> None:
        super().__init__(page)
        self.lang: Lang = "en"
        self._reader, self._hub = reader, hub
        self._pointed = ""
        page.anchorClicked.connect(self.open)
        page.highlighted.connect(self.point_at)

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Follow a link; a figure is told in the status line."""
        target = address.toString()
        if target.startswith(_FIGURES):
            self.tell(target)
        else:
            self._hub.link_opened.emit(target)

    @Slot(QUrl)
    def point_at(self, address: QUrl) -> None:
        """Tell the figure under the pointer, or nothing any more."""
        target = address.toString()
        if target != self._pointed:
            self._pointed = target
            self.tell(target)

    def tell(self, target: str) -> None:
        """Tell the figure that ``target`` names; empty the line for anything else."""
        kind, _, name = target.partition(":")
        is_figure = target.startswith(_FIGURES)
        words = figures.sentence(self._reader, kind, name, self.lang) if is_figure else ""
        self._hub.figure_pointed.emit(words)
