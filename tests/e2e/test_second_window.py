"""Two windows on the edition: each its own place and search, the marks of both the same."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place
from desktop.preferences import session
from desktop.preferences.calling import Call
from desktop.ui import words
from desktop.ui.marks.editor import NoteEditor
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    found.window.company.quit()
    words.speak(qapp, "en")


def opened(user, qtbot):
    """Another window beside the user's, its page painted and its marks read."""
    user.does("file.new_window")
    second = user.window.company.members[-1]
    assert second is not user.window
    qtbot.waitUntil(lambda: second.panes.page.was_painted and second._is_awake)
    second.company.keeper.settle()
    return second


@pytest.fixture
def second(user, qtbot):
    return opened(user, qtbot)


def bookmark(window, block):
    window.panes.navigation.go(Place(BlockId(block)))
    window.actions_.by_id["marks.bookmark"].trigger()
    window.company.keeper.settle()


def painted(window, block):
    return [one.block for one in window.panes.marginalia.marking.painting.at(block, 0, "en")]


def test_each_window_has_its_own_place_history_and_language(user, second):
    second.panes.navigation.go(Place(BlockId("1.1-1")))
    second.actions_.by_id["view.language"].trigger()
    assert second.panes.page.place().block == "1.1-1"
    assert user.block == "0"
    assert user.page.lang == "en"
    assert second.actions_.by_id["go.back"].isEnabled()
    assert not user.window.actions_.by_id["go.back"].isEnabled()


def test_a_window_begins_where_the_other_is(user, qtbot):
    user.window.panes.navigation.go(Place(BlockId("1.1-1")))
    assert opened(user, qtbot).panes.page.place().block == "1.1-1"


def test_a_mark_made_in_one_window_is_in_the_other_at_once(user, second):
    second.actions_.check("view.marks_panel", on=True)
    bookmark(user.window, "1.1-1")
    assert painted(second, "1.1-1") == ["1.1-1"]
    assert second.panes.marginalia.panel.model.rowCount() == 1


def test_what_was_marked_before_is_in_a_new_window(user, qtbot):
    bookmark(user.window, "1.1-1")
    assert painted(opened(user, qtbot), "1.1-1") == ["1.1-1"]


def test_undo_in_one_window_takes_back_what_the_other_did(user, second):
    bookmark(user.window, "1.1-1")
    second.actions_.by_id["edit.undo"].trigger()
    second.company.keeper.settle()
    assert painted(user.window, "1.1-1") == []
    assert "Undone" in second.statusBar().currentMessage()


def test_themes_sizes_and_numbers_are_of_both(user, second):
    second.looks.choose_theme("dark")
    second.looks.size_by(3)
    second.actions_.check("view.numbers", on=False)
    assert user.page.theme.name == second.panes.page.theme.name == "dark"
    assert user.page.canvas().type.px == second.panes.page.canvas().type.px
    assert not user.window.actions_.by_id["view.numbers"].isChecked()


def test_both_windows_speak_the_language_chosen(user, second, qtbot):
    both, olds = (user.window, second), [user.window.panes.page, second.panes.page]
    second.looks.other_interface()
    qtbot.waitUntil(lambda: all(one._is_awake and one.panes.page not in olds for one in both))
    assert second.windowTitle() == user.window.windowTitle() == "白皮书阅读器"
    bookmark(second, "1.1-1")
    assert painted(user.window, "1.1-1") == ["1.1-1"]


def test_each_searches_for_itself_and_both_remember(user, second):
    user.searches("batches")
    assert not second.panes.has_search or not second.panes.search.box.text()
    user.window.panes.search.keep()
    assert second.panes.search.remembered.found.kept == ("batches",)


def test_a_second_start_is_answered_by_the_window_used_last(user, second):
    second.company.use(second)
    second.company.answer(Call("1.1-1"))
    assert second.panes.page.place().block == "1.1-1"
    assert user.block == "0"
    second.company.use(user.window)
    second.company.answer(Call("1.2"))
    assert user.block == "1.2"


def test_what_concerns_all_windows_is_said_in_all(user, second):
    user.window.panes.marginalia.watching.tell_progress()
    said = {one.statusBar().currentMessage() for one in (user.window, second)}
    assert said == {"Your marks are being read: 0 %"}


def test_one_closed_leaves_the_other_at_work(user, second):
    user.window.panes.navigation.go(Place(BlockId("1.1-1")))
    second.actions_.by_id["file.close_window"].trigger()
    assert user.window.company.members == [user.window]
    bookmark(user.window, "1.1-1")
    assert painted(user.window, "1.1-1") == ["1.1-1"]
    assert user.searches("batches").hits


def test_a_note_that_is_open_when_its_window_closes_is_kept(user, second):
    second.actions_.by_id["marks.note"].trigger()
    second.company.keeper.settle()
    second.findChild(NoteEditor).text.setPlainText("to check")
    second.close()
    assert [one.note for one in user.reader.marks.all()] == ["to check"]


def test_the_session_of_the_window_closed_last_is_taken_up(user, second):
    second.panes.navigation.go(Place(BlockId("1.1-1")))
    user.window.close()
    second.close()
    assert session.load(user.reader.home.state).place.block == "1.1-1"


@pytest.mark.usefixtures("second")
def test_quitting_closes_both_and_the_one_it_was_asked_in_last(user):
    user.window.panes.navigation.go(Place(BlockId("1.2")))
    user.quits()
    assert not user.window.company.members
    assert session.load(user.reader.home.state).place.block == "1.2"


def test_nothing_of_a_closed_window_is_left(user, qtbot):
    second = opened(user, qtbot)
    second.actions_.check("view.marks_panel", on=True)
    second.actions_.check("view.both", on=True)
    second.actions_.by_id["edit.find"].trigger()
    bookmark(second, "1.1-1")
    gone = [weakref.ref(one) for one in (second, second.panes.page, second.hub)]
    second.close()
    del second
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in gone] == [None, None, None]
    bookmark(user.window, "1.2")
    assert painted(user.window, "1.2") == ["1.2"]


def test_a_search_waits_for_no_tidying_of_marks(user, qtbot):
    goes_on, tidied = threading.Event(), []
    beside = user.reader.beside
    user.reader.beside = lambda work: tidied.append(goes_on.wait(10)) or beside(work)
    user.window.panes.marginalia.watching.tidy()
    user.searches("grants")
    before = list(tidied)
    goes_on.set()
    qtbot.waitUntil(lambda: tidied != [])
    assert (before, tidied) == ([], [True])
