"""The action table made into QActions, menus and the tool bar.

What an action does stands in `desktop.ui.commands`, under the same id.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from desktop.actions import ACTIONS, MENUS, Action, When
from desktop.preferences.keys import Keys
from desktop.ui.icons import icon
from desktop.ui.theme import Theme
from desktop.ui.words import bare, translated
from desktop.words import mark

ROLES = {  # What macOS moves into the program's own menu.
    "edit.preferences": QAction.MenuRole.PreferencesRole,
    "file.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}
PORTABLE = QKeySequence.SequenceFormat.PortableText


def sequence(key: str) -> QKeySequence:
    """Return a key as Qt has it."""
    return QKeySequence(key, PORTABLE)


def native(key: QKeySequence) -> str:
    """Return a key as this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def clashes(keys: Keys) -> list[str]:
    """Say of each key that several actions have, and so calls none, whose it is.

    The sheet of keys takes a key away from who had it; a file written by hand may not.
    """
    held: dict[str, list[str]] = {}
    for row in ACTIONS:
        for key in {sequence(one).toString(PORTABLE) for one in keys.of(row.id)}:
            held.setdefault(key, []).append(bare(translated(row.words)))
    told = mark("{key} calls nothing, as it is the key of several actions: {actions}")
    return [
        translated(told, key=native(sequence(key)), actions=", ".join(names))
        for key, names in held.items()
        if key and len(names) > 1
    ]


def _call(command: Callable[..., object], _checked: bool = False) -> None:  # noqa: FBT002
    command()  # `triggered` says whether it is checked, which only checked ones need.


class Actions(QObject):
    """All QActions of one window, by id.

    ``acted`` tells that one is about to be done, by whatever it was called: a key, a menu, or a
    screen reader, which presses nothing.
    """

    acted = Signal()

    def __init__(self, window: QMainWindow, keys: Keys) -> None:
        super().__init__(window)
        self.keys = keys
        self.by_id = {row.id: self._made(row, window) for row in ACTIONS}

    def connect_to(self, commands: Mapping[str, Callable[..., object]]) -> None:
        """Let each action call its command."""
        for row in ACTIONS:
            action, command = self.by_id[row.id], commands[row.id]
            if row.check:
                action.toggled.connect(self.acted)
                action.toggled.connect(command)
            else:
                action.triggered.connect(self.acted)
                action.triggered.connect(partial(_call, command))

    def _made(self, row: Action, window: QMainWindow) -> QAction:
        action = QAction(translated(row.words), self)
        action.setObjectName(row.id)
        action.setCheckable(row.check)
        action.setStatusTip(translated(row.tip))
        action.setMenuRole(ROLES.get(row.id, QAction.MenuRole.NoRole))
        self._show_keys(row, action)
        window.addAction(action)
        return action

    def _show_keys(self, row: Action, action: QAction) -> None:
        keys = [sequence(key) for key in self.keys.of(row.id)]
        action.setShortcuts(keys)
        shown = f" ({native(keys[0])})" if keys else ""
        action.setToolTip(f"{translated(row.tip)}{shown}")

    def show_keys(self) -> None:
        """Let every action be called by the keys it has now."""
        for row in ACTIONS:
            self._show_keys(row, self.by_id[row.id])

    def fill_menus(self, window: QMainWindow) -> None:
        """Make the menu bar."""
        menus: dict[str, QMenu] = {}
        for name, words in MENUS:
            menus[name] = window.menuBar().addMenu(translated(words))
        for row in ACTIONS:
            if row.rule:
                menus[row.menu].addSeparator()
            menus[row.menu].addAction(self.by_id[row.id])

    def fill_bar(self, bar: QToolBar, ids: Iterable[str]) -> None:
        """Put actions into the tool bar, an empty id for a gap."""
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for one in ids:
            if one:
                bar.addAction(self.by_id[one])
            else:
                bar.addSeparator()

    def set_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for row in ACTIONS:
            if row.icon:
                self.by_id[row.id].setIcon(icon(row.icon, theme))

    def enable(self, when: When, *, on: bool) -> None:
        """Enable or disable all actions that wait for ``when``."""
        for row in ACTIONS:
            if row.when == when:
                self.by_id[row.id].setEnabled(on)

    def name(self, action_id: str, words: str) -> None:
        """Call an action what the reader calls it; empty words give back its own."""
        usual = next(row.words for row in ACTIONS if row.id == action_id)
        self.by_id[action_id].setText(words.replace("&", "&&") or translated(usual))

    def checked(self) -> dict[str, bool]:
        """Return which actions are on and which are off, of those that can be."""
        return {row.id: self.by_id[row.id].isChecked() for row in ACTIONS if row.check}

    def check(self, action_id: str, *, on: bool) -> None:
        """Set an action on or off; what it calls must bear being told what it knows."""
        self.by_id[action_id].setChecked(on)
