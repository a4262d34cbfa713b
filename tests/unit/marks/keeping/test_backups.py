"""Backups: verified, few enough, in an order no clock can disturb; and taken again."""

import json
import os

import pytest

from desktop.errors import BackupMissingError, MarksDamagedError
from desktop.marks.keeping.backups import Backup, outdated
from tests.support.marking import Time, draft, marks_in


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def marks(home, time):
    found = marks_in(home, time)
    yield found
    found.close()


def backup(serial, day, hour=0):
    return Backup(None, serial, f"2026-{day}T{hour:02}:00:00Z", serial)


def damage(marks):
    marks.close()
    (marks.folder / "marks.sqlite").write_bytes(b"SQLite format 3\0" + os.urandom(9000))
    marks.forget_session()


def test_a_backup_holds_what_the_file_held(marks):
    marks.add(draft(), draft(start=3))
    made = marks.backups.make()
    assert marks.backups.newest_good() == (made, 2)


def test_an_unchanged_file_is_not_copied_again(marks):
    marks.add(draft())
    assert (marks.backups.make() is None, marks.backups.make()) == (False, None)


def test_no_marks_no_backup(marks):
    assert (marks.backups.make(), marks.backups.all()) == (None, [])


def test_ten_latest_and_thirty_daily_are_kept():
    known = [backup(100 + hour, "11-25", hour) for hour in range(15)]
    known += [backup(100 - n, f"10-{31 - n:02}") for n in range(1, 31)]
    known += [backup(60 - n, f"08-{n:02}") for n in range(1, 5)]
    known.sort(key=lambda one: -one.serial)
    gone = {one.serial for one in outdated(known)}
    kept = {one.serial for one in known} - gone
    assert kept == {*range(105, 115), *range(71, 100)}


def test_a_clock_that_jumps_back_does_not_make_an_old_copy_the_newest(marks, time):
    marks.add(draft())
    marks.backups.make()
    time.stamp = "2020-01-01T00:00:00.000Z"
    marks.add(draft())
    later = marks.backups.make()
    assert marks.backups.newest_good() == (later, 2)


def test_a_copy_that_is_not_whole_is_passed_over(marks):
    marks.add(draft())
    good = marks.backups.make()
    marks.add(draft())
    bad = marks.backups.make()
    bad.path.write_bytes(bad.path.read_bytes()[:5000])
    assert marks.backups.newest_good() == (good, 1)


def test_a_damaged_file_is_replaced_by_the_newest_good_backup_and_kept(marks):
    marks.add(draft())
    marks.backups.make()
    damage(marks)
    form = (marks.folder / "marks.sqlite").read_bytes()
    with pytest.raises(MarksDamagedError):
        marks.all()
    _, kept = marks.recover()
    assert (len(marks.all()), kept.read_bytes()) == (1, form)


def test_a_journal_of_the_damaged_file_does_not_spoil_the_backup(marks):
    marks.add(draft())
    marks.backups.make()
    damage(marks)
    journal = marks.folder / "marks.sqlite-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + os.urandom(600))
    marks.recover()
    assert (len(marks.all()), journal.exists()) == (1, False)


def test_another_program_takes_up_a_file_put_in_its_files_place(marks, home, time):
    marks.add(draft())
    marks.backups.make()
    marks.add(draft(start=3))
    other = marks_in(home, time)
    before = len(other.all())
    marks.recover()
    lost = other.refresh().removed
    other.add(draft(start=5))
    other.close()
    marks.forget_session()
    assert (before, len(lost), len(marks.all())) == (2, 1, 2)


def test_without_a_good_backup_nothing_is_replaced(marks):
    marks.add(draft())
    damage(marks)
    form = (marks.folder / "marks.sqlite").read_bytes()
    with pytest.raises(BackupMissingError):
        marks.recover()
    assert (marks.folder / "marks.sqlite").read_bytes() == form


def test_a_backup_is_made_before_a_change_unless_one_is_young(marks, time):
    marks.add(draft())
    counts = []
    for stamp in ("2026-11-25T09:00:00.000Z", "2026-11-25T09:09:00.000Z",
                  "2026-11-25T09:11:00.000Z", "2020-01-01T00:00:00.000Z"):  # fmt: skip
        time.stamp = stamp
        marks.back_up_before()
        marks.add(draft())
        counts.append(len(marks.backups.all()))
    assert counts == [1, 1, 2, 3]


def test_the_readable_copy_holds_the_living_marks_in_full(marks):
    made, gone = marks.add(draft(note="**why**", tags=("law",)), draft(start=3)).added
    marks.delete([gone.id])
    marks.tidy()
    (item,) = json.loads((marks.folder / "marks.jsonld").read_bytes())["items"]
    assert [one["value"] for one in item["body"]] == ["**why**", "law"]
    assert item["target"]["selector"][1]["exact"] == made.anchor.exact


def test_emptying_the_trash_leaves_no_word_of_it_anywhere(marks):
    (made,) = marks.add(draft(note="a secret nobody may read")).added
    marks.delete([made.id])
    marks.tidy()
    marks.recover()
    marks.empty_trash()
    marks.close()
    files = [one for one in marks.folder.rglob("*") if one.is_file()]
    assert [one for one in files if b"a secret" in one.read_bytes()] == []


def test_what_cannot_be_tidied_costs_nothing(marks):
    marks.add(draft())
    (marks.folder / "backups").write_bytes(b"in the way")
    (marks.folder / "marks.jsonld").mkdir()
    marks.tidy()
    assert len(marks.all()) == 1


def test_what_a_killed_program_had_begun_is_swept_away_later(marks):
    marks.add(draft())
    old, young = marks.folder / "marks.jsonld.a.new", marks.folder / "marks.jsonld.b.new"
    for one in (old, young):
        one.touch()
    os.utime(old, (0, 0))
    marks.tidy()
    assert (old.exists(), young.exists()) == (False, True)
