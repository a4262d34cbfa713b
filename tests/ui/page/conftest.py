"""The reading pane over the sample, shown at a usual size."""

from functools import partial

import pytest

from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.page.panel import PagePanel


@pytest.fixture
def page(qtbot, reader, hub):
    panel = PagePanel(reader, hub, theme.load("light"), partial(Charts, reader))
    qtbot.addWidget(panel)
    panel.resize(700, 320)
    panel.show()
    qtbot.waitExposed(panel)
    return panel
