"""Rescue: a damaged marks file replaced by a backup and by what its readable copy still knew.

A backup may be minutes old; the readable copy beside the marks file was written some seconds
after the last change, a second after the last deletion. So what is in it and not in the
backup, or of a later revision there, becomes what it is there: a mark that was changed, and
one that was put into the trash. What was thrown away or taken back later still is known from
`desktop.marks.keeping.gone`. No clock is asked, since it may have been set back.
"""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.errors import ReaderError
from desktop.exchange.intake import parsing, plan
from desktop.marks.keeping import gone
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
    return Rescue(taken.serial, taken.made, kept, _taken_in(marks, kept) if kept else 0)


def _taken_in(marks: Marks, kept: Path) -> int:
    changed = marks.adopt(_later(marks, kept))
    marks.forget_session()
    return len(changed.added)


def _later(marks: Marks, kept: Path) -> list[Mark]:
    # Only beside a damaged file are its readable copy and what was noted put aside: who goes
    # back by choice wants what is in the backup.
    before = {one.id: one for one in (*marks.all(), *marks.trash())}
    found = dict(before)
    for one in _copied(marks, kept.with_suffix(".jsonld")):
        if one.id not in found or one.revision > found[one.id].revision:
            found[one.id] = one
    for name, (revision, deleted) in gone.read(kept.with_suffix(".log")).items():
        if name in found and revision > found[name].revision:
            found[name] = replace(found[name], revision=revision, deleted=deleted)
    return [one for one in found.values() if one != before.get(one.id)]


def _copied(marks: Marks, copy: Path) -> list[Mark]:
    if not copy.exists():
        return []
    try:
        sheaf = parsing.read(copy)
    except ReaderError as error:
        _log.info("the readable copy was not taken in: %s", error)
        return []
    living, _ = plan.taken(marks, sheaf.items)
    trash, _ = plan.taken(marks, sheaf.trash)
    # Its last change put it there.
    return [*living, *(replace(one, deleted=one.changed) for one in trash)]
