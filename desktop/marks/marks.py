"""All marks of one reader: the verbs that the window and the command line share.

Every verb that changes something returns once it is on disk, and says what it changed.
Marks are read when first asked for and again when another program has written. A mark
whose words are gone stays, as an orphan; a mark that is deleted lies in the trash.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from desktop import disk
from desktop.document.library import Library
from desktop.document.model import BlockId, Lang
from desktop.errors import QuoteMissingError, ReaderError, UnknownMarkError
from desktop.marks import clock, readable
from desktop.marks.acts import Undo
from desktop.marks.anchor import Suggestion, suggest
from desktop.marks.clock import Clock
from desktop.marks.finding.reviewing import Review, to_review
from desktop.marks.keeping.backups import REPLACED, Backup, Backups
from desktop.marks.keeping.store import Store
from desktop.marks.match import occurrences
from desktop.marks.model import Changed, Draft, Edit, Mark, MarkId, Segment, Step, changed_by
from desktop.marks.orders import Order, Orders
from desktop.marks.passages import Passages
from desktop.marks.pen import Pen
from desktop.marks.placing import Placing

FILE = "marks.sqlite"
TRASH_DAYS = 90
FRESH = 10  # Minutes a backup is young enough for the changes that follow it.
_log = logging.getLogger(__name__)


class Marks:
    """The marks in one folder, over one edition. Belongs to the thread that first uses it.

    Attributes:
        orders: Makes changes that are written elsewhere, by a `Pen`.

    Raises:
        MarksNotKeptError, MarksDamagedError, MarksNewerError, MarksForeignError: From
            every verb that reads or writes, as `desktop.marks.keeping.store.Store` says.
    """

    def __init__(self, folder: Path, library: Library, now: Clock = clock.now) -> None:
        self.folder = folder
        self._placing, self._now = Placing(library), now
        self._store = Store(folder / FILE)
        self.backups = Backups(self._store, now)
        self.undo_ = Undo()
        self.orders = Orders(self.passages, self._known, lambda: self.undo_, now)
        self._marks: dict[MarkId, Mark] | None = None
        self._version: tuple[object, ...] = ()

    # asking

    def all(self) -> tuple[Mark, ...]:
        """Return the living marks, the oldest first."""
        return _living(self._known().values())

    def trash(self) -> tuple[Mark, ...]:
        """Return the deleted marks, the latest deleted first."""
        return _latest_deleted(self._known().values())

    def mark(self, asked: str) -> Mark:
        """Return the mark of that id, living or deleted; the id's beginning is enough.

        Raises:
            UnknownMarkError: There is none, or several begin so.
        """
        wanted = asked.strip().removeprefix("urn:uuid:").lower()
        found = [one for one in self._known().values() if one.id.startswith(wanted) and wanted]
        exact = [one for one in found if one.id == wanted] or found
        if len(exact) != 1:
            raise UnknownMarkError(id=asked)
        return exact[0]

    def passages(self, lang: Lang) -> Passages:
        """Return the text that marks of a language stand in."""
        return self._placing.passages(lang)

    def quoted(self, block: BlockId, quote: str, lang: Lang, nth: int = 1) -> Segment:
        """Return where words stand in a block for the ``nth`` time.

        Raises:
            QuoteMissingError: They do not, or not that often.
        """
        found = self.passages(lang).block(block)
        places = list(occurrences(found.text, quote)) if found else []
        if not 1 <= nth <= len(places):
            raise QuoteMissingError(quote=quote, block=block)
        start = places[nth - 1]
        return Segment(block, start, start + len(quote))

    def suggestions(self, mark: Mark) -> tuple[Suggestion, ...]:
        """Return where the words of an orphan may stand now, the likeliest place first."""
        return suggest(mark.anchor, self.passages(mark.lang))

    # changing

    def add(self, *drafts: Draft) -> Changed:
        """Make marks, all in one act."""
        return self.do(self.orders.add(*drafts))

    def adopt(self, marks: Iterable[Mark]) -> Changed:
        """Keep marks that were made elsewhere, under their own ids, all in one act.

        One that is here already becomes what it is there, and lives again if it was deleted.
        """
        return self.do(self.orders.adopt(marks))

    def edit(self, ids: Iterable[MarkId], edit: Edit, *, joins: bool = False) -> Changed:
        """Change living marks; with ``joins`` it is undone together with the last act on them."""
        return self.do(self.orders.edit(ids, edit, joins=joins))

    def attach(self, name: MarkId, segments: tuple[Segment, ...]) -> Changed:
        """Let a mark stand at these words by hand; the anchor it was made with is kept."""
        return self.do(self.orders.attach(name, segments))

    def confirm(self, ids: Iterable[MarkId]) -> Changed:
        """Take where marks stand now for their place; an orphan has none and stays one."""
        return self.do(self.orders.confirm(ids))

    def to_review(self) -> tuple[Review, ...]:
        """Return what became of marks that are not where and what they were."""
        return to_review(self.all(), self.passages)

    def delete(self, ids: Iterable[MarkId]) -> Changed:
        """Put marks into the trash, where they stay 90 days."""
        return self.do(self.orders.delete(ids))

    def restore(self, ids: Iterable[MarkId]) -> Changed:
        """Take marks out of the trash."""
        return self.do(self.orders.restore(ids))

    def undo(self) -> Changed:
        """Undo the last act of this session that is not undone; nothing when there is none."""
        return self.do(self.orders.undo())

    def redo(self) -> Changed:
        """Do again what was undone last."""
        return self.do(self.orders.redo())

    def do(self, order: Order | None) -> Changed:
        """Write an order, here and now, and take it up; None changes nothing."""
        if order is None:
            return Changed()
        return self.take(order, self._placing.steps(self._store.update(order.ids, order.act)))

    def take(self, order: Order, steps: tuple[Step, ...]) -> Changed:
        """Take up what was written of an order, as it now can be undone."""
        if self._marks is not None:
            self._marks |= {one.after.id: one.after for one in steps}
        if order.undoes:
            self.undo_.turn(order.undoes, steps)
        else:
            self.undo_.note(steps, joins=order.joins)
        return changed_by(steps)

    def pen(self) -> Pen:
        """Return what reads and writes the same file on another thread."""
        return Pen(self.folder / FILE, self._placing)

    def expect(self) -> None:
        """Know of no mark but those known, and read none here, until a pen's are taken up."""
        self._marks = self._marks or {}

    def refresh(self) -> Changed:
        """Take up what another program changed since."""
        if self._marks is None or self._store.version() == self._version:
            return Changed()
        version, old = self._store.version(), self._known()
        found = [self._placing.renewed(old.get(one.id), one) for one in self._store.read()]
        self._version = version
        return self.take_up(found)

    def take_up(self, found: Iterable[Mark]) -> Changed:
        """Take up all marks as a pen found them on disk, and say what is new in them."""
        old = self._known()
        self._marks = {one.id: one for one in found}
        if not old:
            return Changed(_living(self._marks.values()))
        return changed_by(tuple(_differences(old, self._marks, self._now())))

    # keeping

    def tidy(self) -> None:
        """Empty the trash of what is old, write the readable copy, make a backup if one is due.

        None of it is worth an error: what fails is logged and tried again next time.
        """
        works = (
            self._empty_old_trash, self._write_readable, self._back_up_if_due, self._sweep,
            self._store.settle,
        )  # fmt: skip
        for work in works:
            try:
                work()
            except (OSError, ReaderError) as error:
                _log.info("not tidied: %s", error)

    def leave(self) -> None:
        """Tidy up and back up at the end of a session, however young the newest backup is."""
        self.tidy()
        try:
            self.backups.make()
        except ReaderError as error:
            _log.info("no backup: %s", error)

    def back_up_before(self) -> None:
        """Make a backup before a change, unless the newest is young enough."""
        try:
            self._back_up_if_due()
        except ReaderError as error:
            _log.info("no backup: %s", error)

    def recover(self, backup: Backup | None = None) -> tuple[Backup, Path | None]:
        """Put a backup, the newest good one unless told, in the place of the marks file.

        Returns it and where the replaced file is kept. What was undoable is no more.

        Raises:
            BackupMissingError: There is no good backup.
        """
        chosen = backup or self.backups.newest_good()[0]
        kept = self.backups.take(chosen)
        self.forget_session()
        return chosen, kept

    def empty_trash(self) -> int:
        """Forget what is in the trash for good, and the whole copies that still hold it.

        Returns how many marks that were.
        """
        gone = [one.id for one in self.trash()]
        self._store.purge(gone)
        self.forget_session()
        copy = self.folder / readable.FILE
        for path in (copy, *(one.path for one in self.backups.all()), *self.folder.glob(REPLACED)):
            path.unlink(missing_ok=True)
        self.tidy()
        return len(gone)

    def forget_session(self) -> None:
        """Read everything anew when next asked, and undo nothing of before."""
        self._marks, self.undo_ = None, Undo()

    def close(self) -> None:
        """Close the file; the marks can be used again."""
        self._store.close()

    def _known(self) -> dict[MarkId, Mark]:
        return self._load() if self._marks is None else self._marks

    def _load(self) -> dict[MarkId, Mark]:
        self._marks = {one.id: self._placing.placed(one) for one in self._store.read()}
        self._version = self._store.version()
        return self._marks

    def _kept(self) -> Collection[Mark]:
        # As the file has them: to look for the words of thousands takes a second or two, and
        # nothing that is kept tells where they stand.
        return self._store.read() if self._marks is None else self._marks.values()

    def _sweep(self) -> None:
        disk.sweep(self.folder)
        disk.sweep(self.backups.folder)

    def _back_up_if_due(self) -> None:
        known, now = self.backups.all(), self._now()
        # A copy from the future was made by a clock that has jumped back since: it is old.
        oldest, second = clock.minutes_before(now, FRESH), len("2026-11-25T09:35:01")
        if known and oldest[:second] < known[0].made[:second] <= now[:second]:
            return
        self.backups.make()

    def _empty_old_trash(self) -> None:
        limit = clock.days_before(self._now(), TRASH_DAYS)
        old = [one.id for one in _latest_deleted(self._kept()) if one.deleted < limit]
        if old:
            self._store.purge(old)
            self._marks = None

    def _write_readable(self) -> None:
        path, kept = self.folder / readable.FILE, self._kept()
        form = readable.collection(_living(kept), _latest_deleted(kept))
        if self.folder.exists() and (not path.exists() or path.read_bytes() != form):
            disk.write(path, form)


def _living(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(one for one in marks if not one.deleted)


def _latest_deleted(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    gone = [one for one in marks if one.deleted]
    return tuple(sorted(gone, key=lambda one: one.deleted, reverse=True))


def _differences(old: dict[MarkId, Mark], new: dict[MarkId, Mark], now: str) -> Iterable[Step]:
    for name, mark in new.items():
        if mark != old.get(name):
            yield Step(old.get(name), mark)
    for name, mark in old.items():
        if name not in new:
            yield Step(mark, replace(mark, deleted=now))
