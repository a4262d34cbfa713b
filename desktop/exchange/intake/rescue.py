"""Rescue: a damaged marks file replaced by a backup and by what its readable copy still knew.

A backup may be minutes old; the readable copy beside the marks file was written some seconds
after the last change, a second after the last deletion. So what is in it and not in the
backup, or of a later revision there, becomes what it is there: a mark that was changed, and
one that was put into the trash. No clock is asked, since it may have been set back.
"""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.errors import ReaderError
from desktop.exchange.intake import parsing, plan
from desktop.marks.marks import Marks
from desktop.marks.model import Mark

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was done.

    Attributes:
        serial: The backup's number, and ``made`` when it was made.
        kept: Where the replaced file is now.
        added: How many marks came from the readable copy.
    """

    serial: int
    made: str
    kept: Path | None
    added: int


def recover(marks: Marks, asked: str | None = None) -> Rescue:
    """Put a backup, the newest good one unless asked for, in the place of the marks file.

    Raises:
        BackupMissingError: There is no such backup, or no good one.
    """
    taken, kept = marks.recover(marks.backups.named(asked) if asked else None)
    return Rescue(taken.serial, taken.made, kept, _taken_in(marks, kept))


def _taken_in(marks: Marks, kept: Path | None) -> int:
    # Only a damaged file has its readable copy put aside with it: who goes back by choice
    # wants what is in the backup.
    copy = kept.with_suffix(".jsonld") if kept else None
    if copy is None or not copy.exists():
        return 0
    try:
        changed = marks.adopt(_later(marks, copy))
    except ReaderError as error:
        _log.info("the readable copy was not taken in: %s", error)
        return 0
    marks.forget_session()
    return len(changed.added)


def _later(marks: Marks, copy: Path) -> list[Mark]:
    sheaf = parsing.read(copy)
    living, _ = plan.taken(marks, sheaf.items)
    gone, _ = plan.taken(marks, sheaf.trash)
    deleted = [replace(one, deleted=one.changed) for one in gone]  # Its last change put it there.
    here = {one.id: one.revision for one in (*marks.all(), *marks.trash())}
    return [one for one in (*living, *deleted) if one.revision > here.get(one.id, 0)]
