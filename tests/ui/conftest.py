"""What most of the window's tests begin with: English, the sample's reader, and a hub."""

import pytest

from desktop.ui import words
from desktop.ui.hub import Hub
from tests.support.library import sample_reader


@pytest.fixture(autouse=True)
def english(qapp):
    """Whatever the system and the test before spoke."""
    words.speak(qapp, "en")


@pytest.fixture
def reader(home):
    """A reader over the sample, closed with the test."""
    found = sample_reader(home)
    yield found
    found.close()


@pytest.fixture
def hub(qapp):  # noqa: ARG001  Signals want an application.
    """The signals of a window."""
    return Hub()
