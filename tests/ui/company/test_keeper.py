"""What the windows have in common about marks."""

import pytest
from PySide6.QtCore import QObject

from desktop.ui.company.keeper import Keeper
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.theme import load
from tests.support.library import sample_reader


@pytest.fixture
def keeper(qtbot, home):
    messages = Messages(load("light"))
    qtbot.addWidget(messages)
    shared = Hub()
    found = Keeper(sample_reader(home), shared, lambda: messages)
    yield found
    found.close()


def is_first(keeper):
    window = QObject()
    return keeper.start(Hub(window))


def test_no_window_is_taken_for_the_first_one_that_is_gone(keeper):
    # Python gives the place of what is gone, and with it the id, to the next that fits.
    assert is_first(keeper)
    assert not any(is_first(keeper) for _ in range(20))


def test_the_first_window_is_so_when_its_words_are_made_anew(keeper):
    window = QObject()
    assert [keeper.start(Hub(window)), keeper.start(Hub(window))] == [True, True]
