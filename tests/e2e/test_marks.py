"""Marks by keyboard alone, in both languages: made, noted, found again, changed, taken back."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QDialog, QInputDialog

from desktop.cli.main import run
from desktop.document.model import BlockId, Place
from desktop.ui.caret import standing
from desktop.ui.commands.files import forget
from desktop.ui.dialogs.clear import Private
from desktop.ui.marks.menu import marks_menu
from tests.support.marking import draft
from tests.support.user import User


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


@pytest.fixture(params=["en", "zh"])
def reading(user, qtbot, request):
    """The user at the first words of a section, in a language, with a caret."""
    has_keys(user, qtbot)
    if request.param == "zh":
        user.keys("Ctrl+L")
    user.page.setFocus()
    user.window.panes.navigation.go(Place(BlockId("2-1")))
    user.keys("F7")
    return user


def has_keys(user, qtbot):
    """Wait until the keys go to the window."""
    user.window.activateWindow()
    qtbot.waitUntil(user.window.isActiveWindow)


def marks(user):
    return user.reader.marks.all()


def words(user, count):
    """The first words of the block the user reads."""
    return user.reader.block("2-1", user.page.lang).text[:count]


def selects(user, count):
    user.keys(*["Shift+Right"] * count)


def editor(user, qtbot):
    """The note editor, once it has the keys."""
    qtbot.waitUntil(lambda: user.window.findChildren(QDialog) != [])
    found = user.window.findChildren(QDialog)[-1]
    qtbot.waitUntil(found.text.hasFocus)
    return found


def test_from_the_first_key_to_the_last(reading, qtbot):
    user = reading
    selects(user, 6)
    user.keys("Ctrl+H")  # mark
    user.keys("Ctrl+M")  # note on it
    editor(user, qtbot)
    user.writes("**why** 原因")
    user.keys("Tab", "Tab")
    user.writes("law, 法")
    user.keys("Escape")
    has_keys(user, qtbot)
    user.keys("Ctrl+Q")  # quit, and return
    assert not user.window.isVisible()
    user.starts()
    has_keys(user, qtbot)
    (one,) = marks(user)
    assert (one.anchor.exact, one.note, one.tags) == (
        words(user, 6).strip(), "**why** 原因", ("law", "法"),
    )  # fmt: skip
    user.keys("F6")  # find
    user.writes("原因")
    user.keys("Down")
    panel = user.window.panes.marginalia.panel
    assert [found.id for found in panel.chosen()] == [one.id]
    user.keys("Return")
    assert standing.standing(user.page)[0].id == "2-1"
    user.page.setFocus()
    user.keys("F7", "Alt+3")  # change
    assert marks(user)[0].colour == "blue"
    user.keys("Ctrl+Z")  # undo
    assert marks(user)[0].colour == "yellow"
    user.keys("Ctrl+Backspace")  # delete
    assert marks(user) == ()
    user.keys("Ctrl+Z")  # restore
    assert marks(user)[0].note == "**why** 原因"


def test_a_sentence_a_block_and_the_last_style_again(reading):
    user = reading
    user.keys("Alt+2", "Ctrl+Shift+S", "Ctrl+Shift+P", "Ctrl+R")
    found = [(one.colour, one.segments[0].block) for one in marks(user)]
    assert found == [("green", "2-1")] * len(found)
    assert len(found) >= 2


def test_a_mark_can_be_taken_out_of_the_trash_in_the_panel(reading):
    user = reading
    selects(user, 4)
    user.keys("Ctrl+U", "Ctrl+Backspace", "F6")
    panel = user.window.panes.marginalia.panel
    panel.sieve.kinds.setFocus()
    user.keys("End")  # The last of the kinds is the trash.
    panel.list.setFocus()
    user.keys("Delete")
    assert [one.kind for one in marks(user)] == ["underline"]


def test_a_bookmark_shows_in_both_languages(reading):
    user = reading
    user.keys("Ctrl+D", "Ctrl+L")
    painting = user.window.panes.marginalia.marking.painting
    assert [one.kind for one, _ in painting.of_block(BlockId("2-1"), "en")] == ["bookmark"]


def test_a_note_that_stays_empty_is_taken_back(reading, qtbot):
    user = reading
    user.keys("Ctrl+M")
    editor(user, qtbot)
    user.keys("Escape")
    assert marks(user) == ()


def test_what_a_command_writes_is_seen_within_a_second(reading, qtbot):
    user = reading
    with qtbot.waitSignal(user.window.hub.marks_changed, timeout=1000) as told:
        run(["marks", "bookmark", "2-1"], user.reader.library.folder)
    assert [one.kind for one in told.args[0].added] == ["bookmark"]


def test_a_damaged_file_is_told_and_reading_and_searching_go_on(user):
    user.keys("Ctrl+D")
    user.quits()
    path = user.reader.home.data / "marks.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    user.starts()
    assert user.window.messages.isVisible()
    assert user.searches("batches").hits
    user.window.messages.offered.click()
    user.waits_for_the_disk()
    assert [one.kind for one in marks(user)] == ["bookmark"]


def test_a_file_of_a_newer_program_is_told_and_left_alone(user):
    user.keys("Ctrl+D")
    user.quits()
    path = user.reader.home.data / "marks.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")
    form = path.read_bytes()
    user.starts()
    assert "newer" in user.window.messages.words.text()
    user.keys("Ctrl+D", "Ctrl+Shift+P")
    user.quits()
    assert path.read_bytes() == form


@pytest.mark.qt_log_ignore("support raise")  # The offscreen platform says so of the tip.
def test_a_key_tells_all_marks_at_the_caret_and_their_notes(reading, qtbot):
    user = reading
    selects(user, 6)
    user.keys("Ctrl+H", "Ctrl+M")
    editor(user, qtbot)
    user.writes("**why** 原因")
    user.keys("Escape")
    has_keys(user, qtbot)
    user.page.setFocus()
    with qtbot.waitSignal(user.window.hub.said) as told:
        user.keys("Ctrl+Shift+R")
    assert "why 原因" in told.args[0]
    assert words(user, 6).strip() in told.args[0]


def test_clearing_forgets_places_and_trash_and_keeps_marks(reading):
    user = reading
    user.keys("Ctrl+D")
    selects(user, 4)
    user.keys("Ctrl+H", "Ctrl+Backspace", "Ctrl+PgDown")
    forget(user.reader, user.window.panes, Private(history=True, log=True, trash=True))
    user.waits_for_the_disk()
    assert (len(marks(user)), user.reader.marks.trash()) == (1, ())
    assert (user.block, user.window.panes.navigation.history.behind) == ("0", ())


def test_a_backup_is_taken_from_the_menu(reading):
    user = reading
    user.keys("Ctrl+D")
    user.reader.marks.backups.make()
    user.keys("Ctrl+Shift+P")
    user.does("file.recover")
    user.window.findChild(QInputDialog).accept()
    user.waits_for_the_disk()
    assert [one.kind for one in marks(user)] == ["bookmark"]


def test_the_menu_calls_a_colour_as_the_reader_does(user, qtbot):
    has_keys(user, qtbot)
    user.does("marks.names")
    (dialog,) = user.window.findChildren(QDialog)
    dialog.boxes["green"].setText("R&D")
    dialog.accept()
    shown = user.window.actions_.by_id["marks.green"].text()
    user.restarts()
    assert [shown, user.window.actions_.by_id["marks.green"].text()] == ["R&&D"] * 2
    assert user.window.actions_.by_id["marks.pink"].text() == "P&ink"


def test_the_words_of_a_mark_are_changed_by_keys_alone(reading):
    user = reading
    selects(user, 6)
    user.keys("Ctrl+H", "Left", "Ctrl+Shift+E", *["Shift+Right"] * 4, "Return")
    (one,) = marks(user)
    assert one.anchor.exact == words(user, 10).strip()


def test_a_mark_that_was_read_before_the_search_was_opened_is_found_by_it(user):
    text = user.reader.block("2-1", "en").text
    user.reader.marks.add(draft("2-1", end=len(text), note="zebra"))
    user.restarts()
    had_search = user.window.panes.has_search
    found = user.searches("zebra")
    assert (had_search, [one.kind for one in found.hits]) == (False, ["mark"])


def test_a_mark_copied_from_its_menu_is_said(reading):
    reading.keys("Shift+End", "Ctrl+H")
    said = []
    reading.window.hub.said.connect(said.append)
    page, marking = reading.page, reading.window.panes.marginalia.active
    menu = marks_menu(reading.reader, marking, marks(reading), page.theme, page)
    next(one for one in menu.actions() if "citation" in one.text()).trigger()
    assert said == ["Copied with its citation (Plain)."]


def test_what_is_said_names_the_keys_the_reader_chose(user):
    user.reader.keys.give("view.caret", "Ctrl+Alt+Y")
    said = []
    user.window.hub.said.connect(said.append)
    user.does("marks.highlight")
    assert said == ["Select words first, or press Ctrl+Alt+Y and move the caret to them."]
