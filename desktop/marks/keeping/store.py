"""The marks file: SQLite, where every change is on disk before it is told.

A write-ahead log where the folder allows it, else a rollback journal (`journal`);
`synchronous` is EXTRA, so that a change that was told outlives a power cut. Every change
reads what it changes inside its own transaction: a command and a window may write at once
and neither undoes the other. A file of a newer program, or of another, is never written.
"""

import logging
import shutil
import sqlite3
import sys
import zlib
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection, Error
from tempfile import TemporaryDirectory
from typing import Any

from desktop import disk
from desktop.errors import (
    MarksDamagedError,
    MarksForeignError,
    MarksNewerError,
    MarksNotKeptError,
    ReaderError,
)
from desktop.marks.keeping import journal
from desktop.marks.keeping.schema import APPLICATION, CURRENT, MIGRATIONS
from desktop.marks.model import Anchor, Mark, MarkId, Segment, Step
from desktop.marks.readable import anchor_of, anchor_text
from desktop.words import Said, mark

Act = Callable[[Sequence[Mark]], Iterable[Mark]]  # Living and deleted marks to what they become.
WAIT = 5.0  # Seconds another program may keep us waiting; a change of its own takes milliseconds.
OLDEST = (3, 37)  # Of SQLite: the first with STRICT tables.
COLUMNS = (
    "id kind colour note created changed revision deleted "
    "lang edition content exact before after heading progress was"
).split()
TABLES = ("mark", "segment", "tag")
_WHY = {
    3: "it may not be written", 5: "another program is using it",
    6: "another program is using it", 8: "it cannot be written", 10: "the disk reports an error",
    13: "the disk is full", 14: "it cannot be opened", 15: "another program is using it",
    23: "it may not be written",
}  # fmt: skip
_DAMAGED = {11, 26}  # CORRUPT and NOTADB.
_log = logging.getLogger(__name__)


