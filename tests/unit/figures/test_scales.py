"""Axes hold every figure, begin at zero unless told, and count in round steps."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.scales import scale_of, tick_words

FIGURES = st.lists(st.floats(0, 1e13, allow_subnormal=False), min_size=1, max_size=20)


@given(FIGURES, st.booleans())
def test_every_figure_lies_on_the_axis(values, zero):
    scale = scale_of(values, zero=zero)
    assert all(-1e-6 <= scale.at(one) <= 1 + 1e-6 for one in values)


@given(FIGURES)
def test_an_axis_begins_at_zero(values):
    assert scale_of(values, zero=True).ticks[0] == 0


@given(FIGURES, st.booleans())
def test_ticks_are_few_and_even(values, zero):
    ticks = scale_of(values, zero=zero).ticks
    steps = {after - before for before, after in pairwise(ticks)}
    assert len(steps) == 1
    assert 2 <= len(ticks) <= 7


@pytest.mark.parametrize(
    ("value", "unit", "lang", "title", "last"),
    [
        (921000, "patents", "en", "patents", "1,000,000"),
        (921000, "件", "zh", "万件", "100"),
        (62100, "batches", "en", "batches", "80,000"),
        (62100, "批", "zh", "万批", "8"),
        (853_990_000_000, "yuan", "en", "billion yuan", "1,000"),
        (853_990_000_000, "元", "zh", "亿元", "10000"),
        (13.38, "% of GDP", "en", "% of GDP", "15"),
        (23, "months", "en", "months", "25"),
    ],
)
def test_ticks_are_told_as_each_language_counts(value, unit, lang, title, last):
    said, words = tick_words(scale_of([value], zero=True), unit, lang)
    assert (said, words[0], words[-1]) == (title, "0", last)


def test_an_axis_that_need_not_begin_at_zero_begins_near_the_figures():
    ticks = scale_of([63.69, 82.36], zero=False).ticks
    assert (ticks[0], ticks[-1]) == (60, 85)
