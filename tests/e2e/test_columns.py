"""Both languages in the window: found, marked and copied where they stand."""

import pytest
from PySide6.QtCore import Qt

from desktop.document.model import BlockId, Place
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    found.window.panes.spread.setMinimumWidth(1000)  # The screen of the tests is a small one.
    found.window.resize(1500, 700)
    found.does("view.both")
    yield found
    if found.window.isVisible():
        found.quits()


def select(column, block, start, end):
    positions = column.canvas().positions
    number = positions.number(BlockId(block))
    cursor = column.textCursor()
    cursor.setPosition(positions.position(number, start))
    cursor.setPosition(positions.position(number, end), cursor.MoveMode.KeepAnchor)
    column.setTextCursor(cursor)


def test_both_come_back_with_the_next_session(user):
    user.restarts()
    assert user.window.actions_.by_id["view.both"].isChecked()
    assert user.page.langs == ("en", "zh")


def test_a_hit_in_the_other_language_stays_in_its_column(user):
    user.window.panes.search.both.setChecked(True)
    user.searches("边境")
    user.presses(Qt.Key.Key_Return)
    assert user.page.langs == ("en", "zh")


def test_words_of_the_second_column_are_marked_in_their_language(user):
    user.window.panes.navigation.go(Place(BlockId("1.1-1")))
    user.does("view.other_column")
    select(user.window.panes.spread.active, "1.1-1", 0, 4)
    user.does("marks.highlight")
    (made,) = user.reader.marks.all()
    text = user.reader.block("1.1-1", "zh").text
    assert (made.lang, made.anchor.exact) == ("zh", text[:4])


def test_a_mark_is_painted_in_its_own_column_only(user):
    columns = user.window.panes.spread.columns
    user.does("view.other_column")
    before = [one.viewport().grab().toImage() for one in columns]
    select(columns[1], "0-1", 0, 6)
    user.does("marks.highlight")
    after = [one.viewport().grab().toImage() for one in columns]
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False]


def test_stacked_words_of_the_second_language_are_marked_in_it(user):
    user.window.panes.spread.setMinimumWidth(0)
    user.window.resize(800, 700)
    page = user.page
    voice = page.sheet.shown.voice("zh")
    cursor = page.textCursor()
    start = voice.positions.position(voice.positions.number(BlockId("0-1")), 0)
    cursor.setPosition(start)
    cursor.setPosition(start + 4, cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    user.does("marks.highlight")
    (made,) = user.reader.marks.all()
    assert (made.lang, made.anchor.exact) == ("zh", user.reader.block("0-1", "zh").text[:4])
