"""Other words for what the edition writes: read whole, and of use."""

import csv

from desktop.compiler.indexing.vocabulary import read_vocabulary
from tests.support.source import TOP

PARAPHRASES = read_vocabulary(TOP / "content").paraphrases


def test_no_files_hold_no_words(tmp_path):
    vocabulary = read_vocabulary(tmp_path)
    assert not (vocabulary.alike)
    assert not (vocabulary.synonyms)
    assert not (vocabulary.paraphrases)


def test_what_words_are_about_are_blocks_of_the_ledger():
    near = read_vocabulary(TOP / "content").near
    with (TOP / "content" / "ledger.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["id"] for row in csv.DictReader(lines)}
    assert min(sum(one.isascii() for one in near), sum(not one.isascii() for one in near)) > 8000
    assert {block for some in near.values() for block in some.split()} <= known


def test_both_languages_have_paraphrases():
    said = [one for _, many in PARAPHRASES for one in many]
    assert min(sum(one.isascii() for one in said), sum(not one.isascii() for one in said)) > 1000


def test_nothing_is_said_as_it_is_written_nor_twice():
    assert [said for written, said in PARAPHRASES if {*written} & {*said}] == []
    assert [said for _, said in PARAPHRASES if len({*said}) < len(said) or not all(said)] == []
