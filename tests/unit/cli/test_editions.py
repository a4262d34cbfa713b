"""`install`, `editions` and `trust` as their documented JSON and their one line."""

import json

import pytest

from desktop.cli.main import run
from desktop.editions import keys
from tests.support import packs
from tests.support.library import compiled_sample


@pytest.fixture
def ask(capsys):
    """Run a command on the sample as the bundled edition; returns status, JSON, standard error."""

    def asked(*words):
        status = run([*map(str, words), "--json"], compiled_sample())
        out, err = capsys.readouterr()
        return status, json.loads(out) if out else None, err

    return asked


@pytest.fixture
def pack(tmp_path, ask):
    """The revised sample as a pack, its key trusted."""
    ask("trust", packs.PUBLIC, "--name", "Office")
    return packs.packed(tmp_path)


def test_an_edition_is_installed_and_open_from_then_on(ask, pack):
    status, answer, err = ask("install", pack)
    assert (status, err, answer["revision"], answer["origin"]) == (0, "", 2, "installed")
    assert "belong to others" in ask("show", "1.2-1")[1]["blocks"][0]["text"]
    assert ask("search", "belong", "to", "others")[1]["hits"][0]["id"] == "1.2-1"


def test_the_marks_are_told_by_what_became_of_them(ask, pack):
    ask("marks", "add", "1.1-1", "--quote", "Grants rose")
    ask("marks", "add", "1.2-2", "--quote", "batch was the last")
    answer = ask("install", pack)[1]
    assert answer["marks"] == {"anchored": 1, "moved": 0, "orphan": 1}
    assert answer["changed"] == [ask("marks", "list")[1][1]["id"]]


def test_what_is_open_already_is_not_installed_again(ask, pack):
    ask("install", pack)
    status, answer, _ = ask("install", pack)
    assert (status, answer["installed"]) == (0, False)


def test_verify_and_doctor_tell_which_edition_is_open(ask, pack):
    assert ask("verify")[1]["edition"]["origin"] == "bundled"
    ask("install", pack)
    answer = ask("verify")[1]
    assert (answer["ok"], answer["edition"]["origin"]) == (True, "installed")
    assert ask("doctor")[1]["library"]["revision"] == 2


def test_a_damaged_edition_is_one_sentence_and_the_bundled_one_answers(ask, pack):
    ask("install", pack)
    folder = ask("verify")[1]["edition"]["folder"]
    (compiled_sample().__class__(folder) / "terms.json").write_text("[]")
    status, answer, err = ask("show", "1.2-1")
    assert (status, err.count("\n")) == (0, 1)
    assert "most bore" in answer["blocks"][0]["text"]
    assert (ask("verify")[0], ask("doctor")[0]) == (3, 3)


def test_one_goes_back_to_the_bundled_edition_and_forth(ask, pack):
    ask("install", pack)
    assert [one["origin"] for one in ask("editions")[1]] == ["installed", "bundled"]
    assert [one["open"] for one in ask("editions", "bundled")[1]] == [True, False]
    assert ask("verify")[1]["edition"]["origin"] == "bundled"
    assert ask("editions", "installed")[1][0]["revision"] == 2


REFUSALS = {
    "no file": (("install",), 2, "needs a file"),
    "gone": (("install", "/nowhere.wpack"), 3, "No such file"),
    "which": (("editions", "third"), 2, "neither “bundled” nor “installed”"),
    "none": (("editions", "installed"), 2, "No other edition"),
    "key": (("trust", "abc"), 2, "is no public key"),
    "forget": (("trust", "abc", "--forget"), 2, "You have added no key"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_is_one_line_and_a_status(name, ask):
    words, status, why = REFUSALS[name]
    found, answer, err = ask(*words)
    assert (found, answer, err.count("\n")) == (status, None, 1)
    assert why in err


def test_a_pack_of_nobody_known_says_what_to_do(ask, tmp_path):
    status, _, err = ask("install", packs.packed(tmp_path))
    assert (status, err.count("\n")) == (3, 1)
    assert keys.fingerprint(packs.PUBLIC) in err
    assert f"whitepaper trust {packs.PUBLIC}" in err


def test_an_older_edition_asks_for_a_word(ask, pack, tmp_path):
    (tmp_path / "old").mkdir()
    old = packs.packed(tmp_path / "old", compiled_sample())
    ask("install", pack)
    status, _, err = ask("install", old)
    assert (status, "--older" in err) == (2, True)
    assert ask("install", old, "--older")[1]["revision"] == 1


def test_trusted_keys_are_listed_with_their_fingerprints(ask):
    assert ask("trust")[0] == 1
    ask("trust", packs.PUBLIC, "--name", "Office")
    (row,) = ask("trust")[1]
    assert (row["name"], row["origin"]) == ("Office", "yours")
    assert row["fingerprint"] == keys.fingerprint(packs.PUBLIC)


def test_the_program_ships_with_no_key_that_nobody_holds(ask):
    assert ask("trust")[1] == []
