"""The sample's reader, and a pane that shows its charts."""

from functools import partial

import pytest

from desktop.document.model import BlockId, Place
from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.page.panel import PagePanel


@pytest.fixture
def page(qtbot, reader, hub):
    panel = PagePanel(reader, hub, theme.load("light"), partial(Charts, reader))
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.go(Place(BlockId("3.1-2")))
    panel.show()
    qtbot.waitExposed(panel)
    return panel
