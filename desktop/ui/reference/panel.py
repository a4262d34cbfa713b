"""The reference panel: glossary, timeline and sources in one place, a list at a time."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabBar, QVBoxLayout, QWidget

from desktop.document.model import Lang
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.reference.delegate import EntryDelegate
from desktop.ui.reference.entries import KINDS, Kind, entries
from desktop.ui.reference.model import EntriesModel, Narrowed
from desktop.ui.theme import Theme
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.override import override
from desktop.ui.widgets.tree import ChoosingTree
from desktop.ui.words import translated
from desktop.words import mark

NAMES: dict[Kind, str] = {
    "term": mark("Glossary"),
    "event": mark("Timeline"),
    "source": mark("Sources"),
}


class ReferencePanel(QWidget):
    """Lists what there is to look up. ``chosen`` carries a kind and an id."""

    chosen = Signal(str, str)

    def __init__(self, reader: Reader, hub: Hub, theme: Theme, lang: Lang) -> None:
        super().__init__()
        self._reader = reader
        self._lang: Lang = lang
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translated(mark("What to look up")))
        for kind in KINDS:
            self.tabs.addTab(translated(NAMES[kind]))
        self.box = Box(
            translated(mark("Filter by words, pinyin, abbreviation")),
            translated(mark("Filter by words")),
            translated(mark("Filter")),
        )
        self.box.set_icons(icon("filter"), icon("clear"), translated(mark("Clear the filter")))
        self.part, self.year = QComboBox(), QComboBox()
        self.part.setAccessibleName(translated(mark("Part")))
        self.year.setAccessibleName(translated(mark("Year")))
        self.list = ChoosingTree(translated(NAMES["term"]))
        self._delegate = EntryDelegate(self.list, theme)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.model, self._narrowed = EntriesModel(self), Narrowed(self)
        self._narrowed.setSourceModel(self.model)
        self._lay_out()
        self._connect(hub)
        self.fill()

    @property
    def kind(self) -> Kind:
        """What is listed now."""
        return KINDS[self.tabs.currentIndex()]

    def _lay_out(self) -> None:
        self.list.setModel(self._narrowed)
        self.list.setItemDelegate(self._delegate)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        sieve = QHBoxLayout()
        sieve.addWidget(self.part, 1)
        sieve.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 4)
        column.addWidget(self.tabs)
        column.addWidget(self.box)
        column.addLayout(sieve)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()  # Words break elsewhere.

    def _connect(self, hub: Hub) -> None:
        self.tabs.currentChanged.connect(self.fill)
        self.box.asked.connect(self.narrow)
        self.box.left_down.connect(self.enter_list)
        self.box.entered.connect(self.choose_first)
        self.list.chosen.connect(self.choose)
        self.list.left_up.connect(self.box.setFocus)
        self.part.currentIndexChanged.connect(self.sift)
        self.year.currentIndexChanged.connect(self.sift)
        self.list.left.connect(self.box.setFocus)
        hub.language_changed.connect(self.show_language)
        hub.theme_changed.connect(self.set_theme)

    def show(self, kind: Kind | None = None) -> None:
        """Show the panel, with a list of that kind."""
        if kind:
            self.tabs.setCurrentIndex(KINDS.index(kind))
        super().show()
        self.box.setFocus()

    @Slot()
    def fill(self) -> None:
        """List what the tab asks for."""
        every = entries(self._reader, self.kind, self._lang)
        self.model.show(every, self._lang)
        self.list.setAccessibleName(translated(NAMES[self.kind]))
        titles = {str(one.id): one.title for one in self._reader.outline(self._lang).children(None)}
        parts = sorted({one.part for one in every if one.part})
        _refill(
            self.part, mark("All parts"), [(f"{one}  {titles.get(one, '')}", one) for one in parts]
        )
        years = sorted({one.year for one in every if one.year})
        _refill(self.year, mark("All years"), [(one, one) for one in years])
        for box in (self.part, self.year):
            box.setVisible(self.kind == "event")
        self.sift()

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Show only what holds the words."""
        self._narrowed.ask(text)
        self._tell_count()

    @Slot()
    def sift(self) -> None:
        """Show only the events of the chosen part and year."""
        self._narrowed.keep(str(self.part.currentData() or ""), str(self.year.currentData() or ""))
        self._tell_count()

    def _tell_count(self) -> None:
        shown, every = self._narrowed.rowCount(), self.model.rowCount()
        self.count.setText(translated(mark("{shown} of {every}"), shown=shown, every=every))

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Tell everything in the text's language."""
        self._lang = "zh" if lang == "zh" else "en"
        self.fill()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Colour the panel."""
        self._delegate.theme = theme
        self.list.viewport().update()

    @Slot(QModelIndex)
    def choose(self, index: QModelIndex) -> None:
        """Choose an entry."""
        entry = self.model.entry(self._narrowed.mapToSource(index).row())
        self.chosen.emit(entry.kind, entry.id)

    @Slot()
    def choose_first(self) -> None:
        """Choose the first entry that answers the filter."""
        if self._narrowed.rowCount():
            self.choose(self._narrowed.index(0, 0))

    @Slot()
    def enter_list(self) -> None:
        """Give the keys to the list."""
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._narrowed.index(0, 0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)


def _refill(box: QComboBox, first: str, rows: list[tuple[str, str]]) -> None:
    box.blockSignals(True)  # noqa: FBT003  Qt's own signature.
    box.clear()
    box.addItem(translated(first), "")
    for words, value in rows:
        box.addItem(words, value)
    box.blockSignals(False)  # noqa: FBT003
