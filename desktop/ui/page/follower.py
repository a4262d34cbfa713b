"""The second column: the other language beside the page, at the height the page has."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent

from desktop.document.model import LANGS, Lang
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts
    from desktop.ui.page.tints import Tints


class Follower(Column):
    """The other language beside the page, at the same height as it."""

    def __init__(
        self, reader: Reader, hub: Hub, make_charts: Callable[[], "Charts"], leader: Column
    ) -> None:
        tints: dict[Lang, Tints] = {lang: leader.tints_of(lang) for lang in LANGS}
        super().__init__(reader, hub, make_charts, tints)
        self._leader, self.is_second = leader, True
        self.setAccessibleName(translated(mark("Text of the edition in the other language")))
        self.verticalScrollBar().valueChanged.connect(self.note_scrolling)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        with self.moving_itself():
            super().showEvent(event)  # Qt scrolls to the caret here.
        self.scroll_to(self._leader.verticalScrollBar().value())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.moving_itself():
            super().resizeEvent(event)
        if self.sheet.built is not None:
            self.centre(self.sheet.built.look.width)

    @Slot()
    def note_scrolling(self) -> None:
        """Let the page scroll as this one was scrolled."""
        if not self._moves:
            self._leader.verticalScrollBar().setValue(self.verticalScrollBar().value())
