"""What holds of every style: italics, escaping, marks inside a quote, the table itself."""

import json
from dataclasses import replace

import pytest

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
