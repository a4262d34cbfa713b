"""Actions called by no key and no press, as a screen reader or a menu beside the window does."""

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.document.model import BlockId, Place
from desktop.ui.typesetting import windows
from tests.support.user import User

WORDS = 12  # Letters the reader has selected.


@pytest.fixture
def user(qtbot, qapp, home, monkeypatch):
    """Somebody with some words selected, while the whole text is laid out unseen."""
    monkeypatch.setattr(windows, "ABOVE", 0.5)
    monkeypatch.setattr(windows, "BELOW", 1)
    found = User(qtbot, qapp, home)
    page = found.page
    page.go(Place(BlockId("1.2-1")))
    page._rebuild()
    page.set_caret(Place(BlockId("1.2-1")))
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, WORDS)
    page.setTextCursor(cursor)
    page._grow()
    page.take_whole(page._growing.finish())
    assert page.is_settling
    yield found
    found.quits()


def words(user):
    return user.reader.block("1.2-1", "en").text[:WORDS]


def test_what_is_selected_is_marked_while_the_whole_text_is_laid_out(user):
    user.does("marks.highlight")
    assert [one.anchor.exact for one in user.reader.marks.all()] == [words(user)]


def test_what_is_selected_is_copied_while_the_whole_text_is_laid_out(user):
    user.does("edit.copy_plain")
    assert QGuiApplication.clipboard().text().startswith(words(user))
