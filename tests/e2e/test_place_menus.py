"""What can be done with a place that is listed, by pointer and by key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.ui.sharing.place_menu import PlaceMenu
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def asks_by_key(tree):
    """Press the key of menus."""
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(tree, asked)


def menu_of(user):
    return user.window.findChild(PlaceMenu)


def test_the_menu_key_asks_for_the_present_section(user):
    user.window.panes.outline.tree.setFocus()
    asks_by_key(user.window.panes.outline.tree)
    menu = menu_of(user)
    assert menu.isVisible()
    menu.copy_address()
    assert QGuiApplication.clipboard().text() == "whitepaper:0"
    menu.close()


def test_a_section_is_copied_with_all_its_words(user):
    menu = PlaceMenu(user.reader, user.window.hub, ("1", "zh"), user.window)
    menu.copy()
    words = QGuiApplication.clipboard().text()
    assert words.split("\n\n")[0] == user.reader.section("1", "zh").title
    menu.close()


def test_a_hit_is_cited_from_the_list(user):
    found = user.searches("books")
    tree = user.window.panes.search.tree
    tree.enter()
    asks_by_key(tree)
    menu = menu_of(user)
    menu.cite()
    assert f"whitepaper:2023/{found.hits[0].block}" in QGuiApplication.clipboard().text()
    menu.close()


def test_one_goes_there_and_can_go_back(user):
    menu = PlaceMenu(user.reader, user.window.hub, ("3.1", "en"), user.window)
    menu.go()
    assert user.block == "3.1"
    user.does("go.back")
    assert user.block == "0"
    menu.close()


def test_a_figure_is_previewed_by_key_as_by_pointer(user, qtbot):
    user.window.panes.navigation.go_to_id("3.1")
    user.page.setFocus()
    for _ in range(6):
        user.presses(Qt.Key.Key_Tab)
        if told := user.page.pointing.told_by_keys():
            break
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == told
    QToolTip.hideText()
