"""Opening: the library that the program reads, and how it came to be that one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop.document.library import Library
from desktop.editions import installed
from desktop.errors import EditionDamagedError

Origin = Literal["bundled", "installed", "named"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A library, open.

    Attributes:
        origin: ``named`` is one that was asked for by its folder.
        fault: Why an installed edition was passed over.
    """

    library: Library
    origin: Origin
    fault: EditionDamagedError | None = None


def opened(data: Path, bundled: Path) -> Opened:
    """Return the installed edition, else the bundled one.

    Raises:
        LibraryMissingError, LibrarySchemaError, LibraryDamagedError: The bundled one cannot
            be opened, and none is installed that can.
    """
    try:
        one = installed.find(data)
        if one is not None and not installed.is_superseded(one, bundled):
            return Opened(installed.library(data, one), "installed")
    except EditionDamagedError as error:
        return Opened(Library(bundled), "bundled", error)
    return Opened(Library(bundled), "bundled")
