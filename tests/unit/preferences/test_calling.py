"""A second start hands its place to the window that is open, and never waits in vain."""

import threading
import time

import pytest

from desktop.preferences import calling
from desktop.preferences.calling import Call, Post


@pytest.fixture
def post(tmp_path):
    made = Post(tmp_path / "state")
    yield made
    made.close()


def handed(state, call, found):
    found.append(calling.hand_over(state, call))


def test_with_no_window_a_call_is_refused_at_once(tmp_path):
    began = time.monotonic()
    assert not calling.hand_over(tmp_path, Call("2.3-4"))
    assert time.monotonic() - began < 0.5


def test_the_window_takes_what_is_called(post, tmp_path):
    assert post.open()
    found, taken = [], []
    caller = threading.Thread(target=handed, args=(tmp_path / "state", Call("2.3-4", "zh"), found))
    caller.start()
    while not taken:
        taken += post.taken()
    caller.join()
    assert (taken, found) == ([Call("2.3-4", "zh")], [True])


def test_a_second_window_takes_no_calls_until_the_first_is_gone(post, tmp_path):
    other = Post(tmp_path / "state")
    assert post.open()
    assert not other.open()
    post.close()
    assert other.open()
    other.close()


def test_a_window_that_was_killed_takes_no_calls(post, tmp_path):
    post.open()
    post.close()
    assert not calling.is_answered(tmp_path / "state")


def test_a_call_nobody_takes_in_time_is_taken_back(post, tmp_path):
    post.open()
    assert not calling.hand_over(tmp_path / "state", Call("1"), patience=0)
    assert list(post.taken()) == []


@pytest.mark.parametrize("form", [b"", b"[]", b"17", b"{", b'{"lang": "en"}', b"[" * 9000])
def test_what_is_no_call_is_thrown_away(post, tmp_path, form):
    post.open()
    path = tmp_path / "state" / "call-1.json"
    path.write_bytes(form)
    assert list(post.taken()) == []
    assert not path.exists()


def test_calls_of_before_are_not_answered(post, tmp_path):
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "call-1.json").write_bytes(b'{"place": "1"}')
    post.open()
    assert list(post.taken()) == []
