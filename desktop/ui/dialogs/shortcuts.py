"""The list of all keys, made from the action table; a box narrows it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS, MENUS, Action
from desktop.ui.icons import icon
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.filtering import WORDS, Filtering
from desktop.ui.words import translated
from desktop.words import mark

COLUMNS = (mark("Action"), mark("Keys"), mark("What it does"))
BETWEEN = "   "  # Between two keys that do the same.


class ShortcutsDialog(QDialog):
    """Lists actions by menu with their keys, as this system writes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(mark("Keyboard shortcuts")))
        self.box = Box(translated(mark("Filter the shortcuts")))
        self.box.set_icons(icon("filter"), icon("clear"), translated(mark("Clear the filter")))
        self._narrowed = Filtering(self)
        self._narrowed.setSourceModel(shortcuts(self))
        self.tree = QTreeView()
        self._set_up_tree()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.box, self.tree, buttons):
            column.addWidget(widget)
        self.box.asked.connect(self.narrow)
        self.box.left_down.connect(self.tree.setFocus)
        self.resize(760, 600)
        self.box.setFocus()

    def _set_up_tree(self) -> None:
        self.tree.setModel(self._narrowed)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionsMovable(False)
        self._arrange()

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Show only the actions whose menu, words or keys hold ``text``."""
        self._narrowed.ask(text)
        self._arrange()

    def _arrange(self) -> None:
        self.tree.expandAll()
        for row in range(self._narrowed.rowCount()):
            self.tree.setFirstColumnSpanned(row, self.tree.rootIndex(), True)  # noqa: FBT003  Qt's.


def shortcuts(parent: QObject) -> QStandardItemModel:
    """Return the actions below their menus, in the table's order."""
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels([translated(words) for words in COLUMNS])
    for name, words in MENUS:
        menu = _item(plain_words(translated(words)), "")
        font = menu.font()
        font.setWeight(font.Weight.DemiBold)
        menu.setFont(font)
        for row in ACTIONS:
            if row.menu == name:
                menu.appendRow(_row(row, menu.text()))
        model.appendRow(menu)
    return model


def _row(row: Action, menu: str) -> list[QStandardItem]:
    texts = [plain_words(translated(row.words)), native_keys(row), translated(row.tip)]
    words = " ".join([menu, *texts, *row.keys])
    return [_item(text, words) for text in texts]


def _item(text: str, words: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(words, WORDS)
    return item


def native_keys(row: Action) -> str:
    """Return the keys of an action as this system writes them."""
    keys = (QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in row.keys)
    return BETWEEN.join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def plain_words(words: str) -> str:
    """Return a menu's words without the sign before its letter.

    >>> plain_words("&Go to block…")
    'Go to block…'
    """
    return words.replace("&", "")
