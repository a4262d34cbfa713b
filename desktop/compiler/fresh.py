"""Fresh or stale: whether the compiled library was made from what now lies in `content/`.

Compares sizes and times, never hashes: this runs at each start in a checkout. Imports
nothing of the compiler, so that asking costs a few milliseconds.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

STAMP = "stamp.json"
_CODE = ("compiler", "document", "search", "preferences")
_TABLE = "actions.py"  # The help tells of every action.


def stamp(content: Path) -> dict[str, list[int]]:
    """Return size and time of every file the library is made from, the code included."""
    package = Path(__file__).resolve().parents[1]
    found = {f"content/{name}": it for name, it in _files(content)}
    for room in _CODE:
        found |= {f"{room}/{name}": it for name, it in _files(package / room)}
    status = (package / _TABLE).stat()
    return found | {_TABLE: [status.st_size, status.st_mtime_ns]}


def is_fresh(content: Path, target: Path) -> bool:
    """Whether ``target`` was compiled from ``content`` as it is."""
    try:
        kept = json.loads((target / STAMP).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(kept == stamp(content))


def _files(folder: Path) -> Iterator[tuple[str, list[int]]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if one != "__pycache__")
        for name in sorted(names):
            path = Path(place) / name
            status = path.stat()
            yield path.relative_to(folder).as_posix(), [status.st_size, status.st_mtime_ns]
