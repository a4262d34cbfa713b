"""Backups: whole copies of the marks file, each opened and read before it counts.

The ten latest are kept, and the latest of each of the last thirty days that have one.
Their order is a number of their own, so that a clock that jumps back disturbs nothing.
A damaged file is never thrown away: what takes its place is put beside it first.
"""

import logging
import re
from dataclasses import dataclass
from pathlib import Path

from desktop import disk
from desktop.errors import (
    BackupMissingError,
    MarksDamagedError,
    MarksForeignError,
    MarksNewerError,
    MarksNotKeptError,
    ReaderError,
)
from desktop.marks import readable
from desktop.marks.clock import Clock
from desktop.marks.keeping import gone
from desktop.marks.keeping.journal import BESIDE
from desktop.marks.keeping.opening import unused
from desktop.marks.keeping.store import Store

FOLDER = "backups"
REPLACED = "marks-before-*.sqlite"  # What a backup took the place of, beside the marks file.
LATEST = 10
DAYS = 30
_NAME = re.compile(r"marks-(\d{6})-(\d{8})T(\d{6})Z-(\d+)\.sqlite")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy.

    Attributes:
        serial: Its number; the greatest is the newest.
        made: ``2026-11-25T09:35:01Z``.
        state: Which marks of which revisions it holds, as `Store.state` says.
    """

    path: Path
    serial: int
    made: str
    state: int

    @property
    def day(self) -> str:
        """The day it was made on."""
        return self.made[:10]


class Backups:
    """The copies of one marks file."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self.folder = store.path.parent / FOLDER

    def all(self) -> list[Backup]:
        """Return the copies there are, the newest first; nothing is opened."""
        found = [_backup(path) for path in self.folder.glob("marks-*.sqlite")]
        return sorted((one for one in found if one), key=lambda one: -one.serial)

    def make(self) -> Backup | None:
        """Copy the marks file unless its newest copy is as it is; return the copy.

        Raises:
            ReaderError: The copy could not be made, or was not whole and is gone again.
        """
        known, state = self.all(), self._store.state()
        if not state or (known and known[0].state == state):
            return None
        serial = known[0].serial + 1 if known else 1
        stamp = re.sub(r"[-:]|\.\d+", "", self._clock())
        path = self.folder / f"marks-{serial:06}-{stamp}-{state}.sqlite"
        try:
            self._copy(path)
        except OSError as error:
            raise MarksNotKeptError(path=path, why=error.strerror or error) from error
        made = _backup(path)
        for one in outdated(self.all()):
            one.path.unlink(missing_ok=True)
        return made

    def _copy(self, path: Path) -> None:
        disk.make(self.folder)
        new = disk.begun(path)  # Of a name of its own: two programs may copy at once.
        try:
            self._store.copy_to(new)
            verify(new)
            new.replace(path)
        except (OSError, ReaderError):
            new.unlink(missing_ok=True)
            raise
        disk.sync(self.folder)

    def newest_good(self) -> tuple[Backup, int]:
        """Return the newest copy that is whole, and how many marks it holds.

        Raises:
            BackupMissingError: There is none.
        """
        for one in self.all():
            try:
                return one, verify(one.path)
            except ReaderError as error:
                _log.info("the backup %s is passed over: %s", one.path.name, error)
        raise BackupMissingError(asked=f"in {self.folder}")

    def named(self, asked: str) -> Backup:
        """Return the copy of that number or file name.

        Raises:
            BackupMissingError: There is none.
        """
        for one in self.all():
            if asked in {str(one.serial), one.path.name, str(one.path)}:
                return one
        raise BackupMissingError(asked=f"“{asked}” in {self.folder}")

    def take(self, backup: Backup) -> Path | None:
        """Let the marks file hold what a copy holds; return where what it held is kept.

        A whole file is only changed, since other programs may have it open; one that is
        damaged is put aside and the copy takes its place.

        Raises:
            ReaderError: The copy is not whole, or the folder cannot be written.
        """
        verify(backup.path)
        path = self._store.path
        stamp = re.sub(r"[-:]|\.\d+", "", self._clock())
        try:
            if not path.exists():
                _put(backup.path, path)
                return None
            return self._changed(backup, unused(path.with_name(REPLACED.replace("*", stamp))))
        except (MarksDamagedError, MarksForeignError, MarksNewerError):
            kept = unused(path.with_name(f"marks-replaced-{stamp}.sqlite"))
            return self._exchanged(backup, kept)
        except OSError as error:
            raise MarksNotKeptError(path=path, why=error.strerror or error) from error

    def _changed(self, backup: Backup, kept: Path) -> Path:
        self._store.check()
        self._store.copy_to(kept)
        self._store.replace_with(backup.path)
        self._store.path.with_name(gone.FILE).unlink(missing_ok=True)  # Of other revisions.
        return kept

    def _exchanged(self, backup: Backup, kept: Path) -> Path:
        path = self._store.path
        self._store.close()
        try:
            # Journals belong to the old file; beside the new one they would spoil it.
            for sign in BESIDE:
                if Path(f"{path}{sign}").exists():
                    Path(f"{path}{sign}").replace(f"{kept}{sign}")
            path.replace(kept)
            # The next readable copy would be of the backup: what this one knows more is kept.
            for copy in (path.with_name(readable.FILE), path.with_name(gone.FILE)):
                if copy.exists():
                    copy.replace(kept.with_suffix(copy.suffix))
            _put(backup.path, path)
        except OSError as error:
            raise MarksNotKeptError(path=path, why=error.strerror or error) from error
        return kept


def _put(copy: Path, path: Path) -> None:
    disk.write(path, copy.read_bytes())
    disk.sync(path.parent)


def verify(path: Path) -> int:
    """Open a copy, read it whole, and return how many marks it holds.

    Raises:
        ReaderError: It is not there, not whole, or not ours.
    """
    if not path.is_file():
        raise BackupMissingError(asked=f"at {path}")
    store = Store(path)
    try:
        return store.check()
    finally:
        store.close()


def outdated(known: list[Backup]) -> list[Backup]:
    """Return the copies that need not be kept; ``known`` has the newest first."""
    days: dict[str, Backup] = {}
    for one in known:
        days.setdefault(one.day, one)
    daily = sorted(days.values(), key=lambda one: -one.serial)[:DAYS]
    kept = {one.serial for one in (*known[:LATEST], *daily)}
    return [one for one in known if one.serial not in kept]


def _backup(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    serial, day, time, state = found.groups()
    made = f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"
    return Backup(path, int(serial), made, int(state))
