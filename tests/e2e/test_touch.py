"""Fingers on the whole window."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.ui.touch.touch import Touch
from tests.support.user import User
from tests.ui.touch.test_touch import UP, Fingers


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    found.quits()


def test_a_finger_scrolls_the_page_and_the_place_is_taken_up(user, qtbot):
    Fingers(user.page, QTest.createTouchDevice()).drag(UP)
    qtbot.waitUntil(lambda: user.block != "0")
    assert not user.page.textCursor().hasSelection()


def test_two_fingers_change_the_reader_s_text_size(user, qtbot):
    apart = range(20, 100, 8)
    paths = [(200 - one, 200) for one in apart], [(200 + one, 200) for one in apart]
    Fingers(user.page, QTest.createTouchDevice()).drag(*paths)
    qtbot.waitUntil(lambda: user.reader.choices.text_size > 18)


def test_lists_and_columns_that_come_later_are_taken_too(user):
    user.does("edit.find")
    user.does("view.marks_panel")
    user.does("view.both")
    areas = user.window.splitter.findChildren(QAbstractScrollArea)
    assert len(areas) >= 5
    assert [one for one in areas if one.isVisible() and not one.findChild(Touch)] == []
