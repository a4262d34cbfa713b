"""`whitepaper:2.3-4` typed while a window is open: the window goes there."""

import subprocess
import sys

import pytest

from tests.support.source import TOP
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def started(*words):
    command = [sys.executable, "-m", "desktop", *words]
    return subprocess.Popen(command, cwd=TOP, stderr=subprocess.PIPE, text=True)


@pytest.mark.qt_log_ignore("support raise")  # The offscreen platform says so.
def test_the_open_window_shows_the_place_and_the_second_start_ends(user, qtbot):
    second = started("whitepaper:2023/1.1-1", "--lang", "zh")
    qtbot.waitUntil(lambda: user.block == "1.1-1", timeout=20_000)
    assert user.page.lang == "zh"
    assert second.wait(10) == 0
    second.stderr.close()


def test_a_place_that_there_is_not_is_one_line_and_the_window_stays(user):
    second = started("whitepaper:99-9")
    assert second.wait(20) == 2
    assert second.stderr.read().count("\n") == 1
    second.stderr.close()
    assert user.block == "0"
