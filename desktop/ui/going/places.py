"""The history by names: menus of the places left by jumps, the nearest first."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QWidget

from desktop.document.model import Lang, Place
from desktop.document.outline import section_of
from desktop.reader import Reader
from desktop.ui.page.figures import words_of
from desktop.ui.page.navigation import Navigation
from desktop.ui.words import named, translated
from desktop.words import mark

MOST = 12  # Places each way; who wants one further goes there and asks again.
LONGEST = 64  # Characters of a name.
HERE = mark("Here: {name}")


def name_of(reader: Reader, place: Place, lang: Lang) -> str:
    """Return what a place is called: its number and title, else its section and first words."""
    block = reader.block(place.block, lang)
    words = words_of(block)
    if block.kind != "heading":
        title = reader.section(section_of(place.block), lang).title
        words = named(f"{block.id} {title}", words)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


class Places(QObject):
    """Makes the menus and goes to the place that is chosen."""

    def __init__(self, reader: Reader, navigation: Navigation, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader, self._go, self._parent = reader, navigation, parent

    def attach(self, bar: QToolBar, back: QAction, forward: QAction) -> None:
        """Let the buttons of back and forward show their places at the right key."""
        for action, by in ((back, -1), (forward, 1)):
            button = bar.widgetForAction(action)
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(partial(self._pop_up, button, by))

    def menu(self, *ways: int) -> QMenu:
        """Return a menu of the places before (1), behind (-1) or both, here between them."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        history, lang = self._go.history, self._go.lang
        if 1 in ways:
            before = list(enumerate(history.before[::-1], 1))[:MOST]
            self._add(menu, [(steps, place) for steps, place in reversed(before)], lang)
        if len(ways) > 1:
            named = name_of(self._reader, self._go.here, lang)
            here = menu.addAction(_escaped(translated(HERE, name=named)))
            here.setEnabled(False)
        if -1 in ways:
            behind = list(enumerate(history.behind[::-1], 1))[:MOST]
            self._add(menu, [(-steps, place) for steps, place in behind], lang)
        return menu

    def show(self) -> None:
        """Show all places below the middle of the window's top."""
        menu = self.menu(1, -1)
        wide, menu_wide = self._parent.width(), menu.sizeHint().width()
        at = QPoint(max(0, (wide - menu_wide) // 2), self._parent.height() // 8)
        menu.popup(self._parent.mapToGlobal(at))

    def _add(self, menu: QMenu, rows: list[tuple[int, Place]], lang: Lang) -> None:
        for steps, place in rows:
            if self._go.knows(place.block):
                action = menu.addAction(_escaped(name_of(self._reader, place, lang)))
                action.triggered.connect(partial(self._travel, steps))

    def _travel(self, steps: int, _checked: bool = False) -> None:  # noqa: FBT002  Qt's own.
        self._go.travel(steps)

    def _pop_up(self, button: QWidget, way: int, at: QPoint) -> None:
        self.menu(way).popup(button.mapToGlobal(at))


def _escaped(words: str) -> str:
    return words.replace("&", "&&")
