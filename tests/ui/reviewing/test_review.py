"""The review after a corrected edition: listed, set side by side, set right by keys."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop import paths
from desktop.document.model import BlockId, Place
from desktop.marks.marks import Marks
from desktop.marks.model import Segment
from desktop.reader import Reader
from desktop.ui import theme
from desktop.ui.caret import standing
from desktop.ui.figures.charts import Charts
from desktop.ui.hub import Hub
from desktop.ui.marks.marking import Marking
from desktop.ui.messages import Messages
from desktop.ui.page.panel import PagePanel
from desktop.ui.reviewing import attaching
from desktop.ui.reviewing.review import offer, show_review
from desktop.ui.tasks import Tasks
from tests.support.editions import library
from tests.support.marking import draft
from tests.ui.marks.conftest import Prompt
from tests.unit.marks.test_attaching import NEW, OLD, SPANS


@pytest.fixture
def reader(tmp_path, home):
    old = library(tmp_path / "old", *OLD)
    new = library(tmp_path / "new", *NEW, older=[old])
    before = Marks(paths.home(home).data, old)
    before.add(*(draft(*place, note=name) for name, place in SPANS.items()))
    before.close()
    found = Reader(paths.home(home), new.folder)
    yield found
    found.close()


@pytest.fixture
def page(qtbot, reader):
    panel = PagePanel(reader, Hub(), theme.load("light"), partial(Charts, reader))
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    qtbot.waitExposed(panel)
    panel.whole()
    return panel


@pytest.fixture
def marking(reader, hub, page):
    desk = Prompt(reader, hub, lambda error: pytest.fail(str(error)))
    yield Marking(reader, hub, desk, page)
    desk.close()


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(reader, hub, marking, window):
    return show_review(reader, hub, marking.attaching, theme.load("light"), window)


def rows(dialog):
    return [dialog.list.item(n).text() for n in range(dialog.list.count())]


def noted(reader, name):
    return next(one for one in reader.marks.all() if one.note == name)


def test_it_lists_each_with_why(dialog):
    assert [one.rsplit("–", 1)[1].strip() for one in rows(dialog)] == [
        "its words are others now", "its words are gone", "moved, please check",
    ]  # fmt: skip
    assert dialog.counts.text() == "moved: 1 · changed: 1 · lost: 1"


def test_old_and_new_text_stand_side_by_side(dialog):
    assert "closed 921,000 cases" in dialog.old.toPlainText()
    assert "closed 935,400 cases" in dialog.new.toPlainText()


def looking(sheet, has):
    """The words of a sheet that have a look."""
    found, cursor = [], QTextCursor(sheet.document())
    while not cursor.atEnd():
        cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor)
        found += [cursor.selectedText()] if has(cursor.charFormat()) else []
        cursor.setPosition(cursor.position())
    return "".join(found)


def test_words_that_differ_are_told_by_shape(dialog):
    assert looking(dialog.old, QTextCharFormat.fontStrikeOut).startswith("921,000")
    assert looking(dialog.new, QTextCharFormat.fontUnderline).startswith("935,400")
    assert "cases" not in looking(dialog.new, QTextCharFormat.fontUnderline)
    assert dialog.sheets.legend.isVisible()


def test_words_that_differ_are_named_for_who_sees_no_shape(dialog):
    assert "only in the old text: “921,000”" in dialog.old.accessibleDescription()
    assert "only in the new text: “935,400”" in dialog.new.accessibleDescription()


def test_a_text_with_none_beside_it_has_nothing_to_differ_from(dialog):
    dialog.sheets.show(dialog.current().old, "yellow")
    assert (dialog.old.accessibleDescription(), dialog.new.toPlainText()) == ("", "")
    assert not dialog.sheets.legend.isVisible()


def test_enter_confirms_and_the_next_takes_its_place(dialog, reader):
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert noted(reader, "figure").state == "anchored"
    assert len(rows(dialog)) == 2
    assert dialog.current().mark.note == "gone"


def test_delete_throws_away_and_undo_brings_back(dialog, reader, marking):
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert [one.note for one in reader.marks.trash()] == ["figure"]
    marking.undo()
    assert len(rows(dialog)) == 3


def test_left_for_later_it_stays_as_it_is(dialog, reader):
    dialog.later.click()
    assert dialog.list.currentRow() == 1
    assert noted(reader, "figure").state == "moved"


def test_an_orphan_is_attached_to_the_words_selected_in_the_text(dialog, reader, page):
    dialog.list.setCurrentRow(1)
    page.go(Place(BlockId("1-2")))
    standing.select(page, (Segment(BlockId("1-2"), 0, 7),))
    dialog.selected.click()
    one = noted(reader, "gone")
    assert (one.anchor.exact, one.state) == ("Parcels", "anchored")
    assert one.was.exact == "Customs held many small par"


def test_going_there_leaves_the_review_open(dialog, hub, qtbot):
    with qtbot.waitSignal(hub.mark_asked) as told:
        dialog.there.click()
    assert told.args[0].block == "1-1"
    assert dialog.isVisible()


def test_when_all_is_set_right_it_says_so(dialog, reader, hub):
    hub.marks_changed.emit(reader.marks.delete([one.id for one in reader.marks.all()]))
    assert "where it should" in dialog.counts.text()
    assert not any(one.isEnabled() for one in (dialog.right, dialog.gone, dialog.later))


def test_with_nothing_to_review_it_is_said_and_nothing_opens(reader, hub, marking, window, qtbot):
    reader.marks.delete([one.id for one in reader.marks.all()])
    with qtbot.waitSignal(hub.said) as told:
        assert show_review(reader, hub, marking.attaching, theme.load("light"), window) is None
    assert "where it should" in told.args[0]


def test_everything_of_it_has_a_name(dialog):
    parts = (dialog.list, dialog.places, dialog.old, dialog.new)
    assert all(one.accessibleName() for one in parts)


def texts(menu):
    return [one.text().replace("&", "") for one in menu.actions() if one.text()]


def test_a_moved_mark_is_confirmed_from_its_menu(reader, marking, window):
    menu = QMenu(window)
    attaching.fill(menu, reader, marking.attaching, noted(reader, "same"))
    assert texts(menu)[0] == "It stands right"
    menu.actions()[0].trigger()
    assert noted(reader, "same").state == "anchored"


def test_an_orphans_menu_offers_places_and_no_confirming(reader, marking, window):
    menu = QMenu(window)
    attaching.fill(menu, reader, marking.attaching, noted(reader, "gone"))
    assert texts(menu)[0] == "Attach to the selected words"


def test_a_certain_mark_has_nothing_to_set_right(reader, marking, window):
    reader.marks.confirm([noted(reader, "same").id])
    menu = QMenu(window)
    attaching.fill(menu, reader, marking.attaching, noted(reader, "same"))
    assert menu.isEmpty()


@pytest.fixture
def tasks(qapp):  # noqa: ARG001  Threads come home to it.
    made = Tasks(lambda error: pytest.fail(str(error)))
    yield made
    made.close()


def test_the_review_is_offered_once_in_a_text(reader, qtbot, tasks):
    messages, opened = Messages(theme.load("light")), []
    qtbot.addWidget(messages)
    offer(reader, tasks, messages, lambda: opened.append(True))
    tasks.settle()
    assert messages.words.text().endswith("Marks to look at: 3.")
    messages.offered.click()
    assert opened == [True]
    offer(reader, tasks, messages, lambda: opened.append(True))
    tasks.settle()
    assert not messages.isVisible()


def test_with_nothing_to_review_nothing_is_offered(reader, qtbot, tasks):
    reader.marks.delete([one.id for one in reader.marks.all()])
    messages = Messages(theme.load("light"))
    qtbot.addWidget(messages)
    offer(reader, tasks, messages, list)
    tasks.settle()
    assert messages.words.text() == ""
    assert not (reader.home.state / "reviewed.txt").exists()
