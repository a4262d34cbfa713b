"""Charts as the compiler makes them: data as a table, one unit, a sentence for one point."""

import pytest

from desktop.document.library import Library
from tests.support.library import compiled_sample


@pytest.fixture(scope="module", name="library")
def opened():
    return Library(compiled_sample())


def block(library, name, lang="en"):
    sections = library.edition(lang).sections
    return next(one for section in sections for one in section.blocks if one.id == name)


def test_a_chart_is_a_figure_whose_text_is_caption_and_rows(library):
    found = block(library, "3.1-2")
    lines = found.text.split("\n")
    assert (found.kind, lines[:3]) == (
        "figure",
        ["Patents granted, 2019–2023", "Year\tPatents granted", "2019\t453,000"],
    )


def test_a_gap_is_a_row_without_a_figure(library):
    found = block(library, "3.1-2")
    assert "2021\t–" in found.text
    assert not any(run.target == "granted@2021" for run in found.runs)


def test_a_chart_says_what_its_key_must_explain(library):
    assert block(library, "3.1-2").chart.signs == ("rounded", "gap")


@pytest.mark.parametrize(("lang", "unit"), [("en", "patents"), ("zh", "件")])
def test_the_unit_is_told_in_the_blocks_language(library, lang, unit):
    assert block(library, "3.1-3", lang).chart.unit == unit


def test_an_axis_begins_at_zero_unless_said(library):
    zeros = [block(library, name).chart.zero for name in ("3.1-2", "3.1-4")]
    assert zeros == [True, False]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "Score, 2023: 82.04 points."), ("zh", "得分（2023年）：82.04分。")],
)
def test_one_point_becomes_a_sentence(library, lang, words):
    found = block(library, "3.1-5", lang)
    assert (found.kind, found.text, found.chart) == ("paragraph", words, None)


def test_a_fact_is_linked_to_the_series_that_has_its_very_figure(library):
    assert library.facts["patents.granted"].series == "granted"


def test_a_fact_with_another_bound_is_linked_to_none(library):
    assert library.facts["share.small"].series is None
