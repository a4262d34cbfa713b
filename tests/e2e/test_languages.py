"""The interface in English and in Chinese, changed while the window is open."""

import os
import subprocess
import sys

import pytest

from desktop.ui import words
from tests.support.source import TOP
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    one = User(qtbot, qapp, home)
    yield one
    one.window.close()
    words.speak(qapp, "en")


def changes_language(user, qtbot):
    old = user.window.panes.page
    user.does("view.interface")
    qtbot.waitUntil(lambda: user.window.panes.page is not old)
    user.page = user.window.panes.page
    qtbot.waitUntil(lambda: user.page.was_painted)


def menus(user):
    return [one.text() for one in user.window.menuBar().actions()]


def test_the_interface_changes_without_a_restart(user, qtbot):
    changes_language(user, qtbot)
    assert menus(user)[:2] == ["文件(&F)", "编辑(&E)"]
    assert user.window.windowTitle() == "白皮书阅读器"
    changes_language(user, qtbot)
    assert menus(user)[:2] == ["&File", "&Edit"]


def test_the_reader_stays_where_they_are(user, qtbot):
    user.window.panes.navigation.go_to_id("3.1-1")
    user.searches("trademarks")
    place = user.page.place()
    changes_language(user, qtbot)
    panes = user.window.panes
    qtbot.waitUntil(lambda: panes.search.model.rowCount() > 0)
    assert (user.page.place(), panes.search.box.text()) == (place, "trademarks")
    assert "个结果" in panes.search.count.text()
    assert (panes.search.isVisible(), panes.outline.isVisible()) == (True, True)


def test_history_marks_and_what_is_on_outlive_the_change(user, qtbot):
    user.window.panes.navigation.go_to_id("3.1-1")
    user.does("marks.bookmark")
    user.does("view.marks_panel")
    user.does("view.numbers")
    changes_language(user, qtbot)
    panes = user.window.panes
    assert panes.navigation.history.behind
    assert panes.marginalia.panel.isVisible()
    count = panes.marginalia.panel.sieve.count
    qtbot.waitUntil(lambda: count.text() == "1条标注")
    assert not user.window.actions_.by_id["view.numbers"].isChecked()
    user.does("edit.undo")
    qtbot.waitUntil(lambda: count.text() == "0条标注")


def test_the_choice_is_kept(user, qtbot):
    changes_language(user, qtbot)
    user.restarts()
    assert menus(user)[0] == "文件(&F)"


def test_qt_speaks_chinese_too(user, qtbot):
    changes_language(user, qtbot)
    menu = user.window.panes.search.box.createStandardContextMenu()
    assert "撤消" in menu.actions()[0].text()  # Ours is 撤销; this is Qt's own.
    menu.deleteLater()


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("zh_CN.UTF-8", "zh"), ("zh_TW.UTF-8", "zh"), ("de_DE.UTF-8", "en"), ("C", "en")],
)
def test_at_first_it_is_the_systems_language(system, spoken):
    code = "from desktop.ui.words import chosen; print(chosen('system'))"
    assert under(system, code) == spoken


OPENED = """
import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication
from desktop import paths; from desktop.app import open_window; from desktop.reader import Reader
window = open_window(QApplication([]), Reader(paths.home(Path(sys.argv[1]))))
print(window.panes.page.lang); window.close()
"""


@pytest.mark.parametrize(("system", "lang"), [("zh_CN.UTF-8", "zh"), ("en_GB.UTF-8", "en")])
def test_who_has_chosen_nothing_reads_in_the_language_of_the_menus(tmp_path, system, lang):
    assert under(system, OPENED, str(tmp_path)) == lang


def under(system, code, *arguments):
    """Run code on a system of that language; return what it says."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    told = subprocess.check_output(
        [sys.executable, "-c", code, *arguments], cwd=TOP, env=env | {"LANG": system}, text=True
    )
    return told.strip()
