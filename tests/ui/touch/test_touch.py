"""Fingers: one scrolls and it glides on, one that does not move clicks, two size the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.ui.touch.touch import Touch, take_touch
from desktop.ui.widgets.quiet_browser import QuietBrowser

GLIDE = 400  # Milliseconds in which what glides has gone on.


@pytest.fixture(scope="module")
def device():
    return QTest.createTouchDevice()


@pytest.fixture
def still():
    return []


@pytest.fixture
def text(qtbot, still):
    made = QuietBrowser()
    qtbot.addWidget(made)
    made.setHtml("<p><a href='x:1'>a link of some words</a>" + "<p>words and words" * 300)
    made.resize(400, 400)
    made.show()
    qtbot.waitExposed(made)
    take_touch(made, lambda: bool(still))
    return made


class Fingers:
    def __init__(self, area, device):
        self._view, self._device = area.viewport(), device

    def _do(self, act, *places):
        sequence = QTest.touchEvent(self._view, self._device)
        for number, place in enumerate(places):
            getattr(sequence, act)(number, QPoint(*place), self._view)
        sequence.commit()

    def drag(self, *paths):
        """Move fingers along paths; each is a list of places."""
        steps = list(zip(*paths, strict=True))
        self._do("press", *steps[0])
        for places in steps[1:]:
            QTest.qWait(8)  # Qt reckons how fast they are.
            self._do("move", *places)
        self._do("release", *steps[-1])

    def tap(self, place, held=0):
        self._do("press", place)
        QTest.qWait(held)
        self._do("release", place)


@pytest.fixture
def fingers(text, device):
    return Fingers(text, device)


UP = [(200, y) for y in range(300, 90, -20)]


def test_a_finger_scrolls_and_the_text_glides_on_and_nothing_is_selected(text, fingers, qtbot):
    fingers.drag(UP)
    let_go = text.verticalScrollBar().value()
    assert let_go > 100
    qtbot.waitUntil(lambda: text.verticalScrollBar().value() > let_go + 50)
    assert not text.textCursor().hasSelection()


def test_with_no_motion_it_stops_where_it_was_let_go(text, fingers, still):
    still.append(True)
    fingers.drag(UP)
    let_go = text.verticalScrollBar().value()
    assert let_go > 100
    QTest.qWait(GLIDE)
    assert text.verticalScrollBar().value() == let_go


def test_a_finger_that_does_not_move_is_a_click(text, fingers, qtbot):
    place = text.cursorRect().center() + QPoint(20, 0)
    assert text.anchorAt(place) == "x:1"
    with qtbot.waitSignal(text.anchorClicked):
        fingers.tap(place.toTuple())


def test_twice_it_selects_a_word(text, fingers):
    for _ in range(2):
        fingers.tap((30, 120))
    assert text.textCursor().selectedText() == "words"


def test_held_it_asks_for_the_menu(text, fingers, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.touch.touch.HELD", 0.05)
    text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    with qtbot.waitSignal(text.customContextMenuRequested) as asked:
        fingers.tap((30, 120), held=80)
    assert asked.args == [QPoint(30, 120)]


@pytest.mark.parametrize(("first", "last", "step"), [(20, 100, 1), (100, 20, -1)])
def test_two_fingers_make_the_text_larger_or_smaller(text, fingers, first, last, step):
    sized = []
    text.sized.connect(sized.append)
    apart = range(first, last, 8 * step)
    fingers.drag([(200 - one, 200) for one in apart], [(200 + one, 200) for one in apart])
    assert len(sized) > 3
    assert {*sized} == {step}


def test_what_is_taken_is_taken_once(text):
    take_touch(text, bool)
    assert len(text.findChildren(Touch)) == 1
