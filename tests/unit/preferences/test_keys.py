import json

import pytest

from desktop.actions import ACTIONS
from desktop.preferences.keys import FILE, USUAL, Keys


@pytest.fixture
def keys(tmp_path):
    return Keys(tmp_path)


def test_without_a_file_the_table_holds(keys):
    assert {row.id: keys.of(row.id) for row in ACTIONS} == USUAL


def test_a_key_given_is_there_next_time(keys, tmp_path):
    keys.give("edit.find", "Ctrl+7")
    assert Keys(tmp_path).of("edit.find") == ("Ctrl+7",)


def test_a_key_taken_from_another_action_leaves_it(keys):
    keys.give("go.block", "Ctrl+F")
    assert keys.holders("Ctrl+F") == ("go.block",)
    assert keys.of("edit.find") == ("/",)


def test_no_key_at_all_can_be_chosen(keys):
    keys.give("edit.find", "")
    assert keys.of("edit.find") == ()


def test_what_was_restored_is_as_in_the_table(keys, tmp_path):
    keys.give("edit.find", "Ctrl+7")
    keys.restore("edit.find")
    assert Keys(tmp_path).of("edit.find") == USUAL["edit.find"]


def test_a_restored_action_takes_nothing_back_from_another(keys):
    keys.give("go.block", "Ctrl+F")
    keys.restore("edit.find")
    assert keys.holders("Ctrl+F") == ("go.block",)


def test_all_can_be_restored(keys):
    keys.give("go.block", "Ctrl+F")
    keys.restore()
    assert all(keys.is_usual(row.id) for row in ACTIONS)


@pytest.mark.parametrize(
    "kept", [None, 3, {"edit.find": 1}, {"edit.find": [1]}, {"no.such": ["A"]}]
)
def test_a_file_that_makes_no_sense_changes_nothing(tmp_path, kept):
    (tmp_path / FILE).write_text(json.dumps({"version": 1, "keys": kept}), "utf-8")
    assert {row.id: Keys(tmp_path).of(row.id) for row in ACTIONS} == USUAL
