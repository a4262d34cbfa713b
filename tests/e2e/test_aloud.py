"""The whole window reads aloud, to a speech server that keeps what it was given to say."""

import sys

import pytest
from PySide6.QtWidgets import QToolButton

from desktop.document.model import BlockId, Place
from desktop.ui import words
from desktop.ui.aloud.bar import AloudBar
from tests.support.speech import Server
from tests.support.user import User

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="speech-dispatcher is Linux's")


@pytest.fixture
def server(tmp_path, monkeypatch):
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = Server(tmp_path / "speech-dispatcher" / "speechd.sock")
    made.speaks = False
    yield made
    made.close()


@pytest.fixture
def user(server, qtbot, qapp, home):  # noqa: ARG001  It is there before the window looks.
    found = User(qtbot, qapp, home)
    found.window.company._tasks.settle()
    found.window.panes.navigation.go(Place(BlockId("1.1-1")))
    yield found
    found.window.company.quit()
    words.speak(qapp, "en")


def spoken(user):
    return user.page.tints.scene.spoken


def bar(user):
    return user.window.findChild(AloudBar)


@pytest.fixture
def heard(user, server, qtbot):  # noqa: ARG001  It is begun.
    """Wait until so many sentences were given to the server; return the last."""

    def wait(count):
        qtbot.waitUntil(lambda: len(server.said) == count)
        return server.said[-1]

    return wait


def test_it_reads_from_here_and_goes_on_and_shows_what_it_reads(user, server, heard, qtbot):
    user.does("view.read_aloud")
    first = heard(1)
    block = user.reader.block("1.1-1", "en")
    assert block.text.startswith(first)
    assert spoken(user) == (block.id, (0, len(first)))
    server.tell("702", "END")
    assert heard(2) != first
    qtbot.waitUntil(lambda: spoken(user) != (block.id, (0, len(first))))
    assert bar(user).isVisible()


def test_the_same_key_pauses_and_goes_on_with_the_same_sentence(user, server, heard):
    user.keys("F5")
    first = heard(1)
    user.keys("F5")
    assert bar(user).state.text().startswith("Paused")
    user.keys("F5")
    assert heard(2) == first
    assert "CANCEL self" in server.sent


def test_it_goes_by_sentences_both_ways(user, heard):
    user.does("view.read_aloud")
    first = heard(1)
    user.does("view.read_on")
    assert heard(2) != first
    user.does("view.read_back")
    assert heard(3) == first


def test_it_is_stopped_and_nothing_is_shown_any_more(user, heard):
    user.does("view.read_aloud")
    heard(1)
    user.keys("Shift+F5")
    assert spoken(user) is None
    assert bar(user).isHidden()
    assert not user.window.actions_.by_id["view.read_on"].isEnabled()
    user.does("view.read_aloud")
    heard(2)


def test_the_voice_is_of_the_language_and_speed_chosen(user, server, heard):
    user.does("view.language")
    user.does("view.read_aloud")
    assert "。" in heard(1) or server.said
    assert "SET self LANGUAGE zh" in server.sent
    user.does("view.read_faster")
    heard(2)
    assert server.sent[-2] == "SET self RATE 12"
    assert user.reader.choices.values()["speech_speed"] == 125


def test_what_is_selected_is_where_it_begins(user, heard):
    user.page.set_caret(Place(BlockId("1.1-2")))
    cursor = user.page.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor, 2)
    user.page.setTextCursor(cursor)
    user.does("view.read_aloud")
    assert user.reader.block("1.1-2", "en").text.startswith(heard(1))


def test_the_text_follows_what_is_read(user, server, qtbot):
    server.speaks = True  # To the end of the text.
    user.does("view.read_aloud")
    qtbot.waitUntil(lambda: len(server.said) > 30, timeout=20_000)
    user.does("view.read_stop")
    assert user.block not in {"0", "1.1-1"}


def test_a_server_that_ends_is_told_and_ends_the_reading(user, server, heard, qtbot):
    user.does("view.read_aloud")
    heard(1)
    server.drop()
    qtbot.waitUntil(user.window.messages.isVisible)
    assert "speech of this computer failed" in user.window.messages.words.text()
    assert bar(user).isHidden()


def test_closing_the_window_in_the_middle_of_a_sentence_waits_for_nothing(user, heard):
    user.does("view.read_aloud")
    heard(1)
    user.quits()
    assert spoken(user) is None


def test_a_new_language_of_the_interface_ends_it_and_it_can_begin_again(user, heard, qtbot):
    user.does("view.read_aloud")
    heard(1)
    old = user.window.panes.page
    user.does("view.interface")
    qtbot.waitUntil(lambda: user.window.panes.page is not old and user.window._is_awake)
    action = user.window.actions_.by_id["view.read_aloud"]
    assert (action.text(), action.isEnabled()) == ("朗读", True)
    user.window.panes.page.setFocus()
    action.trigger()
    heard(2)


def test_the_buttons_have_names_and_do_what_the_actions_do(user, heard):
    user.does("view.read_aloud")
    first = heard(1)
    buttons = {one.text(): one for one in bar(user).findChildren(QToolButton)}
    assert {"Read aloud", "Next sentence", "Stop reading aloud"} <= set(buttons)
    assert bar(user).accessibleName() == "Reading aloud"
    buttons["Next sentence"].click()
    assert heard(2) != first


def test_where_nothing_speaks_the_menu_says_so(qtbot, qapp, home, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    user = User(qtbot, qapp, home)
    user.window.company._tasks.settle()
    action = user.window.actions_.by_id["view.read_aloud"]
    assert not action.isEnabled()
    assert action.text() == "Read aloud (this computer has no speech)"
    user.quits()
