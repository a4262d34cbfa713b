"""Watching the marks file: read at the start, looked at twice a second, restored when damaged.

What another program writes is taken up within half a second. Nothing here keeps the
reader from reading: whatever is wrong with the file is told above the text.
"""

import logging
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from desktop.errors import MarksDamagedError, MarksNotKeptError, ReaderError
from desktop.exchange.intake.rescue import Rescue, recover
from desktop.marks.marks import Marks
from desktop.marks.model import Changed, Mark
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.messages import Messages
from desktop.ui.tasks import Tasks
from desktop.ui.words import translated
from desktop.words import mark

LOOK = 500  # Milliseconds between two looks at what other programs wrote: a second at most.
PATIENCE = 400  # Milliseconds of reading before, and between, words on how far it is.
TIDY = 20_000  # Milliseconds after the last change, when the readable copy is written;
GONE = 1000  # after the last deletion: from an older copy what was deleted could come back.
_log = logging.getLogger(__name__)


class Watching(QObject):
    """Reads the marks for all windows and keeps up with their file.

    ``messages`` gives where to speak to the reader.

    Attributes:
        is_open: Whether the marks could be read.
    """

    def __init__(
        self,
        reader: Reader,
        hub: Hub,
        messages: Callable[[], Messages],
        tasks: Tasks,
        desk: Desk,
    ) -> None:
        super().__init__(hub)
        self._reader, self._hub = reader, hub
        self._messages, self._tasks, self._desk = messages, tasks, desk
        self.is_open, self._has_changed = False, False
        self._is_looking = False
        self._afterwards: list[Callable[[], object]] | None = []
        self._timer = QTimer(self, interval=LOOK, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._rest = QTimer(self, interval=TIDY, singleShot=True)
        self._rest.timeout.connect(self.tidy)
        self._patience = QTimer(self, interval=PATIENCE)
        self._patience.timeout.connect(self.tell_progress)
        hub.marks_changed.connect(self.note_change)

    def open(self) -> None:
        """Read all marks; say what is wrong when they cannot be read, and offer a way back."""
        self.is_open = False
        self._afterwards = self._afterwards or []
        self._reader.marks.expect()
        self._patience.start()
        self._desk.read(self._take_all, self._tell_unread)

    def open_anew(self) -> None:
        """Read all marks of a file that another was put in the place of; undo nothing of before."""
        self._reader.marks.forget_session()
        self.open()

    @property
    def has_read(self) -> bool:
        """Whether the marks have been read, or could not be."""
        return self._afterwards is None

    def when_read(self, then: Callable[[], object]) -> None:
        """Do something as soon as the marks are read, or cannot be."""
        if self._afterwards is None:
            then()
        else:
            self._afterwards.append(then)

    def _take_all(self, found: list[Mark]) -> None:
        self.is_open = True
        self._reader.marks.take_up(found)
        self._tell_read()
        self._timer.start()
        self.tidy()  # A backup of what there was before this session, beside the window.

    def _tell_unread(self, error: ReaderError) -> None:
        self._tell_read()
        if isinstance(error, MarksDamagedError):
            self._desk.do(_newest_good, self._offer_backup, partial(self._tell_damage, error))
        else:
            self._messages().show_error(error)

    @Slot()
    def tell_progress(self) -> None:
        """Say that the marks are still being read, and how far that is."""
        said = mark("Your marks are being read: {percent} %")
        self._hub.said.emit(translated(said, percent=round(self._desk.share * 100)))

    def _tell_read(self) -> None:
        self._patience.stop()
        self._hub.marks_read.emit(self._reader.marks.all())
        waiting, self._afterwards = self._afterwards or [], None
        for then in waiting:
            then()

    @Slot()
    def look(self) -> None:
        """Look, beside the window's thread, for what another program has written."""
        if not self._is_looking:
            self._is_looking = True
            self._desk.look(self._take, self._give_up)

    def _take(self, found: Iterable[Mark] | None) -> None:
        self._is_looking = False
        if found is None or not self.is_open:
            return
        changed = self._reader.marks.take_up(found)
        if changed.added or changed.removed:
            self._hub.marks_changed.emit(changed)

    def _give_up(self, error: ReaderError) -> None:
        self._is_looking = False
        if isinstance(error, MarksNotKeptError):
            _log.info("marks were not looked at: %s", error)
            return
        self._timer.stop()
        self.open_anew()

    @Slot(object)
    def note_change(self, changed: Changed) -> None:
        """Have the readable copy written once the reader rests from marking."""
        self._has_changed = True
        is_gone = {one.id for one in changed.removed} - {one.id for one in changed.added}
        if is_gone:
            self._rest.start(GONE)
        elif not self._rest.isActive() or self._rest.interval() == TIDY:
            self._rest.start(TIDY)

    @Slot()
    def tidy(self) -> None:
        """Write the readable copy and a backup that is due, beside the window's thread."""
        self._tasks.run(partial(self._reader.beside, Marks.tidy), _nothing)

    def recover(self, backup: str | None = None) -> None:
        """Put a backup, the newest good one unless named, in the place of the marks file."""
        self._desk.do(lambda own: recover(own, backup), self._tell_recovered)

    def _tell_recovered(self, done: Rescue) -> None:
        self.open_anew()
        said = mark(
            "The backup of {day} was taken; later marks from the readable copy: {count}. "
            "What was replaced is kept as {kept}."
        )
        day, kept = done.made.replace("T", " ")[:16], done.kept.name if done.kept else "–"
        self._messages().say(translated(said, day=day, count=done.added, kept=kept))

    def close(self) -> None:
        """Look no more, and leave the readable copy and a backup as the reader leaves."""
        self._patience.stop()
        self._timer.stop()
        self._rest.stop()
        if self.is_open and self._has_changed:
            self._desk.do(Marks.leave)

    def _tell_damage(self, damage: ReaderError, _no_backup: ReaderError) -> None:
        self._messages().show_error(damage)

    def _offer_backup(self, found: tuple[int, str, int]) -> None:
        serial, made, count = found
        words = mark(
            "The file of your marks is damaged. Reading and searching go on. The newest good "
            "backup is of {day} (marks in it: {count}); the damaged file will be kept beside it."
        )
        self._messages().offer(
            translated(words, day=made.replace("T", " ")[:16], count=count),
            translated(mark("Take the backup")),
            partial(self.recover, str(serial)),
        )


def _nothing(_: object) -> None:
    pass


def _newest_good(own: Marks) -> tuple[int, str, int]:
    backup, count = own.backups.newest_good()
    return backup.serial, backup.made, count
