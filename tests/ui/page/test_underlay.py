"""What is tinted: words by the line, a chart by a bar beside it."""

from PySide6.QtCore import QRectF

from desktop.ui.page.underlay import tinted


def test_the_words_of_a_line_are_tinted():
    assert tinted(QRectF(100, 50, 80, 28), 18).contains(QRectF(100, 54, 80, 20))


def test_beside_a_chart_whose_row_was_found_stands_a_bar():
    found = tinted(QRectF(100, 50, 570, 320), 18)
    assert (found.height(), found.right() < 100, found.width()) == (320, True, 5)
