"""What stands beside the text has room at every size, and leaves most to the text."""

import pytest
from PySide6.QtGui import QFontMetricsF

from desktop.document.model import Block, BlockId
from desktop.preferences.declared import LARGEST_TEXT, SMALLEST_TEXT, USUAL_TEXT
from desktop.ui import theme
from desktop.ui.page.gutter import fitted, room_of
from desktop.ui.typesetting.look import GUTTER, RIGHT, Look, column_width
from desktop.ui.typesetting.typography import Setting, Typography

pytestmark = pytest.mark.usefixtures("qapp")  # Fonts want an application.


def look(px, room, lang="en"):
    kind = Typography(lang, Setting(px=px))
    return Look(kind, theme.load("light"), column_width(room, kind))


@pytest.mark.parametrize("px", [SMALLEST_TEXT, USUAL_TEXT, 36, LARGEST_TEXT])
@pytest.mark.parametrize("room", [308, 408, 808, 1354, 1588])
def test_a_block_number_of_three_figures_is_never_cut(px, room):
    found = look(px, room)
    font = fitted(found.type.small(), "118", room_of(found))
    assert QFontMetricsF(font).horizontalAdvance("118") <= room_of(found)


@pytest.mark.parametrize("px", [USUAL_TEXT, 36, LARGEST_TEXT])
@pytest.mark.parametrize("room", [308, 808, 1588])
def test_a_section_number_is_cut_nowhere(px, room):
    found = look(px, room)
    if found.is_narrow:  # It stands above its heading.
        assert QFontMetricsF(found.type.small()).horizontalAdvance("3.1.12") <= found.column
    else:
        font = found.type.body().font
        font.setPixelSize(round(px * 1.32))
        wide = QFontMetricsF(fitted(font, "3.1.12", room_of(found))).horizontalAdvance("3.1.12")
        assert wide <= room_of(found)


def test_a_usual_window_has_the_usual_margins():
    assert (look(USUAL_TEXT, 900).gutter, look(USUAL_TEXT, 900).right) == (GUTTER, RIGHT)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_at_320_pixels_five_sixths_are_text(lang):
    assert look(USUAL_TEXT, 308, lang).column >= 308 * 5 / 6 - 2


@pytest.mark.parametrize("room", [308, 420])
def test_at_300_percent_a_heading_gets_smaller_before_its_words_are_broken(room):
    found = look(LARGEST_TEXT, room)
    heading = Block(BlockId("0"), "heading", "At a glance", level=1)
    font = found.kind(heading).font
    assert QFontMetricsF(font).horizontalAdvance("glance") <= found.column
    assert font.pixelSize() >= found.type.px
