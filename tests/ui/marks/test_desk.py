"""Marks are written beside the window's thread, in order, and shown once they are on disk."""

import sys
import threading

import pytest

from desktop.errors import MarksNotKeptError
from desktop.marks.model import Edit
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.marks.marking import Marking
from tests.support.marking import draft, marks_in


class SlowPen:
    """A pen on a disk that waits until it is told to go on."""

    def __init__(self, pen):
        self.pen, self.goes_on = pen, threading.Event()
        self.error = None

    def write(self, order):
        self.goes_on.wait(10)
        if self.error:
            raise self.error
        return self.pen.write(order)

    def close(self):
        self.pen.close()


@pytest.fixture
def slow(reader, hub):
    """A desk on a slow disk, what it refused, and its pen."""
    refused = []
    desk = Desk(reader, hub, refused.append)
    desk._pen = SlowPen(desk._pen)
    desk.refused = refused
    yield desk
    desk._pen.goes_on.set()
    desk.close()


def add(desk, reader, *drafts, done=None):
    desk.ask(lambda: reader.marks.orders.add(*(drafts or (draft(),))), done)


def test_a_slow_disk_keeps_nobody_waiting_and_nothing_is_shown_before_it_is_kept(
    slow, reader, hub, page, qapp
):
    marking = Marking(reader, hub, slow, page)
    add(slow, reader)
    qapp.processEvents()
    before = marking.painting.of_block("1.1-1", "en"), reader.marks.all()
    slow._pen.goes_on.set()
    slow.settle()
    assert before == ([], ())
    assert len(marking.painting.of_block("1.1-1", "en")) == len(reader.marks.all()) == 1


def test_what_is_asked_meanwhile_is_done_in_order(slow, reader):
    told = []
    add(slow, reader, done=lambda changed: told.append(len(changed.added)))
    add(slow, reader, draft(), draft(), done=lambda changed: told.append(len(changed.added)))
    slow.ask(reader.marks.orders.undo, lambda changed: told.append(-len(changed.removed)))
    slow._pen.goes_on.set()
    slow.settle()
    assert (told, len(reader.marks.all())) == ([1, 2, -2], 1)


def test_a_bug_in_who_is_told_keeps_nothing_from_being_written(slow, reader, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda *caught: told.append(caught[0]))
    add(slow, reader, done=lambda _: 1 / 0)
    slow._pen.goes_on.set()
    slow.settle()
    add(slow, reader)
    slow.settle()
    assert (told, len(reader.marks.all())) == ([ZeroDivisionError], 2)


def test_what_cannot_be_kept_is_told_and_what_follows_is_still_done(slow, reader):
    slow._pen.error = MarksNotKeptError(path="x", why="the disk is full")
    add(slow, reader)
    slow._pen.goes_on.set()
    slow.settle()
    first = len(slow.refused), reader.marks.all()
    slow._pen.error = None
    add(slow, reader)
    slow.settle()
    assert (first, len(reader.marks.all())) == ((1, ()), 1)


def test_an_undo_that_is_refused_can_be_tried_again(slow, reader):
    slow._pen.goes_on.set()
    add(slow, reader)
    slow.settle()
    slow._pen.error = MarksNotKeptError(path="x", why="the disk is full")
    slow.ask(reader.marks.orders.undo)
    slow.settle()
    slow._pen.error = None
    slow.ask(reader.marks.orders.undo)
    slow.settle()
    assert (len(slow.refused), reader.marks.all()) == (1, ())


def test_a_bug_does_not_stop_what_follows(slow, reader, monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda *error: told.append(error[0]))
    slow._pen.error = ZeroDivisionError()
    slow._pen.goes_on.set()
    add(slow, reader)
    slow.settle()
    slow._pen.error = None
    add(slow, reader)
    slow.settle()
    assert (told, len(reader.marks.all())) == ([ZeroDivisionError], 1)


def test_closing_writes_what_waits(slow, reader, home):
    for _ in range(3):
        add(slow, reader)
    slow._pen.goes_on.set()
    slow.close()
    other = marks_in(home)
    assert len(other.all()) == 3
    other.close()


def looked(desk):
    found = []
    desk.look(found.append, pytest.fail)
    desk.settle()
    return found[0]


def test_ones_own_marks_are_no_news_and_another_programs_are(desk, reader, home):
    reader.marks.all()
    add(desk, reader)
    looked(desk)
    add(desk, reader)
    own = looked(desk)
    other = marks_in(home)
    other.add(draft())
    other.close()
    changed = reader.marks.take_up(looked(desk))
    assert (own, len(changed.added), changed.removed, looked(desk)) == (None, 1, (), None)


def test_a_look_that_broke_is_told_and_the_next_one_is_taken(desk, monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda *error: told.append(error[0]))
    monkeypatch.setattr(desk._pen, "look", lambda **_: 1 / 0 if not told else [])
    assert (looked(desk), looked(desk), told) == (None, [], [ZeroDivisionError])


def test_what_was_changed_and_taken_up_can_be_undone(desk, reader):
    add(desk, reader)
    (one,) = reader.marks.all()
    desk.ask(lambda: reader.marks.orders.edit([one.id], Edit(note="why", tags=("law",))))
    reader.marks.take_up(looked(desk))
    desk.ask(reader.marks.orders.undo)
    assert [(one.note, one.tags) for one in reader.marks.all()] == [("", ())]
