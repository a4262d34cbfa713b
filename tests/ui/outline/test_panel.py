import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from desktop.document.model import Place
from desktop.ui import theme
from desktop.ui.hub import Hub
from desktop.ui.outline.model import SECTION
from desktop.ui.outline.panel import OutlinePanel
from tests.support.panels import small_reader, wide


@pytest.fixture
def hub(qapp):
    return Hub(qapp)


@pytest.fixture
def panel(qtbot, hub, home):
    made = OutlinePanel(small_reader(home), hub)
    qtbot.addWidget(made)
    made.resize(280, 500)
    made.show_language("en")
    made.show()
    return made


@pytest.fixture
def asked(hub):
    heard = []
    hub.place_asked.connect(heard.append)
    return heard


def rows(panel):
    """The numbers of all rows that can be seen, from the top."""
    found, index = [], panel.tree.model().index(0, 0)
    while index.isValid():
        found.append(index.data(SECTION).id)
        index = panel.tree.indexBelow(index)
    return found


def row(panel, number):
    index = panel.tree.model().index(0, 0)
    while index.data(SECTION).id != number:
        index = panel.tree.indexBelow(index)
    return index


def marked(panel):
    section = panel.tree.currentIndex().data(SECTION)
    return section and section.id


def test_all_sections_are_seen_at_first(panel):
    assert rows(panel) == ["0", "1", "1.1", "1.2", "3", "3.1", "3.1.1", "3.1.2", "3.2", "E"]


def test_following_marks_and_asks_for_no_place(panel, hub, asked):
    hub.section_entered.emit("3.1.1")
    assert (marked(panel), asked) == ("3.1.1", [])


def test_following_opens_what_hides_the_section(panel, hub):
    panel.tree.collapse(row(panel, "3"))
    hub.section_entered.emit("3.1.1")
    assert "3.1.1" in rows(panel)


def test_a_click_asks_for_the_section(panel, asked, qtbot):
    at = panel.tree.visualRect(row(panel, "3.2")).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [Place("3.2")]


def test_enter_asks_for_the_marked_section(panel, hub, asked, qtbot):
    hub.section_entered.emit("1.2")
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert asked == [Place("1.2")]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("customs", ["1", "1.2"]),
        ("3.1", ["3", "3.1", "3.1.1", "3.1.2"]),
        ("HIGH  value", ["3", "3.1", "3.1.2"]),
        (wide("1.2"), ["1", "1.2", "3", "3.1", "3.1.2"]),
        ("nothing such", []),
    ],
)
def test_the_filter_keeps_matches_and_what_stands_above(panel, typed, seen):
    panel.box.setText(typed)
    assert rows(panel) == seen


def test_the_filter_reads_the_open_language(panel):
    panel.show_language("zh")
    panel.box.setText("专利")
    assert rows(panel) == ["3", "3.1", "3.1.2"]


def test_a_filter_without_matches_says_so(panel):
    panel.box.setText("nothing such")
    assert panel.empty.isVisible()


def test_an_unfinished_composition_filters_nothing(panel):
    QCoreApplication.sendEvent(panel.box, QInputMethodEvent("haiguan", []))
    assert len(rows(panel)) == 10


def test_enter_in_the_filter_asks_for_the_first_match(panel, asked, qtbot):
    qtbot.keyClicks(panel.box, "customs")
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert asked == [Place("1.2")]


def test_enter_in_an_empty_filter_asks_for_nothing(panel, asked, qtbot):
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert asked == []


def test_escape_clears_the_filter_and_marks_the_present_section_again(panel, hub, qtbot):
    hub.section_entered.emit("1.1")
    qtbot.keyClicks(panel.box, "trademarks")
    assert marked(panel) is None
    qtbot.keyClick(panel.box, Qt.Key.Key_Escape)
    assert (marked(panel), len(rows(panel))) == ("1.1", 10)


def test_down_goes_from_the_filter_to_the_first_match(panel, qtbot):
    qtbot.keyClicks(panel.box, "customs")
    qtbot.keyClick(panel.box, Qt.Key.Key_Down)
    assert (marked(panel), panel.tree.hasFocus()) == ("1.2", True)


def test_what_was_closed_stays_closed_in_the_other_language(panel):
    panel.tree.collapse(row(panel, "3.1"))
    panel.show_language("zh")
    assert "3.1.1" not in rows(panel)


def test_what_was_closed_is_closed_again_after_a_filter(panel):
    panel.tree.collapse(row(panel, "3"))
    panel.box.setText("high value")
    panel.box.clear()
    assert rows(panel) == ["0", "1", "1.1", "1.2", "3", "E"]


def test_the_present_section_stays_marked_in_the_other_language(panel, hub):
    hub.section_entered.emit("3.2")
    panel.show_language("zh")
    assert marked(panel) == "3.2"


def test_every_control_has_a_name(panel):
    assert panel.box.accessibleName() == "Filter the contents"
    assert panel.tree.accessibleName() == "Contents"


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_the_panel_is_painted_in_each_themes_colours(panel, qapp, name):
    before = qapp.palette(), qapp.styleSheet()
    shown = theme.load(name)
    theme.apply(qapp, shown)
    image = panel.grab().toImage()
    assert image.pixelColor(2, 2) == shown.color("panel")
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])
