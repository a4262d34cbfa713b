"""The evidence pack in the window: which marks, and the file."""

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop.errors import BadOptionError, FolderError
from desktop.ui.hub import Hub
from desktop.ui.sharing import evidence
from desktop.ui.sharing.evidence import EvidenceDialog
from tests.support.library import sample_reader
from tests.support.marking import draft


@pytest.fixture
def reader(home):
    made = sample_reader(home)
    made.marks.add(draft(), draft(start=7, end=11))
    return made


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_all_marks_are_offered_where_no_list_is_shown(reader, window):
    dialog = EvidenceDialog(evidence.choices(reader, None), window)
    assert [one.text() for one in dialog.choices.buttons()] == ["&All marks (2)"]
    assert dialog.writer.isEnabled()


def test_the_narrowest_choice_that_has_marks_is_offered_first(reader, window, qtbot):
    every = reader.marks.all()
    dialog = EvidenceDialog([("a {count}", every), ("l", every[:1]), ("c", ())], window)
    assert dialog.choices.checkedId() == 1
    assert not dialog.choices.button(2).isEnabled()
    with qtbot.waitSignal(dialog.agreed) as told:
        dialog.writer.click()
    assert told.args[0] == every[:1]


def test_with_no_marks_there_is_nothing_to_write(home, window):
    dialog = EvidenceDialog(evidence.choices(sample_reader(home), None), window)
    assert not dialog.writer.isEnabled()


def test_a_pack_is_written_and_told(reader, tmp_path):
    hub, said = Hub(), []
    hub.said.connect(said.append)
    evidence.write(reader, hub, reader.marks.all(), tmp_path / "e.docx")
    assert (tmp_path / "e.docx").read_bytes().startswith(b"PK")
    assert said == ["An evidence pack was written into e.docx, marks: 2."]


def test_a_folder_that_is_none_and_another_form_are_known_errors(reader, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FolderError):
        evidence.write(reader, Hub(), reader.marks.all(), tmp_path / "file" / "e.html")
    with pytest.raises(BadOptionError):
        evidence.write(reader, Hub(), reader.marks.all(), tmp_path / "e.pdf")
