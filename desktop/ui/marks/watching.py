"""Watching the marks file: read at the start, looked at twice a second, restored when damaged.

What another program writes is taken up within half a second. Nothing here keeps the
reader from reading: whatever is wrong with the file is told above the text.
"""

import logging
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from desktop.errors import (
    BackupMissingError,
    MarksDamagedError,
    MarksNotKeptError,
    ReaderError,
)
from desktop.marks.model import Changed, Mark
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.messages import Messages
from desktop.ui.tasks import Tasks
from desktop.ui.words import translated
from desktop.words import mark

LOOK = 500  # Milliseconds between two looks at what other programs wrote: a second at most.
TIDY = 20_000  # Milliseconds after the last change, when the readable copy is written.
_log = logging.getLogger(__name__)


class Watching(QObject):
    """Reads the marks for one window and keeps up with their file.

    Attributes:
        is_open: Whether the marks could be read.
    """

    def __init__(
        self, reader: Reader, hub: Hub, messages: Messages, tasks: Tasks, desk: Desk
    ) -> None:
        super().__init__(hub)
        self._reader, self._hub = reader, hub
        self._messages, self._tasks, self._desk = messages, tasks, desk
        self.is_open, self._has_changed = False, False
        self._is_looking, self._looks_anew = False, False
        self._timer = QTimer(self, interval=LOOK, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._rest = QTimer(self, interval=TIDY, singleShot=True)
        self._rest.timeout.connect(self.tidy)
        hub.marks_changed.connect(self.note_change)

    def open(self) -> None:
        """Read all marks; say what is wrong when they cannot be read, and offer a way back."""
        self.is_open = False
        try:
            found = self._reader.marks.all()
        except MarksDamagedError as error:
            self._hub.marks_read.emit(())
            self._offer_backup(error)
        except ReaderError as error:
            self._hub.marks_read.emit(())
            self._messages.show_error(error)
        else:
            self.is_open = True
            self._hub.marks_read.emit(found)
            self._timer.start()
            self.tidy()  # A backup of what there was before this session, beside the window.

    @Slot()
    def look(self) -> None:
        """Look, beside the window's thread, for what another program has written."""
        if not self._is_looking:
            self._is_looking = True
            done = partial(self._take, self._reader.marks.era)
            self._desk.look(done, self._give_up, anew=self._looks_anew)

    def _take(self, era: int, found: Iterable[Mark] | None) -> None:
        # What was read before this thread wrote something itself is old, and read again.
        self._is_looking = False
        self._looks_anew = found is not None and era != self._reader.marks.era
        if found is None or self._looks_anew or not self.is_open:
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
        self._reader.marks.forget_session()
        self.open()

    @Slot(object)
    def note_change(self, _changed: Changed) -> None:
        """Have the readable copy written once the reader rests from marking."""
        self._has_changed = True
        self._rest.start()

    @Slot()
    def tidy(self) -> None:
        """Write the readable copy and a backup that is due, beside the window's thread."""
        self._tasks.run(self._reader.tidy_marks, _nothing)

    def recover(self, backup: str | None = None) -> None:
        """Put a backup, the newest good one unless named, in the place of the marks file."""
        done = self._reader.recover_marks(backup)
        self.open()
        said = mark(
            "The backup of {day} was taken; later marks from the readable copy: {count}. "
            "What was replaced is kept as {kept}."
        )
        day, kept = done.made.replace("T", " ")[:16], done.kept.name if done.kept else "–"
        self._messages.say(translated(said, day=day, count=done.added, kept=kept))

    def close(self) -> None:
        """Look no more, and leave the readable copy and a backup as the reader leaves."""
        self._timer.stop()
        self._rest.stop()
        if self.is_open and self._has_changed:
            self._reader.marks.leave()

    def _offer_backup(self, error: MarksDamagedError) -> None:
        try:
            backup, count = self._reader.marks.backups.newest_good()
        except BackupMissingError:
            self._messages.show_error(error)
            return
        words = mark(
            "The file of your marks is damaged. Reading and searching go on. The newest good "
            "backup is of {day} (marks in it: {count}); the damaged file will be kept beside it."
        )
        self._messages.offer(
            translated(words, day=backup.made.replace("T", " ")[:16], count=count),
            translated(mark("Take the backup")),
            partial(self.recover, str(backup.serial)),
        )


def _nothing(_: object) -> None:
    pass
