from PySide6.QtGui import QColor

from desktop.ui.widgets.map_bar import MapBar


def painted(bar, color):
    image = bar.grab().toImage()
    rows = range(image.height())
    return [y for y in rows if any(image.pixelColor(x, y) == color for x in range(image.width()))]


def bar_of(qtbot, places):
    bar = MapBar()
    qtbot.addWidget(bar)
    bar.resize(14, 400)
    bar.setRange(0, 1000)
    bar.setPageStep(1000)
    bar.show_strokes("hits", places, QColor("#ff0000"))
    bar.show()
    return bar


def test_a_stroke_stands_at_its_share_of_the_height(qtbot):
    rows = painted(bar_of(qtbot, [0.5]), QColor("#ff0000"))
    assert rows
    assert all(170 < row < 230 for row in rows)


def test_many_strokes_on_one_row_are_one(qtbot):
    assert len(painted(bar_of(qtbot, [0.5] * 500), QColor("#ff0000"))) <= 4


def test_without_strokes_it_is_a_plain_scroll_bar(qtbot):
    bar = bar_of(qtbot, [])
    assert painted(bar, QColor("#ff0000")) == []
