"""The search box and its hits: as you type, by keyboard, in one language or in both."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.document.model import BlockId, Lang, Place
from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.results import Hit, Results
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.search import telling
from desktop.ui.search.filters import Filters
from desktop.ui.search.listing import HitsTree
from desktop.ui.search.model import HIT, ORDERS, SECTION, Order
from desktop.ui.search.own import OwnPassages
from desktop.ui.search.remembered import Remembered
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from desktop.ui.widgets.announcing import announce, announce_at_rest
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

PAUSE = 300  # Milliseconds after the last key before it is asked what was meant.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.marks.model import Mark

KEY = "search"  # The key of our work among the tasks: a newer question forgets an older one.


class SearchPanel(QWidget):
    """Asks the index beside the window's thread and lists what answers.

    Escape goes one step out: from box or list to the text, where reading was before hits
    were looked at, with the words kept; from the text it clears the search.
    """

    def __init__(self, reader: Reader, hub: Hub, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._reader, self._hub, self._tasks = reader, hub, tasks
        self._lang: Lang = reader.choices.lang
        self._results: Results | None = None
        self._theme, self._is_leading = theme, False
        self._own = OwnPassages(reader, hub, tasks, self)
        self._places: dict[BlockId, int] = {}
        self.remembered = Remembered(reader, hub, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask_again)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = Box(translated(mark("Search the edition")), translated(mark("Search")))
        self.box.escape_clears = False
        self.box.set_icons(icon("search"), icon("clear"), translated(mark("Clear the search")))
        self.both = QCheckBox(translated(mark("In both languages")))
        self.both.setToolTip(translated(mark("Search English and Chinese, whichever is read")))
        self.order = QComboBox()
        self.order.setAccessibleName(translated(mark("Order of the hits")))
        self.count, self.better = QLabel(), QLabel()
        self.filters = Filters(theme)
        self.tree = HitsTree(theme)
        self.model = self.tree.hits_model
        self._lay_out()
        self._connect()
        self._tell()

    def _lay_out(self) -> None:
        self.count.setObjectName("muted")
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.better.setWordWrap(True)
        self.better.setTextFormat(Qt.TextFormat.RichText)
        self.better.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        for order, words in ORDERS.items():
            self.order.addItem(translated(words), order)
        row = QHBoxLayout()
        row.addWidget(self.both, 1)
        row.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 4)
        column.addWidget(self.box)
        column.addLayout(row)
        for widget in (self.filters, self.count, self.better, self.tree):
            column.addWidget(widget)
        column.setStretchFactor(self.tree, 1)

    def _connect(self) -> None:
        self.box.asked.connect(self.ask)
        self.box.left_down.connect(self.enter_list)
        self.box.entered.connect(self.open_present)
        self.both.toggled.connect(self.ask)
        self.order.currentIndexChanged.connect(self.arrange)
        self.filters.changed.connect(self.ask)
        self.better.linkActivated.connect(self.mend)
        self.tree.chosen.connect(self.open)
        self.tree.place_menu_asked.connect(self._hub.place_menu_asked)
        self.tree.selectionModel().currentChanged.connect(self.preview)
        self.tree.left.connect(self.leave)
        self.tree.left_up.connect(self.box.setFocus)
        self._hub.language_changed.connect(self.show_language)
        self._hub.theme_changed.connect(self.set_theme)
        self._own.ready.connect(self.ask)
        self.remembered.asked.connect(self.search)

    @Slot()
    def ask(self) -> None:
        """Ask for what stands in the box; an older question is forgotten."""
        self._pause.stop()
        text = self.box.text()
        if not text.strip():
            self._tasks.latest(KEY, _nothing, self.show_results)
            return
        self._ask(typing=True)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The hits that are listed, the best first."""
        return self._results.hits if self._results else ()

    @Slot()
    def ask_again(self) -> None:
        """Ask the same as finished words: what little was found may have been meant otherwise."""
        self._ask(typing=False)

    def _ask(self, *, typing: bool) -> None:
        query = Query(
            self.box.text(), home=None if self.both.isChecked() else self._lang,
            lang=self.filters.lang, kind=self.filters.kind, part=self.filters.part, typing=typing,
        )  # fmt: skip
        # The search is made and used on the worker's thread alone: it has the index open.
        own = self._own.all()
        self._tasks.latest(KEY, lambda: telling.answer(self._reader, query, own), self.show_results)

    @Slot(object)
    def show_results(self, results: Results | None) -> None:
        """List the answer to the latest question."""
        self._results = results
        if results is None:
            self.filters.reset()
        self.filters.show_counts(results)
        self._show_start()
        self.arrange()
        self._tell()
        self._hub.searched.emit(results)
        if results and results.query.typing and not any(h.match == "whole" for h in results.hits):
            self._pause.start()

    @Slot()
    def arrange(self) -> None:
        """List the hits in the order that is chosen."""
        order: Order = self.order.currentData()
        if order == "reading" and not self._places:
            sections = self._reader.library.edition(self._lang).sections
            blocks = (block.id for section in sections for block in section.blocks)
            self._places = {block: place for place, block in enumerate(blocks)}
        self.tree.list(self._results, order, self._places)

    def _show_start(self) -> None:
        on = self._results is None and self.isVisible()
        if on:
            self.remembered.show(self._lang, self._theme)
        else:
            self.remembered.hide()
        if self.tree.isHidden() != on:
            self.tree.setVisible(not on)
            column = self.layout()
            if column is not None:
                column.activate()  # At once: rows are measured by the width they will have.

    @Slot(str)
    def search(self, text: str) -> None:
        """Ask for a text as if it were typed."""
        self.box.setText(text)
        self.focus_box()

    @Slot()
    def keep(self) -> None:
        """Keep the search with its filters, to be asked again from the empty panel."""
        limits = {"kind": self.filters.kind, "part": self.filters.part}
        chosen = (f"{name}:{value}" for name, value in limits.items() if value)
        self.remembered.keep(" ".join((self.box.text(), *chosen)))

    def _tell(self, place: int | None = None) -> None:
        words = telling.count(self._results, place)
        self.count.setText(words)
        offers = telling.offers(self._results)
        self.better.setText(
            "<br>".join(
                translated(words, words=f'<a href="{escape(link)}">{escape(shown)}</a>')
                for words, link, shown in offers
            )
        )
        spoken = " ".join(translated(words, words=shown) for words, _, shown in offers)
        self.better.setAccessibleName(spoken)
        self.better.setVisible(bool(offers))
        if place is not None:
            announce(self.box, words)
        elif self._results:
            announce_at_rest(self.box, f"{words} {spoken}".rstrip())

    @Slot(str)
    def mend(self, link: str) -> None:
        """Do what was offered: other words, both languages, or no filter."""
        what, _, text = link.partition(":")
        if what == telling.BOTH:
            self.both.setChecked(True)
        elif what == telling.WIDER:
            self.filters.reset()
        self.box.setText(text)
        self.ask()

    @Slot(QModelIndex)
    def preview(self, index: QModelIndex) -> None:
        """Show in the text what the arrow keys are on."""
        hit = index.data(HIT)
        if hit is not None and self.tree.hasFocus():
            self._lead(self._hub.hit_previewed, hit)

    def _lead(self, signal: SignalInstance, hit: Hit) -> None:
        # A hit of the other language changes the language read: that asks nothing anew.
        self._is_leading = True
        signal.emit(hit)
        self._is_leading = False

    @Slot()
    def leave(self) -> None:
        """Go back to where reading was."""
        self._hub.preview_left.emit()

    def focus_box(self) -> None:
        """Put the caret into the box and select what stands there."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def next_hit(self) -> None:
        """Go to the hit after the present one, round the end."""
        self._step(1)

    def previous_hit(self) -> None:
        """Go to the hit before the present one, round the start."""
        self._step(-1)

    def clear(self) -> None:
        """Forget the search."""
        self.box.clear()

    def _step(self, by: int) -> None:
        found = self.tree.step(by)
        if found is not None:
            place, index = found
            self.open(index)
            self._tell(place)

    @Slot(QModelIndex)
    def open(self, index: QModelIndex) -> None:
        """Go to a hit, or to the start of its section."""
        hit = index.data(HIT)
        if hit is not None:
            self.remembered.made(self.box.text())
            self._lead(self._hub.hit_chosen, hit)
        else:
            self._hub.place_asked.emit(Place(BlockId(str(index.data(SECTION)))))

    @Slot()
    def open_present(self) -> None:
        """Go to the row that is marked, or to the first hit."""
        if self.tree.currentIndex().isValid():
            self.open(self.tree.currentIndex())
        else:
            self.next_hit()

    @Slot()
    def enter_list(self) -> None:
        """Give the keys to the list, on the marked row or else on the first hit."""
        if self.tree.enter():
            self.preview(self.tree.currentIndex())
        elif self.remembered.is_shown:
            self.remembered.enter()

    def take_marks(self, marks: "Sequence[Mark]") -> None:
        """Search these marks of the reader's as well, read before there was a panel."""
        self._own.take_marks(marks)

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Search the language that is now read."""
        self._lang = "zh" if lang == "zh" else "en"
        if self.box.text() and not self.both.isChecked() and not self._is_leading:
            self.ask()
        elif self.remembered.is_shown:
            self._show_start()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint hits in a theme's colours."""
        self._theme = self.filters.theme = theme
        self.tree.set_theme(theme)
        self.filters.show_counts(self._results)
        if self.remembered.is_shown:
            self._show_start()

    @override
    def event(self, event: QEvent) -> bool:
        # Wherever the keys are in here, Escape is ours and not the window's shortcut.
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.scheduleDelayedItemsLayout()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _nothing() -> None:
    return None
