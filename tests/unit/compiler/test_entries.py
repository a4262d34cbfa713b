"""Rows as the index takes them: one that says nothing is no answer."""

from desktop.compiler.indexing.entries import _rows
from desktop.document.model import Block, BlockId, Cell, Edition, Section, SectionId, Span, Table


def entries(value):
    """What is indexed of a table with one row."""
    text = f"Year\tGranted\n2015\t{value}"
    ends = len(text)
    table = Table(Span(0, 0), ((Cell(0, 4), Cell(5, 12)), (Cell(13, 17), Cell(18, ends))))
    block = Block(BlockId("1-1"), "table", text)._replace(table=table)
    section = Section(SectionId("1"), "Rights", 1, "1", (block,))
    return [one.text for one in _rows(Edition("2023", "en", "x", (section,)), section, block)]


def test_a_row_with_a_figure_is_taken():
    assert entries("921,000") == ["2015; Granted: 921,000"]


def test_a_row_of_gaps_is_left_out():
    assert entries("–") == []
