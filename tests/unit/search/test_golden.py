"""The golden questions are what they are said to be."""

import csv
from collections import Counter

import pytest

from tests.quality.golden import BLIND, FRESH, UNSEEN, golden
from tests.support.source import TOP

ROWS = [*golden(), *golden(FRESH)]
SHARES = {"across": 0.19, "numbers": 0.09, "misspelt": 0.09, "paraphrase": 0.19}


@pytest.mark.parametrize(("group", "least"), SHARES.items())
def test_each_group_has_its_share(group, least):
    assert Counter(one.group for one in ROWS)[group] >= least * len(ROWS)


def test_the_fresh_ones_are_in_proportion_too():
    rows = golden(FRESH)
    groups = Counter(one.group for one in rows)
    assert len(rows) >= 120
    assert all(groups[group] >= least * len(rows) for group, least in SHARES.items())


def test_there_are_250_and_half_are_chinese():
    assert len(ROWS) >= 250
    assert sum(one.is_chinese for one in ROWS) >= 0.48 * len(ROWS)


def test_no_question_is_asked_twice():
    every = [*ROWS, *golden(BLIND), *golden(UNSEEN)]
    assert max(Counter((one.text, one.lang) for one in every).values()) == 1


def test_both_halves_hold_many():
    halves = Counter(one.half for one in ROWS)
    assert min(halves.values()) > 100


def test_every_right_block_has_an_id_of_the_ledger():
    with (TOP / "content" / "ledger.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["id"] for row in csv.DictReader(lines)}
    assert {
        block for one in (*ROWS, *golden(BLIND), *golden(UNSEEN)) for block in one.right
    } - known == set()


def test_the_unseen_ones_are_paraphrases_in_both_languages():
    rows = golden(UNSEEN)
    assert {one.group for one in rows} == {"paraphrase"}
    assert min(Counter(one.lang for one in rows).values()) >= 30
