"""Every view by keyboard alone: names, Tab, Escape, and where the keys are to be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop.document.model import BlockId, Place
from tests.support.audit import described, stops, unnamed, walked
from tests.support.user import User

DIALOGS = (
    "help.shortcuts", "view.legend", "file.clear", "go.block", "edit.cite_as", "view.figure",
    "view.data", "marks.note", "edit.preferences", "marks.correct",
)  # fmt: skip

PARTS = ("view.outline", "view.search_panel", "view.marks_panel", "edit.find_in_text")


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    found.page.go(Place(BlockId("1.1")))
    found.window.activateWindow()
    yield found
    found.quits()


@pytest.fixture
def opens(user, qtbot, monkeypatch):
    """Opens a dialog without waiting for its end."""
    monkeypatch.setattr(QDialog, "exec", QDialog.open)

    def open_(action):
        user.does(action)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        return QApplication.activeModalWidget()

    return open_


@pytest.mark.parametrize("action", DIALOGS)
def test_all_of_a_dialog_has_a_name_and_is_reached_by_tab(opens, action, qtbot):
    dialog = opens(action)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    assert dialog.windowTitle()
    assert unnamed(dialog) == []
    missed = stops(dialog) - walked()
    assert [described(one) for one in missed] == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("action", PARTS)
def test_all_of_a_part_has_a_name(user, action):
    user.does(action)
    if action == "view.search_panel":
        user.searches("batches")
    assert unnamed(user.window) == []


def test_all_of_a_message_has_a_name(user):
    user.window.messages.offer("Something is wrong.", "Mend it", lambda: None)
    assert unnamed(user.window.messages) == []


def test_the_keys_go_round_the_parts_and_back(user):
    user.does("edit.find")
    user.does("view.outline") if not user.window.panes.outline.isVisible() else None
    parts = [user.window.panes.outline, user.window.panes.spread, user.window.panes.search]

    def here():
        has = QApplication.focusWidget()
        return next(n for n, one in enumerate(parts) if one.isAncestorOf(has))

    seen = [here()]
    for action in ("go.next_pane", "go.next_pane", "go.next_pane", "go.previous_pane"):
        user.does(action)
        seen.append(here())
    assert seen == [2, 0, 1, 2, 1]


@pytest.mark.parametrize("action", ["view.outline", "view.search_panel", "view.marks_panel"])
def test_tab_reaches_all_of_a_panel(user, action):
    panel = {
        "view.outline": lambda: user.window.panes.outline,
        "view.search_panel": lambda: user.window.panes.search,
        "view.marks_panel": lambda: user.window.panes.marginalia.panel,
    }[action]
    if action != "view.outline":
        user.does(action)
    part = panel()
    first = min(stops(part), key=lambda one: one.mapTo(user.window, one.rect().topLeft()).y())
    first.setFocus()
    reached = set()
    for _ in range(len(stops(part)) + 2):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert [described(one) for one in stops(part) - reached] == []
