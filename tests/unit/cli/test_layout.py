"""Lines of a terminal: Chinese takes two columns; a pipe wraps nothing."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.cli.layout import Grid, Paragraph, columns, laid_out, wrapped

WIDE = "专利，审查。IP rights, 2023年 "


def test_without_a_width_nothing_is_wrapped():
    assert laid_out([Paragraph("word " * 100)], None) == [("word " * 100).rstrip()]


@given(st.text(WIDE, max_size=60), st.integers(8, 30))
def test_wrapping_loses_nothing_but_blanks_at_ends(text, width):
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.text("专利审查", min_size=1, max_size=9)), st.integers(4, 30))
def test_no_line_is_wider_than_asked(words, width):
    assert all(columns(line) <= width for line in wrapped("，".join(words), width))


@given(st.text("专利，。", min_size=1, max_size=40).filter(lambda text: text[0] not in "，。"))
def test_no_line_begins_with_a_closing_mark(text):
    assert [line for line in wrapped(text, 8) if line[:1] in {"，", "。"}] == []


def test_a_gutter_stands_before_every_line():
    assert laid_out([Paragraph("one two", "3.1-1", 7)], 16) == ["3.1-1  one two"]
    assert laid_out([Paragraph("first line and next", "1", 9)], 24)[1].startswith(" " * 9)


def test_columns_are_aligned_by_width_not_by_length():
    lines = laid_out([Grid([["专利", "1"], ["patent", "22"]], frozenset({1}))], None)
    assert lines == ["专利     1", "patent  22"]


def test_a_rule_stands_below_the_head():
    lines = laid_out([Grid([["年份", "n"], ["2023", "1"]], header=1)], None)
    assert lines[1] == "────  ─"


def test_the_widest_column_is_wrapped_to_the_terminal():
    lines = laid_out([Grid([["id", "words " * 20]])], 40)
    assert len(lines) > 1
    assert max(map(columns, lines)) <= 40


def test_rows_may_have_fewer_cells_than_others():
    assert laid_out([Grid([["a"], ["b", "c"], []])], None) == ["a", "b  c"]
