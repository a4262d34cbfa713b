"""A damaged marks file: the backup, and what the readable copy knew more."""

from contextlib import closing

import pytest

from desktop.exchange.intake import plan
from desktop.exchange.intake.rescue import recover
from desktop.marks.keeping import gone
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


@pytest.mark.parametrize("stamp", ["2026-11-25T09:06:00.000Z", "2019-01-01T00:00:00.000Z"])
def test_what_was_deleted_since_the_backup_does_not_come_back(marks, time, stamp):
    time.stamp = stamp  # The clock may have been set back meanwhile.
    gone = [one.id for one in marks.all() if one.note or one.tags]
    marks.delete(gone)
    marks.tidy()
    damage(marks)
    recover(marks)
    assert [one.segments[0].start for one in marks.all()] == [3]
    assert {one.note for one in marks.restore(gone).added} == {"later", ""}


def test_what_was_deleted_a_moment_before_the_damage_does_not_come_back(marks):
    gone = [one.id for one in marks.all() if one.note or one.tags]
    marks.delete(gone)
    damage(marks)
    recover(marks)
    assert [one.segments[0].start for one in marks.all()] == [3]
    assert {one.note for one in marks.restore(gone).added} == {"later", ""}


def test_what_was_taken_back_a_moment_before_the_damage_lives(marks):
    gone = [one.id for one in marks.all()]
    marks.delete(gone)
    marks.tidy()
    marks.restore(gone)
    damage(marks)
    recover(marks)
    assert (len(marks.all()), marks.trash()) == (3, ())


def test_what_was_noted_of_a_damaged_file_is_not_held_against_the_next(marks):
    marks.delete([one.id for one in marks.all()])
    damage(marks)
    recover(marks)
    marks.restore([one.id for one in marks.trash()])
    marks.tidy()
    damage(marks)
    recover(marks)
    assert len(marks.all()) == 3


def test_a_note_of_what_is_gone_that_was_cut_is_passed_over(marks):
    marks.delete([marks.all()[0].id])
    with (marks.folder / gone.FILE).open("ab") as file:
        file.write(f"\n{marks.all()[0].id} 9".encode())
    marks.delete([marks.all()[0].id])
    damage(marks)
    recover(marks)
    assert len(marks.all()) == 1


def test_what_was_taken_out_of_the_trash_since_the_backup_lives(marks):
    _, other, _ = marks.all()
    marks.delete([other.id])
    marks.backups.make()
    marks.restore([other.id])
    marks.tidy()
    damage(marks)
    recover(marks)
    assert (len(marks.all()), marks.trash()) == (3, ())


def test_what_was_deleted_is_not_taken_in_with_the_copy_as_any_file(marks, home):
    marks.delete([marks.all()[0].id])
    marks.tidy()
    with closing(marks_in(home / "other")) as other:
        found = plan.read(other, marks.folder / "marks.jsonld")
    assert (len(found.added), found.refused) == (2, ())


def test_no_file_holds_a_word_of_an_emptied_trash(marks):
    marks.add(draft(note="never again"))
    marks.tidy()
    marks.delete([one.id for one in marks.all() if one.note == "never again"])
    marks.leave()
    marks.empty_trash()
    files = [one for one in marks.folder.rglob("*") if one.is_file()]
    assert len(files) > 2
    assert [one.name for one in files if b"never again" in one.read_bytes()] == []
