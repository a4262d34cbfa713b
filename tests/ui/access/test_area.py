"""The pane as Qt's bridge asks for it, without a bus."""

import pytest
from PySide6.QtGui import QAccessible

from desktop.document.model import BlockId, Place
from desktop.ui.access.area import area_of
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    found.quits()


@pytest.fixture
def area(user):
    made = area_of(user.window.panes.spread)
    yield made
    made.close()


def texts(area):
    children = [area.child(one) for one in range(area.childCount())]
    return [one for one in children if one.text(QAccessible.Text.Name).startswith("Text in")]


def names(area):
    return [one.text(QAccessible.Text.Name) for one in texts(area)]


def block(area, name):
    (text,) = texts(area)
    every = (text.child(one) for one in range(text.childCount()))
    return next(one for one in every if one.text(QAccessible.Text.Identifier) == name)


def test_a_child_knows_its_place(area):
    (text,) = texts(area)
    assert area.child(area.indexOfChild(text)) is text
    assert text.child(text.indexOfChild(text.child(3))) is text.child(3)
    assert text.child(text.childCount()) is None


def test_the_languages_that_are_shown_are_told(user, area):
    before = names(area)
    user.does("view.language")
    after = names(area)
    user.does("view.both")
    assert (before, after) == (["Text in English"], ["Text in Chinese"])
    assert names(area) == ["Text in Chinese", "Text in English"]


def test_a_block_stands_where_it_is_shown(user, area):
    user.page.go(Place(BlockId("1.2")))
    view = user.page.viewport()
    shown = view.rect().translated(view.mapToGlobal(view.rect().topLeft()))
    assert shown.contains(block(area, "1.2").rect())
    assert not shown.intersects(block(area, "0").rect())


def test_what_is_under_the_pointer_is_told(area):
    at = block(area, "0").rect().center()
    text = area.childAt(at.x(), at.y())
    assert text.childAt(at.x(), at.y()).text(QAccessible.Text.Identifier) == "0"


def test_a_block_that_is_focused_is_gone_to(user, area, qtbot):
    acts = block(area, "3.1").actionInterface()
    acts.doAction(acts.setFocusAction())
    qtbot.waitUntil(lambda: user.block == "3.1")
    assert user.page.hasFocus()


def test_nothing_is_told_block_by_block_where_that_is_off(user):
    user.window.panes.spread.tells_blocks = False
    assert area_of(user.window.panes.spread) is None


def test_a_question_about_what_is_gone_is_answered(area):
    node = block(area, "0")
    area.close()
    assert node.isValid() is False
