"""The page alone, or both languages at once: beside each other, or stacked where it is narrow.

Lays the columns out and knows which one the reader is in; the page has both set.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.document.model import Place
from desktop.document.outline import section_of
from desktop.ui.filling.ends import end_of
from desktop.ui.page.column import Column
from desktop.ui.page.follower import Follower
from desktop.ui.page.panel import PagePanel
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts

LEAST = 900  # Pixels for two columns; with fewer, lines get too short to read.


class Spread(QWidget):
    """Holds the page and, when both languages are shown, what stands beside it.

    ``entered`` carries the `Column` the keys now go to; ``made`` the second column, once;
    ``languages_changed`` tells that other languages are shown, or in another order.

    Attributes:
        tells_blocks: Whether a screen reader is told of the text block by block.
    """

    entered = Signal(object)
    made = Signal(object)
    languages_changed = Signal()

    def __init__(self, page: PagePanel, make_charts: Callable[[], "Charts"]) -> None:
        super().__init__()
        self._page, self._make_charts = page, make_charts
        self._beside: Follower | None = None
        self._active: Column = page
        self.shows_both = False
        self.tells_blocks = True
        self._langs = page.langs
        page.setParent(self)
        page.installEventFilter(self)
        self.setFocusProxy(page)

    @property
    def page(self) -> PagePanel:
        """The first column, which holds the place."""
        return self._page

    @property
    def active(self) -> Column:
        """The column the reader was last in."""
        return self._active if self._active.isVisible() else self._page

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns there are, shown or not, the page first."""
        return (self._page, self._beside) if self._beside else (self._page,)

    def show_both(self, on: bool) -> None:
        """Show both languages, or one."""
        if on != self.shows_both:
            self.shows_both = on
            self._arrange()

    def other_column(self) -> None:
        """Go to the other column, if there is one."""
        shown = [one for one in self.columns if one.isVisible() and one is not self.active]
        for one in shown:
            one.setFocus()

    @Slot()
    def take_keys(self) -> None:
        """Give the keys to the column the reader was last in."""
        self.active.setFocus()

    def copy(self) -> None:
        """Copy what is selected in the column the reader is in."""
        self.active.copy()

    def open_figure(self) -> None:
        """Open the card of the figure or term at the caret of that column."""
        self._have_section()
        self.active.pointing.open_figure()

    def open_data(self) -> None:
        """Open the table or chart at the caret of that column, large."""
        self._have_section()
        self.active.pointing.open_data()

    def _have_section(self) -> None:
        # What is looked for at the caret or next in its section may lie beyond the window.
        built = self.active.sheet.shown
        blocks = built.positions.blocks
        here = blocks[built.positions.at(self.active.textCursor().position())[0]]
        if section_of(here.id) == section_of(blocks[-1].id):
            self._page.whole()

    def _have_end(self, event: QKeyEvent) -> None:
        # What a key leads to the end of, or selects up to, may lie beyond the window, too.
        page, end = self._page, end_of(event)
        if end is None or page.is_whole:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            page.whole()
        else:
            page.go(Place(page.blocks(page.lang)[end].id))

    def select_all(self) -> None:
        """Select the whole edition in the column the reader is in."""
        self._page.whole()
        self.active.selectAll()

    def _arrange(self) -> None:
        in_columns = self.shows_both and self.width() >= LEAST
        if in_columns and self._beside is None:
            self._beside = self._made_beside()
        stacked = "stacked" if self.shows_both else "single"
        self._page.show_bar(not in_columns)
        self._page.arrange(
            "columns" if in_columns else stacked, self._beside if in_columns else None
        )
        self._place(in_columns=in_columns)
        self._page.renew()
        if self._beside:
            had_keys = self._beside.hasFocus()
            self._beside.setVisible(in_columns)
            if had_keys and not in_columns:
                self._page.setFocus()
        self.tell_languages()

    @Slot()
    def tell_languages(self) -> None:
        """Tell if other languages are shown than before."""
        if self._page.langs != self._langs:
            self._langs = self._page.langs
            self.languages_changed.emit()

    def _place(self, *, in_columns: bool) -> None:
        if not in_columns or self._beside is None:
            self._page.setGeometry(self.rect())
            return
        bar = self._beside.verticalScrollBar().sizeHint().width()
        half = (self.width() - bar) // 2
        self._beside.setGeometry(half, 0, self.width() - half, self.height())
        self._page.setGeometry(0, 0, half, self.height())

    def _made_beside(self) -> Follower:
        beside = self._page.beside(self._make_charts)
        beside.setParent(self)
        beside.installEventFilter(self)
        self.setTabOrder(self._page, beside)
        self.made.emit(beside)
        return beside

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Column):
            self._active = watched
            self.entered.emit(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._have_end(event)
        return super().eventFilter(watched, event)
