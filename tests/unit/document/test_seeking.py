"""Finding what stands in the text exactly; no pattern may hold the program."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.document.model import Span
from desktop.document.seeking import TOO_LONG, WRONG, Sought, seek

BLOCKS = [("1-1", "A trade mark, a Trademark."), ("1-2", "商标（商标）"), ("1-3", "aaa" * 400)]


def spans(text, **how):
    return [(block, one.start, one.end) for block, one in seek(BLOCKS, Sought(text, **how)).places]


def test_words_are_found_literally():
    assert spans("mark") == [("1-1", 8, 12), ("1-1", 21, 25)]
    assert spans("商标") == [("1-2", 0, 2), ("1-2", 3, 5)]


def test_case_may_matter():
    assert spans("Trademark", case=True) == [("1-1", 16, 25)]


def test_a_whole_word_is_no_part_of_one():
    assert spans("mark", whole_word=True) == [("1-1", 8, 12)]


def test_signs_of_patterns_are_plain_signs():
    assert spans(".") == [("1-1", 25, 26)]


def test_a_pattern_is_matched():
    assert spans(r"tr\w+k", is_pattern=True, case=True) == []
    assert spans(r"t\w+\smark", is_pattern=True) == [("1-1", 2, 12)]


def test_a_pattern_that_is_none_is_told():
    found = seek(BLOCKS, Sought("(", is_pattern=True))
    assert (found.places, found.error) == ((), WRONG)
    assert found.place == 1


def test_what_cannot_be_read_is_told_as_it_was_typed():
    assert seek(BLOCKS, Sought("ab**", whole_word=True, is_pattern=True)).place == 4


@pytest.mark.parametrize("text", [r"(a+)+$b", r"(a|aa)+$b", r"(.*a){25}b", r"(\w*)*x"])
def test_a_catastrophic_pattern_gives_a_sentence_in_time(text):
    began = time.perf_counter()
    found = seek([("1", "a" * 5000)] * 50, Sought(text, is_pattern=True), seconds=0.1)
    assert found.error == TOO_LONG or found.places == ()
    assert time.perf_counter() - began < 1  # Twice and more of what is promised: CI is slow.


@pytest.mark.parametrize("text", ["x" * 301, "(" * 100_000])
def test_a_pattern_without_end_is_told_so(text):
    assert seek(BLOCKS, Sought(text, is_pattern=True)).error == TOO_LONG


@pytest.mark.parametrize("text", ["(?:abc){e<=1}", "x{s}", "(a){i<=2,d<=2}"])
def test_a_pattern_of_what_is_only_alike_is_refused(text):
    assert seek(BLOCKS, Sought(text, is_pattern=True)).error == WRONG


@pytest.mark.parametrize("text", [r"\p{L}+", r"[a-z]{2,}", r"\{e\}"])
def test_braces_of_other_use_are_read(text):
    assert seek(BLOCKS, Sought(text, is_pattern=True)).error == ""


def test_a_long_question_is_answered():
    assert seek(BLOCKS, Sought("x" * 100_000)).places == ()


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_anything_is_answered(text, is_pattern):
    found = seek(BLOCKS, Sought(text, is_pattern=is_pattern))
    assert all(isinstance(one, Span) for _, one in found.places)
