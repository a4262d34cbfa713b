"""What a mark covers is changed by its ends, with the pointer and by keys; colours get names."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop.document.model import BlockId, Place
from desktop.marks.model import COLOURS
from desktop.ui import theme
from desktop.ui.marks.changing.handles import STEM, WIDTH
from desktop.ui.marks.changing.names import NamesDialog
from desktop.ui.marks.panel import MarksPanel
from tests.support.marking import draft

TEXT = "1.1-1"
AIM = QPoint(WIDTH // 2, -STEM)  # From a handle's corner to the place in the line it stands for.


@pytest.fixture(autouse=True)
def handles(marking, make, page):
    """The ends of a mark on the first word of a block."""
    page.go(Place(BlockId("1.1")))
    marking.change_range(make(draft(end=6))[0])
    return marking._handles


def middle(page, offset):
    """The left edge of a character of the block, half way down its line, in the viewport."""
    canvas = page.canvas()
    start = canvas.positions.position(canvas.positions.number(BlockId(TEXT)), offset)
    rect = canvas.layout.rects(start, start + 1)[0]
    return QPointF(rect.left(), rect.center().y()).toPoint() - QPoint(
        0, page.verticalScrollBar().value()
    )


def drag(handle, page, offset):
    """Take a handle with the mouse and let it go at a character."""
    held = QPoint(handle.width() // 2, 8)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=held)
    for _ in range(2):  # It goes along with the pointer.
        QTest.mouseMove(handle, handle.mapFromParent(middle(page, offset)) + held - AIM)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)


def words(reader):
    return [one.anchor.exact for one in reader.marks.all()]


def test_the_handles_stand_at_both_ends(handles, page):
    first, last = handles.first, handles.last
    assert first.isVisible()
    assert last.isVisible()
    assert abs(first.geometry().center().x() - middle(page, 0).x()) <= 2
    assert abs(last.geometry().center().x() - middle(page, 6).x()) <= 4


@pytest.mark.parametrize(
    ("end", "to", "left"), [("last", 11, "Grants rose"), ("first", 2, "ants"), ("last", 1, "G")]
)
def test_a_dragged_end_is_kept_when_it_is_let_go(handles, page, reader, end, to, left):
    drag(getattr(handles, end), page, to)
    assert words(reader) == [left]


def test_the_ends_never_pass_each_other(handles, page, reader):
    drag(handles.first, page, 11)
    assert words(reader) == ["s"]


def test_keys_move_the_end_and_return_keeps_it(handles, page, reader):
    for _ in range(5):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    before = words(reader)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert (before, words(reader), handles.last.isVisible()) == (["Grants"], ["Grants rose"], False)


def test_tab_lets_the_beginning_be_moved(page, reader):
    QTest.keyClick(page, Qt.Key.Key_Tab)
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert words(reader) == ["ants"]


def test_escape_leaves_the_mark_as_it_was(handles, page, reader):
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert (words(reader), handles.first.isVisible(), handles.mark) == (["Grants"], False, None)


def test_a_click_elsewhere_ends_it(handles, page):
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, 20))
    assert (handles.mark, handles.last.isVisible()) == (None, False)


def test_a_changed_range_is_undone_and_done_again(handles, page, reader, marking):
    drag(handles.last, page, 11)
    marking.undo()
    undone = words(reader)
    marking.redo()
    assert (undone, words(reader)) == (["Grants"], ["Grants rose"])


def test_the_handles_go_with_the_text(handles, page):
    before = handles.last.y()
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 10)
    assert handles.last.y() == before - 10


@pytest.fixture
def names(qtbot, reader, page):
    found = NamesDialog(reader, theme.load("light"), page)
    qtbot.addWidget(found)
    return found


def test_a_colour_is_given_a_name_and_shown_by_it(names, reader, hub, marking, qtbot):
    names.boxes["green"].setText("  to   check ")
    names.accept()
    panel = MarksPanel(reader, hub, marking, theme.load("light"))
    qtbot.addWidget(panel)
    assert reader.choices.colour_name("green") == "to check"
    assert "to check" in [panel.sieve.colours.itemText(row) for row in range(6)]


def test_a_name_taken_out_gives_back_the_usual_one(names, reader):
    reader.choices.set("name_pink", "urgent")
    names.boxes["pink"].clear()
    names.accept()
    assert reader.choices.colour_name("pink") == ""


def test_names_that_cannot_be_kept_are_told(names, home):
    (home / "settings").mkdir(parents=True, exist_ok=True)
    (home / "settings" / "preferences.json").mkdir()
    names.boxes["blue"].setText("law")
    names.accept()
    assert (names.trouble.isHidden(), names.result()) == (False, 0)


def test_every_box_has_a_name(names):
    assert all(names.boxes[one].accessibleName() for one in COLOURS)
