"""The reader's own passages: ready at once when few, in portions when many."""

import pytest

from desktop.marks.model import Changed, Draft, Segment
from desktop.ui.hub import Hub
from desktop.ui.search.own import FEW, PORTION, OwnPassages
from desktop.ui.tasks import Tasks
from tests.support.panels import small_reader


@pytest.fixture
def reader(home):
    made = small_reader(home)
    yield made
    made.close()


@pytest.fixture
def hub(qapp):
    return Hub(qapp)


@pytest.fixture
def own(reader, hub):
    failures = []
    tasks = Tasks(failures.append)
    yield OwnPassages(reader, hub, tasks, hub)
    tasks.close()
    assert failures == []


@pytest.fixture
def marks(reader):
    def made(count):
        return [
            reader.marks.add(
                Draft("note", "en", (Segment("1.1-1", 0, 6),), f"note {number}", (), "yellow")
            ).added[0]
            for number in range(count)
        ]

    return made


def test_a_few_are_ready_at_once(own, hub, marks):
    hub.marks_read.emit(marks(FEW))
    assert len(own.all()) == FEW


def test_many_come_in_portions_and_tell_when_they_are_whole(own, hub, marks, qtbot):
    found = marks(PORTION + FEW + 5)
    with qtbot.waitSignal(own.ready):
        hub.marks_read.emit(found)
        assert own.all() == ()
    assert len(own.all()) == len(found)


def test_a_mark_that_is_gone_meanwhile_is_not_kept(own, hub, marks, qtbot):
    found = marks(FEW + 5)
    with qtbot.waitSignal(own.ready):
        hub.marks_read.emit(found)
        own.go_on()
        hub.marks_changed.emit(Changed((), tuple(found[:3])))
    assert len(own.all()) == len(found) - 3
