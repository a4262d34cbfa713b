"""Disk: a file that is whole or not at all, and folders that outlive a power cut.

A file's name is on disk only once its folder was synced; where a system cannot sync
folders (Windows), the file system keeps that promise itself.
"""

import os
from pathlib import Path
from tempfile import mkstemp


def write(path: Path, form: bytes) -> None:
    """Write ``form`` beside ``path``, sync it, and rename it over ``path``.

    Two programs that write at once both succeed, and one of the two files stays.

    Raises:
        OSError: The folder cannot be written; the old file is as it was.
    """
    make(path.parent)
    handle, name = mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(form)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


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
