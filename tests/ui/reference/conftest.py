"""The sample's reader, hub and light theme, for panels that look things up."""

import pytest

from desktop.ui import theme
from desktop.ui.reference.panel import ReferencePanel


@pytest.fixture
def panel(qtbot, reader, hub):
    made = ReferencePanel(reader, hub, theme.load("light"), "en")
    qtbot.addWidget(made)
    made.resize(330, 500)
    made.show("term")
    qtbot.waitExposed(made)
    return made
