"""How much answers: what a chip says is what is listed once it is chosen."""

from dataclasses import replace

import pytest

from desktop.document.library import Library
from desktop.document.model import BlockId, SectionId
from desktop.search.index import Search
from desktop.search.query import Query
from desktop.search.stored.beside import prepared
from desktop.search.stored.documents import Entry
from tests.support.library import compiled_sample

QUESTIONS = [
    "trademark", "how many inventions were granted 2023", "法院受理了多少案件", "921,000",
    "court cases", "边境扣留", "applications and grants in the year", "2023年",
]  # fmt: skip


@pytest.fixture(scope="module")
def search():
    found = Search(Library(compiled_sample()))
    yield found
    found.close()


@pytest.fixture(params=QUESTIONS)
def asked(request):
    return Query(request.param, limit=1000)


@pytest.mark.parametrize("home", ["en", "zh", None])
def test_all_that_is_counted_is_listed(search, asked, home):
    found = search.find(replace(asked, home=home))
    assert found.total == len(found.hits) == sum(count for _, count in found.counts.parts) > 0


@pytest.mark.parametrize("home", ["en", "zh", None])
def test_a_kind_lists_as_many_as_its_chip_says(search, asked, home):
    query = replace(asked, home=home)
    kinds = dict(search.find(query).counts.kinds)
    listed = {kind: len(search.find(replace(query, kind=kind)).hits) for kind in kinds}
    assert listed == kinds != {}


@pytest.mark.parametrize("home", ["en", "zh", None])
def test_a_part_lists_as_many_as_its_chip_says(search, asked, home):
    query = replace(asked, home=home)
    parts = dict(search.find(query).counts.parts)
    listed = {part: len(search.find(replace(query, part=part)).hits) for part in parts}
    assert listed == parts != {}


def test_a_kind_that_no_answer_is_of_is_looked_for_anew(search):
    whole = search.find(Query("granted 2023", lang="en"))
    assert "note" not in dict(whole.counts.kinds)
    assert [hit.kind for hit in search.find(replace(whole.query, kind="note")).hits] == ["note"]


def test_the_readers_own_marks_are_counted_as_a_kind(search):
    own = Entry(
        BlockId("1.1-1"), SectionId("1.1"), "1", "en", "mark", "", "my trademark note", at="m1"
    )
    counts = search.find(Query("trademark", lang="en"), prepared([own])).counts
    assert dict(counts.kinds)["mark"] == 1
