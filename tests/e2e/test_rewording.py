"""The interface's language changed at an awkward moment: right after the start, in mid-act."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from desktop.app import open_window
from desktop.document.model import BlockId
from desktop.marks.model import Draft, Segment
from desktop.ui import words
from desktop.ui.margin.welcoming import welcome
from tests.support.library import sample_reader

SOME = 150  # Marks; so many are made ready for the search in portions.


@pytest.fixture
def window(qapp, home):
    reader = sample_reader(home)
    at = (Segment(BlockId("0"), 0, 0),)
    reader.marks.add(*(Draft("bookmark", "en", at, note=f"{n}") for n in range(SOME)))
    made = open_window(qapp, reader)
    made.show()
    yield made
    made.close()
    words.speak(qapp, "en")


def test_no_work_comes_home_to_what_is_gone(window, qtbot):
    # The search's panel begins to make marks ready as soon as they are read.
    old = window.panes.page
    old.first_painted.connect(window.wake)
    window.hub.marks_read.connect(window.looks.other_interface)
    qtbot.waitUntil(lambda: not isValid(old))
    qtbot.waitUntil(lambda: window.panes.page.was_painted)
    window._tasks.settle()


def test_what_waits_for_the_first_page_is_done_once(window, qtbot):
    told = []
    once = Qt.ConnectionType.SingleShotConnection
    window.first_painted.connect(lambda: told.append(window.panes.page), once)
    window.reword()  # Before anything was painted.
    qtbot.waitUntil(lambda: bool(told))
    assert told == [window.panes.page]


def test_a_window_that_shows_only_the_text_keeps_its_panels(window, qtbot):
    window.actions_.check("view.focus", on=True)
    window.reword()
    assert window.panes.outline.isHidden()
    window.actions_.check("view.focus", on=False)
    assert not window.panes.outline.isHidden()
    qtbot.waitUntil(lambda: window.panes.page.was_painted)


def test_a_new_reader_is_welcomed_in_the_language_chosen(window, qtbot):
    welcome(window.actions_, window.messages)
    old = window.panes.page
    window.looks.other_interface()
    qtbot.waitUntil(lambda: window.panes.page is not old and window.panes.page.was_painted)
    assert window.messages.isVisible()
    assert window.messages.words.text().startswith("不妨试试")
