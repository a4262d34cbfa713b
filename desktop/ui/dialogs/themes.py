"""The menu of themes: the bundled ones, the reader's own, and where to begin one."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from desktop.errors import FolderError
from desktop.ui.page.appearance import Appearance
from desktop.ui.words import translated
from desktop.words import mark


def themes_menu(looks: Appearance, parent: QWidget) -> QMenu:
    """Return the menu; the theme that is chosen now is checked."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    group = QActionGroup(menu)
    for name in looks.wardrobe.names():
        action = menu.addAction(looks.wardrobe.title(name).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(name == looks.theme_name)
        action.triggered.connect(partial(_choose, looks, name))
        group.addAction(action)
    menu.addSeparator()
    begin = menu.addAction(translated(mark("Begin a theme of your own")))
    begin.triggered.connect(partial(_begin, looks))
    return menu


def _choose(looks: Appearance, name: str, _checked: bool = False) -> None:  # noqa: FBT002  Qt's own.
    looks.choose_theme(name)


def _begin(looks: Appearance, _checked: bool = False) -> None:  # noqa: FBT002
    try:
        path = looks.wardrobe.begin(looks.theme_name)
    except OSError as error:
        why = error.strerror or str(error)
        looks.failed.emit(FolderError(path=looks.wardrobe.folder, why=why))
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
    words = mark("Change the colours in {path}, then choose it from this menu.")
    looks.hub.said.emit(translated(words, path=path))
