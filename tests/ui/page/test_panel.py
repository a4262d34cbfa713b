"""What the pane shows, says and hands out; and what it never loads."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.document.model import BlockId, Place, Span
from desktop.ui import theme


def pixels(page, color):
    """How many pixels of the pane have a colour."""
    image = page.viewport().grab().toImage()
    wanted = theme.load("light").color(color).rgb()
    size = range(image.width()), range(image.height())
    return sum(image.pixel(x, y) == wanted for x in size[0] for y in size[1])


def test_hits_are_tinted_beneath_the_text(page):
    before = pixels(page, "hit")
    page.tints.show_hits({BlockId("0-1"): [Span(4, 12)]})
    assert (before, pixels(page, "hit") > 300) == (0, True)


def test_tinting_leaves_the_document_as_it_was(page):
    html = page.document().toHtml()
    page.tints.show_hits({BlockId("0-1"): [Span(4, 12)]})
    page.tints.show_current_hit(BlockId("0-1"), Span(4, 12))
    page.viewport().grab()
    assert page.document().toHtml() == html


def test_the_present_hit_is_tinted_more(page):
    page.tints.show_hits({BlockId("0-1"): [Span(4, 12)]})
    page.tints.show_current_hit(BlockId("0-1"), Span(4, 12))
    assert pixels(page, "hit_current") > 300


def test_what_was_jumped_to_is_tinted_until_the_flash_ends(page):
    page.go(Place(BlockId("1.2-1")), flash=Span(0, 7))
    shown = pixels(page, "flash")
    page.tints.end_flash()
    assert (shown > 300, pixels(page, "flash")) == (True, 0)


def test_figures_get_their_marks_after_the_first_page(page):
    before = page.viewport().grab().toImage()
    page.tell_figures()
    assert page.viewport().grab().toImage() != before


def test_numbers_can_be_hidden(page):
    before = page.viewport().grab().toImage()
    page.show_numbers(on=False)
    assert page.viewport().grab().toImage() != before


@pytest.mark.parametrize("address", ["https://elsewhere.invalid/a.png", "file:///etc/passwd", "x"])
def test_nothing_is_ever_loaded(page, address):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert page.loadResource(kind, QUrl(address)) == b""


def test_a_link_of_the_text_is_told_to_the_hub(page, hub, qtbot):
    with qtbot.waitSignal(hub.link_opened) as told:
        page.pointing.open(QUrl("whitepaper:1.1"))
    assert told.args == ["whitepaper:1.1"]


def test_an_unknown_link_does_not_wipe_the_page(page):
    words = page.toPlainText()
    page.pointing.open(QUrl("https://elsewhere.invalid"))
    assert page.toPlainText() == words


def test_a_figure_under_the_pointer_is_told_in_one_sentence(page, hub, qtbot):
    with qtbot.waitSignal(hub.figure_pointed) as told:
        page.pointing.point_at(QUrl("fact:patents.granted"))
    words = told.args[0]
    assert words.startswith("921,000 patents · Patents granted, 2023; press report; context, not")
    assert words.endswith(
        "Sample Daily; Sources differ: A second newspaper gives a growth of 15.4%."
    )


def test_a_point_under_the_pointer_is_told_with_its_note(page, hub, qtbot):
    page.show_language("zh")
    with qtbot.waitSignal(hub.figure_pointed) as told:
        page.pointing.point_at(QUrl("point:granted@2022"))
    assert told.args == ["798347件 · 专利授权量, 2022；官方来源；样例登记处；出自年鉴。"]


def test_tab_reaches_figures_terms_and_links_in_reading_order(page, hub):
    told = []
    hub.figure_pointed.connect(told.append)
    page.setFocus()
    for _ in range(5):
        QTest.keyClick(page, Qt.Key.Key_Tab)
    assert [words.partition(" ·")[0] for words in told] == [
        "921,000 patents",
        "trademark",
        "patent",
        "4.9906 million patents",
        "1.1 Patents granted",
    ]


def test_copied_text_is_the_blocks_own(page):
    page.whole()
    page.selectAll()
    data = page.createMimeDataFromSelection()
    assert "Kind\tNumber\tChange\nGranted\t921,000\t+15.3%" in data.text()
    assert not set(data.text()) & set("\ufdd0\ufdd1\ufffc\u2029")
    assert data.formats() == ["text/plain"]


def test_headings_carry_their_level(page):
    block = page.document().findBlock(page._ready()[0].positions.starts[0])
    assert block.blockFormat().intProperty(QTextFormat.Property.HeadingLevel.value) == 1


def test_scrolling_tells_the_section(page, hub, qtbot):
    with qtbot.waitSignal(hub.section_entered) as told:
        page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert told.args[0] in {"3", "3.1", "E"}


def test_the_pane_has_a_name(page):
    assert page.accessibleName() == "Text of the edition"


def test_rebuilding_leaves_one_document(page, qtbot):
    for name in ("dark", "light", "dark"):
        page.set_theme(theme.load(name))
    qtbot.wait(1)
    assert len(page.findChildren(QTextDocument)) == 1


@pytest.mark.parametrize(("block", "most"), [("E-1", 0), ("0-1", 150)])
def test_of_hits_only_blocks_in_view_are_painted_anew(page, qtbot, block, most):
    qtbot.waitExposed(page)
    QApplication.processEvents()
    painted = []
    page.layers.append(lambda _, canvas: painted.append(canvas.view.height()))
    page.tints.show_hits({BlockId(block): [Span(4, 12)]})
    QApplication.processEvents()
    assert sum(painted) <= most
    assert bool(painted) == bool(most)
