"""The bar at a selection, and clicks on marks: all there is by mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

from desktop.document.model import BlockId, Place
from desktop.ui.caret import standing
from desktop.ui.marks import telling
from desktop.ui.marks.bar import SelectionBar
from desktop.ui.marks.menu import marks_menu
from tests.support.marking import draft, segment


@pytest.fixture
def bar(reader, marking, page):
    page.go(Place(BlockId("1.1")))
    return SelectionBar(reader, marking, page)


def point(page, offset):
    """The middle of a character of the first block, in the viewport."""
    canvas = page.canvas()
    start = canvas.positions.position(canvas.positions.number(BlockId("1.1-1")), offset)
    rect = canvas.layout.rects(start, start + 1)[0]
    return (rect.center().toPoint()) - QPoint(0, page.verticalScrollBar().value())


def test_the_bar_comes_with_a_selection_and_marks_it(bar, page, reader):
    standing.select(page, (segment(0, 6, "1.1-1"),))
    bar.show_at(point(page, 3))
    bar.findChildren(QToolButton)[2].click()
    assert [(one.colour, one.anchor.exact) for one in reader.marks.all()] == [("blue", "Grants")]
    assert bar.isHidden()


def test_the_bar_lies_wholly_in_view(bar, page):
    for place in (QPoint(0, 0), QPoint(page.width(), page.height())):
        bar.show_at(place)
        assert page.viewport().rect().contains(bar.geometry().topLeft())
        assert bar.geometry().right() <= page.viewport().width()


def lines(page):
    """The rectangles of the selected words, in the viewport."""
    cursor, up = page.textCursor(), -page.verticalScrollBar().value()
    rects = page.canvas().layout.rects(cursor.selectionStart(), cursor.selectionEnd())
    return [one.translated(0, up).toAlignedRect() for one in rects]


@pytest.mark.parametrize("blocks", [["1.1-1"], ["1.1-1", "1.1-2"]])
def test_the_bar_covers_none_of_the_words_selected(bar, page, blocks):
    standing.select(page, tuple(segment(0, 6, one) for one in blocks))
    assert len(lines(page)) == len(blocks)
    low = lines(page)[-1]
    for place in (low.topLeft(), low.center(), low.bottomRight()):
        bar.show_at(place)
        assert not any(bar.geometry().intersects(one) for one in lines(page))


def test_the_bar_goes_with_the_selection(bar, page):
    standing.select(page, (segment(0, 6, "1.1-1"),))
    bar.show_at(point(page, 3))
    cursor = page.textCursor()
    cursor.clearSelection()
    page.setTextCursor(cursor)
    assert bar.isHidden()


def test_every_button_has_a_name(bar):
    bar.show_at(QPoint(50, 50))
    assert all(one.accessibleName() for one in bar.findChildren(QToolButton))


def test_a_click_on_marked_words_asks_for_all_marks_there(bar, page, marking, make, qtbot, qapp):
    make(draft(), draft())
    assert bar.isHidden()
    place, left = QPointF(point(page, 3)), Qt.MouseButton.LeftButton
    click = QMouseEvent(
        QEvent.Type.MouseButtonRelease, place, place, left, left, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(marking.menu_asked) as told:
        qapp.sendEvent(page.viewport(), click)
    assert len(told.args[0]) == 2


def test_a_tip_shows_notes_as_they_look_and_loads_nothing(make):
    tip = telling.notes(make(draft(note="**why** <b>x</b> ![](file:///etc/hosts)"), draft()))
    assert "&lt;b&gt;x" in tip
    assert not [one for one in ("**", "<img", "hosts") if one in tip]


def test_the_menu_of_several_has_one_for_each(reader, marking, make, page):
    made = make(draft(), draft(colour="pink"))
    menu = marks_menu(reader, marking, made, page.theme, page)
    assert len([one for one in menu.actions() if one.menu()]) == 2


def test_the_menu_deletes_and_colours(reader, marking, make, page):
    made = make(draft())
    actions = {one.text(): one for one in marks_menu(
        reader, marking, made, page.theme, page).actions()}  # fmt: skip
    actions["Green"].trigger()
    colour = reader.marks.all()[0].colour
    actions["&Delete"].trigger()
    assert (colour, reader.marks.all()) == ("green", ())


def test_a_mark_takes_the_selected_words_as_its_own(reader, marking, make, page):
    (made,) = make(draft())
    standing.select(page, (segment(7, 11, "1.1-1"),))
    marking.take_range(made)
    assert reader.marks.all()[0].anchor.exact == "rose"
