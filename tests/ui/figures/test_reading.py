"""A chart is reached by Tab, read by the arrow keys and the pointer, and opened by Enter."""

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place


def heard(signal):
    found = []
    signal.connect(found.append)
    return found


@pytest.fixture
def chart(page):
    """The pane with the keys on its first chart."""
    page.setFocus()
    page.go(Place(BlockId("3.1-2")))
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.textCursor().charFormat().anchorHref() == "chart:3.1-2"
    return page


def test_tab_reaches_a_chart_and_tells_what_it_shows(page, hub):
    told = heard(hub.figure_pointed)
    page.go(Place(BlockId("3.1-2")))
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert told[-1].startswith("Line chart: Patents granted, 2019–2023.")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([Qt.Key.Key_Right], "2019: 453,000 patents, rounded"),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], "2020: 530,000 patents, rounded"),
        ([Qt.Key.Key_Right] * 3, "2021: no figure found"),
        ([Qt.Key.Key_Left], "2023: 921,000 patents, rounded"),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], "2019: 453,000 patents, rounded"),
    ],
)
def test_arrow_keys_read_point_by_point(chart, hub, keys, words):
    told = heard(hub.figure_pointed)
    for key in keys:
        QTest.keyClick(chart, key)
    assert told[-1] == words


def test_enter_on_a_chart_asks_for_its_data(chart, hub):
    asked = heard(hub.data_chosen)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked == ["3.1-2"]


def test_enter_on_a_point_asks_for_its_card(chart, hub):
    asked = heard(hub.figure_chosen)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked == ["point:granted@2023"]


def test_escape_leaves_the_point_and_keeps_the_chart(chart, hub):
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    asked = heard(hub.data_chosen)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert (chart.figures.current, asked) == (None, ["3.1-2"])


def test_tab_goes_on_from_a_chart(chart):
    QTest.keyClick(chart, Qt.Key.Key_Tab)
    assert chart.textCursor().charFormat().anchorHref() == "chart:3.1-3"


def test_a_chart_without_the_keys_leaves_them_to_the_text(chart):
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.pointing.tell("")
    before = chart.verticalScrollBar().value()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert (chart.figures.current, before) != (None, chart.verticalScrollBar().value())


def test_the_pointer_reads_the_point_it_is_nearest_to(page, hub):
    told = heard(hub.figure_pointed)
    spot = page.figures.drawing(page.figures.block("3.1-2")).spots[-1]
    at = page.figures.rect(BlockId("3.1-2")).topLeft() + QPointF(spot.x, spot.y)
    at -= QPointF(0, page.verticalScrollBar().value())
    page.pointing.point_at(QUrl("chart:3.1-2"))
    none, kind = Qt.MouseButton.NoButton, QMouseEvent.Type.MouseMove
    over = page.viewport().mapToGlobal(at)
    event = QMouseEvent(kind, at, over, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.viewport(), event)
    assert told[-1] == "2023: 921,000 patents, rounded"


def test_the_figure_at_the_caret_is_opened_by_its_action(page, hub):
    asked = heard(hub.figure_chosen)
    page.go(Place(BlockId("1.1")))
    page.pointing.open_figure()  # The next one: a heading has none.
    assert asked == ["fact:patents.granted"]


def test_the_table_at_the_caret_is_opened_by_its_action(page, hub):
    asked = heard(hub.data_chosen)
    page.go(Place(BlockId("1.1-3")))
    page.pointing.open_data()
    assert asked == ["1.1-3"]


def test_where_no_figure_follows_it_is_said(page, hub):
    said = heard(hub.said)
    page.go(Place(BlockId("1.3-1")))
    page.pointing.open_figure()
    page.pointing.open_data()
    assert said == ["There is no figure here.", "There is no table or chart here."]


def test_a_table_is_copied_with_tabs(page):
    page.pointing.copy_table(page.figures.block("3.1-2"))
    assert QApplication.clipboard().text().startswith("Year\tPatents granted\n2019\t453,000\n")
