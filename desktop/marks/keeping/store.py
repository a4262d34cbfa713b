"""The marks file: SQLite, where every change is on disk before it is told.

A write-ahead log where the folder allows it, else a rollback journal (`journal`);
`synchronous` is EXTRA, so that a change that was told outlives a power cut. Every change
reads what it changes inside its own transaction: a command and a window may write at once
and neither undoes the other. A file of a newer program, or of another, is never written.
"""

import shutil
import sqlite3
import zlib
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

from desktop import disk
from desktop.errors import MarksNotKeptError
from desktop.marks.keeping import gone, journal, rows
from desktop.marks.keeping.opening import (
    check,
    connect,
    identity,
    known_error,
    looks,
    prepare,
    transaction,
)
from desktop.marks.model import Mark, MarkId, Step

Act = Callable[[Sequence[Mark]], Iterable[Mark]]  # Living and deleted marks to what they become.


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
                return rows.read(connection)
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
        with self._changing() as connection, transaction(connection):
            before = {one.id: one for one in rows.read(connection, ids)} if ids else {}
            after = list(act(list(before.values())))
            for one in after:
                rows.write(connection, one)
        steps = tuple(Step(before.get(one.id), one) for one in after)
        gone.note(self.path.parent, steps)
        return steps

    def replace_with(self, copy: Path) -> None:
        """Hold what another whole file holds and nothing else, in one change.

        The file stays the same one, so that programs that have it open see a change.
        """
        with self._changing() as connection:
            address = f"{copy.absolute().as_uri()}?mode=ro"
            connection.execute("ATTACH ? AS other", (address,))
            with transaction(connection):
                for table in rows.TABLES:
                    connection.execute(f"DELETE FROM main.{table}")  # noqa: S608  Our own words.
                for table in rows.TABLES:
                    connection.execute(f"INSERT INTO main.{table} SELECT * FROM other.{table}")  # noqa: S608
            connection.execute("DETACH other")

    def purge(self, ids: Iterable[MarkId]) -> None:
        """Forget marks for good; what they said is overwritten."""
        some = [(one,) for one in ids]
        if some:
            with self._known() as connection:
                with transaction(connection):
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
            return (*identity(self.path), *looks(self.path))

    def state(self) -> int:
        """Return a number that tells which marks of which revisions there are; 0 when none.

        Asked of SQLite: who opens the file itself and closes it gives up this program's locks.
        """
        if not self.path.exists():
            return 0
        with self._known() as connection:
            found = connection.execute("SELECT id, revision FROM mark ORDER BY id").fetchall()
        return zlib.crc32(repr(found).encode()) if found else 0

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
            check(self.path, connection)
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
            known = known_error(self.path, error)
            if known is None:
                raise
            raise known from error
        except OSError as error:
            raise MarksNotKeptError(path=self.path, why=error.strerror or error) from error

    def _opened(self, *, create: bool) -> Connection:
        if self._connection is not None and self._file != identity(self.path):
            self.close()  # Another program put a backup in its place.
        if self._connection is None:
            connection = connect(self.path, create=create)
            try:
                prepare(self.path, connection)
            except BaseException:
                connection.close()
                raise
            self._connection, self._file = connection, identity(self.path)
        return self._connection
