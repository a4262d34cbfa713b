"""`marks review`, `attach` and `confirm` over a corrected edition."""

import json

import pytest

from desktop.cli.main import run
from desktop.marks.marks import Marks
from tests.support.editions import library
from tests.support.marking import draft
from tests.unit.marks.test_attaching import NEW, OLD, SPANS


@pytest.fixture
def ask(tmp_path, home, capsys):
    """Run `marks` over the corrected edition; returns status, the JSON if any, the error."""
    old = library(tmp_path / "old", *OLD)
    new = library(tmp_path / "new", *NEW, older=[old])
    before = Marks(home / "data", old)
    before.add(*(draft(*place, note=name) for name, place in SPANS.items()))
    before.close()

    def asked(*words, form="--json"):
        status = run(["marks", *words, *([form] if form else [])], new.folder)
        out, err = capsys.readouterr()
        return status, json.loads(out) if form and out else out, err

    return asked


def named(ask, note):
    return next(one for one in ask("list")[1] if one["note"] == note)["id"]


def test_a_review_has_old_and_new_text_of_each(ask):
    status, found, _ = ask("review")
    assert status == 0
    assert [(one["note"], one["why"]) for one in found] == [
        ("figure", "changed"), ("gone", "orphan"), ("same", "moved"),
    ]  # fmt: skip
    assert (found[0]["old"]["words"], found[0]["new"]["words"]) == ("921,000", "935,400")
    assert found[1]["new"] is None
    assert [found[0]["differs"][one][0] for one in ("gone", "come")] == ["921,000", "935,400"]


def test_a_review_is_told_in_words(ask):
    out = ask("review", form="")[1]
    assert "its words are gone" in out
    assert "[935,400]" in out


def test_confirmed_it_is_anchored_and_says_what_it_was(ask):
    status, found, _ = ask("confirm", named(ask, "figure"))
    assert (status, found["state"], found["quote"], found["was"]) == (
        0, "anchored", "935,400", "921,000",
    )  # fmt: skip


def test_an_orphan_cannot_be_confirmed(ask):
    status, _, err = ask("confirm", named(ask, "gone"))
    assert (status, "marks attach" in err) == (2, True)


def test_an_orphan_is_attached_to_words_of_a_block(ask):
    status, found, _ = ask("attach", named(ask, "gone"), "1-2", "--quote", "Parcels")
    assert (status, found["quote"], found["state"]) == (0, "Parcels", "anchored")


def test_without_a_quote_it_is_attached_to_the_whole_block(ask):
    found = ask("attach", named(ask, "gone"), "1-2")[1]
    assert found["quote"] == NEW[1]


def test_suggestions_are_listed_and_one_is_chosen(ask):
    name = named(ask, "figure")
    offered = ask("attach", name)[1]
    assert offered[0]["text"] == "935,400"
    assert ask("attach", name, "--choice", "1")[1]["quote"] == "935,400"


def test_a_choice_that_is_not_offered_is_refused(ask):
    assert ask("attach", named(ask, "figure"), "--choice", "99")[0] == 2


def test_nothing_to_review_is_an_empty_answer(ask):
    for name in ("figure", "same"):
        ask("confirm", named(ask, name))
    ask("delete", named(ask, "gone"))
    assert ask("review")[:2] == (1, [])
