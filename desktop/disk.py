"""Disk: a file that is whole or not at all, and folders that outlive a power cut.

A file's name is on disk only once its folder was synced; where a system cannot sync
folders (Windows), the file system keeps that promise itself.
"""

import os
import time
from pathlib import Path

_NEW = ".new"
_HOUR = 3600  # Seconds; nobody takes that long to write a file.


def write(path: Path, form: bytes) -> None:
    """Write ``form`` beside ``path``, sync it, and rename it over ``path``.

    Two programs that write at once both succeed, and one of the two files stays.

    Raises:
        OSError: The folder cannot be written; the old file is as it was.
    """
    make(path.parent)
    new = begun(path)
    try:
        with new.open("wb") as file:
            file.write(form)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def begun(path: Path) -> Path:
    """Return a new empty file beside ``path``, to be renamed over it when it is whole."""
    # By hand: `tempfile` takes eight modules along, for a file of which nobody needs to guess.
    new = path.with_name(f"{path.name}.{os.urandom(8).hex()}{_NEW}")
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return new


def sweep(folder: Path) -> None:
    """Delete what a program that was killed had begun an hour ago or earlier."""
    for path in folder.glob(f"*{_NEW}"):
        if abs(time.time() - path.stat().st_mtime) > _HOUR:
            path.unlink(missing_ok=True)


def make(folder: Path) -> None:
    """Make a folder with all above it, each synced into the one that holds it."""
    if folder.is_dir():
        return
    make(folder.parent)
    folder.mkdir(exist_ok=True)
    sync(folder.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
