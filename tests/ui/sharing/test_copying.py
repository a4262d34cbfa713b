"""Copy with citation: a selection, a block, a table, a section, in the column that is read."""

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.document.model import BlockId, Place
from desktop.marks.model import Segment
from desktop.ui.caret import standing
from desktop.ui.sharing.copying import copy_here
from tests.ui.marks import conftest as of_marks

page = of_marks.page


@pytest.fixture
def copied(reader, page, hub):
    """Copy what is at a block, or what is selected; returns the text on the clipboard."""

    def copy(block, *segments):
        page.go(Place(BlockId(block)))
        if segments:
            standing.select(page, segments)
        copy_here(reader, page, hub)
        return QGuiApplication.clipboard().text()

    return copy


def test_a_selection_is_quoted_and_pinned_to_its_block(copied):
    text = copied("1.1-1", Segment(BlockId("1.1-1"), 0, 11))
    assert text.startswith("“Grants rose”\n")
    assert "¶ 1.1-1" in text


def test_a_selection_over_blocks_is_pinned_to_both(copied):
    text = copied("1.1-1", Segment(BlockId("1.1-1"), 0, 6), Segment(BlockId("1.1-4"), 0, 7))
    assert "¶¶ 1.1-1 to 1.1-4" in text


def test_a_block_is_quoted_whole(copied, reader):
    assert copied("2-1").startswith(f"“{reader.block('2-1', 'en').text}”\n")


def test_a_section_is_cited_by_its_number_alone(copied):
    text = copied("1.1")
    assert not text.startswith("“")
    assert "section 1.1" in text


def test_a_table_is_quoted_by_its_caption(copied, reader):
    every = [b for s in reader.library.edition("en").sections for b in s.blocks if b.table]
    table = every[0]
    caption = table.text[table.table.caption.start : table.table.caption.end]
    text = copied(table.id)
    assert text.startswith(f"“{caption}”\n")
    assert table.id in text
