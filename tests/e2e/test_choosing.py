"""What the reader chooses is shown at once and saved beside the window."""

import os
import threading

import pytest

from desktop.preferences.choices import Choices
from desktop.ui import words
from tests.support.user import User

CHOOSING = ("view.next_theme", "view.larger", "view.language", "view.both", "view.numbers")


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    found.window.company.quit()
    words.speak(qapp, "en")


def test_no_choice_has_the_window_wait_for_the_disk(user, monkeypatch):
    waited, sync = [], os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda file: waited.append(threading.get_ident()) or sync(file)
    )
    for action in CHOOSING:
        user.does(action)
    user.window.company._tasks.settle()
    assert waited
    assert threading.get_ident() not in waited


def test_what_was_chosen_last_is_there_next_time(user):
    for action in CHOOSING:
        user.does(action)
    chosen = user.reader.choices.values()
    user.quits()
    assert Choices(user.reader.home.settings).values() == chosen
    user.starts()
