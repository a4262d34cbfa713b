import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place
from desktop.ui.margin.welcoming import welcome
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def turn(user, notches, modifier):
    view = user.page.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        modifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  Qt's own signature.
    )  # fmt: skip
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize("notches", [1, -1])
def test_the_wheel_with_control_sets_the_size(user, notches):
    before = user.reader.choices.text_size
    turn(user, notches, Qt.KeyboardModifier.ControlModifier)
    assert user.reader.choices.text_size == before + notches


def test_the_wheel_alone_scrolls(user):
    turn(user, -1, Qt.KeyboardModifier.NoModifier)
    assert user.page.verticalScrollBar().value() > 0
    assert user.reader.choices.text_size == 18


def test_space_turns_a_page_and_leaves_some_lines_of_the_last(user):
    user.page.whole()
    user.page.setFocus()
    bar = user.page.verticalScrollBar()
    before = bar.value()
    user.presses(Qt.Key.Key_Space)
    assert 0 < bar.value() - before < bar.pageStep()
    user.presses(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == before


def test_only_the_text_is_shown_until_the_key_comes_again(user):
    user.does("view.search_panel")
    user.does("view.focus")
    panes = user.window.panes
    hidden = (
        panes.outline.isVisible(),
        panes.search.isVisible(),
        user.window.menuBar().isVisible(),
    )
    user.does("view.focus")
    assert hidden == (False, False, False)
    assert panes.outline.isVisible()
    assert panes.search.isVisible()


def test_what_was_put_away_for_the_text_is_there_next_time(user):
    user.does("view.focus")
    user.restarts()
    assert user.window.panes.outline.isVisible()


def test_the_bar_tells_how_far_in_its_part_the_reader_is(user):
    user.window.panes.navigation.go(Place(BlockId("1")))
    assert "0 %" in user.window.bars.here.text()
    user.window.panes.navigation.go(Place(BlockId("1.3")))
    share = int(user.window.bars.here.text().rsplit(":", 1)[1].strip(" %"))
    assert 20 < share < 100


def test_a_link_tells_where_it_leads(user):
    told = user.page.pointing._told("whitepaper:3.1", 0)
    assert told.startswith("3.1 Old books · ")
    assert user.page.pointing._told("whitepaper:9.9", 0) == ""


def test_a_first_start_tells_three_things_and_the_second_does_not(user):
    welcome(user.window.actions_, user.window.messages)
    assert "Ctrl+K" in user.window.messages.words.text()
    first = user.window.is_first
    user.restarts()
    assert (first, user.window.is_first) == (True, False)