class Store:
    """The marks of one reader on disk. Belongs to the thread that first uses it.

    Before the tables of an old file are changed, the whole file is copied beside it.

    Raises:
        MarksNotKeptError: From every method: the file cannot be read or written now.
        MarksDamagedError: From every method: the file is not whole.
        MarksNewerError: From every method: the file is of a newer program.
        MarksForeignError: From every method: the file is some other program's.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: Connection | None = None
        self._file: tuple[int, int] = (0, 0)
        self._is_chosen = False  # Whether the journal is the one the folder allows.

    def read(self) -> list[Mark]:
        """Return all marks, those in the trash too; their words are not looked for."""
        if not self.path.exists():
            return []
        try:
            return self._read()
        except MarksNotKeptError:
            found = self._read_aside()
            if found is None:
                raise
            return found

    def _read(self) -> list[Mark]:
        with self._known() as connection:
            connection.execute("BEGIN")
            try:
                return _read(connection)
            finally:
                connection.execute("COMMIT")

    def _read_aside(self) -> list[Mark] | None:
        # A write-ahead log cannot be opened where nothing may be written, or nothing more fits.
        with suppress(OSError, MarksNotKeptError), TemporaryDirectory() as folder:
            for sign in ("", *journal.BESIDE):
                file = Path(f"{self.path}{sign}")
                if file.exists() and sign != "-shm":
                    shutil.copyfile(file, Path(folder, file.name))
            other = Store(Path(folder, self.path.name))
            try:
                return other._read()
            finally:
                other.close()
        return None

    def update(self, ids: Sequence[MarkId], act: Act) -> tuple[Step, ...]:
        """Let ``act`` make of the marks ``ids`` what they become; on disk when it returns.

        ``act`` gets those of them that there are. What it returns replaces the mark of
        that id or is new.
        """
        with self._changing() as connection, _transaction(connection):
            before = {one.id: one for one in _read(connection, ids)} if ids else {}
            after = list(act(list(before.values())))
            for one in after:
                _write(connection, one)
        return tuple(Step(before.get(one.id), one) for one in after)

    def replace_with(self, copy: Path) -> None:
        """Hold what another whole file holds and nothing else, in one change.

        The file stays the same one, so that programs that have it open see a change.
        """
        with self._changing() as connection:
            address = f"{copy.absolute().as_uri()}?mode=ro"
            connection.execute("ATTACH ? AS other", (address,))
            with _transaction(connection):
                for table in TABLES:
                    connection.execute(f"DELETE FROM main.{table}")  # noqa: S608  Our own words.
                for table in TABLES:
                    connection.execute(f"INSERT INTO main.{table} SELECT * FROM other.{table}")  # noqa: S608
            connection.execute("DETACH other")

    def purge(self, ids: Iterable[MarkId]) -> None:
        """Forget marks for good; what they said is overwritten."""
        some = [(one,) for one in ids]
        if some:
            with self._known() as connection:
                with _transaction(connection):
                    connection.executemany("DELETE FROM mark WHERE id = ?", some)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def version(self) -> tuple[object, ...]:
        """Return what changes when another program has written, or put a file in its place."""
        if not self.path.exists():
            return ()
        try:
            with self._known() as connection:
                return (*self._file, connection.execute("PRAGMA data_version").fetchone()[0])
        except MarksNotKeptError:  # Read aside, so that only the file itself can tell.
            return (*_identity(self.path), *_looks(self.path))

    def state(self) -> int:
        """Return a number that tells which marks of which revisions there are; 0 when none.

        Asked of SQLite: who opens the file itself and closes it gives up this program's locks.
        """
        if not self.path.exists():
            return 0
        with self._known() as connection:
            rows = connection.execute("SELECT id, revision FROM mark ORDER BY id").fetchall()
        return zlib.crc32(repr(rows).encode()) if rows else 0

    def settle(self) -> None:
        """Bring what the log holds into the file itself; keeps nobody waiting."""
        if self.path.exists():
            with self._known() as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def copy_to(self, path: Path) -> None:
        """Write a whole copy into a new file, synced."""
        with self._known() as connection:
            connection.execute("VACUUM INTO ?", (str(path),))
        disk.sync(path)

    def check(self) -> int:
        """Read the whole file and return how many marks it holds."""
        with self._known() as connection:
            _check(self.path, connection)
            return connection.execute("SELECT count(*) FROM mark").fetchone()[0]

    def close(self) -> None:
        """Close the file; the store can be used again."""
        connection, self._connection, self._is_chosen = self._connection, None, False
        if connection is not None:
            connection.close()

    @contextmanager
    def _changing(self) -> Generator[Connection]:
        with self._known(create=True) as connection:
            if not self._is_chosen:
                replaced = self.path.parent.glob(f"{self.path.stem}-replaced-*")
                journal.choose(self.path, connection, replaced)
                self._is_chosen = True
            yield connection

    @contextmanager
    def _known(self, *, create: bool = False) -> Generator[Connection]:
        try:
            if create:
                disk.make(self.path.parent)
            yield self._opened(create=create)
        except sqlite3.Error as error:
            # What an error leaves half done is taken back when the file is next opened.
            with suppress(sqlite3.Error):
                self.close()
            known = _known_error(self.path, error)
            if known is None:
                raise
            raise known from error
        except OSError as error:
            raise MarksNotKeptError(path=self.path, why=error.strerror or error) from error

    def _opened(self, *, create: bool) -> Connection:
        if self._connection is not None and self._file != _identity(self.path):
            self.close()  # Another program put a backup in its place.
        if self._connection is None:
            connection = _connect(self.path, create=create)
            try:
                _prepare(self.path, connection)
            except BaseException:
                connection.close()
                raise
            self._connection, self._file = connection, _identity(self.path)
        return self._connection


def _connect(path: Path, *, create: bool) -> Connection:
    if sqlite3.sqlite_version_info < OLDEST:
        why = f"SQLite {sqlite3.sqlite_version} is too old, 3.37 is needed"
        raise MarksNotKeptError(path=path, why=why)
    address = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    for pragma in (
        "synchronous = EXTRA", "foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF",
        "cell_size_check = ON", "temp_store = MEMORY",
        *(("fullfsync = ON",) if sys.platform == "darwin" else ()),
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _prepare(path: Path, connection: Connection) -> None:
    found = _form(path, connection)
    if found:
        _check(path, connection)
    if found < CURRENT:
        if found:
            copy = unused(path.with_name(f"{path.stem}-form-{found}{path.suffix}"))
            connection.execute("VACUUM INTO ?", (str(copy),))
            disk.sync(copy)
        _migrate(path, connection)


def unused(path: Path) -> Path:
    """Return ``path``, or the first of ``name-2``, ``name-3``… that is not there."""
    tried, number = path, 1
    while tried.exists():
        number += 1
        tried = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return tried


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino


def _looks(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _form(path: Path, connection: Connection) -> int:
    # Which schema the file has; 0 for a file with nothing in it.
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if owner != APPLICATION:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if owner or found or tables:
            raise MarksForeignError(path=path)
        return 0
    if found > CURRENT:
        raise MarksNewerError(path=path, found=found, wanted=CURRENT)
    return int(found)


def _check(path: Path, connection: Connection) -> None:
    said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise MarksDamagedError(path=path, why=" ".join(str(said).split()).rstrip("."))


def _migrate(path: Path, connection: Connection) -> None:
    with _transaction(connection):
        # Another program may have been faster.
        found = _form(path, connection)
        for number in range(found, CURRENT):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {CURRENT}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise MarksDamagedError(
                path=path, why=Said(mark("a tag or a segment belongs to no mark"))
            )
    _log.info("%s was brought from form %d to %d", path.name, found, CURRENT)


@contextmanager
def _transaction(connection: Connection) -> Generator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _known_error(path: Path, error: Error) -> ReaderError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return MarksDamagedError(path=path, why=str(error))
    return MarksNotKeptError(path=path, why=_WHY[code]) if code in _WHY else None


def _read(connection: Connection, ids: Sequence[MarkId] = ()) -> list[Mark]:
    of_mark, of_part = "", ""
    if ids:
        signs = ",".join("?" * len(ids))
        of_mark, of_part = f" WHERE id IN ({signs})", f" WHERE mark IN ({signs})"
    segments: dict[str, list[tuple[Any, ...]]] = {}
    every = "SELECT mark, block, first, last, sha FROM segment"  # Only our own words below.
    for one, *rest in connection.execute(f"{every}{of_part} ORDER BY mark, number", ids):
        segments.setdefault(one, []).append(tuple(rest))
    tags: dict[str, list[str]] = {}
    for one, name in connection.execute(
        f"SELECT mark, name FROM tag{of_part} ORDER BY mark, number",  # noqa: S608
        ids,
    ):
        tags.setdefault(one, []).append(name)
    rows = connection.execute(
        f"SELECT {', '.join(COLUMNS)} FROM mark{of_mark} ORDER BY created, id",  # noqa: S608
        ids,
    )
    return [_mark(row, segments.get(row[0], ()), tags.get(row[0], ())) for row in rows]


def _mark(row: Sequence[Any], parts: Sequence[Sequence[Any]], tags: Sequence[str]) -> Mark:
    name, kind, colour, note, created, changed, revision, deleted, *rest = row
    lang, edition, content, exact, before, after, heading, progress, was = rest
    segments = tuple(Segment(block, first, last) for block, first, last, _ in parts)
    shas = tuple(sha for *_, sha in parts)
    anchor = Anchor(lang, edition, content, segments, shas, exact, before, after, heading, progress)
    return Mark(
        name, kind, anchor, segments, "anchored", colour, note, tuple(tags), created, changed,
        revision, deleted, was=anchor_of(was),
    )  # fmt: skip


def _write(connection: Connection, mark: Mark) -> None:
    anchor = mark.anchor
    values = {name: getattr(mark if hasattr(mark, name) else anchor, name) for name in COLUMNS}
    values["was"] = anchor_text(mark.was)
    signs = ", ".join(f":{name}" for name in COLUMNS)
    connection.execute(
        f"INSERT OR REPLACE INTO mark ({', '.join(COLUMNS)}) VALUES ({signs})",  # noqa: S608
        values,
    )
    for table in ("segment", "tag"):
        connection.execute(f"DELETE FROM {table} WHERE mark = ?", (mark.id,))  # noqa: S608
    parts = zip(anchor.segments, anchor.shas, strict=True)
    connection.executemany(
        "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?)",
        [
            (mark.id, number, one.block, one.start, one.end, sha)
            for number, (one, sha) in enumerate(parts)
        ],
    )
    connection.executemany(
        "INSERT INTO tag VALUES (?, ?, ?)",
        [(mark.id, number, name) for number, name in enumerate(mark.tags)],
    )
