"""The panel of marks: sifted, opened, changed one and many at once, by keys and by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView

from desktop.ui import theme
from desktop.ui.marks.model import MARK
from tests.support.marking import draft


def shown(panel):
    return [one.kind for one in panel.model.marks]


def choose(panel, row):
    panel.list.setCurrentIndex(panel.model.index(row))


def test_the_model_keeps_qts_rules(panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.sieve.box.setText("why")


def test_marks_stand_in_reading_order(panel):
    assert shown(panel) == ["highlight", "underline", "bookmark"]


def test_words_sift_as_they_are_typed(panel):
    QTest.keyClicks(panel.sieve.box, "law")
    assert (shown(panel), panel.sieve.count.text()) == (["highlight"], "1 of 3")


@pytest.mark.parametrize(
    ("combo", "row", "left"),
    [("colours", 3, 1), ("tags", 1, 1), ("parts", 1, 2), ("kinds", 4, 1), ("kinds", 9, 0)],
)
def test_each_choice_sifts(panel, combo, row, left):
    box = getattr(panel.sieve, combo)
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert len(panel.model.marks) == left


def test_a_row_leads_to_its_mark(panel, hub, qtbot):
    choose(panel, 1)
    with qtbot.waitSignal(hub.mark_asked) as told:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args[0].kind == "underline"


def test_many_are_deleted_at_once_and_one_act_takes_them_back(panel, marking):
    panel.list.selectAll()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    gone = len(panel.model.marks)
    marking.undo()
    assert (gone, len(panel.model.marks)) == (0, 3)


def test_the_chosen_are_coloured_at_once_and_stay_chosen(panel, reader):
    panel.list.selectAll()
    pink = next(one for one in panel.menu().actions() if one.text() == "Pink")
    pink.trigger()
    assert {one.colour for one in reader.marks.all()} == {"pink"}
    assert len(panel.chosen()) == 3


def test_a_mark_made_elsewhere_is_listed_with_its_tag(panel, make):
    make(draft("3-1", tags=("new tag",)))
    assert len(panel.model.marks) == 4
    assert panel.sieve.tags.findData("new tag") > 0


def test_the_tip_of_a_row_names_no_picture_and_no_file(panel, make):
    note = "<img src='file:///x.png'> ![y](file:///y.png) **bold**"
    (made,) = make(draft("3-1", note=note))
    model = panel.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    (row,) = [one for one in rows if one.data(MARK).id == made.id]
    tip = row.data(Qt.ItemDataRole.ToolTipRole)
    assert "bold" in tip
    assert "<img" not in tip


def test_what_changed_while_it_was_hidden_is_listed_when_it_is_shown(panel, make):
    panel.hide()
    (made,) = make(draft(start=2, tags=("new",)))
    panel.show()
    assert made in panel.model.marks
    assert panel.sieve.tags.findData("new") > 0


def test_a_row_says_all_of_a_mark_to_a_screen_reader(panel):
    said = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in said for word in ("Highlight", "Yellow", "Grants", "why", "law"))


def test_what_takes_the_keys_has_a_name(panel):
    kinds = (QLineEdit, QComboBox, QListView, QAbstractButton)
    nameless = [
        type(one).__name__
        for kind in kinds
        for one in panel.findChildren(kind)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.parent() in {panel, panel.sieve}
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_the_list_is_painted_in_every_theme(panel, name):
    panel.set_theme(theme.load(name))
    picture = panel.list.grab().toImage()
    fill = theme.load(name).color("mark_yellow")
    pixels = {picture.pixelColor(x, 12).name() for x in range(100)}
    assert fill.name() in pixels


def test_a_colour_has_the_name_the_reader_gave_it(panel, reader):
    reader.choices.set("name_blue", "To check")
    panel.fill()
    assert panel.sieve.colours.itemText(3) == "To check"


def test_five_thousand_rows_make_no_widgets(panel, make):
    before = len(panel.list.findChildren(object))
    make(*[draft(start=n % 5) for n in range(1000)])
    assert len(panel.list.findChildren(object)) == before
    assert panel.model.index(1000).data(MARK) is not None


def test_all_the_listed_or_the_chosen_are_exported(panel, qtbot):
    QTest.keyClicks(panel.sieve.box, "law")
    menu = panel.export_menu()
    assert [one.text().replace("&", "") for one in menu.actions()] == [
        "All marks (3)…", "Those listed (1)…", "Those chosen (0)…",
    ]  # fmt: skip
    with qtbot.waitSignal(panel.export_asked) as told:
        menu.actions()[1].trigger()
    assert [one.tags for one in told.args[0]] == [("law",)]
