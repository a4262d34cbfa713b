"""A damaged marks file: the backup, and what the readable copy knew more."""

import pytest

from desktop.exchange.intake.rescue import recover
from desktop.marks.model import Edit
from tests.support.marking import Time, draft, marks_in


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def marks(home, time):
    """Two marks in a backup; one changed since, and a third."""
    found = marks_in(home, time)
    old, _ = found.add(draft(), draft(start=3)).added
    found.backups.make()
    time.stamp = "2026-11-25T09:05:00.000Z"
    found.edit([old.id], Edit(note="later"))
    found.add(draft(start=5, tags=("new",)))
    found.tidy()
    yield found
    found.close()


def damage(marks):
    marks.close()
    (marks.folder / "marks.sqlite").write_bytes(b"no database")
    marks.forget_session()


def told(marks):
    return sorted((one.note, one.tags) for one in marks.all())


def test_what_is_later_than_the_backup_comes_from_the_readable_copy(marks):
    before = told(marks)
    damage(marks)
    done = recover(marks)
    assert (done.added, told(marks), len(before)) == (2, before, 3)


def test_who_goes_back_by_choice_gets_the_backup_alone(marks):
    done = recover(marks)
    assert (done.added, told(marks)) == (0, [("", ()), ("", ())])


def test_a_readable_copy_that_is_none_costs_nothing(marks):
    (marks.folder / "marks.jsonld").write_bytes(b"{")
    damage(marks)
    done = recover(marks)
    assert (done.added, len(marks.all())) == (0, 2)
    assert done.kept.with_suffix(".jsonld").read_bytes() == b"{"
