"""What the search promises, asked of the bundled edition."""

import time

import pytest

from desktop import paths
from desktop.document.library import Library
from desktop.search.index import Search
from desktop.search.query import Query

CNIPA = ["CNIPA", "国知局", "国家知识产权局", "National Intellectual Property Administration"]
FIGURE = ["921,000", "921000", "92.1万", "0.921 million", "921 thousand"]
TYPED = 0.1  # Seconds of this thread's own time, for a mended question.


@pytest.fixture(scope="module")
def search():
    found = Search(Library(paths.compiled()))
    found.open()
    yield found
    found.close()


@pytest.fixture(scope="module")
def ask(search):
    def asked(text, **limits):
        return [hit.block for hit in search.find(Query(text, **limits)).hits]

    return asked


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", CNIPA[1:])
def test_all_names_of_an_office_find_the_same_blocks(ask, lang, name):
    assert {*ask(CNIPA[0], lang=lang, limit=900)} <= {*ask(name, lang=lang, limit=900)}


@pytest.mark.parametrize("figure", FIGURE[1:])
def test_all_writings_of_a_figure_find_the_same_blocks(ask, figure):
    assert {*ask(FIGURE[0], limit=900)} == {*ask(figure, limit=900)} != set()


@pytest.mark.parametrize("kind", ["heading", "row", "fact", "term", "event", "figure", "table"])
def test_every_kind_of_passage_is_found(search, kind):
    assert {hit.kind for hit in search.find(Query(f"trademark kind:{kind}")).hits} == {kind}


@pytest.mark.parametrize(
    ("asked", "block"),
    [
        ("1–2 billion yuan", "1.3-1"), ("11亿..12亿元", "1.3-1"), (">110% punitive", "1.3-1"),
        ("2023..2023 satisfaction", "1.14-1"), ("title:customs", "1.10"),
        ('"good faith"', "2.2-4"), ("regist*", "3.4-1"), ("GI wine OR Longteng", "1.10-4"),
        ("商標", "3.4"), ("trade mark", "3.4"), ("kind:event Marrakesh", "B.2-5"),
    ],
)  # fmt: skip
def test_each_sentence_of_the_language_finds(ask, asked, block):
    assert block in ask(asked, limit=200)


def test_a_year_and_a_part_narrow(search):
    hits = search.find(Query("trademarks year:2022 part:3", limit=200)).hits
    assert {hit.part for hit in hits} == {"3"}
    assert len(hits) < len(search.find(Query("trademarks part:3", limit=200)).hits)


@pytest.mark.parametrize(
    ("one", "other"), [("trade mark", "trademark"), ("cooperation", "co-operation")]
)
def test_spellings_of_a_word_lead_to_the_same_place(ask, one, other):
    assert ask(one, lang="en")[0] == ask(other, lang="en")[0]


def test_a_long_question_need_not_find_all_its_words(ask):
    asked = "please tell me how satisfied ordinary citizens were, qqq, with the protection in 2023"
    assert {"1.14-1", "1.14-5", "1.14-6"} & {*ask(asked, lang="en")[:3]}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("trademrak", "trademark"),
        ("punative damages", "punitive damages"),
        ("惩法性赔偿", "惩罚性赔偿"),
    ],
)
def test_a_slip_is_mended_in_time(search, asked, meant):
    began = time.thread_time()
    assert search.find(Query(asked)).suggestion == meant
    assert time.thread_time() - began < TYPED


def test_while_typing_no_slip_is_mended(search):
    assert search.find(Query("trademrak", typing=True)).suggestion == ""


def test_parts_and_kinds_of_a_name_are_as_many_as_was_told(search):
    counts = search.find(Query("CNIPA", lang="zh")).counts
    told = [(name, one) for name in ("part", "kind") for one in getattr(counts, f"{name}s")]
    for name, (value, count) in told:
        assert search.find(Query("CNIPA", lang="zh", **{name: value})).total == count
