"""Gone: which marks were last thrown away or taken back, beside the marks file.

The readable copy is written a while after a change. Were the marks file damaged in between,
a backup would bring back what was thrown away: so the id, the revision and whether it lies
in the trash stand here, a line a mark, on disk before the change is told. Read only by a
rescue (`desktop.exchange.intake.rescue`); no word of a mark is in it.
"""

import logging
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop import disk
from desktop.marks.model import Mark, MarkId, Step

FILE = "trash.log"
LIVES = "-"
MOST = 200_000  # Bytes; what came before has long been in the readable copy.
_log = logging.getLogger(__name__)


def note(folder: Path, steps: Iterable[Step]) -> None:
    """Note what ``steps`` threw away or took back; a disk that fails is no reason to refuse."""
    turned = [one.after for one in steps if _is_gone(one.before) != _is_gone(one.after)]
    # The line feed comes first: a line that a kill has cut spoils no other.
    lines = "".join(f"\n{one.id} {one.revision} {one.deleted or LIVES}" for one in turned)
    if lines:
        try:
            _append(folder / FILE, lines.encode())
        except OSError as error:
            _log.info("not noted as gone: %s", error)


def _is_gone(mark: Mark | None) -> bool:
    return mark is not None and bool(mark.deleted)


def _append(path: Path, lines: bytes) -> None:
    is_new = not path.exists() or path.stat().st_size > MOST
    with path.open("wb" if is_new else "ab") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        disk.sync(path.parent)


def read(path: Path) -> Mapping[MarkId, tuple[int, str]]:
    """Return the last revision noted of each mark, and when it was deleted, or nothing.

    A line that was cut is passed over.
    """
    found: dict[MarkId, tuple[int, str]] = {}
    for line in path.read_text("ascii", "replace").splitlines() if path.exists() else ():
        name, revision, deleted, *_ = [*line.split(" "), "", ""]
        if revision.isdecimal() and deleted:
            found[MarkId(name)] = int(revision), "" if deleted == LIVES else deleted
    return found
