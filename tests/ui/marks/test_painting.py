"""Marks beneath the text: where they are, how they overlap, what lies under a point."""

import pytest
from PySide6.QtCore import QPointF

from desktop.document.model import BlockId, Place
from desktop.marks.model import Edit
from desktop.ui import theme
from desktop.ui.marks.painting import blended, cut
from tests.support.marking import draft


def at(page, marking, block, offset):
    """The marks under the middle of a character."""
    canvas = page.canvas()
    number = canvas.positions.number(BlockId(block))
    start = canvas.positions.position(number, offset)
    rect = canvas.layout.rects(start, start + 1)[0]
    return marking.painting.under(canvas, rect.center())


def test_words_are_cut_where_a_mark_begins_or_ends(marking, make):
    first, second = make(draft(start=0, end=6), draft(start=3, end=9))
    pieces = [(one.start, one.end, one.marks) for one in marking.painting.pieces(first.block, "en")]
    assert pieces == [(0, 3, (first,)), (3, 6, (first, second)), (6, 9, (second,))]


def test_every_mark_under_a_point_is_reached_the_newest_first(marking, make, page):
    made = make(draft(), draft(), draft(kind="underline"))
    found = at(page, marking, "1.1-1", 2)
    assert {one.id for one in found} == {one.id for one in made}
    assert at(page, marking, "1.1-1", 8) == ()


def test_a_mark_in_a_table_lies_on_its_cells(marking, make, page, reader):
    table = reader.block("1.1-3", "en").table
    cell = table.rows[1][0]
    (made,) = make(draft("1.1-3", start=cell.start, end=cell.end))
    assert at(page, marking, "1.1-3", cell.start) == (made,)


def test_a_note_has_a_drawing_in_the_margin_that_is_it(marking, make, page):
    (made,) = make(draft(start=0, end=0, kind="note", note="why"))
    canvas = page.canvas()
    number = canvas.positions.number(made.block)
    ((rect, marks),) = marking.painting.glyphs(canvas, number)
    assert marks == (made,)
    assert rect.right() <= canvas.view.width()
    assert marking.painting.under(canvas, rect.center()) == (made,)


def test_several_notes_on_a_line_share_a_drawing(marking, make, page):
    made = make(draft(note="a"), draft(note="b"))
    canvas = page.canvas()
    ((_, marks),) = marking.painting.glyphs(canvas, canvas.positions.number(made[0].block))
    assert len(marks) == 2


def test_a_changed_mark_is_painted_as_it_is(marking, make):
    (made,) = make(draft())
    marking.edit([made.id], Edit(colour="pink"))
    (piece,) = marking.painting.pieces(made.block, "en")
    assert [one.colour for one in piece.marks] == ["pink"]


def test_a_deleted_mark_is_painted_no_more(marking, make):
    (made,) = make(draft())
    marking.delete([made.id])
    assert marking.painting.pieces(made.block, "en") == ()


def test_marks_of_the_other_language_are_not_painted_but_bookmarks_are(marking, make, hub):
    make(draft(), draft(start=0, end=0, kind="bookmark"))
    hub.language_changed.emit("zh")
    found = [one.kind for one, _ in marking.painting.of_block(BlockId("1.1-1"), "zh")]
    assert found == ["bookmark"]


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_the_fill_is_on_the_screen_beneath_the_words(page, marking, make, name):
    page.set_theme(theme.load(name))
    (made,) = make(draft(start=0, end=6, colour="green"))
    page.go(Place(made.block))
    picture = page.viewport().grab().toImage()
    wanted = theme.load(name).color("mark_green").name()
    rows = range(0, picture.height(), 3)
    colours = {picture.pixelColor(x, y).name() for y in rows for x in range(0, 300, 3)}
    assert wanted in colours
    assert marking is not None


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_text_on_any_blend_keeps_its_contrast(name, reader):
    shown = theme.load(name)
    marks = reader.marks.add(*[
        draft(colour=one) for one in ("yellow", "green", "blue", "pink", "purple")
    ]).added
    pairs = [(one, other) for one in marks for other in marks]
    worst = min(contrast(blended(shown, pair), shown.color("text")) for pair in (*pairs, marks))
    assert worst >= 4.5


def contrast(one, other):
    """The contrast of two colours, as WCAG reckons it."""

    def light(color):
        parts = [part / 255 for part in (color.red(), color.green(), color.blue())]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_nothing_is_written_into_the_document(page, make, marking):
    before = page.toPlainText(), page.document().revision()
    make(draft(), draft(kind="underline"))
    page.viewport().grab()
    assert (page.toPlainText(), page.document().revision()) == before
    assert list(cut(())) == []
    assert marking.painting.under(page.canvas(), QPointF(1, 1)) == ()
