from functools import partial

import pytest
from PySide6.QtCore import Qt

from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from desktop.ui.search.find_bar import FindBar


@pytest.fixture
def bar(qtbot, reader, qapp):
    hub = Hub(qapp)
    page = PagePanel(reader, hub, theme.load("light"), partial(Charts, reader))
    made = FindBar(reader, hub, page)
    for widget in (page, made):
        qtbot.addWidget(widget)
        widget.resize(700, 320)
        widget.show()
    made.page = page
    made.open()
    return made


def test_what_stands_in_the_text_is_counted(bar):
    bar.box.setText("trademarks")
    assert bar.count.text().startswith("1 of ")


def test_enter_goes_on_and_tells_which(bar, qtbot):
    bar.box.setText("the")
    for _ in range(2):
        qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert bar.count.text().startswith("2 of ")


def test_a_wrong_pattern_is_told_calmly(bar):
    bar.pattern.setChecked(True)
    bar.box.setText("(")
    assert "pattern cannot be read" in bar.wrong.text()


def test_escape_closes_it(bar, qtbot):
    bar.box.setText("")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()
