"""A chart in words, for those who hear it."""

from desktop.figures.data import data_of
from desktop.figures.words import described, sentence
from tests.support.figures import block, data, datum, sample


def of(name, lang="en"):
    return data_of(block(name, lang), sample(), lang)


def test_a_chart_tells_kind_run_and_gaps():
    assert described(of("3.1-2")) == (
        "Line chart: Patents granted, 2019–2023. Patents granted: from 453,000 patents (2019) "
        "to 921,000 patents (2023); no figure for 2021."
    )


def test_a_chart_tells_the_same_in_chinese():
    assert described(of("3.1-2", "zh")) == (
        "折线图：专利授权量（2019—2023年）。专利授权量：由45.3万件（2019年）到92.1万件（2023年）；"
        "2021年未查得。"
    )


def test_an_axis_not_from_zero_is_told():
    assert described(of("3.1-4")).endswith("The axis does not begin at zero.")


def test_a_figure_is_told_with_its_slot_and_quality():
    assert sentence(of("3.1-2"), 0, 0) == "2019: 453,000 patents, rounded"


def test_a_gap_is_told_as_one():
    assert sentence(of("3.1-2"), 0, 2) == "2021: no figure found"


def test_one_of_several_tracks_is_named():
    assert sentence(data([1, 2], [datum(3, "computed"), 4]), 1, 0) == (
        "2019: 3 books, computed · Track 2"
    )
