"""Names that lead to other names."""

import pytest

from desktop.document.model import Both, Term, TermId
from desktop.search.bridges import Bridges, names_of, said_of

CNIPA = Term(
    id=TermId("cnipa"),
    label=Both("China National Intellectual Property Administration", "国家知识产权局"),
    pinyin="guójiā zhīshi chǎnquánjú",
    abbr="CNIPA",
    synonyms=Both("patent office; IP office", "国知局"),
    definition=Both("", ""),
)
PATENT = Term(
    TermId("patent"), Both("patent", "专利"), "zhuānlì", "", Both("", "专利权"), Both("", "")
)


@pytest.fixture(scope="module")
def bridges():
    return Bridges(names_of([CNIPA, PATENT]))


@pytest.mark.parametrize(
    "name",
    [
        "CNIPA", "国知局", "国家知识产权局", "National Intellectual Property Administration",
        "IP office", "guojia zhishi chanquanju", "國家知識產權局",
    ],
)  # fmt: skip
def test_each_name_leads_to_the_others(bridges, name):
    (bridge,) = bridges.over(name)
    names = {other for _, other in bridge.names}
    assert len(names & {"CNIPA", "国知局", "国家知识产权局"} - {name}) >= 2


def test_the_longest_name_wins(bridges):
    assert [one.text for one in bridges.over("the patent office said")] == ["patent office"]


def test_a_name_is_not_its_own_bridge(bridges):
    (bridge,) = bridges.over("Patents")
    assert {name for _, name in bridge.names} == {"专利", "专利权"}


def test_names_are_found_inside_a_chinese_run(bridges):
    assert [one.text for one in bridges.over("国知局受理专利申请")] == ["国知局", "专利"]


SAID = said_of([(["专利"], ["独家技术"]), (["patent"], ["sole right", "exclusive rights"])])


@pytest.mark.parametrize("text", ["Is there an exclusive right", "这是独家技术吗"])
def test_everyday_words_lead_to_those_written_and_to_the_other_language(text):
    (bridge,) = Bridges(names_of([PATENT]), SAID).over(text)
    assert {"patent", "专利"} <= {name for _, name in bridge.names}


def test_what_is_written_does_not_lead_to_everyday_words():
    (bridge,) = Bridges(names_of([PATENT]), SAID).over("patents")
    assert "sole right" not in {name for _, name in bridge.names}
