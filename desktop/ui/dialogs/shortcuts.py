"""The list of all keys, made from the action table; a box narrows it, and each can be changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import ACTIONS, MENUS, Action
from desktop.preferences.keys import Keys
from desktop.ui.actions import clashes, native, sequence
from desktop.ui.icons import icon
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.filtering import WORDS, Filtering
from desktop.ui.words import bare, translated
from desktop.words import mark

COLUMNS = (mark("Action"), mark("Keys"), mark("What it does"))
BETWEEN = "   "  # Between two keys that do the same.
ACTION = WORDS + 1  # The role that gives an action's id.
BY_ID = {row.id: row for row in ACTIONS}


class ShortcutsDialog(QDialog):
    """Lists actions by menu with their keys, as this system writes them.

    ``show`` is called whenever keys were changed.
    """

    def __init__(self, keys: Keys, show: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._show = keys, show
        self.setWindowTitle(translated(mark("Keyboard shortcuts")))
        self.box = Box(translated(mark("Filter the shortcuts")))
        self.box.set_icons(icon("filter"), icon("clear"), translated(mark("Clear the filter")))
        self._model = shortcuts(keys, self)
        self._narrowed = Filtering(self)
        self._narrowed.setSourceModel(self._model)
        self.tree = QTreeView()
        self._set_up_tree()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        buttons.rejected.connect(self.reject)
        usual = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual.setAutoDefault(False)
        usual.clicked.connect(self.restore_all)
        self.clashes = QLabel()
        self.clashes.setObjectName("trouble")
        self.clashes.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (self.clashes, self.box, self.tree):
            column.addWidget(widget)
        column.addLayout(self._changing())
        column.addWidget(buttons)
        self.box.asked.connect(self.narrow)
        self.box.left_down.connect(self.tree.setFocus)
        self.resize(760, 640)
        self.take_row()
        self._tell_clashes()
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
        self.tree.selectionModel().currentChanged.connect(self.take_row)
        self._arrange()

    def _changing(self) -> QVBoxLayout:
        self.name = QLabel()
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.keySequenceChanged.connect(self.tell_clash)
        self.clash = QLabel()
        self.clash.setObjectName("trouble")
        self.clash.setWordWrap(True)
        self.set = QPushButton(translated(mark("&Set this key")))
        self.set.setAutoDefault(False)
        self.set.clicked.connect(self.take_key)
        self.usual = QPushButton(translated(mark("&Usual keys")))
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self.restore)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        for widget in (self.edit, self.set, self.usual):
            row.addWidget(widget)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(self.clash)
        return column

    @property
    def _action(self) -> str:
        found = self.tree.currentIndex().siblingAtColumn(0).data(ACTION)
        return str(found or "")

    @Slot()
    def take_row(self) -> None:
        """Let the present row's keys be changed."""
        action = self._action
        for widget in (self.edit, self.set, self.usual):
            widget.setEnabled(bool(action))
        self.edit.clear()
        self.clash.clear()
        if not action:
            self.name.setText(translated(mark("Choose an action to change its keys.")))
            return
        self.name.setText(bare(translated(BY_ID[action].words)))
        self.edit.setAccessibleName(translated(mark("New key of “{name}”"), name=self.name.text()))
        self.usual.setEnabled(not self._keys.is_usual(action))

    @Slot(QKeySequence)
    def tell_clash(self, key: QKeySequence) -> None:
        """Say whose key this is already."""
        held = self._keys.holders(_portable(key)) if not key.isEmpty() else ()
        others = [bare(translated(BY_ID[one].words)) for one in held if one != self._action]
        words = mark("{key} is the key of “{other}”, which loses it when you set it here.")
        told = translated(words, key=native(key), other=", ".join(others)) if others else ""
        self.clash.setText(told)
        if told:
            announce(self.edit, told)

    @Slot()
    def take_key(self) -> None:
        """Let the key call the present action; an empty one leaves it without."""
        self._keys.give(self._action, _portable(self.edit.keySequence()))
        self._changed()

    @Slot()
    def restore(self) -> None:
        """Give the present action its usual keys."""
        self._keys.restore(self._action)
        self._changed()

    @Slot()
    def restore_all(self) -> None:
        """Give every action its usual keys."""
        self._keys.restore()
        self._changed()

    def _changed(self) -> None:
        for place in range(self._model.rowCount()):
            menu = self._model.item(place)
            for row in range(menu.rowCount()):
                action = BY_ID[str(menu.child(row, 0).data(ACTION))]
                keys = native_keys(action, self._keys)
                menu.child(row, 1).setText(keys)
                for column in range(3):
                    menu.child(row, column).setData(_words(action, menu.text(), keys), WORDS)
        self._show()
        self.take_row()
        self._tell_clashes()

    def _tell_clashes(self) -> None:
        self.clashes.setText("\n".join(clashes(self._keys)))
        self.clashes.setVisible(bool(self.clashes.text()))

    @Slot(str)
    def narrow(self, text: str) -> None:
        """Show only the actions whose menu, words or keys hold ``text``."""
        self._narrowed.ask(text)
        self._arrange()

    def _arrange(self) -> None:
        self.tree.expandAll()
        for row in range(self._narrowed.rowCount()):
            self.tree.setFirstColumnSpanned(row, self.tree.rootIndex(), True)  # noqa: FBT003  Qt's.


def shortcuts(keys: Keys, parent: QObject) -> QStandardItemModel:
    """Return the actions below their menus, in the table's order."""
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels([translated(words) for words in COLUMNS])
    for name, words in MENUS:
        menu = _item(bare(translated(words)), "")
        menu.setFlags(menu.flags() & ~Qt.ItemFlag.ItemIsSelectable)
        font = menu.font()
        font.setWeight(font.Weight.DemiBold)
        menu.setFont(font)
        for row in ACTIONS:
            if row.menu == name:
                menu.appendRow(_row(row, menu.text(), native_keys(row, keys)))
        model.appendRow(menu)
    return model


def _row(row: Action, menu: str, keys: str) -> list[QStandardItem]:
    texts = [bare(translated(row.words)), keys, translated(row.tip)]
    made = [_item(text, _words(row, menu, keys)) for text in texts]
    made[0].setData(row.id, ACTION)
    return made


def _words(row: Action, menu: str, keys: str) -> str:
    said = [menu, bare(translated(row.words)), keys, translated(row.tip)]
    return " ".join([*said, *row.keys])


def _item(text: str, words: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(words, WORDS)
    return item


def _portable(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def native_keys(row: Action, keys: Keys) -> str:
    """Return the keys of an action as this system writes them."""
    return BETWEEN.join(native(sequence(key)) for key in keys.of(row.id))
