"""Editions: a pack looked at, installed, and gone back from.

The order is what keeps the reader's edition: the seal and every name and size first, then
unpacking into a new folder, then opening what was unpacked and asking it a question, and
only then one small file that says which edition is open. A program that dies anywhere on
this way leaves what was open, and beside it at most a folder that the next install sweeps.
"""

import pickle
import shutil
import struct
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Literal

from desktop import disk
from desktop.document.library import INDEX, READABLE, SCHEMA, Library
from desktop.document.model import LANGS
from desktop.editions import installed, keys
from desktop.editions.container import Container, opened
from desktop.editions.installed import ASIDE, Installed
from desktop.editions.keys import Publishers
from desktop.editions.manifest import Contents, NotOursError, read
from desktop.errors import (
    BadOptionError,
    EditionDamagedError,
    FolderError,
    PackError,
    PackKeyError,
    PackOlderError,
    PackSchemaError,
    ReaderError,
)
from desktop.paths import EDITIONS, POINTER
from desktop.search.index import Search
from desktop.search.query import Query
from desktop.search.stored.form import FORMAT, format_of

_HOUR = 3600  # Seconds; nobody takes that long to install.
_UNREADABLE = (
    ReaderError, ValueError, LookupError, TypeError, AttributeError, ImportError, EOFError,
    struct.error, pickle.UnpicklingError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """What a pack offers, its seal, names and sizes checked.

    Attributes:
        key: The public key that signed it, which is trusted.
        is_older: Whether what is open is newer.
        is_same: Whether it is what is open.
    """

    path: Path
    contents: Contents
    key: str
    is_older: bool
    is_same: bool


@dataclass(frozen=True, slots=True)
class Other:
    """An edition that is here and not open."""

    origin: Literal["bundled", "installed"]
    edition: str
    revision: int
    version: str


class Editions:
    """The installed editions of one reader."""

    def __init__(self, data: Path, bundled: Path, publishers: Publishers) -> None:
        self.publishers = publishers
        self._data, self._bundled = data, bundled
        self.folder = data / EDITIONS

    def look(self, path: Path, here: Library) -> Offer:
        """Return what a pack offers beside the open edition; nothing is unpacked.

        Raises:
            PackError: It is no pack, or not whole.
            PackKeyError: Who signed it is not trusted.
            PackSchemaError: Its library is for another version of the program.
        """
        with _pack(path) as (_, contents, key):
            self._trusted(path, key)
            _readable(path, contents)
            is_older = contents.age < installed.age(here)
            return Offer(path, contents, key, is_older, contents.version == here.version)

    def install(self, path: Path, here: Library, *, older: bool = False) -> Installed:
        """Install a pack; the next program, or a new `Reader`, opens it.

        Raises:
            PackError, PackKeyError, PackSchemaError: As `look`.
            PackOlderError: It is older than what is open, and that was not agreed to.
            FolderError: There is no room, or the folder cannot be written.
        """
        offer = self.look(path, here)
        if offer.is_older and not older:
            raise PackOlderError(path=path, edition=_said(offer.contents), open=_said(here))
        try:
            return self._installed(offer)
        except OSError as error:
            raise FolderError(path=self.folder, why=error.strerror or error) from error

    def _installed(self, offer: Offer) -> Installed:
        disk.make(self.folder)
        self._sweep()
        with _pack(offer.path) as (container, contents, key):
            if (contents, key) != (offer.contents, offer.key):
                raise NotOursError("it is another file than it was when looked at")
            name = f"{contents.edition}-{contents.revision}-{contents.version}."
            folder = Path(mkdtemp(prefix=name, dir=self.folder))
            try:
                container.unpack(contents, folder)
                _check_index(offer.path, folder)
                _try(folder, contents)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
        disk.sync(self.folder)
        new = Installed(
            folder=folder.name, edition=contents.edition, revision=contents.revision,
            version=contents.version, key=key, over=self._bundled_version(),
        )  # fmt: skip
        installed.point(self._data, new)
        (self.folder / ASIDE).unlink(missing_ok=True)
        return new

    def other(self, here: Library, origin: str) -> Other | None:
        """Return the edition that could be open instead of ``here``, if there is one."""
        if origin == "installed":
            with suppress(ReaderError):
                bundled = Library(self._bundled)
                return Other("bundled", *installed.age(bundled), bundled.version)
            return None
        for name in (POINTER, ASIDE):
            with suppress(EditionDamagedError):
                one = installed.find(self._data, name)
                if one is not None and one.version != here.version:
                    return Other("installed", *one.age, one.version)
        return None

    def turn(self, *, to_installed: bool) -> None:
        """Let the edition be open that is installed, or the bundled one.

        Neither is deleted; the next program, or a new `Reader`, opens it.

        Raises:
            BadOptionError: None is installed.
            EditionDamagedError: It cannot be opened.
            FolderError: That cannot be written.
        """
        try:
            if to_installed:
                self._reopen()
            else:
                (self.folder / POINTER).replace(self.folder / ASIDE)
                disk.sync(self.folder)
        except OSError as error:
            raise FolderError(path=self.folder, why=error.strerror or error) from error

    def _reopen(self) -> None:
        # What a newer program passed over, else what was set aside.
        one = installed.find(self._data, POINTER) or installed.find(self._data, ASIDE)
        if one is None:
            raise BadOptionError(why="No other edition is installed.")
        installed.library(self._data, one)
        installed.point(self._data, replace(one, over=self._bundled_version()))
        (self.folder / ASIDE).unlink(missing_ok=True)

    def _trusted(self, path: Path, key: str) -> None:
        if not self.publishers.trusts(key):
            raise PackKeyError(path=path, fingerprint=keys.fingerprint(key), key=key)

    def _bundled_version(self) -> str:
        try:
            return Library(self._bundled).version
        except ReaderError:
            return ""

    def _sweep(self) -> None:
        # What is open and what was set aside stay; so does what may still be in the making,
        # and the edition that a window may still be reading.
        kept: set[str] = set()
        for name in (POINTER, ASIDE):
            with suppress(EditionDamagedError):
                one = installed.find(self._data, name)
                kept |= {one.folder} if one else set()
        for path in self.folder.iterdir():
            is_young = time.time() - path.stat().st_mtime < _HOUR
            if path.is_dir() and path.name not in kept and not is_young:
                shutil.rmtree(path, ignore_errors=True)
        disk.sweep(self.folder)


@contextmanager
def _pack(path: Path) -> Generator[tuple[Container, Contents, str]]:
    # A pack whose seal fits and whose files are those it names.
    try:
        with opened(path) as container:
            raw, seal = container.signed()
            key = keys.signer(seal, raw)
            if key is None:
                raise NotOursError("its signature does not fit what it holds")  # noqa: TRY301
            contents = read(raw)
            container.check(contents)
            yield container, contents, key
    except NotOursError as error:
        raise PackError(path=path, why=error) from error
    except OSError as error:
        if error.filename is None or Path(error.filename) != path:
            raise
        raise PackError(path=path, why=error.strerror or error) from error


def _readable(path: Path, contents: Contents) -> None:
    if contents.schema not in READABLE:
        raise PackSchemaError(path=path, **installed.others(contents.schema, SCHEMA))


def _check_index(path: Path, folder: Path) -> None:
    form = format_of(folder / INDEX)
    if form not in {0, FORMAT}:  # 0 is no index at all, as its opening will tell.
        raise PackSchemaError(path=path, **installed.others(form, FORMAT, "i"))


def _try(folder: Path, contents: Contents) -> None:
    # Opened as the program opens it, before anything is told that it is there.
    try:
        library = Library(folder)
        bad = library.verify()
        answers = all(_answers(library))
    except _UNREADABLE as error:
        raise NotOursError("its library cannot be opened") from error
    said = (library.edition_id, library.revision, library.version)
    if bad or said != (contents.edition, contents.revision, contents.version):
        raise NotOursError("its library is not what its manifest says")
    if not answers:
        raise NotOursError("its index does not answer")


def _answers(library: Library) -> Iterator[bool]:
    with closing(Search(library)) as search:
        for lang in LANGS:
            words = library.edition(lang).sections[0].title
            yield bool(search.find(Query(words, lang=lang)).hits)


def _said(one: Contents | Library) -> str:
    name = one.edition if isinstance(one, Contents) else one.edition_id
    return f"{name} revision {one.revision}"
