"""Synonyms from WordNet: read from its files, kept where the edition can answer."""

import pytest

from desktop.compiler.indexing.vocabulary import read_vocabulary
from desktop.compiler.indexing.wordnet import synonyms
from tests.support.source import TOP

NOUNS = """  1 A licence stands before.
00000001 04 n 02 quarrel 0 row 0 001 ~ 00000002 n 0000 | words in anger
00000002 04 n 02 dispute 0 difference_of_opinion 0 000 | a difference
"""
FILES = {
    "data.noun": NOUNS,
    "index.noun": (
        "quarrel n 1 1 ~ 1 0 00000001\nrow n 1 1 ~ 1 0 00000001\ndispute n 1 0 1 1 00000002\n"
    ),
    "index.sense": "dispute%1:10:00:: 00000002 1 4\n",
}


@pytest.fixture
def folder(tmp_path):
    for kind in ("noun", "verb", "adj", "adv"):
        for name in (f"data.{kind}", f"index.{kind}"):
            (tmp_path / name).write_text(FILES.get(name, ""), "utf-8")
    (tmp_path / "index.sense").write_text(FILES["index.sense"], "utf-8")
    return tmp_path


def test_a_word_leads_to_its_synonyms_and_to_the_kinds_of_it(folder):
    assert synonyms(folder, {"row", "disput"})["quarrel"] == ["row", "disput"]


def test_what_the_edition_does_not_say_is_left_out(folder):
    assert synonyms(folder, {"disput"}) == {"quarrel": ["disput"], "row": ["disput"]}


def test_a_kind_does_not_lead_back(folder):
    assert "disput" not in synonyms(folder, {"quarrel", "row"})


def test_the_edition_has_synonyms_and_none_of_itself():
    found = read_vocabulary(TOP / "content").synonyms
    assert len(found) > 5000
    assert all(one not in others for one, others in found.items())
