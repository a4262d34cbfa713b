"""The help in the pane: the keys of the day in its words, offsets as the text has them."""

from functools import partial

import pytest
from PySide6.QtGui import QTextCursor

from desktop import paths
from desktop.document.model import OBJECT, Place
from desktop.reader import Reader
from desktop.ui import theme
from desktop.ui.figures.charts import Charts
from desktop.ui.hub import Hub
from desktop.ui.page.figures import preview
from desktop.ui.page.panel import PagePanel


@pytest.fixture
def own(home):
    reader = Reader(paths.home(home))
    yield reader
    reader.close()


@pytest.fixture
def page(qtbot, own):
    panel = PagePanel(own, Hub(), theme.load("light"), partial(Charts, own))
    qtbot.addWidget(panel)
    panel.go(Place("H.1-2"))
    panel.resize(700, 320)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def shown(page, block):
    built = page._ready()[0]
    cursor = QTextCursor(built.document)
    cursor.setPosition(built.positions.starts[built.positions.number(block)])
    return cursor.block().text().replace("\u2009", "")


def test_the_pane_fills_in_the_keys(page):
    assert shown(page, "H.1-2").startswith("Press Ctrl+F and type")


def test_a_key_that_is_changed_is_told_anew(page, own):
    own.keys.give("edit.find", "Ctrl+9")
    page.show_keys()
    assert shown(page, "H.1-2").startswith("Press Ctrl+9 and type")


def test_every_offset_about_a_key_comes_back(page):
    positions = page._ready()[0].positions
    number = positions.number("H.1-4")
    block = positions.blocks[number]
    assert OBJECT in block.text
    for offset in range(len(block.text)):
        assert positions.at(positions.position(number, offset)) == (number, offset)


def test_a_span_over_a_key_covers_its_words(page):
    positions = page._ready()[0].positions
    number = positions.number("H.1-2")
    at = positions.blocks[number].text.index(OBJECT)
    [(start, end)] = positions.spans(number, at, at + 1)
    assert end - start == len("\u2009Ctrl+F\u2009")


def test_what_is_copied_says_the_keys(page):
    built = page._ready()[0]
    number = built.positions.number("H.1-2")
    start = built.positions.position(number, 0)
    end = built.positions.position(number, 13)
    assert built.text(start, end) == "Press Ctrl+F and t"


def test_a_preview_says_the_keys(own):
    assert "Ctrl+F" in preview(own, "whitepaper:H.3", "zh")
