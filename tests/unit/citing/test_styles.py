"""What holds of every style: italics, escaping, marks inside a quote, the table itself."""

import json
from dataclasses import replace

import pytest

from desktop.citing.cited import Pin
from desktop.citing.styles import STYLES, cite
from tests.support.citing import cases

PLACE = cases()["en paragraph"]
HOSTILE = "</i><script>x</script> } \\input{x} \n ER  - \n & % “q”"


def test_titles_are_slanted_in_html_and_only_there():
    found = cite(PLACE, "bluebook")
    assert "<i>The Sample Registry in 2023</i>" in found.html
    assert "<" not in found.text


@pytest.mark.parametrize("style", STYLES)
def test_a_quote_runs_nothing_in_html(style):
    found = cite(replace(PLACE, quote=HOSTILE), style)
    assert "<script" not in found.html


def test_a_quote_cannot_end_its_field_in_bibtex():
    work = replace(PLACE.work, title=HOSTILE)
    text = cite(replace(PLACE, work=work, quote=HOSTILE), "bibtex").text
    assert text.count("{") == text.count("}")
    assert r"\input" not in text


def test_a_quote_cannot_end_its_record_in_ris():
    lines = cite(replace(PLACE, quote=HOSTILE), "ris").text.split("\n")
    assert [line for line in lines if line.startswith("ER  -")] == ["ER  - "]


def test_csl_json_is_a_list_of_one_item_with_the_block():
    found = json.loads(cite(PLACE, "csl-json").text)
    assert [(one["type"], one["section"]) for one in found] == [("report", "1.1-1")]


def test_the_hyphen_of_a_number_is_never_made_a_range():
    assert all("1.1–1" not in cite(PLACE, style).text for style in STYLES)


RANGE = replace(PLACE, pin=Pin("1.1-1", to=Pin("1.1-4")))


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("plain", "¶¶ 1.1-1 to 1.1-4"),
        ("bluebook", "¶¶ 1.1-1 to 1.1-4"),
        ("oscola", "paras 1.1-1 to 1.1-4"),
        ("apa", "paras. 1.1-1 to 1.1-4"),
        ("chicago", "paras. 1.1-1 to 1.1-4"),
        ("gbt2015", "¶¶ 1.1-1 to 1.1-4"),
        ("bibtex", "1.1-1 to 1.1-4"),
        ("ris", "SE  - 1.1-1 to 1.1-4"),
        ("csl-json", '"section": "1.1-1 to 1.1-4"'),
    ],
)
def test_words_over_blocks_are_cited_from_the_first_to_the_last(style, said):
    assert said in cite(RANGE, style).text


@pytest.mark.parametrize("style", ["plain", "gbt2025", "gbt2015"])
def test_in_chinese_the_range_stands_between_its_words(style):
    found = replace(cases()["zh paragraph"], pin=RANGE.pin)
    assert "第1.1-1至1.1-4段" in cite(found, style).text


def test_a_range_from_a_heading_says_both_signs():
    found = replace(PLACE, pin=Pin("1.1", "section", Pin("1.1-2")))
    assert "§ 1.1 to ¶ 1.1-2" in cite(found, "bluebook").text
