import gc
import sys
import threading
from functools import partial
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject

from desktop.errors import NothingFound
from desktop.ui.tasks import MANY, Sweeper, Tasks


@pytest.fixture
def failures():
    return []


@pytest.fixture
def tasks(qapp, failures):
    assert qapp
    made = Tasks(failures.append)
    yield made
    made.close()


@pytest.fixture
def came():
    return []


def refuse():
    raise NothingFound(asked="x")


def blunder():
    raise KeyError("a bug")


def wait_for(qtbot, came, count=1):
    qtbot.waitUntil(lambda: len(came) == count)


def test_a_value_comes_home(qtbot, tasks, came):
    tasks.run(lambda: 7, came.append)
    wait_for(qtbot, came)
    assert came == [7]


def test_work_is_done_beside_and_told_at_home(qtbot, tasks, came):
    tasks.run(threading.get_ident, lambda there: came.extend([there, threading.get_ident()]))
    wait_for(qtbot, came, 2)
    assert came[0] != threading.get_ident() == came[1]


def test_works_keep_their_order(qtbot, tasks, came):
    for number in range(20):
        tasks.run(partial(int, number), came.append)
    wait_for(qtbot, came, 20)
    assert came == list(range(20))


def test_all_work_has_one_thread(qtbot, tasks, came):
    for _ in range(5):
        tasks.run(threading.get_ident, came.append)
    wait_for(qtbot, came, 5)
    assert len(set(came)) == 1


def test_the_latest_of_a_key_wins_even_over_one_under_way(qtbot, tasks, came):
    gate = threading.Event()
    for word in "abc":
        tasks.latest("search", lambda word=word: (gate.wait(), word)[1], came.append)
    gate.set()
    tasks.run(lambda: "end", came.append)
    wait_for(qtbot, came, 2)
    assert came == ["c", "end"]


def test_keys_do_not_drop_each_other(qtbot, tasks, came):
    tasks.latest("one", lambda: 1, came.append)
    tasks.latest("two", lambda: 2, came.append)
    wait_for(qtbot, came, 2)
    assert came == [1, 2]


def test_a_known_error_comes_home(qtbot, tasks, failures):
    tasks.run(refuse, pytest.fail)
    wait_for(qtbot, failures)
    assert isinstance(failures[0], NothingFound)


def test_a_work_may_tell_its_known_errors_itself(qtbot, tasks, came, failures):
    tasks.run(refuse, pytest.fail, came.append)
    wait_for(qtbot, came)
    assert failures == []


def test_a_known_error_of_an_old_work_is_dropped(qtbot, tasks, came, failures):
    tasks.latest("search", refuse, pytest.fail)
    tasks.latest("search", lambda: 2, came.append)
    wait_for(qtbot, came)
    assert failures == []


def test_a_bug_goes_to_the_crash_report(qtbot, tasks, came, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *caught: came.append(caught))
    tasks.run(blunder, pytest.fail)
    wait_for(qtbot, came)
    assert came[0][0] is KeyError


def test_work_goes_on_after_a_failure(qtbot, tasks, came):
    tasks.run(refuse, pytest.fail)
    tasks.run(lambda: 7, came.append)
    wait_for(qtbot, came)


def test_closing_ends_the_thread_and_drops_what_waits(qapp, tasks, came):
    for _ in range(3):
        tasks.run(lambda: 7, came.append)
    tasks.close()
    qapp.processEvents()
    assert came == []
    assert "tasks" not in [thread.name for thread in threading.enumerate()]


def test_a_closed_room_takes_no_more_work(tasks):
    tasks.close()
    tasks.run(lambda: 7, pytest.fail)
    assert "tasks" not in [thread.name for thread in threading.enumerate()]


def test_settling_brings_home_what_was_asked_and_what_that_asks(tasks):
    told = []
    tasks.run(lambda: 1, lambda value: tasks.run(lambda: value + 1, told.append))
    tasks.settle()
    assert told == [2]


def test_settling_does_not_wait_for_what_was_dropped(tasks):
    told, go = [], threading.Event()
    tasks.run(go.wait, lambda _: None)
    for number in range(3):
        tasks.latest("key", lambda number=number: number, told.append)
    go.set()
    tasks.settle()
    assert told == [2]


class Knot(QObject):
    """A cycle that only the collector can undo, and the thread that did."""

    ended: ClassVar[list[threading.Thread]] = []

    def __init__(self):
        super().__init__()
        self.self = self

    def __del__(self):
        self.ended.append(threading.current_thread())


def test_garbage_is_collected_on_the_windows_thread_only(qtbot):
    Knot.ended.clear()
    gc.enable()
    parent = QObject()
    sweeper = Sweeper(parent)
    Knot()
    tasks = Tasks(lambda _: None)
    with qtbot.waitSignal(tasks._ended):
        tasks.run(lambda: [[] for _ in range(100_000)], lambda _: None)
    tasks.close()
    before = list(Knot.ended)
    kept = [[] for _ in range(2 * gc.get_threshold()[0])]
    sweeper.sweep()
    gc.unfreeze()
    assert (before, Knot.ended) == ([], [threading.main_thread()])
    assert kept


def test_what_came_by_the_ten_thousand_is_set_aside_and_not_looked_through():
    parent = QObject()
    sweeper = Sweeper(parent)
    kept, before = [[] for _ in range(2 * MANY)], gc.get_freeze_count()
    sweeper.sweep()
    aside = gc.get_freeze_count() - before
    gc.unfreeze()
    assert aside >= len(kept)
