"""Copying with a citation, the dialog that cites, marks out and in through the window."""

import time
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from desktop.citing import cited
from desktop.citing.styles import STYLES
from desktop.errors import ExchangeError
from desktop.preferences.declared import PREFERENCES
from desktop.ui.citing import clipboard
from desktop.ui.citing.dialog import CiteDialog
from desktop.ui.hub import Hub
from desktop.ui.sharing import copying, files
from desktop.ui.sharing.intake import ImportDialog
from desktop.ui.tasks import Tasks
from tests.support.annotations import annotation, big, readium, saved
from tests.support.library import sample_reader
from tests.support.marking import draft
from tests.ui.marks import conftest as of_marks


@pytest.fixture
def reader(home):
    return sample_reader(home)


@pytest.fixture
def hub():
    return Hub()


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(reader, window):
    block = reader.block("1.1-1", "en")
    choice = [cited.place(reader.library, block, "en", "Grants rose"),
              *cited.sources(reader.library, block, "en")]  # fmt: skip
    made = CiteDialog(reader, choice, window)
    made.show()
    yield made
    made.close()


def test_the_preference_knows_every_style_of_the_table():
    (row,) = [one for one in PREFERENCES if one.key == "cite_style"]
    names = dict(zip(row.allowed, row.words, strict=True))
    assert names == {style.id: style.title for style in STYLES.values()}


def test_a_mark_is_copied_as_text_and_as_html(reader, window):  # noqa: ARG001  The clipboard needs a program.
    (made,) = reader.marks.add(draft(end=11)).added
    clipboard.put(clipboard.of_mark(reader, made), "bluebook")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("“Grants rose”\nWhite Paper Reader, ")
    assert "<i>" in data.html()


def test_words_over_blocks_bring_the_sources_of_all_their_figures(reader):
    (made,) = reader.marks.add(draft(end=40)).added
    _, sources = copying.of_segments(reader, "en", made.segments)
    assert [one.work.key for one in sources] == ["daily-2024", "registry-2024"]


def test_the_dialog_cites_the_place_first_and_says_what_a_source_does_not(dialog):
    assert "¶ 1.1-1" in dialog.shown.toPlainText()
    assert not dialog.missing.isVisible()
    dialog.what.setCurrentIndex(1)
    assert "Sample Daily" in dialog.shown.toPlainText()
    assert dialog.missing.isVisible()


def test_a_style_chosen_is_kept(dialog, reader):
    dialog.style_box.setCurrentIndex(dialog.style_box.findData("oscola"))
    assert "para 1.1-1" in dialog.shown.toPlainText()
    assert reader.choices.cite_style == "oscola"


def test_everything_of_the_dialog_has_a_name(dialog):
    assert all(one.accessibleName() for one in (dialog.what, dialog.style_box, dialog.shown))


def test_marks_are_written_as_the_files_name_asks(reader, hub, tmp_path):
    reader.marks.add(draft(note="why"))
    files.write(reader, hub, "en", tmp_path / "marks.html")
    assert b"<!DOCTYPE html>" in (tmp_path / "marks.html").read_bytes()


desk = of_marks.desk


@pytest.fixture
def told():
    """The errors that were told above the text."""
    return []


@pytest.fixture
def tasks(told):
    made = Tasks(told.append)
    yield made
    made.close()


@pytest.fixture
def look(reader, hub, window, tasks, desk):
    """Look at a file."""
    show = partial(files.show_plan, hub, desk, window)
    return partial(files.look_at, reader, hub, tasks, show)


@pytest.fixture
def looked(reader, window, look, tmp_path, qtbot):
    """The preview of a file with one good and one bad item."""
    look(saved(tmp_path, readium(annotation(), 17)))
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    made = window.findChild(ImportDialog)
    yield made
    reader.close()


def test_a_preview_tells_what_would_be_done_and_does_nothing(looked, reader):
    assert (looked.counts["added"].text(), looked.refused.count()) == ("1", 1)
    assert reader.marks.all() == ()


def test_a_preview_shows_the_words_and_the_note_of_what_would_be_taken_in(looked):
    model = looked.coming.model()
    (row,) = [model.index(number).data() for number in range(model.rowCount())]
    assert row.startswith("1.1-1  ")
    assert "“Grants rose”" in row


def test_taking_in_tells_the_window(looked, reader, hub, qtbot):
    with qtbot.waitSignal(hub.marks_changed) as told:
        looked.taking.click()
    assert [one.block for one in told.args[0].added] == ["1.1-1"]
    assert len(reader.marks.all()) == 1


def test_a_set_kept_apart_is_a_layer_under_its_name(looked, reader):
    looked.name.setText("Li")
    looked.apart.click()
    assert [one.name for one in reader.layers.all()] == ["Li"]
    assert reader.marks.all() == ()


def test_a_file_that_cannot_be_read_is_told_and_opens_nothing(look, window, told, tmp_path, qtbot):
    look(saved(tmp_path, b"{"))
    qtbot.waitUntil(lambda: told != [])
    assert isinstance(told[0], ExchangeError)
    assert window.findChild(ImportDialog) is None


def test_a_gigabyte_is_told_and_the_window_does_not_wait(look, reader, told, tmp_path, qtbot):
    reader.marks.add(draft())
    began = time.perf_counter()
    look(big(tmp_path))
    assert time.perf_counter() - began < 0.1
    qtbot.waitUntil(lambda: told != [], timeout=2000)
    assert "1000 MB" in str(told[0])
    assert len(reader.marks.all()) == 1


def test_only_the_marks_that_are_told_are_written(reader, hub, tmp_path):
    first, _ = reader.marks.add(draft(note="why"), draft(note="else")).added
    files.write(reader, hub, "en", tmp_path / "marks.csv", [first])
    written = (tmp_path / "marks.csv").read_text("utf-8-sig")
    assert "why" in written
    assert "else" not in written
