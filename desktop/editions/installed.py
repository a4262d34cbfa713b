"""Which edition is open: the one the reader installed, or the bundled one.

``editions/current.json`` below the reader's data names the installed edition's folder.
It is written last and whole, so that it always names a whole edition: taking it away is
going back. An installed edition that is damaged, of another schema or older than what a
newer program brings is passed over, never mended and never deleted.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import disk
from desktop.document.library import INDEX, SCHEMA, Library
from desktop.errors import (
    EditionDamagedError,
    EditionSchemaError,
    LibraryDamagedError,
    LibraryMissingError,
    LibrarySchemaError,
)
from desktop.paths import EDITIONS, POINTER
from desktop.search.stored.form import FORMAT, format_of
from desktop.words import Said, mark

ASIDE = "aside.json"  # What the pointer is called while the bundled edition is preferred.
_FOLDER = re.compile(r"[A-Za-z0-9_.-]{1,120}")
_WORDS = ("edition", "version", "key", "over")


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed edition.

    Attributes:
        folder: Its folder's name in ``editions``; the library lies in it.
        key: The public key it was signed with.
        over: The version of the edition that was bundled when it was installed.
    """

    folder: str
    edition: str
    revision: int
    version: str
    key: str
    over: str

    @property
    def age(self) -> tuple[str, int]:
        """What grows from an edition to the next, and from a revision to the next."""
        return self.edition, self.revision


def age(library: Library) -> tuple[str, int]:
    """Return a library's age, as packs and installed editions have one."""
    return library.edition_id, library.revision


def find(data: Path, name: str = POINTER) -> Installed | None:
    """Return the edition that a pointer names, or None where there is no pointer.

    Raises:
        EditionDamagedError: The pointer cannot be read.
    """
    path = data / EDITIONS / name
    try:
        form: Any = json.loads(path.read_bytes())
        words = {one: str(form[one]) for one in _WORDS}
        found = Installed(folder=form["folder"], revision=int(form["revision"]), **words)
        if not _FOLDER.fullmatch(found.folder) or found.folder.startswith("."):
            raise EditionDamagedError(path=path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise EditionDamagedError(path=path) from error
    return found


def point(data: Path, one: Installed) -> None:
    """Let the next program open ``one``.

    Raises:
        OSError: It cannot be written; what was open stays so.
    """
    form = {name: getattr(one, name) for name in (*_WORDS, "folder", "revision")}
    disk.write(data / EDITIONS / POINTER, json.dumps(form, indent=1).encode())


def library(data: Path, one: Installed) -> Library:
    """Return an installed edition's library, every file of it hashed.

    Raises:
        EditionDamagedError: It is not what its manifest says.
        EditionSchemaError: It was made for another version of the program.
    """
    folder = data / EDITIONS / one.folder
    try:
        found = Library(folder)
        bad = found.verify()
    except LibrarySchemaError as error:
        raise EditionSchemaError(**others(error.values["found"], SCHEMA)) from error
    except (LibraryMissingError, LibraryDamagedError) as error:
        raise EditionDamagedError(path=folder) from error
    for name in bad:
        raise EditionDamagedError(path=folder / name)
    if found.version != one.version:
        raise EditionDamagedError(path=folder)
    form = format_of(folder / INDEX)
    if form != FORMAT:
        raise EditionSchemaError(**others(form, FORMAT, "i"))
    return found


def others(found: object, wanted: int, sign: str = "") -> dict[str, object]:
    """Return what an error tells of a form that is for other programs than this one.

    ``sign`` stands before the number of a form that is not the library's own.
    """
    is_newer = isinstance(found, int) and found > wanted
    program = Said(mark("newer") if is_newer else mark("older"))
    return {"program": program, "found": f"{sign}{found}", "wanted": f"{sign}{wanted}"}


def is_superseded(one: Installed, bundled: Path) -> bool:
    """Tell whether the program came with a newer edition since ``one`` was installed."""
    try:
        found = Library(bundled)
    except (LibraryMissingError, LibrarySchemaError, LibraryDamagedError):
        return False
    return found.version != one.over and age(found) > one.age
