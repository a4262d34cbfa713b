"""A window of blocks first, the whole when the reader rests; nobody sees the change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.document.model import BlockId, Place
from desktop.marks.model import Changed
from desktop.ui.typesetting import windows
from desktop.ui.typesetting.built import Copy
from desktop.ui.typesetting.keeping import place_at
from desktop.ui.typesetting.typography import Setting
from tests.pictures.comparing import share
from tests.ui.page.test_place import line_at_top


@pytest.fixture
def windowed(page, monkeypatch):
    """The pane with no more than a few blocks about 1.2-1."""
    monkeypatch.setattr(windows, "ABOVE", 0.5)
    monkeypatch.setattr(windows, "BELOW", 1)
    page.set_type(Setting(19))  # Builds anew.
    page.go(Place(BlockId("1.2-1")))
    page._rebuild()
    return page


def grown(page, qtbot):
    qtbot.waitUntil(lambda: page.is_whole, timeout=5000)


def test_the_window_holds_the_place_and_not_everything(windowed):
    built = windowed._ready()[0]
    assert not built.is_whole
    assert built.positions.number(BlockId("1.2-1")) is not None


@pytest.mark.parametrize(("number", "tries"), [(0, 2), (9, 1), (-1, 1)])
def test_a_window_that_proves_too_small_is_built_larger(page, monkeypatch, number, tries):
    monkeypatch.setattr(windows, "ABOVE", 0.05)
    monkeypatch.setattr(windows, "BELOW", 0.3)
    built = []
    make = page._press.window
    monkeypatch.setattr(page._press, "window", lambda *one: built.append(one) or make(*one))
    block = page.blocks("en")[number].id
    page.go(Place(block))
    top = page.verticalScrollBar().value()
    assert page.sheet.holds(top, top + page.viewport().height())
    assert not page.is_whole
    assert page.place().block == block or number == -1  # The end cannot stand at the top.
    assert len(built) >= tries


def test_the_whole_takes_the_place_of_the_window_and_nothing_moves(windowed, qtbot):
    before = line_at_top(windowed)
    windowed._grow()
    grown(windowed, qtbot)
    assert line_at_top(windowed) == before


def test_nothing_is_built_while_the_reader_types_a_question(windowed, qtbot):
    windowed._grow()
    windowed._hub.searched.emit(None)
    windowed._growing.build_slice()
    assert windowed._growing._timer.interval() > 0
    assert not windowed._ready()[0].is_whole
    grown(windowed, qtbot)


def test_what_is_selected_stays_selected(windowed, qtbot):
    cursor = windowed.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    windowed.setTextCursor(cursor)
    words = windowed.textCursor().selectedText()
    windowed._grow()
    grown(windowed, qtbot)
    assert words
    assert windowed.textCursor().selectedText() == words


def test_a_jump_out_of_the_window_needs_no_whole(windowed):
    windowed.go(Place(BlockId("E-1")))
    assert windowed.place().block == "E-1"
    assert windowed._ready()[0].positions.number(BlockId("E-1")) is not None


def test_a_jump_to_the_end_of_the_window_shows_what_follows(windowed):
    last = windowed._ready()[0].positions.blocks[-1].id
    windowed.go(Place(last))
    blocks = windowed._ready()[0].positions.blocks
    assert blocks.index(next(one for one in blocks if one.id == last)) < len(blocks) - 1


def test_scrolling_past_the_window_shows_what_is_there_without_the_whole(windowed):
    bar = windowed.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not windowed.is_whole
    assert windowed._ready()[0].positions.number(BlockId("E-1")) is not None
    assert bar.value() == bar.maximum()


def test_scrolling_on_past_the_window_keeps_the_line(windowed):
    bar, sheet = windowed.verticalScrollBar(), windowed.sheet
    y = int(sheet.layout.top(len(sheet.shown.positions.blocks) - 1)) - 20
    asked = place_at(y, sheet.shown, sheet.layout)
    bar.setValue(y)
    assert windowed.place()._replace(lang=None) == asked._replace(lang=None)
    assert not windowed.is_whole


def shown(page):
    return line_at_top(page), page.textCursor().selectedText()


def unsettled(page):
    """What is shown, the whole text then being taken and not laid out."""
    cursor = page.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    before = shown(page)
    page._grow()
    page.take_whole(page._growing.finish())
    assert page.is_settling
    return before


def test_the_whole_is_laid_out_behind_what_is_seen(windowed, qtbot):
    before = unsettled(windowed)
    seen = windowed.viewport().grab().toImage()  # As whoever uncovers the window sees it.
    grown(windowed, qtbot)
    # But for the corners of terms, which a fraction of a pixel moves.
    assert share(seen, windowed.viewport().grab().toImage()) < 0.002
    assert shown(windowed) == before


def test_who_acts_while_it_is_laid_out_meets_the_window_again(windowed, qtbot):
    before = unsettled(windowed)
    QTest.keyClick(windowed, Qt.Key.Key_Control)
    assert not windowed.is_settling
    assert not windowed.is_whole
    assert shown(windowed) == before
    grown(windowed, qtbot)


def test_who_goes_elsewhere_while_it_is_laid_out_gets_there(windowed, qtbot):
    unsettled(windowed)
    windowed.go(Place(BlockId("E-1")))
    assert windowed.place().block == "E-1"
    grown(windowed, qtbot)
    assert windowed.place().block == "E-1"


def test_tab_goes_on_beyond_the_window(windowed):
    windowed.go(Place(BlockId("0-1")))
    windowed._rebuild()
    last = windowed._ready()[0].positions.blocks[-1].id
    windowed.set_caret(Place(last))
    QTest.keyClick(windowed, Qt.Key.Key_Tab)
    assert windowed.is_whole


def test_selecting_everything_takes_in_what_was_not_built_yet(windowed, reader):
    windowed.whole()
    windowed.selectAll()
    words = windowed.createMimeDataFromSelection().text()
    blocks = [one for section in reader.library.edition("en").sections for one in section.blocks]
    assert all(block.text in words for block in blocks)


def test_a_reader_who_moves_is_not_disturbed(windowed, qtbot):
    windowed._grow()
    windowed._growing.rest_later()
    qtbot.wait(20)
    assert not windowed._ready()[0].is_whole
    grown(windowed, qtbot)


def test_the_expected_height_is_near_the_real_one(page):
    page.whole()
    built, layout = page._ready()
    blocks = built.positions.blocks
    expected = sum(windows.expected_heights(Copy(blocks[:-1], page._press.look)))
    real = layout.top(len(blocks) - 1) - layout.top(0)
    assert expected == pytest.approx(real, rel=0.2)


def test_what_a_mark_unselects_stays_so_once_the_whole_has_settled(windowed, qtbot):
    cursor = windowed.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    windowed.setTextCursor(cursor)
    unsettled(windowed)
    windowed._settling._lay_out(0)  # The pane has the whole; nothing of it has its place.
    windowed._hub.marks_changed.emit(Changed())  # The mark is on the disk just now.
    cursor = windowed.textCursor()
    assert cursor.hasSelection()
    cursor.clearSelection()
    windowed.setTextCursor(cursor)
    grown(windowed, qtbot)
    assert not windowed.textCursor().hasSelection()
