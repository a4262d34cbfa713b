"""`marks`: each verb's answer as documented, and each wrong request as one line."""

import json

import pytest

from desktop.cli.main import run
from tests.support.library import compiled_sample

KEYS = {"id", "kind", "segments", "lang", "quote", "note", "tags", "colour", "created", "state"}


@pytest.fixture
def ask(capsys):
    """Run `marks` on the sample; returns status, what was said, and the JSON if any."""

    def asked(*words):
        status = run(["marks", *words, "--json"], compiled_sample())
        out, err = capsys.readouterr()
        return status, json.loads(out) if out else None, err

    return asked


@pytest.fixture
def mark(ask):
    """A mark that was made."""
    status, made, err = ask("add", "1.1-1", "--quote", "Grants", "--tag", "law", "--tag", "rate")
    assert (status, err) == (0, "")
    return made


def test_a_mark_has_the_documented_keys(mark):
    assert set(mark) >= KEYS
    assert (mark["segments"], mark["quote"], mark["tags"], mark["state"]) == (
        [{"block": "1.1-1", "start": 0, "end": 6}], "Grants", ["law", "rate"], "anchored",
    )  # fmt: skip


def test_the_list_holds_the_mark_in_the_same_form(mark, ask):
    assert ask("list") == (0, [mark], "")


def test_the_nth_occurrence_is_marked(ask):
    _, first, _ = ask("add", "1.1.1-1", "--quote", "😀", "--nth", "1")
    _, third, _ = ask("add", "1.1.1-1", "--quote", "😀", "--nth", "3")
    assert first["segments"][0]["start"] < third["segments"][0]["start"]


def test_a_quote_in_the_other_language_is_found_without_being_told(ask):
    _, made, _ = ask("add", "1.1-1", "--quote", "授权", "--note", "看", "--colour", "blue")
    assert (made["lang"], made["note"], made["colour"]) == ("zh", "看", "blue")


def test_a_note_without_a_quote_is_a_note_on_the_block(ask):
    _, made, _ = ask("add", "1.1-1", "--note", "look")
    assert (made["kind"], made["segments"][0]["start"], made["segments"][0]["end"]) == (
        "note", 0, 0,
    )  # fmt: skip


def test_a_bookmark_is_of_a_block(ask):
    _, made, _ = ask("bookmark", "2023/3")
    assert (made["kind"], made["segments"][0]["block"]) == ("bookmark", "3")


def test_a_deleted_mark_leaves_the_list_and_comes_back(mark, ask):
    gone = ask("delete", mark["id"][:8])[1]
    listed = (ask("list")[:2], ask("list", "--trash")[1][0]["id"])
    back = ask("restore", mark["id"])[1]
    assert (listed, back["deleted"]) == (((1, []), mark["id"]), None)
    assert gone["deleted"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--tag", "law"), 1),
        (("--tag", "none"), 0),
        (("--colour", "pink"), 0),
        (("--part", "1"), 1),
    ],
)
def test_the_list_can_be_narrowed(mark, ask, words, count):
    assert mark
    assert len(ask("list", *words)[1]) == count


@pytest.mark.parametrize(
    "words",
    [
        (), ("shout",), ("add",), ("add", "1.1-1"), ("add", "9.9-9", "--quote", "x"),
        ("add", "1.1-1", "--quote", "no such words"), ("add", "1.1-1", "--quote", ""),
        ("add", "1.1-1", "--quote", "Grants", "--nth", "2"), ("delete", "nobody"),
        ("add", "1.1-1", "--quote", "Grants", "--nth", "0"), ("restore",), ("list", "more"),
        ("add", "1.1-1", "--quote", "Grants", "--colour", "mauve"), ("bookmark", "1.1-1", "2"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_one_line_and_status_2(ask, words, home):
    status, answer, err = ask(*words)
    assert (status, answer, err.count("\n")) == (2, None, 1)
    assert not (home / "data" / "marks.sqlite").exists()


def test_a_damaged_file_is_one_line_and_status_3_and_recovered(mark, ask, home):
    assert mark
    path = home / "data" / "marks.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    status, _, err = ask("list")
    taken = ask("recover")[1]
    assert (status, err.count("\n"), "recover" in err) == (3, 1, True)
    assert (taken["marks"], ask("list")[1]) == (1, [mark])


def test_backups_are_listed_newest_first(mark, ask):
    assert mark
    assert [one["backup"] for one in ask("backups")[1]] == [1]


def test_a_backup_that_is_not_there_is_status_3(mark, ask):
    assert mark
    assert ask("recover", "77")[0] == 3


def test_commands_in_a_row_make_no_backup_each(ask):
    for _ in range(4):
        ask("bookmark", "3")
    assert len(ask("backups")[1]) == 1
