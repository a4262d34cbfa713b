"""The note editor: kept while it is written, its preview loads nothing, no way to lose it."""

import pytest
from PySide6.QtTest import QTest

from desktop.errors import MarksNotKeptError
from desktop.marks.model import Edit
from desktop.ui import theme
from desktop.ui.marks.editor import NoteEditor
from tests.support.marking import draft


@pytest.fixture
def one(make):
    return make(draft(note="old", tags=("law",)))[0]


@pytest.fixture
def editor(reader, marking, one, page):
    found = NoteEditor(reader, marking, one, theme.load("light"), page)
    found.open()
    return found


def note(reader):
    return reader.marks.all()[0].note


def test_what_is_typed_is_kept_without_being_told(editor, reader, qtbot):
    editor.text.setPlainText("new")
    qtbot.waitUntil(lambda: note(reader) == "new", timeout=2000)


def test_closing_keeps_what_was_typed_a_moment_ago(editor, reader):
    editor.text.setPlainText("new")
    editor.reject()
    assert note(reader) == "new"


def test_all_that_was_typed_is_undone_at_once(editor, reader, marking):
    for words in ("n", "ne", "new"):
        editor.text.setPlainText(words)
        editor.keep()
    editor.reject()
    marking.undo()
    assert note(reader) == "old"


def test_what_another_window_wrote_is_shown_and_not_written_over(editor, reader, marking, one):
    marking.edit([one.id], Edit(note="theirs", tags=("tax",), colour="blue"))
    editor.text.appendPlainText("mine")
    editor.reject()
    kept = reader.marks.all()[0]
    assert (kept.note, kept.tags, kept.colour) == ("theirs\nmine", ("tax",), "blue")


@pytest.mark.parametrize(
    ("typed", "kept"), [("law, tax", ("law", "tax")), ("法，税；", ("法", "税")), ("", ())]
)
def test_tags_are_parted_by_commas_of_both_languages(editor, reader, typed, kept):
    editor.tags.clear()
    editor.tags.setText(typed)
    editor.reject()
    assert reader.marks.all()[0].tags == kept


def test_the_preview_is_markdown_and_loads_nothing(editor):
    editor.text.setPlainText("**bold** <b>raw</b> ![x](http://example.org/x.png) [y](file:///etc)")
    shown = editor.preview.toPlainText()
    assert "bold" in shown
    assert "**" not in shown
    assert "<b>raw</b>" in shown
    assert editor.preview.loadResource(2, "http://example.org/x.png") == b""


@pytest.fixture
def full(desk, monkeypatch):
    """A disk that is full."""

    def refuse(_order):
        raise MarksNotKeptError(path="x", why="the disk is full")

    monkeypatch.setattr(desk._pen, "write", refuse)


@pytest.mark.usefixtures("full")
def test_a_note_that_cannot_be_kept_says_so_and_stays_open_once(editor):
    editor.text.setPlainText("new")
    editor.reject()
    told = editor.isVisible(), "disk is full" in editor.trouble.text()
    editor.reject()
    assert (told, editor.isVisible()) == ((True, True), False)


def test_tab_leads_from_the_note_to_what_follows(editor, qapp):
    editor.text.setFocus()
    QTest.keyClick(editor.text, "\t")
    assert "\t" not in editor.text.toPlainText()
    assert qapp.focusWidget() is not editor.text


def test_everything_in_it_has_a_name(editor):
    parts = (editor.text, editor.preview, editor.tags, editor.colour)
    assert all(one.accessibleName() for one in parts)
