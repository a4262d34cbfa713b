"""What a question meant: synonyms stand in, words of general use are no slips."""

import pytest

from desktop.document.model import BlockId, SectionId
from desktop.search.bridges import Bridges
from desktop.search.finding import Finding
from desktop.search.opened import Index
from desktop.search.query import Query
from desktop.search.stored.building import Wording, build
from desktop.search.stored.documents import Entry

TEXTS = ("A dispute over seeds.", "The region grew wheat.", "A quarrelsome row over borders.")


@pytest.fixture
def finding(tmp_path):
    entries = [
        Entry(BlockId(f"1-{n}"), SectionId("1"), "1", "en", "paragraph", "Seeds", text)
        for n, text in enumerate(TEXTS, 1)
    ]
    synonyms = {"quarrel": ["disput", "row"], "reason": ["caus"]}
    build(tmp_path, entries, wording=Wording(synonyms=synonyms))
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
