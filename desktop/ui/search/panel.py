"""The search box and its hits: as you type, by keyboard, in one language or in both."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from desktop.document.model import BlockId, Lang, Place
from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.results import Results, as_list
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.search import telling
from desktop.ui.search.delegate import HitDelegate
from desktop.ui.search.filters import Filters
from desktop.ui.search.model import HIT, SECTION, HitsModel
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.override import override
from desktop.ui.widgets.tree import ChoosingTree
from desktop.ui.words import translated
from desktop.words import mark

PAUSE = 300  # Milliseconds after the last key before it is asked what was meant.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.marks.model import Changed, Mark, MarkId
    from desktop.search.stored.documents import Entry

KEY = "search"  # The key of our work among the tasks: a newer question forgets an older one.


class SearchPanel(QWidget):
    """Asks the index beside the window's thread and lists what answers."""

    def __init__(self, reader: Reader, hub: Hub, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._reader, self._hub, self._tasks = reader, hub, tasks
        self._lang: Lang = reader.choices.lang
        self._results: Results | None = None
        self._marks: dict[MarkId, Mark] = {}
        self._own: dict[str, Entry] = {}  # What each is found by; made once, not at each key.
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask_again)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = Box(translated(mark("Search the edition")))
        self.box.set_icons(icon("search"), icon("clear"), translated(mark("Clear the search")))
        self.both = QCheckBox(translated(mark("Both languages")))
        self.both.setToolTip(translated(mark("Search English and Chinese, whichever is read")))
        self.count, self.better = QLabel(), QLabel()
        self.filters = Filters(theme)
        self.tree = ChoosingTree(translated(mark("Hits")))
        self.model = HitsModel(self)
        self._delegate = HitDelegate(self.tree, theme)
        self._lay_out()
        self._connect()
        self._tell()

    def _lay_out(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(0)
        self.count.setObjectName("muted")
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.better.setWordWrap(True)
        self.better.setTextFormat(Qt.TextFormat.RichText)
        self.better.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 4)
        for widget in (self.box, self.both, self.filters, self.count, self.better, self.tree):
            column.addWidget(widget)
        column.setStretchFactor(self.tree, 1)

    def _connect(self) -> None:
        self.box.asked.connect(self.ask)
        self.box.left_down.connect(self.enter_list)
        self.box.entered.connect(self.open_present)
        self.both.toggled.connect(self.ask)
        self.filters.changed.connect(self.ask)
        self.better.linkActivated.connect(self.mend)
        self.tree.chosen.connect(self.open)
        self.tree.selectionModel().currentChanged.connect(self.preview)
        self.tree.left.connect(self.leave)
        self.tree.left_up.connect(self.box.setFocus)
        self._hub.language_changed.connect(self.show_language)
        self._hub.theme_changed.connect(self.set_theme)
        self._hub.marks_read.connect(self.take_marks)
        self._hub.marks_changed.connect(self.take_change)

    @Slot()
    def ask(self) -> None:
        """Ask for what stands in the box; an older question is forgotten."""
        self._pause.stop()
        text = self.box.text()
        if not text.strip():
            self._tasks.latest(KEY, _nothing, self.show_results)
            return
        self._ask(typing=True)

    @Slot()
    def ask_again(self) -> None:
        """Ask the same as finished words: what little was found may have been meant otherwise."""
        self._ask(typing=False)

    def _ask(self, *, typing: bool) -> None:
        lang = None if self.both.isChecked() else self._lang
        query = Query(
            self.box.text(), lang=lang, kind=self.filters.kind, part=self.filters.part,
            typing=typing,
        )  # fmt: skip
        # The search is made and used on the worker's thread alone: it has the index open.
        own = self._passages()
        self._tasks.latest(KEY, lambda: self._reader.search.find(query, own), self.show_results)

    @Slot(object)
    def show_results(self, results: Results | None) -> None:
        """List the answer to the latest question."""
        self._results = results
        if results is None:
            self.filters.reset()
        self.filters.show_counts(results)
        self.model.show(results)
        self.tree.expandAll()
        self.tree.scrollToTop()
        self._tell()
        self._hub.searched.emit(results)
        if results and results.query.typing and not any(h.match == "whole" for h in results.hits):
            self._pause.start()

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
        if self._results:
            announce(self.box, words)

    @Slot(str)
    def mend(self, link: str) -> None:
        """Do what was offered: other words, both languages, or no filter."""
        if link == telling.BOTH:
            self.both.setChecked(True)
        elif link == telling.WIDER:
            self.filters.reset()
            self.ask()
        else:
            self.box.setText(link.removeprefix(telling.TEXT))

    @Slot(QModelIndex)
    def preview(self, index: QModelIndex) -> None:
        """Show in the text what the arrow keys are on."""
        hit = index.data(HIT)
        if hit is not None and self.tree.hasFocus():
            self._hub.hit_previewed.emit(hit)

    @Slot()
    def leave(self) -> None:
        """Go back to where reading was, and to the box."""
        self._hub.preview_left.emit()
        self.focus_box()

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

    @Slot()
    def copy_hits(self) -> None:
        """Put the hits on the clipboard as a list, each with its number in the edition."""
        hits = self._results.hits if self._results else ()
        text = as_list(hits, self._reader.library.edition_id)
        QGuiApplication.clipboard().setText(text)
        self._hub.said.emit(translated(mark("{count} hits copied"), count=len(hits)))

    def clear(self) -> None:
        """Forget the search."""
        self.box.clear()

    def _step(self, by: int) -> None:
        hits = self.model.hits()
        if not hits:
            return
        present = self.tree.currentIndex()
        here = hits.index(present) if present in hits else (-1 if by > 0 else 0)
        place = (here + by) % len(hits)
        self.tree.setCurrentIndex(hits[place])
        self.open(hits[place])
        self._tell(place + 1)

    @Slot(QModelIndex)
    def open(self, index: QModelIndex) -> None:
        """Go to a hit, or to the start of its section."""
        hit = index.data(HIT)
        if hit is not None:
            self._hub.hit_chosen.emit(hit)
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
        hits = self.model.hits()
        if hits and not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(hits[0])
        if hits:
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _passages(self) -> "tuple[Entry, ...]":
        new = [one for key, one in self._marks.items() if key not in self._own]
        self._own |= {one.at: one for one in self._reader.own_passages(new)}
        return tuple(self._own[key] for key in self._marks if key in self._own)

    @Slot(object)
    def take_marks(self, marks: "Sequence[Mark]") -> None:
        """Search these marks of the reader's as well, and no others."""
        self._marks = {one.id: one for one in marks}
        self._own.clear()

    @Slot(object)
    def take_change(self, changed: "Changed") -> None:
        """Take up what has changed among the marks."""
        for one in changed.removed:
            self._marks.pop(one.id, None)
        for one in (*changed.removed, *changed.added):
            self._own.pop(one.id, None)
        self._marks |= {one.id: one for one in changed.added}

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Search the language that is now read."""
        self._lang = "zh" if lang == "zh" else "en"
        if self.box.text() and not self.both.isChecked():
            self.ask()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint hits in a theme's colours."""
        self._delegate.theme = self.filters.theme = theme
        self.filters.show_counts(self._results)
        self.tree.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.scheduleDelayedItemsLayout()


def _nothing() -> None:
    return None
