"""What most of the window's tests begin with: the sample's reader, and a hub."""

import pytest

from desktop.ui.hub import Hub
from tests.support.library import sample_reader


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
