import json
import logging

import pytest

from desktop.document.model import BlockId, Place
from desktop.preferences import session
from desktop.preferences.history import LENGTH, History
from desktop.preferences.session import START, Session

A, B = Place(BlockId("3.1-4"), 12, 0.25), Place(BlockId("0"))
FULL = Session(A, History((B, A), (B,)), "01d9", (260, 720, 320), outline=False, search=True)
FORM = {
    "version": 1,
    "place": {"block": "3.1-4", "offset": 12, "fraction": 0.25},
    "behind": [],
    "before": [],
    "geometry": "01d9",
    "widths": [260, 720, 320],
    "outline": False,
    "search": True,
}
WRONG = {
    "place": [None, "3.1", {}, {"block": 3, "offset": 0, "fraction": 0.0}],
    "geometry": [7, "no digits", "0", None],
    "widths": [[-1, 2], ["wide"], {}, [True], [10**9]],
    "outline": [1, None, "yes"],
    "search": [1, None, "yes"],
    "behind": [7, [7], [{"block": "1"}]],
}


def load(folder, form):
    (folder / session.FILE).write_text(json.dumps(form), "utf-8")
    return session.load(folder)


def test_a_session_is_taken_up_as_it_was_left(tmp_path):
    session.save(tmp_path, FULL)
    assert session.load(tmp_path) == FULL


def test_the_first_session_begins_at_the_first_page(tmp_path):
    assert session.load(tmp_path) == Session()


def test_corrupt_session_means_defaults(tmp_path):
    (tmp_path / session.FILE).write_bytes(b"{")
    assert session.load(tmp_path) == Session()


def test_corrupt_session_is_said_once(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    (tmp_path / session.FILE).write_bytes(b"{")
    session.load(tmp_path)
    assert [one.levelno for one in caplog.records] == [logging.INFO]


@pytest.mark.parametrize(("key", "value"), [(key, value) for key in WRONG for value in WRONG[key]])
def test_a_wrong_value_means_that_default_alone(tmp_path, key, value):
    usual = "history" if key == "behind" else key
    found = load(tmp_path, FORM | {key: value})
    assert getattr(found, usual) == getattr(Session(), usual)
    assert (
        sum(getattr(found, one) != getattr(Session(), one) for one in WRONG if one != "behind") >= 4
    )


@pytest.mark.parametrize("fraction", [-1e6, 1.5, float("nan"), float("inf")])
def test_a_fraction_of_no_line_is_no_place(tmp_path, fraction):
    form = FORM | {"place": {"block": "1", "offset": 0, "fraction": fraction}}
    assert load(tmp_path, form).place == START


@pytest.mark.parametrize("place", [Place(BlockId("1"), 3, -2.5), Place(BlockId("1"), 3, 0.5, "zh")])
def test_a_place_in_a_gap_or_in_the_other_language_comes_back(tmp_path, place):
    session.save(tmp_path, Session(place=place))
    assert session.load(tmp_path).place == place


def test_a_missing_value_means_that_default_alone(tmp_path):
    assert load(tmp_path, {"version": 1, "outline": False}) == Session(outline=False)


def test_one_broken_place_costs_only_itself(tmp_path):
    form = FORM | {"behind": [7, FORM["place"]]}
    assert load(tmp_path, form).history.behind == (A,)


def test_a_history_beyond_its_limit_is_cut(tmp_path):
    form = FORM | {"behind": [FORM["place"]] * (LENGTH + 9)}
    assert len(load(tmp_path, form).history.behind) == LENGTH


def test_a_folder_that_cannot_be_written_costs_only_the_session(tmp_path):
    (tmp_path / "state").write_bytes(b"")
    session.save(tmp_path / "state", FULL)
    assert (tmp_path / "state").read_bytes() == b""
