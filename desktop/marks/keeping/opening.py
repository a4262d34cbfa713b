"""Opening the marks file: ours, whole, of the present form, or a known error.

Before the tables of an old file are changed, the whole file is copied beside it. A file of a
newer program, or of another, is never written.
"""

import logging
import sqlite3
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection, Error

from desktop import disk
from desktop.errors import (
    MarksDamagedError,
    MarksForeignError,
    MarksNewerError,
    MarksNotKeptError,
    ReaderError,
)
from desktop.marks.keeping.schema import APPLICATION, CURRENT, MIGRATIONS
from desktop.words import Said, mark

WAIT = 5.0  # Seconds another program may keep us waiting; a change of its own takes milliseconds.
OLDEST = (3, 37)  # Of SQLite: the first with STRICT tables.
_WHY = {
    3: "it may not be written", 5: "another program is using it",
    6: "another program is using it", 8: "it cannot be written", 10: "the disk reports an error",
    13: "the disk is full", 14: "it cannot be opened", 15: "another program is using it",
    23: "it may not be written",
}  # fmt: skip
_DAMAGED = {11, 26}  # CORRUPT and NOTADB.
_log = logging.getLogger(__name__)


def connect(path: Path, *, create: bool) -> Connection:
    """Return the file open, written through; it is not looked at yet."""
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


def prepare(path: Path, connection: Connection) -> None:
    """Make sure that an open file is whole and of the present form."""
    found = _form(path, connection)
    if found:
        check(path, connection)
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


def identity(path: Path) -> tuple[int, int]:
    """Return what tells a file from another of its name; zeros when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino


def looks(path: Path) -> tuple[int, int]:
    """Return what changes when a file is written; zeros when there is none."""
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


def check(path: Path, connection: Connection) -> None:
    """Read an open file through."""
    said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise MarksDamagedError(path=path, why=" ".join(str(said).split()).rstrip("."))


def _migrate(path: Path, connection: Connection) -> None:
    with transaction(connection):
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
def transaction(connection: Connection) -> Generator[None]:
    """Do all that is within, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def known_error(path: Path, error: Error) -> ReaderError | None:
    """Return what the world did wrong, or None where we did."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return MarksDamagedError(path=path, why=str(error))
    return MarksNotKeptError(path=path, why=_WHY[code]) if code in _WHY else None
