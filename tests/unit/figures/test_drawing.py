"""Geometry: gaps stay gaps, marks stand where their figures are, nothing leaves the drawing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.drawing import draw, height_of
from desktop.figures.marks import AXIS, CUT
from tests.support.figures import TYPE, data, datum

ROWS = st.lists(st.one_of(st.none(), st.integers(1, 10**9)), min_size=2, max_size=14).filter(any)


def lines(drawing):
    return [one for one in drawing.strokes if one.track != AXIS]


def test_a_line_breaks_at_a_gap():
    drawing = draw(data([1, 2, None, 3, 4, 5]), 400, TYPE)
    assert [len(one.points) for one in lines(drawing)] == [2, 3]


def test_a_figure_between_two_gaps_is_a_mark_without_a_line():
    drawing = draw(data([1, None, 3, None, 4]), 400, TYPE)
    assert (lines(drawing), len(drawing.dots)) == ([], 3)


def test_a_year_without_a_figure_keeps_its_place():
    spots = draw(data([1, None, 3]), 400, TYPE).spots
    assert draw(data([1, 2, 3]), 400, TYPE).spots[2].x == spots[1].x


def test_a_gap_is_told_by_a_dash_and_has_no_bar():
    drawing = draw(data([1, None, 3], kind="bars", signs=["gap"]), 400, TYPE)
    dashes = [one for one in drawing.labels if one.words == "–"]
    assert (len(drawing.bars), len(dashes)) == (2, 2)  # In the plot, and in the key.


def test_one_missing_bar_of_two_is_told_by_a_dash():
    drawing = draw(data([1, 2], [None, 3], kind="bars"), 400, TYPE)
    assert [one.words for one in drawing.labels].count("–") == 1


def test_bars_are_as_high_as_their_figures():
    bars = draw(data([10, 20], kind="bars"), 400, TYPE).bars
    assert bars[1].height == pytest.approx(2 * bars[0].height)


def test_twice_the_figure_is_twice_as_high_on_a_line():
    drawing = draw(data([10, 20]), 400, TYPE)
    (axis,) = [one for one in drawing.strokes if one.track == AXIS]
    low, high = (axis.points[0][1] - one.y for one in drawing.dots)
    assert high == pytest.approx(2 * low)


def test_an_axis_that_does_not_begin_at_zero_says_so():
    labels = draw(data([63, 82], zero=False), 400, TYPE).labels
    assert "books; axis from 60, not zero" in [one.words for one in labels]


def test_a_rounded_bar_is_cut():
    bars = draw(data([datum(10, "rounded"), 20], kind="bars"), 400, TYPE).bars
    assert [one.track for one in bars] == [0, CUT, 0]


def test_a_bound_is_told_beside_its_mark():
    made = data([datum(10, bound="over"), 20, 30], signs=["over"])
    assert [one.words for one in draw(made, 400, TYPE).labels].count(">") == 2


def test_shares_are_of_the_sum():
    words = [one.words for one in draw(data([30, 10], kind="shares"), 400, TYPE).labels]
    assert {"30 · 75.0%", "10 · 25.0%", "Shares are computed."} <= set(words)


@pytest.mark.parametrize("kind", ["line", "bars", "shares"])
@given(row=ROWS, width=st.integers(190, 900))
def test_nothing_leaves_the_drawing(kind, row, width):
    drawing = draw(data(row, kind=kind, signs=["gap"]), width, TYPE)
    for one in drawing.spots:
        assert 0 <= one.x <= width
        assert 0 <= one.y <= drawing.height
    for one in drawing.bars:
        assert one.y + one.height <= drawing.height


@pytest.mark.parametrize("kind", ["line", "bars", "shares"])
def test_the_height_is_known_before_any_figure_is(kind):
    made = data([1, 2, None], [3, 4, 5], kind=kind, signs=["rounded", "gap"])
    assert height_of(made.outline, 300, TYPE) == draw(made, 300, TYPE).height


def test_long_names_are_wrapped_in_a_narrow_chart():
    wide, narrow = (height_of(data([1], [2]).outline, width, TYPE) for width in (900, 90))
    assert narrow - wide < 0 or narrow != wide


def test_the_nearest_figure_answers_for_its_column():
    drawing = draw(data([1, 2, 3]), 400, TYPE)
    found = drawing.spot_at(drawing.spots[1].x + 5, 10)
    assert (found.track, found.slot) == (0, 1)


def test_outside_a_drawing_nothing_answers():
    assert draw(data([1, 2]), 400, TYPE).spot_at(-3, 10) is None


def crosses(label, points):
    """Whether words lie on a line, sampled at each of their pixels."""
    half = TYPE.measure(label.words) / 2
    for (x, y), (end, last) in pairwise(points):
        for at in range(int(max(x, label.x - half)), int(min(end, label.x + half)) + 1):
            if label.y - TYPE.size * 0.7 < y + (last - y) * (at - x) / (end - x) < label.y:
                return True
    return False


@given(first=st.lists(st.integers(1, 99), min_size=4, max_size=9), width=st.integers(190, 700))
def test_no_figure_in_words_lies_on_a_line(first, width):
    drawing = draw(data(first, [*reversed(first)]), width, TYPE)
    told = [one for one in drawing.labels if (one.role, one.anchor) == ("text", "middle")]
    assert not [one for one in told for line in lines(drawing) if crosses(one, line.points)]


@pytest.mark.parametrize("before", [49, 60])
def test_a_last_figure_is_told_where_no_line_passes(before):
    labels = draw(data([80, 90, 100], [before, before, 50]), 600, TYPE).labels
    assert {"100", "50"} <= {one.words for one in labels if one.role == "text"}


def test_two_bounds_at_one_year_are_told_apart():
    near = data([datum(480, bound="over"), 500], [datum(470, bound="over"), 490], signs=["over"])
    signs = [one for one in draw(near, 400, TYPE).labels if one.words == ">"][:2]
    assert abs(signs[0].y - signs[1].y) >= TYPE.line
