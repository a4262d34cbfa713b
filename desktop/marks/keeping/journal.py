"""Which journal the marks file has: one that is synced once a change, where that is safe.

A write-ahead log wants one sync a change; a rollback journal four or five. But all programs
that have such a file open share memory, which a network folder cannot give them: there, and
wherever it is not known, the rollback journal stays. A file says itself which one it has,
and is brought to the other before it is next changed.
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection, OperationalError

if sys.platform == "win32":
    import ctypes

BESIDE = ("-journal", "-wal", "-shm")  # What SQLite keeps beside a file that is open.
LOCAL = frozenset(
    "bcachefs btrfs ecryptfs exfat ext2 ext3 ext4 f2fs fuseblk hfsplus jfs msdos nilfs2 ntfs "
    "ntfs3 overlay ramfs reiserfs tmpfs ubifs vfat xfs zfs".split()
)
_DRIVES = {2, 3, 6}  # Of Windows: a stick, a disk, one in memory; 4 is the network.
_LOCKED = {5, 6}  # BUSY and LOCKED.
_HOUR = 3600  # Seconds.


def choose(path: Path, connection: Connection, replaced: Iterator[Path]) -> None:
    """Give an open file the journal its folder allows; one in use keeps what it has.

    A program that still has a file of ``replaced`` open would, when it closes it, delete the
    log that lies beside ``path``: for an hour after such an exchange there is none.
    """
    is_young = any(abs(time.time() - one.stat().st_ctime) < _HOUR for one in replaced)
    wanted = "wal" if is_local(path.parent) and not is_young else "delete"
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == wanted:
        return
    try:
        connection.execute(f"PRAGMA journal_mode = {wanted}")
    except OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _LOCKED:
            raise


def is_local(folder: Path) -> bool:
    """Whether a folder lies on a disk of this machine, as far as that can be told."""
    whole = folder.resolve()
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) in _DRIVES
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    return file_system(mounts, os.fspath(whole)) in LOCAL


def file_system(mounts: str, folder: str) -> str:
    r"""Return the kind of file system that holds a folder, from Linux's list of mounts.

    >>> file_system("1 0 8:1 / / rw - ext4 d rw\n2 1 0:9 / /net rw - nfs4 host:/ rw", "/net/me")
    'nfs4'
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        point = re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), left.split(" ")[4])
        holds = folder == point or folder.startswith(point.rstrip("/") + "/")
        if holds and len(point) >= len(best):  # Of two on one point the later covers the other.
            best, kind = point, right.split(" ")[0]
    return kind
