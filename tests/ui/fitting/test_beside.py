"""Panes beside each other, and below each other where the window is narrow."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.fitting.beside import TURN, Beside


@pytest.fixture
def panes(qtbot):
    """Contents and text, 260 and the rest of 1000 pixels."""
    beside = Beside()
    qtbot.addWidget(beside)
    for _ in range(2):
        pane = QWidget()
        pane.setMinimumSize(80, 60)
        beside.addWidget(pane)
    beside.setStretchFactor(1, 1)
    beside.resize(1000, 600)
    beside.give((260, 740))
    beside.show()
    qtbot.waitExposed(beside)
    return beside


@pytest.fixture
def search(panes, qtbot):
    """A third pane that wants 320 pixels."""
    made = QWidget()
    made.setMinimumSize(150, 80)
    panes.put(2, made, 320)
    made.show()
    qtbot.wait(1)
    return made


@pytest.mark.usefixtures("search")
def test_a_narrow_window_has_its_panels_below_each_other(panes):
    panes.resize(TURN - 1, 600)
    assert panes.is_narrow
    assert panes.minimumSizeHint().width() <= 320


def test_panels_are_as_wide_again_as_they_were(panes, qtbot):
    for width in (640, 400, 1000):
        panes.resize(width, 600)
        qtbot.wait(1)
    assert panes.sizes()[0] == 260


def test_what_is_kept_is_the_width_that_was_given(panes):
    panes.resize(400, 600)
    assert panes.widths()[0] == 260


def test_a_panel_gets_the_width_it_was_put_with(panes, search):
    assert abs(search.width() - 320) <= 2
    assert panes.sizes()[0] == 260


@pytest.mark.usefixtures("search")
def test_the_text_gets_what_the_panels_leave(panes):
    panes.resize(1300, 600)
    left, text, right = panes.sizes()
    assert (left, text > 650) == (260, True)
    assert abs(right - 320) <= 2


def test_turning_is_told_once(panes, qtbot):
    with qtbot.waitSignal(panes.turned) as told:
        panes.resize(400, 600)
    assert told.args == [True]
    with qtbot.assertNotEmitted(panes.turned):
        panes.resize(390, 600)
