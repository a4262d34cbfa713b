"""The section tree: a filter box over it, the present section marked as the text scrolls."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.document.model import BlockId, Lang, Place, SectionId
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.outline.delegate import SectionDelegate
from desktop.ui.outline.model import OutlineModel
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.filtering import NOWHERE, Filtering
from desktop.ui.widgets.tree import ChoosingTree
from desktop.ui.words import translated
from desktop.words import mark


class OutlinePanel(QWidget):
    """Shows the sections and leads to them.

    Following the text moves the mark and opens what hides it, and asks for no place.
    What the reader opened or closed outlives the filter and a change of language.
    """

    def __init__(self, reader: Reader, hub: Hub) -> None:
        super().__init__()
        self._reader, self._hub = reader, hub
        self._lang: Lang = "en"
        self._present: SectionId | None = None
        self._closed: set[SectionId] = set()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OutlineModel(self)
        self._narrowed = Filtering(self)
        self._narrowed.setSourceModel(self.model)
        self.box = Box(translated(mark("Filter the contents")), translated(mark("Filter")))
        self.box.set_icons(icon("filter"), icon("clear"), translated(mark("Clear the filter")))
        self.tree = ChoosingTree(translated(mark("Contents")))
        self.empty = QLabel(translated(mark("No section has these words in its title.")))
        self._lay_out()
        self._connect()
        hub.section_entered.connect(self.follow)

    def _lay_out(self) -> None:
        self.tree.setModel(self._narrowed)
        self.tree.setItemDelegate(SectionDelegate(self.tree))
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 4)
        for widget in (self.box, self.empty, self.tree):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.box.asked.connect(self.narrow)
        self.box.left_down.connect(self.enter_tree)
        self.box.entered.connect(self.open_first)
        self.tree.chosen.connect(self.open)
        self.tree.left_up.connect(self.box.setFocus)
        self.tree.menu_asked.connect(self.ask_menu)
        self.tree.collapsed.connect(self.keep_closed)
        self.tree.expanded.connect(self.keep_open)

    def show_language(self, lang: Lang) -> None:
        """Show the titles in a language; what was open stays open."""
        self._lang = lang
        self.model.show(self._reader.outline(lang))
        self._arrange()

    @Slot(str)
    def follow(self, section: str) -> None:
        """Mark the section that is read, without going there."""
        self._present = SectionId(section)
        self._mark_present()

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Show only the sections whose number or title holds the words, and those above."""
        self._narrowed.ask(text)
        self._arrange()

    @Slot(QModelIndex)
    def open(self, index: QModelIndex) -> None:
        """Go to a section."""
        self._hub.place_asked.emit(Place(BlockId(self._section(index))))

    @Slot(QModelIndex, QPoint)
    def ask_menu(self, index: QModelIndex, at: QPoint) -> None:
        """Ask for the menu of a section."""
        self._hub.place_menu_asked.emit(self._section(index), self._lang, at)

    @Slot()
    def open_first(self) -> None:
        """Go to the first section that answers the filter."""
        found = self._first()
        if self._narrowed.is_narrowed and found.isValid():
            self.tree.setCurrentIndex(found)
            self.open(found)

    @Slot()
    def enter_tree(self) -> None:
        """Give the keys to the tree, on the marked section or else on the first that answers."""
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._first())
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QModelIndex)
    def keep_closed(self, index: QModelIndex) -> None:
        """Remember that the reader closed a section."""
        if not self._narrowed.is_narrowed:
            self._closed.add(self._section(index))

    @Slot(QModelIndex)
    def keep_open(self, index: QModelIndex) -> None:
        """Remember that a section is open again."""
        if not self._narrowed.is_narrowed:
            self._closed.discard(self._section(index))

    def _section(self, index: QModelIndex) -> SectionId:
        return self.model.section(self._narrowed.mapToSource(index))

    def _shown(self, section: SectionId) -> QModelIndex:
        return self._narrowed.mapFromSource(self.model.index_of(section))

    def _arrange(self) -> None:
        closed: set[SectionId] = set() if self._narrowed.is_narrowed else set(self._closed)
        self.tree.expandAll()
        for section in closed:
            self.tree.collapse(self._shown(section))
        self._closed |= closed
        self.empty.setVisible(self._narrowed.is_narrowed and not self._narrowed.rowCount())
        self._mark_present()

    def _mark_present(self) -> None:
        index = self._shown(self._present) if self._present else NOWHERE
        self.tree.setCurrentIndex(index)

    def _first(self) -> QModelIndex:
        index = self._narrowed.index(0, 0)
        while index.isValid() and not self._narrowed.answers(index):
            index = self.tree.indexBelow(index)
        return index
