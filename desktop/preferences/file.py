"""Small files kept whole: written beside, synced, then renamed over the old one.

A file that is missing, damaged, or of another version reads as nothing: the program then
goes on with its defaults, and says so once in the log. What single values are worth is for
who asked.
"""

import json
import logging
from collections.abc import Mapping
from pathlib import Path

from desktop import disk
from desktop.errors import HomeError

VERSION = 1
Form = Mapping[str, object]  # Values by key, as JSON gives them.
_log = logging.getLogger(__name__)


def read(path: Path) -> Form:
    """Return what ``path`` holds, or an empty mapping."""
    try:
        found: object = json.loads(path.read_bytes())
    except FileNotFoundError:
        _log.info("no %s yet, defaults are used", path.name)
        return {}
    except (OSError, ValueError, RecursionError) as error:
        _log.info("%s cannot be read, defaults are used: %s", path.name, error)
        return {}
    form = mapping(found)
    if form.get("version") != VERSION:
        _log.info("%s is not of version %d, defaults are used", path.name, VERSION)
        return {}
    return form


def mapping(found: object) -> Form:
    """Return ``found`` if it is a mapping, else an empty one."""
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType, reportUnknownMemberType]


def sequence(found: object) -> list[object]:
    """Return ``found`` if it is a list, else an empty one."""
    return list(found) if isinstance(found, list) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def write(path: Path, values: Form) -> None:
    """Save ``values`` whole or not at all.

    Two programs that save at once both succeed, and one of the two files stays.

    Raises:
        HomeError: The folder cannot be written; the old file is as it was.
    """
    # ASCII, since a name from the system may hold half a surrogate pair.
    form = json.dumps({"version": VERSION, **values}, indent=1).encode("ascii")
    try:
        disk.write(path, form)
    except OSError as error:
        raise HomeError(path=path.parent, why=error.strerror or error) from error
