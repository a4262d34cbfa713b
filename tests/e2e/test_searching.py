"""Searching in the whole window: looking by arrows, stepping out, recalling, the map."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.document.model import Place
from desktop.ui.page.overview import COLORS
from tests.support.user import User

ESCAPE, DOWN, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


@pytest.fixture
def panel(user):
    return user.window.panes.search


def test_arrows_show_a_hit_in_the_text_without_going_there(user):
    user.searches("appointment")
    before = user.window.panes.navigation.history
    user.presses(DOWN)
    assert user.page.place().block.startswith("3")
    assert user.window.panes.navigation.history == before


def test_escape_leads_back_to_where_reading_was_and_keeps_the_words(user, panel):
    user.window.panes.navigation.go(Place("2"))
    user.searches("appointment")
    user.presses(DOWN)
    user.presses(ESCAPE)
    assert (user.block, user.page.hasFocus(), panel.box.text()) == ("2", True, "appointment")


def test_escape_leads_back_to_the_language_that_was_read(user, panel):
    user.searches("边境")
    user.presses(DOWN)
    assert user.page.lang == "zh"
    user.presses(ESCAPE)
    assert (user.page.lang, panel.box.text()) == ("en", "边境")


def test_looking_at_a_hit_of_the_other_language_keeps_the_list(user, panel):
    hits = user.searches("边境").hits
    user.presses(DOWN)
    user.presses(DOWN)
    assert panel.hits is hits or panel.hits == hits


def test_escape_in_the_text_clears_the_search(user, panel, qtbot):
    user.searches("appointment")
    user.presses(ESCAPE)
    with qtbot.waitSignal(user.window.hub.searched):
        user.presses(ESCAPE)
    assert (panel.box.text(), panel.hits) == ("", ())


def test_after_going_to_a_hit_escape_stays_there(user):
    user.searches("appointment")
    user.presses(DOWN)
    user.presses(ENTER)
    gone = user.block
    user.presses(ESCAPE)
    assert user.block == gone


def test_what_led_somewhere_is_remembered_till_it_is_forgotten(user):
    user.searches("appointment")
    user.presses(ENTER)
    user.searches("batch")
    user.restarts()
    remembered = user.window.panes.search.remembered
    assert remembered.found.recent == ("appointment",)
    remembered.forget()
    user.restarts()
    assert user.window.panes.search.remembered.found.recent == ()


def test_a_search_is_kept_with_its_filters(user, panel):
    user.searches("batches")
    panel.filters.part = "1"
    user.does("edit.keep_search")
    user.restarts()
    assert user.window.panes.search.remembered.found.kept == ("batches part:1",)


def test_the_empty_panel_offers_what_was_kept(user, panel, qtbot):
    panel.remembered.keep("batches")
    user.does("edit.find")
    assert panel.remembered.is_shown
    with qtbot.waitSignal(user.window.hub.searched) as told:
        panel.remembered.asked.emit("batches")
    assert told.args[0].hits
    assert not panel.remembered.is_shown


def test_headings_hits_and_marks_stand_in_the_scroll_bar(user):
    user.page.whole()
    user.searches("appointment")
    user.does("marks.bookmark")
    user.window.overview.place()
    bar = user.page.verticalScrollBar()
    assert all(bar.strokes(lane) for lane in COLORS)


def test_a_hit_far_away_stands_in_the_scroll_bar_before_the_text_is_laid_out(user):
    results = user.searches("appointment")
    user.window.overview.place()
    share = user.page.shares()[results.hits[0].block]
    strokes = user.page.verticalScrollBar().strokes("hits")
    assert min(abs(one - share) for one in strokes) < 0.1  # About: the whole is not laid out.


def saves(user, act):
    """Save the hits; ``act`` answers the dialog that asks for a file. Return what was said."""
    heard = []
    user.window.hub.said.connect(heard.append)
    user.soon(lambda: act(QApplication.activeModalWidget()))
    user.does("edit.save_hits")
    return heard


@pytest.mark.parametrize(("typed", "made"), [("hits.csv", "hits.csv"), ("found", "found.csv")])
def test_hits_are_saved_as_a_table_by_the_file_dialog(user, tmp_path, typed, made):
    def agrees(dialog):
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / typed))
        dialog.accept()

    hits = user.searches("appointment").hits
    assert made in saves(user, agrees)[-1]
    rows = list(csv.reader(io.StringIO((tmp_path / made).read_text("utf-8-sig"))))
    assert [row[2] for row in rows[1:]] == [hit.block for hit in hits]


def test_stepping_out_of_the_file_dialog_writes_nothing(user, tmp_path):
    user.searches("appointment")
    assert saves(user, lambda dialog: dialog.reject()) == []
    assert list(tmp_path.glob("*.csv")) == []
