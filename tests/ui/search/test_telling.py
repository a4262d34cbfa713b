import pytest

from desktop.ui.search.telling import HINT, count
from tests.support.panels import hits_of


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        ([], "Nothing found for “trademarks”. Try fewer or other words."),
        (["3.2-1"], "1 hit"),
        (["3.2-1", "3.2-2"], "2 hits in 1 section"),
        (["3.2-1", "3.2-2", "1.2-1"], "3 hits in 2 sections"),
    ],
)
def test_hits_and_sections_are_counted(blocks, words):
    assert count(hits_of(*blocks)) == words


def test_more_hits_than_are_listed_are_said():
    words = count(hits_of("3.2-1", "1.2-1", total=900))
    assert words == "900 hits; the best 2 are listed, in 2 sections"


def test_a_long_question_is_told_back_short():
    assert len(count(hits_of(asked="x" * 500))) < 100


def test_the_present_hit_is_counted():
    assert count(hits_of("3.2-1", "1.2-1"), 2) == "2 of 2"


def test_before_a_question_there_is_a_hint():
    assert count(None) == HINT
