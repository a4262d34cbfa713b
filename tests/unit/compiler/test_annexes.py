"""Annexes: a block a thing, its id from its key, its words from the table."""

import pytest

from desktop.compiler.compile import number_blocks
from tests.support.annexes import blocks, with_annexes
from tests.support.spoiling import problems, spoilt

SERIES, TERMS, SOURCES = "series/series.csv", "terms/terms.csv", "sources.csv"
PAGE = "text/A-series/000-page.{}.md"


@pytest.fixture
def content(tmp_path):
    return with_annexes(tmp_path)


def test_a_series_is_a_table_with_its_gaps_bounds_and_sources(content):
    text = blocks(content)["A-2"].text.split("\n")
    assert text[0] == "Patents granted (patents). Not known: 2012–2018, 2021."
    assert text[4] == "2022\t798,347\tExact. From the yearbook.\tD-2"
    assert blocks(content)["A-2"].table.series == ("granted",)


def test_an_event_leads_to_the_blocks_that_tell_of_it_and_to_its_source(content):
    block = blocks(content)["B-3"]
    assert block.text == "11 December 2023: New rules are adopted. 2-1; source D-2."
    links = [run.target for run in block.runs if run.kind == "link"]
    assert links == ["whitepaper:2-1", "whitepaper:D-2"]


def test_an_event_that_no_block_tells_of_leads_to_its_part(content):
    assert "A treaty takes effect. Part 1; source" in blocks(content)["B-2"].text


def test_events_stand_oldest_first(content):
    assert blocks(content)["B-2"].text.startswith("5 May 2022")


def test_a_term_is_told_in_both_languages(content):
    assert "trademark (TM) · 商标 shāngbiāo. A sign" in blocks(content)["C-3"].text
    assert "商标 shāngbiāo · trademark（TM）。区分" in blocks(content, "zh")["C-3"].text


def test_a_term_is_also_called_by_its_own_language_first(content):
    assert blocks(content)["C-3"].text.endswith("Also: mark; 标志.")
    assert blocks(content, "zh")["C-3"].text.endswith("又称：标志；mark。")


def test_years_in_a_row_are_joined_as_each_language_joins_them(content):
    assert "不详：2012—2018、2021年。" in blocks(content, "zh")["A-2"].text


def test_a_source_says_how_sure_it_is_and_how_much_rests_on_it(content):
    said = blocks(content)
    assert "Official; title and date read. registry.invalid. On it rest: facts" in said["D-2"].text
    assert "carried by A portal. Law firm or agency" in said["D-4"].text
    assert "No link" in said["D-4"].text


def test_ids_follow_the_thing_not_its_order(content):
    before = blocks(content)
    spoilt(content.parent, PAGE.format("en"), "granted score", "score granted")
    spoilt(content.parent, PAGE.format("zh"), "granted score", "score granted")
    assert blocks(content)["A-2"].text == before["A-2"].text
    assert list(blocks(content)).index("A-3") < list(blocks(content)).index("A-2")


def test_a_row_that_goes_is_retired_and_one_that_comes_is_new(content):
    spoilt(content.parent, TERMS, "patent,专利", "petty patent,小专利")
    assert any("the block has no id: run “poe ids”" in one for one in problems(content))
    number_blocks(content)
    assert "C-2" not in blocks(content)
    assert "petty patent" in blocks(content)["C-4"].text


def test_a_row_that_comes_back_has_its_id_again(content):
    spoilt(content.parent, TERMS, "patent,专利", "petty patent,小专利")
    number_blocks(content)
    spoilt(content.parent, TERMS, "petty patent,小专利", "patent,专利")
    assert any("but for term patent: run “poe ids”" in one for one in problems(content))
    number_blocks(content)
    assert blocks(content)["C-2"].text.startswith("patent ")


def test_new_words_of_a_row_keep_its_id(content):
    spoilt(content.parent, TERMS, "A sign that", "Any sign that")
    assert "Any sign" in blocks(content)["C-3"].text


MISTAKES = {
    "asked by no annex": (TERMS, ",signs", ",others", f"{TERMS}:1: no page asks for the term “trademark”"),
    "unknown kind": (PAGE.format("en"), "each series", "each figure", f"{PAGE.format('en')}:9: “::: each” takes series, event, term, source, action or preference"),
    "no such group": (PAGE.format("en"), "granted score", "lost", f"{PAGE.format('zh')}:9: out of step: “::: each” asks for other things"),
    "label missing": ("annexes.yaml", "id: quality.exact", "id: quality.lost", "annexes.yaml:1: there is no label “quality.exact” in “en”"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_an_annex_is_said(content, name):
    file, old, new, words = MISTAKES[name]
    assert f"content/{words}" in problems(spoilt(content.parent, file, old, new))
