"""Coming back another day."""

import json
from datetime import date, timedelta

import pytest

from desktop.ui.margin.welcoming import resume
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def _day(ago):
    today = date.today()  # noqa: DTZ011  The reader's own day.
    return (today - timedelta(days=ago)).isoformat()


def comes_back(user, home, days):
    """Close the window, and open it as if that had been ``days`` ago."""
    user.quits()
    path = home / "state" / "session.json"
    form = json.loads(path.read_text("utf-8"))
    form["left"] = _day(days)
    path.write_text(json.dumps(form), "utf-8")
    user.starts()
    window = user.window
    resume(user.reader, window.panes.navigation, window.messages, window.left)
    return window.messages


@pytest.mark.parametrize(("days", "words"), [(1, "yesterday: 3.1 "), (4, "4 days ago: 3.1 ")])
def test_one_is_told_where_one_was_and_when(user, home, days, words):
    user.window.panes.navigation.go_to_id("3.1")
    messages = comes_back(user, home, days)
    assert words in messages.words.text()
    assert not messages.isHidden()


def test_the_same_day_needs_no_telling(user, home):
    user.window.panes.navigation.go_to_id("3.1")
    assert comes_back(user, home, 0).isHidden()


def test_who_never_left_the_first_page_is_told_nothing(user, home):
    assert comes_back(user, home, 3).isHidden()


def test_who_reads_on_is_told_no_longer(user, home):
    user.window.panes.navigation.go_to_id("3.1")
    messages = comes_back(user, home, 1)
    user.does("go.next_section")
    assert messages.isHidden()


def test_a_day_that_is_none_is_no_day(user, home):
    user.window.panes.navigation.go_to_id("3.1")
    user.quits()
    path = home / "state" / "session.json"
    form = json.loads(path.read_text("utf-8")) | {"left": "2026-99-99"}
    path.write_text(json.dumps(form), "utf-8")
    user.starts()
    resume(user.reader, user.window.panes.navigation, user.window.messages, user.window.left)
    assert user.window.messages.isHidden()
