"""What a question meant: synonyms stand in, words of general use are no slips."""

import pytest

from desktop.document.model import BlockId, SectionId
from desktop.search.bridges import Bridges
from desktop.search.finding import Finding
from desktop.search.groups import groups_of
from desktop.search.meaning.affinity import affinity
from desktop.search.meaning.evidence import weighed
from desktop.search.opened import Index
from desktop.search.query import Query
from desktop.search.stored.building import Vocabulary, build
from desktop.search.stored.documents import Entry

TEXTS = ("A dispute over seeds.", "The region grew wheat.", "A quarrelsome row over borders.")


@pytest.fixture
def finding(tmp_path):
    entries = [
        Entry(BlockId(f"1-{n}"), SectionId("1"), "1", "en", "paragraph", "Seeds", text)
        for n, text in enumerate(TEXTS, 1)
    ]
    synonyms = {"quarrel": ["disput", "row"], "reason": ["caus"]}
    near = {"harvest": "1-2", "barn": "1-3", "hay": "1-3"}
    asked = {("en", "1-3"): ["who fought about the frontier"], ("zh", "1-2"): ["哪里种小麦"]}
    build(tmp_path, entries, vocabulary=Vocabulary(synonyms=synonyms, near=near, asked=asked))
    index = Index(tmp_path)
    yield Finding(index, Bridges(index.names))
    index.close()


def found(finding, text):
    return [hit.block for hit in finding.find(Query(text, lang="en")).hits]


def test_a_synonym_stands_in_where_the_word_is_not_written(finding):
    assert set(found(finding, "quarrel")) == {"1-1", "1-3"}


def test_what_stands_in_is_set_off_in_the_snippet(finding):
    (hit,) = [one for one in finding.find(Query("quarrel")).hits if one.block == "1-1"]
    assert [hit.text[one.start : one.end] for one in hit.spans] == ["dispute"]


def test_a_word_of_general_use_is_no_slip(finding):
    assert finding.find(Query("reason")).suggestion == ""
    assert finding.find(Query("regoin")).suggestion == "region"


def test_the_block_that_the_words_are_about_goes_before_its_equals(finding):
    assert found(finding, "region borders harvest")[0] == "1-2"
    assert found(finding, "region borders barn hay")[0] == "1-3"


def test_what_a_word_is_about_finds_nothing_by_itself(finding):
    assert found(finding, "harvest") == []


def test_several_words_about_a_block_are_worth_more_than_one():
    near = {"harvest": "1-2 1-3", "barn": "1-2", "谷仓": "1-2"}
    worth = affinity(groups_of("harvest barn 谷仓"), near)
    assert worth["1-2"] == pytest.approx(3 * worth["1-3"])
    assert worth["1-1"] == 0


def test_half_a_word_is_about_nothing():
    assert not affinity(groups_of("harvest", typing=True), {"harvest": "1-2"})


def answered(*texts):
    chosen = [(1, 1.0, n, one, "loose") for n, one in enumerate(texts)]
    return [one[1] for one in weighed("How long does it take?", chosen)]


def entry(section, text):
    return Entry(BlockId("1-1"), SectionId(section), "1", "en", "paragraph", "", text)


def test_a_time_answers_how_long():
    time, other = answered(entry("1", "It took 16 months."), entry("2", "It took a while."))
    assert time > other


def test_a_section_that_answers_speaks_for_its_passages():
    scores = answered(*(entry(section, "It took a while.") for section in ("1", "1", "2")))
    assert scores[0] == scores[1] > scores[2]


def test_passages_of_no_section_speak_for_none():
    assert answered(entry("", "A while."), entry("", "A bit.")) == [1.0, 1.0]


def test_a_block_without_the_words_is_found_by_a_question_it_answers(finding):
    assert found(finding, "frontier fought about") == ["1-3"]
    assert found(finding, "frontier of knowledge, science and the arts") == []


def test_a_page_is_no_question(finding):
    assert found(finding, "frontier fought " + " ".join(f"word{n}" for n in range(40))) == []


def test_a_question_in_the_other_language_leads_as_well(finding):
    assert found(finding, "种小麦") == ["1-2"]


def test_the_nearest_question_is_told_with_the_hit(finding):
    (hit,) = finding.find(Query("fought at the frontier", lang="en")).hits
    assert (hit.match, hit.bridge) == ("loose", "who fought about the frontier")


def test_what_says_all_that_is_asked_goes_before_what_is_asked_for(finding):
    assert found(finding, "region wheat")[0] == "1-2"
    assert finding.find(Query("region wheat")).hits[0].bridge == ""


def test_a_question_within_limits_leads_only_there(finding):
    assert finding.find(Query("frontier fought", lang="zh")).hits == ()


def test_the_block_asked_for_goes_before_its_equals(finding):
    assert found(finding, "region fought frontier")[0] == "1-3"
