"""The file of a pack: a ZIP of plain files, opened as if anyone had made it.

Beside the signed manifest and its seal it holds the files that the manifest names, under
``library/``, and nothing else. The directory at its end is looked at before it is read:
how much of it there is, is what a hostile file decides. Nothing is unpacked here but what
the manifest names, to its size and no byte further.
"""

import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from desktop import disk
from desktop.editions.manifest import MOST_FILES, Contents, NotOursError

MANIFEST, SEAL, LIBRARY = "pack.json", "pack.sig", "library/"
LARGEST = 200_000_000  # Bytes of the file itself.
RATIO = 300  # Bytes that one packed byte may become; the index of the edition has 9.
_MOST_DIRECTORY = 400 * MOST_FILES  # Bytes: as many entries, with names as long as may be.
_MOST_MANIFEST = 1_000_000
_CHUNK = 1 << 20
_END = struct.Struct("<4s4H2LH")  # ZIP's end record, when no comment follows.
_END_SIGN, _LARGE_SIGN, _LARGE_SIZE = b"PK\5\6", b"PK\6\7", 20
_PLAIN = {0, stat.S_IFREG}
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, OverflowError,
)  # fmt: skip


class Container:
    """An opened pack; its names, kinds and numbers have been looked at."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries = _entries(archive)

    def signed(self) -> tuple[bytes, bytes]:
        """Return the manifest's bytes and their seal.

        Raises:
            NotOursError: One is missing or too large.
        """
        return self._small(MANIFEST), self._small(SEAL)

    def check(self, contents: Contents) -> None:
        """Look whether the files are those that the manifest names, by name and size.

        Raises:
            NotOursError: One is missing, one is too many, one has another size.
        """
        named = {LIBRARY + name: one for name, one in contents.files.items()}
        here = self._entries.keys() - {MANIFEST, SEAL}
        for name in sorted(named.keys() - here):
            raise NotOursError(f"its file {name[:80]!r} is missing")
        for name in sorted(here - named.keys()):
            raise NotOursError(f"it holds {name[:80]!r}, which its manifest does not name")
        for name, one in named.items():
            if self._entries[name].file_size != one.size:
                raise NotOursError(f"its file {name[:80]!r} is not as large as its manifest says")

    def unpack(self, contents: Contents, folder: Path) -> None:
        """Write the files into a new ``folder``, each hashed on the way, all on disk.

        Raises:
            NotOursError: A file is not what the manifest says.
            OSError: The folder cannot be written.
        """
        disk.make(folder)
        for name, one in contents.files.items():
            disk.make((folder / name).parent)
            with (folder / name).open("xb") as target:
                if self._write(LIBRARY + name, one.size, target) != one.sha256:
                    raise NotOursError(f"its file {name[:80]!r} is not what its manifest says")
                target.flush()
                os.fsync(target.fileno())
        for path in (*(one for one in folder.rglob("*") if one.is_dir()), folder):
            disk.sync(path)

    def _write(self, name: str, size: int, target: BinaryIO) -> str:
        digest, left = hashlib.sha256(), size
        with _reading(name), self._archive.open(self._entries[name]) as packed:
            # One byte more than there may be is asked for: it tells a file that goes on.
            while piece := packed.read(min(_CHUNK, left + 1)):
                left -= len(piece)
                if left < 0:
                    break
                digest.update(piece)
                target.write(piece)
        return digest.hexdigest() if left == 0 else ""

    def _small(self, name: str) -> bytes:
        entry = self._entries.get(name)
        if entry is None:
            raise NotOursError(f"it holds no {name}: it is no pack of this program")
        with _reading(name), self._archive.open(entry) as packed:
            found = packed.read(_MOST_MANIFEST + 1)
        if len(found) > _MOST_MANIFEST:
            raise NotOursError(f"its {name} is too large")
        return found


@contextmanager
def opened(path: Path) -> Generator[Container]:
    """Open a pack.

    Raises:
        NotOursError: It is no ZIP, or one that no packer of ours makes.
        OSError: It cannot be read.
    """
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise NotOursError("it is not a file")
    if about.st_size > LARGEST:
        size, most = about.st_size // 1_000_000, LARGEST // 1_000_000
        raise NotOursError(f"it has {size} MB, and at most {most} are read")
    with path.open("rb") as file:
        _check_end(file, about.st_size)
        with _reading(path.name):
            container = Container(zipfile.ZipFile(file))
        yield container


@contextmanager
def _reading(name: str) -> Generator[None]:
    try:
        yield
    except NotOursError:
        raise
    except _BROKEN as error:
        raise NotOursError(f"{name[:80]!r} in it cannot be read, it is cut or broken") from error


def _check_end(file: IO[bytes], size: int) -> None:
    # Before `zipfile` reads the directory: all of it, and an object for each entry.
    start = size - _END.size
    if start < 0:
        raise NotOursError("it is no pack of this program")
    file.seek(max(0, start - _LARGE_SIZE))
    tail = file.read(_LARGE_SIZE + _END.size)
    sign, numbers, length, at, comment = _ended(tail[-_END.size :])
    if sign != _END_SIGN or comment:
        raise NotOursError("it is no pack of this program, or it is cut")
    if tail.startswith(_LARGE_SIGN) or len({*numbers[2:]}) != 1 or any(numbers[:2]):
        raise NotOursError("it is in several pieces, or of the large kind of ZIP")
    if numbers[-1] > MOST_FILES + 2:
        raise NotOursError(f"it holds {numbers[-1]:,} files, and at most {MOST_FILES:,} are read")
    if length > _MOST_DIRECTORY or at + length != start:
        raise NotOursError("its directory is not where and what it must be")


def _ended(raw: bytes) -> tuple[bytes, tuple[int, ...], int, int, int]:
    sign, *numbers, length, at, comment = _END.unpack(raw)
    return sign, tuple(numbers), length, at, comment


def _entries(archive: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    found = archive.infolist()
    for name, count in Counter(one.filename.casefold() for one in found).items():
        if count > 1:
            raise NotOursError(f"it holds {name[:80]!r} twice")
    for one in found:
        why = _why_not(one)
        if why:
            raise NotOursError(f"it holds {one.orig_filename[:80]!r}, {why}")
    return {one.filename: one for one in found}


def _why_not(one: zipfile.ZipInfo) -> str:
    name, kind = one.orig_filename, stat.S_IFMT(one.external_attr >> 16)
    reasons = {
        "a path from the top of a disk": name.startswith(("/", "\\")) or ":" in name,
        "a path that leads elsewhere": ".." in name.split("/") or "\\" in name or "\0" in name,
        "a folder, a link or a device": one.is_dir() or kind not in _PLAIN,
        "which is encrypted": bool(one.flag_bits & 0x1),
        "packed in a way that is not read": one.compress_type not in _METHODS,
        f"which would grow over {RATIO} times": one.file_size > RATIO * max(one.compress_size, 1),
    }
    return next((why for why, is_so in reasons.items() if is_so), "")
