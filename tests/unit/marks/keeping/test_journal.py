"""The journal of the marks file: one sync a change where all programs share memory."""

import sqlite3
import time

import pytest

from desktop import paths
from desktop.document.library import Library
from desktop.marks.keeping import journal
from desktop.marks.keeping.journal import file_system
from desktop.marks.marks import Marks
from tests.support.library import compiled_sample
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
    assert file_system(MOUNTS, folder)[0] == kind


def plugged(folder, way, removable="0"):
    """A device as the kernel lists it, with one part; its number leads to the part."""
    disk = folder / "devices" / way / "block" / "sda"
    (disk / "sda1").mkdir(parents=True)
    (disk / "removable").write_text(f"{removable}\n", "ascii")
    (folder / "8:1").symlink_to(disk / "sda1")
    return folder / "8:1"


@pytest.mark.parametrize(("way", "removable", "told"), [
    ("pci0/ata1/host0", "0", False), ("pci0/ata1/host0", "1", True),
    ("pci0/usb2/2-1/host6", "0", True),
])  # fmt: skip
def test_a_stick_is_told_by_its_sign_or_its_plug(tmp_path, way, removable, told):
    assert journal.is_removable(plugged(tmp_path, way, removable)) is told


@pytest.mark.parametrize("kind", ["vfat", "exfat", "nfs4", "cifs", "fuse.sshfs", "9p", ""])
def test_what_may_be_a_stick_or_a_network_folder_is_not_fixed(kind, home, monkeypatch):
    monkeypatch.setattr(journal, "file_system", lambda *_: (kind, "0:0"))
    assert not journal.is_fixed(home)


def test_a_stick_with_a_disks_file_system_keeps_the_rollback_journal(home, tmp_path, monkeypatch):
    plugged(tmp_path, "pci0/usb1/1-4")
    monkeypatch.setattr(journal, "DEVICES", tmp_path)
    monkeypatch.setattr(journal, "file_system", lambda *_: ("ext4", "8:1"))
    marks = marks_in(home)
    marks.add(draft())
    assert mode(marks) == "delete"
    marks.close()


def test_a_home_that_is_carried_keeps_the_rollback_journal(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.paths.program", lambda: tmp_path)
    monkeypatch.delenv("WHITEPAPER_HOME")
    (tmp_path / "portable.flag").touch()
    marks = Marks(paths.home().data, Library(compiled_sample()))
    marks.add(draft())
    assert (mode(marks), marks.folder.is_relative_to(tmp_path)) == ("delete", True)
    marks.close()


def test_a_network_folder_keeps_the_rollback_journal(home, monkeypatch):
    monkeypatch.setattr(journal, "is_fixed", lambda _: False)
    marks = marks_in(home)
    marks.add(draft())
    assert mode(marks) == "delete"
    marks.close()


def test_a_file_that_comes_to_a_network_folder_is_brought_back(home, monkeypatch):
    marks = marks_in(home)
    marks.add(draft())
    first = mode(marks)
    marks.close()
    monkeypatch.setattr(journal, "is_fixed", lambda _: False)
    marks.add(draft())
    assert (first, mode(marks), len(marks.all())) == ("wal", "delete", 2)
    marks.close()


def test_a_file_in_use_keeps_its_journal_and_the_change_is_kept(home, monkeypatch):
    one, other = marks_in(home), marks_in(home)
    one.add(draft())
    monkeypatch.setattr(journal, "is_fixed", lambda _: False)
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
