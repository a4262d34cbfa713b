"""Colleagues' marks in the window: painted, hidden, taken over, never changed."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip

from desktop.document.model import BlockId
from desktop.errors import UnknownLayerError
from desktop.ui.layers.dialog import LayersDialog
from desktop.ui.layers.layering import Layering
from desktop.ui.tasks import Tasks
from tests.support.marking import draft, marks_in
from tests.ui.marks import conftest as of_marks

page, desk = of_marks.page, of_marks.desk


HOSTILE = '<img src="x.png"><script>go()</script> <b>5 < 6</b>'


@pytest.fixture
def note():
    return "look"


@pytest.fixture
def theirs(reader, home, note):
    """A layer of two marks."""
    other = marks_in(home / "theirs")
    made = other.add(draft(note=note, end=11), draft("2-1", start=0, end=4)).added
    reader.layers.add("Li", made)
    other.close()
    return made


@pytest.fixture
def tasks():
    made = Tasks(lambda error: pytest.fail(str(error)))
    yield made
    made.close()


@pytest.fixture
def layering(theirs, reader, hub, page, tasks, qtbot):  # noqa: ARG001  The layer comes first.
    made = Layering(reader, hub, tasks)
    made.add_column(page)
    made.load()
    qtbot.waitUntil(lambda: made.layers != ())
    return made


@pytest.fixture
def dialog(layering, reader, hub, desk, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = LayersDialog(reader, hub, layering, desk, window)
    made.show()
    yield made
    window.close()


def painted(layering, block="1.1-1"):
    return [one.note for one, _ in layering.painting.of_block(block, "en")]


def test_a_layer_is_read_and_painted(layering, page):
    assert painted(layering) == ["look"]
    assert not page.grab().isNull()


def test_with_no_layer_nothing_is_read(reader, hub, tasks):
    made = Layering(reader, hub, tasks)
    made.load()
    assert (made.layers, tasks._owed) == ((), 0)


def test_whose_it_is_is_told(layering, theirs):
    assert layering.told(theirs[0]).startswith("Li: Highlight")


@pytest.mark.parametrize("note", [HOSTILE])
def test_in_a_tip_a_colleagues_note_is_words_and_no_markup(layering, page):  # noqa: ARG001
    canvas = page.canvas()
    start = canvas.positions.position(canvas.positions.number(BlockId("1.1-1")), 1)
    rect = canvas.layout.rects(start, start + 1)[0]
    at = rect.center().toPoint() - QPoint(0, page.verticalScrollBar().value())
    asked = QHelpEvent(QEvent.Type.ToolTip, at, page.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.viewport(), asked)
    assert HOSTILE in QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def test_a_set_without_its_tick_is_hidden_and_stays_so(dialog, layering, reader):
    dialog.sets.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert painted(layering) == []
    assert [one.shown for one in reader.layers.all()] == [False]


def test_one_mark_is_taken_over_and_is_ones_own(dialog, layering, reader, theirs):
    dialog.take.click()
    assert [one.id for one in reader.marks.all()] == [theirs[0].id]
    layering.paint_anew()
    assert painted(layering) == []
    assert "(yours)" in dialog.marks.item(0).text()
    assert len(reader.layers.layer("Li").marks) == 2


def test_a_mark_of_a_set_is_gone_to(dialog, hub, qtbot):
    dialog.marks.setCurrentRow(1)
    with qtbot.waitSignal(hub.mark_asked) as told:
        dialog.there.click()
    assert told.args[0].block == "2-1"


def test_a_set_is_taken_away(dialog, layering, reader):
    dialog.gone.click()
    assert (reader.layers.all(), painted(layering), dialog.sets.count()) == ([], [], 0)


def test_a_set_that_another_window_removed_is_removed_in_no_others_place(
    dialog, layering, reader, theirs, hub, qtbot
):
    reader.layers.add("Wang", theirs)
    dialog.fill()
    reader.layers.remove("Li")
    layering.show(reader.layers.all())
    with pytest.raises(UnknownLayerError):
        dialog.remove()
    assert [one.name for one in reader.layers.all()] == ["Wang"]
    hub.layers_changed.emit()
    qtbot.waitUntil(lambda: dialog.sets.count() == 1)


def test_everything_has_a_name(dialog):
    assert all(one.accessibleName() for one in (dialog.sets, dialog.marks))
