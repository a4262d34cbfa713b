"""The list of hits: a tree that shows an answer in the order chosen, and walks through it."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot

from desktop.document.model import BlockId
from desktop.search.results import Hit, Results
from desktop.ui.search.delegate import HitDelegate
from desktop.ui.search.model import HIT, HitsModel, Order
from desktop.ui.theme import Theme
from desktop.ui.widgets.tree import ChoosingTree
from desktop.ui.words import translated
from desktop.words import mark

REST = 40  # Milliseconds after an answer before its rows out of sight are measured.


class HitsTree(ChoosingTree):
    """Lists hits; which one is present is the reader's, not the list's.

    ``place_menu_asked`` carries a hit's block, its language and a point of the screen.

    Attributes:
        hits_model: What is listed.
    """

    place_menu_asked = Signal(str, str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(translated(mark("Hits")))
        self.hits_model = HitsModel(self)
        self._delegate = HitDelegate(self, theme)
        self.setModel(self.hits_model)
        self.menu_asked.connect(self.ask_place_menu)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.list_rest)

    @Slot(QModelIndex, QPoint)
    def ask_place_menu(self, index: QModelIndex, at: QPoint) -> None:
        """Ask for the menu of a hit's place."""
        hit: Hit | None = index.data(HIT)
        if hit is not None:
            self.place_menu_asked.emit(hit.block, hit.lang, at)

    def list(self, results: Results | None, order: Order, places: Mapping[BlockId, int]) -> None:
        """List the hits of an answer from the top: what is seen now, the rest after it."""
        row = self._delegate.least(self.font())
        self.hits_model.show(results, order, places, least=self.viewport().height() // row + 1)
        self.expandAll()
        self.scrollToTop()
        self._rest.start()

    @Slot()
    def list_rest(self) -> None:
        """List the hits that are out of sight as well."""
        self._rest.stop()
        if self.hits_model.show_rest():
            self.expandAll()

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def enter(self) -> bool:
        """Take the keys, on the present hit or else on the first; say if there is one."""
        self.list_rest()
        hits, present = self.hits_model.hits(), self.currentIndex()
        if hits:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self.setCurrentIndex(present if present.isValid() else hits[0])
        return bool(hits)

    def step(self, by: int) -> tuple[int, QModelIndex] | None:
        """Go on by so many hits, round the end; return the place, from 1, and the hit."""
        self.list_rest()
        hits = self.hits_model.hits()
        if not hits:
            return None
        present = self.currentIndex()
        here = hits.index(present) if present in hits else (-1 if by > 0 else 0)
        place = (here + by) % len(hits)
        self.setCurrentIndex(hits[place])
        return place + 1, hits[place]
