"""The sample's reader, hub and light theme, for panels that look things up."""

import pytest

from desktop.ui import theme
from desktop.ui.hub import Hub
from desktop.ui.reference.panel import ReferencePanel
from tests.support.library import sample_reader


@pytest.fixture
def reader(home):
    found = sample_reader(home)
    yield found
    found.close()


@pytest.fixture
def hub(qapp):  # noqa: ARG001  Signals want an application.
    return Hub()


@pytest.fixture
def panel(qtbot, reader, hub):
    made = ReferencePanel(reader, hub, theme.load("light"), "en")
    qtbot.addWidget(made)
    made.resize(330, 500)
    made.show("term")
    qtbot.waitExposed(made)
    return made
