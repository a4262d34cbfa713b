import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.box import Box


@pytest.fixture
def box(qtbot):
    made = Box("Search")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asked(box):
    heard = []
    box.asked.connect(heard.append)
    return heard


def compose(box, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(box, event)


def test_each_key_asks(box, asked, qtbot):
    qtbot.keyClicks(box, "ip")
    assert asked == ["i", "ip"]


def test_a_composition_under_way_asks_nothing(box, asked):
    for preedit in ("z", "zh", "zhuan li"):
        compose(box, preedit)
    assert asked == []


def test_a_finished_composition_asks_once(box, asked):
    compose(box, "zhuan li")
    compose(box, "", "专利")
    assert asked == ["专利"]


def test_a_composition_over_a_selection_does_not_ask_for_what_is_left(box, asked):
    box.setText("专利")
    box.selectAll()
    compose(box, "shang")
    assert asked == ["专利"]
    compose(box, "", "商标")
    assert asked == ["专利", "商标"]


def test_a_cancelled_composition_asks_for_what_is_left(box, asked):
    box.setText("专利")
    box.selectAll()
    compose(box, "shang")
    compose(box, "")
    assert asked == ["专利", ""]


def test_a_composition_that_commits_a_part_waits_for_the_rest(box, asked):
    compose(box, "li", "专")
    assert asked == []
    compose(box, "", "利")
    assert asked == ["专利"]


def test_a_box_that_keeps_its_words_leaves_escape_to_what_it_stands_in(qtbot):
    kept = Box("Search")
    kept.escape_clears = False
    qtbot.addWidget(kept)
    kept.setText("law")
    qtbot.keyClick(kept, Qt.Key.Key_Escape)
    assert kept.text() == "law"


def test_escape_clears(box, asked, qtbot):
    box.setText("ip")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert asked == ["ip", ""]


def test_escape_is_the_windows_only_when_the_box_is_empty(qtbot):
    window, heard = QWidget(), []
    qtbot.addWidget(window)
    box = Box("Search", window)
    QShortcut("Escape", window).activated.connect(lambda: heard.append(box.text()))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    box.setText("ip")
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert heard == [""]


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Down, "left_down"), (Qt.Key.Key_Return, "entered")]
)
def test_down_and_enter_are_told(box, qtbot, key, signal):
    with qtbot.waitSignal(getattr(box, signal)):
        qtbot.keyClick(box, key)


def test_the_button_that_clears_is_there_only_with_a_text(box):
    box.setText("ip")
    assert box._clear.isVisible()
    box._clear.trigger()
    assert (box.text(), box._clear.isVisible()) == ("", False)


def test_the_box_has_a_name(box):
    assert box.accessibleName() == "Search"


def test_in_a_narrow_box_a_shorter_name_stands_and_the_whole_is_told(qtbot):
    made = Box("Filter by words, pinyin, abbreviation", "Filter by words", "Filter")
    qtbot.addWidget(made)
    shown = []
    for width in (600, 180, 90, 600):
        made.resize(width, 30)
        made.grab()  # Qt tells a hidden box of its size when it is painted.
        shown.append(made.placeholderText())
    assert shown[1:3] == ["Filter by words", "Filter"]
    assert shown[0] == shown[3] == made.accessibleName()
