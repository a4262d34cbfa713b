"""Which journal the marks file has: one that is synced once a change, where that is safe.

A write-ahead log wants one sync a change, a rollback journal five. Where a sync takes 0.2 ms
both are acknowledged within 5 ms (0.4 and 1.1); on a disk that takes 6 ms for one the log takes
7.9 and the rollback journal 31, over five times a sync where three are allowed (one kept for
reuse still four times). So the log is what a fixed disk of this machine has.

But all programs that have such a file open share memory, which a network folder cannot give
them; and what was acknowledged may lie in a second file, which who pulls out a stick, or copies
a folder that is carried about, would leave behind. There, and wherever it is not known, the
rollback journal stays, and each change takes its five syncs. A file says itself which one it
has, and is brought to the other before it is next changed.
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection, OperationalError

from desktop.paths import is_carried

if sys.platform == "win32":
    import ctypes

BESIDE = ("-journal", "-wal", "-shm")  # What SQLite keeps beside a file that is open.
FIXED = frozenset(
    "bcachefs btrfs ecryptfs ext2 ext3 ext4 f2fs hfsplus jfs nilfs2 ntfs ntfs3 overlay ramfs "
    "reiserfs tmpfs ubifs xfs zfs".split()
)  # Those of sticks are not among them: exfat, msdos, vfat.
DEVICES = Path("/sys/dev/block")
_DRIVES = {3, 6}  # Of Windows: a disk, one in memory; 2 is a stick, 4 the network.
_LOCKED = {5, 6}  # BUSY and LOCKED.
_HOUR = 3600  # Seconds.


def choose(path: Path, connection: Connection, replaced: Iterator[Path]) -> None:
    """Give an open file the journal its folder allows; one in use keeps what it has.

    A program that still has a file of ``replaced`` open would, when it closes it, delete the
    log that lies beside ``path``: for an hour after such an exchange there is none.
    """
    is_young = any(abs(time.time() - one.stat().st_ctime) < _HOUR for one in replaced)
    wanted = "wal" if is_fixed(path.parent) and not is_young else "delete"
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == wanted:
        return
    try:
        connection.execute(f"PRAGMA journal_mode = {wanted}")
    except OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _LOCKED:
            raise


def is_fixed(folder: Path) -> bool:
    """Whether a folder stays on a fixed disk of this machine, as far as that can be told."""
    whole = folder.resolve()
    if is_carried(whole):
        return False
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) in _DRIVES
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    kind, device = file_system(mounts, os.fspath(whole))
    return kind in FIXED and not is_removable(DEVICES / device)


def file_system(mounts: str, folder: str) -> tuple[str, str]:
    r"""Return which file system holds a folder, and its device, from Linux's list of mounts.

    >>> file_system("1 0 8:1 / / rw - ext4 d rw\n2 1 0:9 / /net rw - nfs4 host:/ rw", "/net/me")
    ('nfs4', '0:9')
    """
    best, found = "", ("", "")
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        _, _, device, _, place, *_ = left.split(" ")
        point = re.sub(r"\\(\d{3})", lambda sign: chr(int(sign[1], 8)), place)
        holds = folder == point or folder.startswith(point.rstrip("/") + "/")
        if holds and len(point) >= len(best):  # Of two on one point the later covers the other.
            best, found = point, (right.split(" ")[0], device)
    return found


def is_removable(device: Path) -> bool:
    """Whether a block device is a stick, or hangs on a plug; False for what is no device."""
    whole = device.resolve()
    signs = (whole / "removable", whole.parent / "removable")  # Of a disk, or of a part of one.
    if any(one.is_file() and one.read_text("ascii").strip() == "1" for one in signs):
        return True
    return any(re.fullmatch(r"usb\d+", part) for part in whole.parts)
