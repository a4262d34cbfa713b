"""A card holds all that is known of a figure, and nothing that is not."""

import pytest

from desktop.figures.card import appearances, card_of, chart_of, plain_text, same_figure
from desktop.figures.spark import spark
from tests.support.figures import TYPE, sample


@pytest.fixture(scope="module", name="library")
def opened():
    return sample()


def test_a_fact_has_both_languages_and_its_standing(library):
    card = card_of("fact:patents.granted", library)
    assert (card.text.en, card.text.zh) == ("921,000 patents", "92.1万件")
    assert card.change.en == "+15.3% on 2022"
    assert card.conflict is not None


def test_a_point_has_a_card_too(library):
    card = card_of("point:granted@2020", library)
    assert (card.text.en, card.when.zh, card.standing.en) == ("530,000 patents", "2020年", "")


@pytest.mark.parametrize("target", ["fact:nothing", "point:granted@2021", "point:none@2020", "x"])
def test_what_is_no_figure_has_no_card(library, target):
    assert card_of(target, library) is None


def test_a_fact_off_every_series_shows_none(library):
    assert card_of("fact:batches.held", library).series is None


def test_a_figure_appears_as_fact_and_as_point(library):
    targets = same_figure(card_of("fact:patents.granted", library), library)
    assert targets == {"fact:patents.granted", "point:granted@2023"}
    found = [one.block for one in appearances(targets, library.edition("en"))]
    assert found == ["0-1", "1.1-1", "1.1-2", "1.1-3", "3.1-2", "3.1-3", "3.1-6"]


def test_an_appearance_in_a_figure_tells_its_row(library):
    targets = frozenset({"point:granted@2020"})
    words = [one.words for one in appearances(targets, library.edition("en"))]
    assert words[-1] == "Patents granted, 2019–2020: 2020 · 530,000"


def test_a_series_leads_to_its_chart(library):
    assert chart_of("granted", library.edition("zh")) == "3.1-2"
    assert chart_of("nothing", library.edition("zh")) is None


def test_a_figure_is_copied_with_its_source_and_its_conflict(library):
    words = plain_text(card_of("fact:patents.granted", library), "en")
    assert words.startswith("921,000 patents, ")
    assert "Source: " in words
    assert "15.4%" in words


def test_a_sparkline_marks_the_year_and_breaks_at_gaps(library):
    drawing = spark(library.series["granted"], 2023, (160, 40), TYPE)
    assert len(drawing.dots) == 1
    assert [len(one.points) for one in drawing.strokes[:-1]] == [2, 2]
