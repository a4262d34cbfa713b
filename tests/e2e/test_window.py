"""The whole window over the sample: reading, searching, going back, coming back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTreeView, QWidget

from desktop.document.model import BlockId, Place
from desktop.ui.search.find_bar import FindBar
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


def test_the_first_page_is_at_a_glance(user):
    assert user.block == "0"


def test_a_hit_leads_to_its_place(user):
    user.searches("appointment")
    user.presses(Qt.Key.Key_Return)
    built, layout = user.page._ready()
    top = layout.top(built.positions.number(BlockId("3.1-1")))
    assert 0 <= top - user.page.verticalScrollBar().value() < user.page.viewport().height()


def test_a_hit_in_the_other_language_is_shown_in_it(user):
    user.window.panes.search.both.setChecked(True)
    user.searches("边境")
    user.presses(Qt.Key.Key_Return)
    assert user.page.lang == "zh"


def test_words_are_found_in_the_text(user):
    user.does("edit.find_in_text")
    bar = user.window.findChild(FindBar)
    user.types(bar.box, "trademarks")
    assert bar.isVisible()
    assert bar.count.text().startswith("1 of ")


def test_next_hit_goes_round(user):
    count = len(user.searches("batches").hits)
    seen = []
    user.window.hub.hit_chosen.connect(seen.append)
    for _ in range(count + 1):
        user.does("edit.next_hit")
    assert seen[0].block == seen[-1].block


def test_back_and_forward_lead_to_the_places_of_jumps(user):
    user.window.panes.navigation.go(Place(BlockId("2")))
    user.window.panes.navigation.go(Place(BlockId("3")))
    user.does("go.back")
    behind = user.block
    user.does("go.forward")
    assert (behind, user.block) == ("2", "3")


def test_back_is_off_until_there_is_somewhere_to_go(user):
    back = user.window.actions_.by_id["go.back"]
    before = back.isEnabled()
    user.does("go.next_section")
    assert (before, back.isEnabled()) == (False, True)


def test_the_tree_follows_the_text(user):
    user.window.panes.navigation.go(Place(BlockId("1.1.2")))
    assert user.window.panes.outline.tree.currentIndex().data().strip().endswith("Owners")


def test_the_language_changes_in_one_action_and_keeps_the_block(user):
    user.window.panes.navigation.go(Place(BlockId("1.2")))
    user.does("view.language")
    assert (user.page.lang, user.block) == ("zh", "1.2")


def test_the_session_is_restored(user):
    user.window.panes.navigation.go(Place(BlockId("1.2")))
    user.does("view.language")
    user.does("view.larger")
    user.does("edit.find")
    user.restarts()
    kept = (user.block, user.page.lang, user.reader.choices.text_size)
    assert kept == ("1.2", "zh", 19)
    assert user.window.panes.search.isVisible()
    assert user.window.panes.navigation.history.behind


def test_a_corrupt_session_means_the_first_page(user, home):
    user.quits()
    (home / "state" / "session.json").write_text("{", "utf-8")
    user.starts()
    assert user.block == "0"


def test_every_theme_can_be_chosen(user):
    names = []
    for _ in range(5):
        user.does("view.next_theme")
        names.append(user.reader.choices.theme)
    assert names == ["light", "sepia", "dark", "contrast", "system"]


def test_nothing_is_searched_while_an_input_method_composes(user, qtbot):
    user.does("edit.find")
    box = user.window.panes.search.box
    asked = []
    user.window.hub.searched.connect(asked.append)
    user._application.sendEvent(box, QInputMethodEvent("zhuanli", []))
    qtbot.wait(30)
    before = list(asked)
    done = QInputMethodEvent()
    done.setCommitString("专利")
    with qtbot.waitSignal(user.window.hub.searched):
        user._application.sendEvent(box, done)
    assert before == []


def test_what_is_composed_outlives_the_answer_to_what_stood_before(user, qtbot):
    user.searches("专利")
    box = user.window.panes.search.box
    user.types(box, "商")
    user._application.sendEvent(box, QInputMethodEvent("biao", []))
    qtbot.waitSignal(user.window.hub.searched).wait()
    done = QInputMethodEvent()
    done.setCommitString("标")
    user._application.sendEvent(box, done)
    assert box.text() == "专利商标"


def test_escape_closes_what_is_told_and_then_the_search(user):
    user.searches("batches")
    user.page.setFocus()
    user.window.messages.say("Something is told.")
    seen = []
    for _ in range(2):
        user.does("edit.clear_search")
        seen.append((user.window.messages.isHidden(), user.window.panes.search.box.text()))
    assert seen == [(True, "batches"), (True, "")]


def test_showing_both_languages_is_said(user):
    said = []
    user.window.hub.said.connect(said.append)
    user.does("view.both")
    user.does("view.both")
    assert said == ["Both languages are shown", "One language is shown"]


def test_a_damaged_index_is_told_and_the_text_stays(user):
    # Else the worker that opens it after the first paint may have hashed it before.
    user._qtbot.waitUntil(lambda: user.reader.search._finding is not None)
    user.reader.library.manifest["files"]["index/meta.json"]["sha256"] = "0" * 64
    user.reader.close()
    user.does("edit.find")
    user.window.panes.search.box.setText("patents")
    user._qtbot.waitUntil(user.window.messages.isVisible)
    assert "damaged" in user.window.messages.words.text()


def test_every_control_that_takes_keys_has_a_name(user):
    kinds = (QLineEdit, QTreeView, QAbstractButton)
    controls = [one for one in user.window.findChildren(QWidget) if isinstance(one, kinds)]
    reachable = [one for one in controls if one.isVisibleTo(user.window)]
    reachable = [one for one in reachable if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    unnamed = [
        one for one in reachable if not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert unnamed == []


def test_one_panel_at_a_time_stands_beside_the_text(user):
    panes = user.window.panes
    user.does("edit.find")
    user.does("view.marks_panel")
    marks = (panes.search.isVisible(), panes.marginalia.panel.isVisible())
    user.does("edit.find")
    assert marks == (False, True)
    assert (panes.search.isVisible(), panes.marginalia.panel.isVisible()) == (True, False)


def test_a_narrow_window_leaves_the_text_room(user):
    user.does("edit.find")
    user.window.resize(200, 400)
    assert user.page.width() >= 320


def test_the_other_language_is_told_where_the_reader_was_told(user):
    user.searches("appointment")
    user.presses(Qt.Key.Key_Return)  # It stands below the top, where another block is.
    told, _, _ = user.window.bars.here.text().partition(" ")
    user.does("view.language")
    assert user.window.bars.here.text().startswith(f"{told} ")
