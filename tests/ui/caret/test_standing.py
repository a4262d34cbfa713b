"""The caret: sentences of both languages, selections across blocks, signs beyond the plane."""

from functools import partial

import pytest

from desktop.document.model import Block, BlockId
from desktop.ui import theme
from desktop.ui.caret import standing
from desktop.ui.figures.charts import Charts
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from desktop.ui.typesetting.typography import Setting
from tests.support.library import sample_reader
from tests.support.marking import segment


@pytest.fixture
def page(qtbot, home):
    reader = sample_reader(home)
    panel = PagePanel(reader, Hub(), theme.load("light"), partial(Charts, reader))
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    qtbot.waitExposed(panel)
    panel.whole()
    yield panel
    reader.close()


@pytest.mark.parametrize(
    ("text", "offset", "found"),
    [
        ("One is here. Two follows! 😀 Three?", 3, "One is here."),
        ("One is here. Two follows! 😀 Three?", 14, "Two follows!"),
        ("全年授权增长。海关查获减少；法院受理。", 2, "全年授权增长。"),
        ("全年授权增长。海关查获减少。", 7, "海关查获减少。"),
        ("No end", 6, "No end"),
    ],
)
def test_the_sentence_about_an_offset(text, offset, found):
    one = standing.sentence(Block(BlockId("1-1"), "paragraph", text), offset)
    assert text[one.start : one.end] == found


@pytest.mark.parametrize("segments", [
    (segment(0, 6, "1.1-1"),), (segment(9, 14, "1.1.1-1"),), (segment(0, 4, "1.1-3"),),
    (segment(4, 6, "2-1"), segment(0, 4, "2.1")),
])  # fmt: skip
def test_what_is_selected_is_told_in_code_points(page, segments):
    block = page.canvas().positions.blocks[page.canvas().positions.number(segments[0].block)]
    if len(segments) > 1:  # A selection across blocks reaches the first one's end.
        segments = (segment(4, len(block.text), block.id), *segments[1:])
    standing.select(page, segments)
    assert standing.selected(page) == segments


def test_the_caret_begins_in_view(page):
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    standing.show(page, on=True)
    before = page.textCursor().position()
    assert standing.is_in_view(page)
    assert (page.has_caret, page.cursorWidth() > 0, before > 0) == (True, True, True)


def test_a_caret_that_is_off_lets_the_arrows_scroll(page):
    standing.show(page, on=True)
    standing.show(page, on=False)
    assert (page.has_caret, page.cursorWidth()) == (False, 0)


def test_the_caret_stays_when_the_document_is_set_anew(page):
    standing.show(page, on=True)
    standing.select(page, (segment(0, 6, "1.1-1"),))
    page.set_type(Setting(20))
    assert standing.selected(page) == (segment(0, 6, "1.1-1"),)
    assert page.cursorWidth() > 0
