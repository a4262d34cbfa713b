"""The journal of the marks file: one sync a change where all programs share memory."""

import sqlite3
import time

import pytest

from desktop.marks.keeping import journal
from desktop.marks.keeping.journal import file_system
from tests.support.marking import draft, marks_in

MOUNTS = r"""22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:30 / /home rw shared:2 - nfs4 host:/home rw
31 30 8:1 / /home/me/a\040stick rw - vfat /dev/sda1 rw
32 22 0:31 / /mnt rw - tmpfs tmpfs rw
33 22 0:32 / /mnt rw - fuse.sshfs host: rw
"""


def mode(marks):
    with marks._store._known() as connection:
        return connection.execute("PRAGMA journal_mode").fetchone()[0]


@pytest.mark.parametrize(("folder", "kind"), [
    ("/var/lib", "ext4"), ("/home/me", "nfs4"), ("/homes", "ext4"), ("/mnt/x", "fuse.sshfs"),
    ("/home/me/a stick/data", "vfat"), ("/home/me/a stick", "vfat"), ("/", "ext4"),
])  # fmt: skip
def test_the_nearest_mount_says_what_holds_a_folder(folder, kind):
    assert file_system(MOUNTS, folder) == kind


def test_a_network_folder_keeps_the_rollback_journal(home, monkeypatch):
    monkeypatch.setattr(journal, "is_local", lambda _: False)
    marks = marks_in(home)
    marks.add(draft())
    assert mode(marks) == "delete"
    marks.close()


def test_a_file_that_comes_to_a_network_folder_is_brought_back(home, monkeypatch):
    marks = marks_in(home)
    marks.add(draft())
    first = mode(marks)
    marks.close()
    monkeypatch.setattr(journal, "is_local", lambda _: False)
    marks.add(draft())
    assert (first, mode(marks), len(marks.all())) == ("wal", "delete", 2)
    marks.close()


def test_a_file_in_use_keeps_its_journal_and_the_change_is_kept(home, monkeypatch):
    one, other = marks_in(home), marks_in(home)
    one.add(draft())
    monkeypatch.setattr(journal, "is_local", lambda _: False)
    monkeypatch.setattr("desktop.marks.keeping.opening.WAIT", 0.05)
    other.add(draft())
    assert (mode(other), len(one.all())) == ("wal", 2)
    one.close()
    other.close()


def test_for_an_hour_after_a_damaged_file_was_put_aside_there_is_no_log(home, monkeypatch):
    marks = marks_in(home)
    marks.add(draft())
    marks.backups.make()
    marks.close()
    (marks.folder / "marks.sqlite").write_bytes(b"no database")
    marks.recover()
    marks.add(draft())
    young = mode(marks)
    marks.close()
    now = time.time()
    monkeypatch.setattr("desktop.marks.keeping.journal.time.time", lambda: now + 4000)
    marks.add(draft())
    assert (young, mode(marks), len(marks.all())) == ("delete", "wal", 3)
    marks.close()


def test_no_backup_has_a_log(home):
    marks = marks_in(home)
    marks.add(draft())
    made = marks.backups.make()
    with sqlite3.connect(made.path) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    copy.close()
    assert {one.name for one in marks.backups.folder.iterdir()} == {made.path.name}
    marks.close()
