"""Figures as product.md writes them, in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.document.model import Unit
from desktop.document.numbers import Figure, FormError, read, write, write_change

BATCH = Unit("batch", "batch", "batches", "批")
CASE = Unit("case_jian", "case", "cases", "件")
SHARE = Unit("percent", "%", "%", "%")
GDP = Unit("percent_gdp", "% of GDP", "% of GDP", "%")
YUAN = Unit("cny", "yuan", "yuan", "元")
SCORE = Unit("point", "point", "points", "分")
RANK = Unit("rank", "rank", "rank", "位")

WRITTEN = [
    # value, unit, bound, form, English, Chinese
    ("62100", BATCH, "none", "", "62,100", "6.21万"),
    ("62100", BATCH, "none", "unit", "62,100 batches", "6.21万批"),
    ("62100", BATCH, "none", "exact", "62,100", "62100"),
    ("1", BATCH, "none", "unit", "1 batch", "1批"),
    ("40000", CASE, "over", "", "over 40,000", "4万余"),
    ("40000", CASE, "over", "unit", "over 40,000 cases", "4万余件"),
    ("500000", CASE, "nearly", "unit", "nearly 500,000 cases", "近50万件"),
    ("200000", CASE, "over", "unit", "over 200,000 cases", "20余万件"),
    ("18900", CASE, "over", "unit", "over 18,900 cases", "超过1.89万件"),
    ("2500", CASE, "over", "unit", "over 2,500 cases", "2500余件"),
    ("74000", CASE, "about", "unit", "about 74,000 cases", "约7.4万件"),
    ("98", SHARE, "at_least", "unit", "at least 98%", "至少98%"),
    ("100000", YUAN, "up_to", "unit", "up to 100,000 yuan", "最多10万元"),
    ("4990600", CASE, "none", "unit", "4.9906 million cases", "499.06万件"),
    ("8923901", CASE, "none", "unit", "8,923,901 cases", "8923901件"),
    ("462176", CASE, "none", "unit", "462,176 cases", "462176件"),
    ("1160000000", YUAN, "none", "unit", "1.16 billion yuan", "11.6亿元"),
    ("1000000000000", YUAN, "over", "unit", "over 1 trillion yuan", "超过1万亿元"),
    ("12.71", GDP, "none", "unit", "12.71% of GDP", "12.71%"),
    ("12.71", GDP, "none", "", "12.71%", "12.71%"),
    ("12", RANK, "none", "unit", "12th", "第12位"),
    ("12", RANK, "none", "ordinal", "12th", "第12"),
    ("22", RANK, "none", "ordinal", "22nd", "第22"),
    ("13", RANK, "none", "word", "thirteen", "十三"),
    ("42", RANK, "none", "word", "forty-two", "四十二"),
    ("2", RANK, "none", "word", "two", "两"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "unit", "bound", "form", "en", "zh"), WRITTEN)
def test_a_figure_is_written_as_the_product_says(value, unit, bound, form, en, zh):
    figure = Figure(Decimal(value), unit, bound)
    assert (write(figure, "en", form), write(figure, "zh", form)) == (en, zh)


def test_a_share_keeps_its_sources_decimals():
    assert write(Figure(Decimal("82.4"), SHARE, places=2), "en") == "82.40%"


def test_four_decimals_are_written_where_the_source_prints_four():
    figure = Figure(Decimal(46146412), CASE, four=True)
    assert write(figure, "zh", "unit") == "4614.6412万件"


@pytest.mark.parametrize(
    ("value", "kind", "signed", "en", "zh"),
    [
        ("15.3", "percent", True, "+15.3%", "+15.3%"),
        ("-20.31", "percent", True, "\u221220.31%", "\u221220.31%"),
        ("-20.31", "percent", False, "20.31%", "20.31%"),
        ("-1.0", "points", False, "1.0 percentage points", "1.0个百分点"),
        ("2.9", "points", True, "+2.9 points", "+2.9个百分点"),
        ("2.9", "points", False, "2.9 percentage points", "2.9个百分点"),
        ("0.79", "score", False, "0.79 points", "0.79分"),
        ("3.5", "times", True, "3.5 times", "3.5倍"),
    ],
)
def test_a_change_is_written_as_the_product_says(value, kind, signed, en, zh):
    written = [write_change(Decimal(value), kind, lang, signed=signed) for lang in ("en", "zh")]
    assert written == [en, zh]


def test_a_change_keeps_its_bound():
    value = Decimal(70)
    assert write_change(value, "percent", "en", signed=False, bound="nearly") == "nearly 70%"
    assert write_change(value, "percent", "zh", signed=False, bound="nearly") == "近70%"


def test_an_unknown_form_is_refused():
    with pytest.raises(FormError):
        write(Figure(Decimal(1), BATCH), "en", "loud")


@given(st.integers(1, 10**14), st.sampled_from(["en", "zh"]))
def test_what_is_written_reads_back(value, lang):
    assert read(write(Figure(Decimal(value), CASE), lang, "unit")) == value


@given(st.decimals(0, 100, places=2), st.sampled_from(["en", "zh"]))
def test_a_written_share_reads_back(value, lang):
    assert read(write(Figure(value, SHARE), lang)) == value
