"""The language of questions; what is no sentence of it is plain words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.search.query import Query
from desktop.search.question.model import MOST
from desktop.search.question.understanding import understood


def kinds(text):
    return [[(one.kind, one.text) for one in many] for many in understood(text).wanted]


def test_neighbouring_words_are_one_clause():
    assert kinds("punitive damages") == [[("words", "punitive damages")]]


@pytest.mark.parametrize("text", ['"IP Court"', "“IP Court”", "«IP Court»"])
def test_quotation_marks_make_a_phrase(text):
    assert kinds(text) == [[("phrase", "IP Court")]]


def test_a_minus_before_a_word_leaves_it_out():
    asked = understood('courts -appeal -"first instance"')
    assert [one.text for one in asked.without] == ["appeal", "first instance"]


def test_a_minus_before_a_figure_or_in_a_word_is_none():
    assert understood("-5% co-operation").without == ()


def test_or_joins_its_neighbours():
    assert kinds("customs OR courts 2023") == [
        [("words", "customs"), ("words", "courts")],
        [("words", "2023")],
    ]


def test_a_star_opens_a_word():
    assert kinds("trad*") == [[("prefix", "trad")]]


def test_limits_are_taken_out():
    asked = understood("kind:table part:b year:2023 lang:ZH courts")
    assert (asked.kind, asked.part, asked.year, asked.lang) == ("table", "B", 2023, "zh")
    assert [one.text for many in asked.wanted for one in many] == ["courts"]


def test_a_title_may_be_asked_for():
    (clause,) = understood('title:"IP Court"').wanted[0]
    assert (clause.kind, clause.where) == ("phrase", "title")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        (">10%", 10, None, "%"),
        ("1–2 billion yuan", 1_000_000_000, 2_000_000_000, "yuan"),
        ("≥1亿元", 100_000_000, None, "yuan"),
        ("500..600", 500, 600, ""),
        ("10–20%", 10, 20, "%"),
        ("<2 million dollars", None, 2_000_000, "dollar"),
    ],
)
def test_figures_make_ranges(text, low, high, unit):
    ((clause,),) = understood(text).wanted
    wanted = [None if one is None else Decimal(one) for one in (low, high)]
    assert [clause.kind, clause.low, clause.high, clause.unit] == ["range", *wanted, unit]


def test_two_years_are_years():
    ((clause,),) = understood("2019..2023").wanted
    assert clause.kind == "years"


@pytest.mark.parametrize(
    "text",
    ["OR", "x OR", "OR x", '"open', "*", "kind:nothing", "year:12", "-", "2.3-4", "a:b", "|"],
)
def test_a_wrong_question_is_plain_words(text):
    assert understood(text).is_plain


def test_the_question_may_say_less_than_its_own_limits():
    assert Query("courts lang:zh", lang="en").question.lang == "zh"


@given(st.text())
def test_anything_is_understood(text):
    understood(text)


def test_a_page_of_quotations_is_read_as_a_few_and_as_words():
    asked = understood(" ".join(f'"word {n}"' for n in range(90)))
    kinds = [one.kind for many in asked.wanted for one in many]
    assert kinds.count("phrase") == MOST
    assert "word 89" in asked.wanted[-1][0].text


def test_what_is_said_twice_is_said_once():
    assert understood('"a b" >5 "a b" >5') == understood('"a b" >5')
