"""Correct a mistake: described, kept as a mark, listed, written for the editors."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.exchange.intake import plan
from desktop.marks.model import CORRECTION, Segment
from desktop.ui.caret import standing
from desktop.ui.correcting.dialog import EMPTY, SENT, CorrectionsDialog
from tests.support.marking import draft
from tests.ui.marks.conftest import desk, make, marking, page  # noqa: F401  Fixtures.

WORDS = Segment("1.1-1", 0, 11)


@pytest.fixture
def dialog(qtbot, reader, hub, marking, page):  # noqa: F811
    standing.select(page, (WORDS,))
    made = CorrectionsDialog(reader, hub, marking, page)
    qtbot.addWidget(made)
    made.show()
    return made


def kept(dialog, words):
    dialog.text.setPlainText(words)
    QTest.keyClick(dialog.keep_it, Qt.Key.Key_Space)


def test_what_is_selected_is_what_is_wrong(dialog, reader):
    words = reader.block("1.1-1", "en").text[WORDS.start : WORDS.end]
    assert dialog.quote.text() == f"1.1-1  “{words}”"


def test_without_a_selection_the_block_is_meant(qtbot, reader, hub, marking, page):  # noqa: F811
    made = CorrectionsDialog(reader, hub, marking, page)
    qtbot.addWidget(made)
    kept(made, "All of it.")
    assert made.corrections[0].is_of_block


def test_a_correction_is_a_note_on_the_disk(dialog, reader):
    kept(dialog, "It was 2022.")
    [one] = reader.marks.all()
    assert (one.kind, one.note, one.tags) == ("note", "It was 2022.", (CORRECTION,))
    assert one.segments == (WORDS,)
    assert dialog.text.toPlainText() == ""


def test_nothing_said_is_nothing_kept(dialog, reader):
    kept(dialog, "  ")
    assert reader.marks.all() == ()
    assert dialog.hint.text() == EMPTY


def test_only_corrections_are_listed(dialog, make):  # noqa: F811
    make(draft(note="mine"))
    kept(dialog, "Wrong.")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["1.1-1  Wrong."]


def test_the_file_asks_for_an_edit(dialog, tmp_path):
    kept(dialog, "It was 2022.")
    dialog.write(tmp_path / "wrong")
    [item] = json.loads((tmp_path / "wrong.jsonld").read_text("utf-8"))["items"]
    assert item["motivation"] == "editing"
    [said] = [one for one in item["body"] if one["purpose"] == "editing"]
    assert said["value"] == "It was 2022."
    kinds = [one["type"] for one in item["target"]["selector"]]
    assert kinds == ["FragmentSelector", "TextQuoteSelector"]


def test_editors_can_take_the_file_in(dialog, reader, tmp_path):
    kept(dialog, "It was 2022.")
    dialog.write(tmp_path / "wrong.jsonld")
    reader.marks.delete([dialog.corrections[0].id])
    reader.marks.empty_trash()
    [one] = plan.read(reader.marks, tmp_path / "wrong.jsonld").marks
    assert (one.note, one.is_correction) == ("It was 2022.", True)


def test_one_alone_can_be_written(dialog, tmp_path):
    kept(dialog, "First.")
    kept(dialog, "Second.")
    dialog.list.item(1).setSelected(True)
    dialog.write(tmp_path / "one.jsonld")
    text = (tmp_path / "one.jsonld").read_text("utf-8")
    assert "First." in text
    assert "Second." not in text


def test_a_file_that_cannot_be_written_is_told(dialog, tmp_path):
    kept(dialog, "It was 2022.")
    (tmp_path / "nowhere").write_text("")
    dialog.write(tmp_path / "nowhere" / "wrong.jsonld")
    assert "nowhere" in dialog.hint.text()


def test_what_is_thrown_away_is_in_the_trash(dialog, reader):
    kept(dialog, "Wrong.")
    dialog.list.item(0).setSelected(True)
    QTest.keyClick(dialog.gone, Qt.Key.Key_Space)
    assert dialog.list.count() == 0
    assert len(reader.marks.trash()) == 1


def test_it_says_that_nothing_is_sent(dialog):
    assert dialog.hint.text() == SENT
