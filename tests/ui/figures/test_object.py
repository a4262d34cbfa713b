"""A chart in the text: as wide as the column, painted live, copied as its rows."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPageSize, QPdfWriter, QTextCursor

from desktop.document.model import BlockId, Place
from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from tests.support.library import sample_reader


def drawn(page, block="3.1-2"):
    """The rectangle of a chart, in the document."""
    built, layout = page._ready()
    number = built.positions.number(block)
    (segment,) = [one for one in built.positions.segments[number] if one.is_object]
    (rect,) = layout.rects(segment.position, segment.position + 1)
    return rect, segment


def colors(page, block="3.1-2"):
    """Every colour a chart is painted in."""
    rect, _ = drawn(page, block)
    image = page.viewport().grab().toImage()
    top = round(rect.top()) - page.verticalScrollBar().value()
    return {
        image.pixelColor(QPoint(x, y)).name()
        for x in range(round(rect.left()), round(rect.right()))
        for y in range(max(0, top), min(image.height(), top + round(rect.height())))
    }


@pytest.mark.parametrize("width", [300, 700, 1100])
def test_a_chart_is_as_wide_as_the_column(page, width):
    page.resize(width, 500)
    rect, _ = drawn(page)
    assert abs(rect.width() - page._ready()[0].look.column) <= 1


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
def test_a_chart_is_painted_in_the_themes_colours(page, name):
    shown = theme.load(name)
    page.set_theme(shown)
    assert shown.color("chart_1").name() in colors(page)


def test_a_chart_is_copied_as_its_caption_and_rows(page):
    _, segment = drawn(page)
    cursor = QTextCursor(page.document())
    cursor.setPosition(segment.position - 3)
    cursor.setPosition(segment.position + 1, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    words = page.createMimeDataFromSelection().text()
    assert words.splitlines()[1:3] == ["Year\tPatents granted", "2019\t453,000"]


def test_a_chart_is_printed_within_the_margins_of_the_paper(page, tmp_path):
    sizes, size = [], page.figures.charts.size
    page.figures.charts.size = lambda block, look: sizes.append(size(block, look)) or sizes[-1]
    paper = QPdfWriter(str(tmp_path / "x.pdf"))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    paper.setResolution(96)
    page.document().print_(paper)
    inner = paper.width() - 2 * 2 / 2.54 * 96  # Qt leaves two centimetres on either side.
    assert sizes[-1].width() <= inner + 2


def test_nothing_of_charts_is_made_where_none_is_shown(qtbot, home):
    reader, made = sample_reader(home), []

    def make():
        made.append(Charts(reader))
        return made[0]

    panel = PagePanel(reader, Hub(), theme.load("light"), make)
    qtbot.addWidget(panel)
    panel.resize(700, 200)
    panel.show()
    assert made == []
    panel.go(Place(BlockId("3.1-2")))
    assert len(made) == 1
    reader.close()


def test_a_window_that_shows_no_chart_loads_nothing_that_draws_one():
    code = "import desktop.app, sys; print(*(one for one in sys.modules if '.figures' in one))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    drawing = {"desktop.figures.drawing", "desktop.ui.figures.charts", "desktop.ui.figures.card"}
    assert not drawing & set(run.stdout.split())
