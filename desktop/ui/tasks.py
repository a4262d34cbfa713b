"""Background work: one worker thread, in order; latest wins; errors come home.

A work is a function of values that returns a value; who asked gets it on the window's
thread. Whatever touches the search index runs here and nowhere else, so that its files
have one thread.
"""

import gc
import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from desktop.errors import ReaderError

Value = TypeVar("Value")
SWEEP = 1000  # Milliseconds between two looks whether there is garbage.
Failed = Callable[[ReaderError], None]


class _Job(NamedTuple):
    key: str
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed
    broke: Callable[[], None] | None = None


class Tasks(QObject):
    """Runs work beside the window.

    ``failed`` is called on the window's thread with a known error of a work that brought
    no other way to tell it. Any other error is a bug and goes to `sys.excepthook`, also
    there. The thread starts with the first work; whoever makes this closes it.
    """

    _ended = Signal(object, object, object)

    def __init__(self, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failed = failed
        self._waiting: deque[_Job] = deque()
        self._newest: dict[str, _Job] = {}
        self._change = threading.Condition()
        self._is_closed, self._is_at_work = False, False
        self._owed = 0  # Works that have not come home.
        self._thread: threading.Thread | None = None
        self._ended.connect(self.come_home, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Failed | None = None,
        broke: Callable[[], None] | None = None,
    ) -> None:
        """Do ``work`` after all that waits, and give its value to ``done``.

        ``broke`` is called when it ended with a bug, which is told by itself.
        """
        self._put(_Job("", work, done, failed or self.failed, broke))

    def latest(self, key: str, work: Callable[[], Value], done: Callable[[Value], None]) -> None:
        """As `run`, but an older work of the same key is dropped, and so is what it gives."""
        self._put(_Job(key, work, done, self.failed))

    def settle(self) -> None:
        """Wait until every work has ended, and bring all of them home."""
        while self._owed and not self._is_closed:
            with self._change:
                self._change.wait_for(lambda: not (self._waiting or self._is_at_work))
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """End the thread once its present work is done; what waits is dropped.

        Nothing comes home after this, and nothing more is taken.
        """
        with self._change:
            self._is_closed = True
            self._waiting.clear()
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _put(self, job: _Job) -> None:
        with self._change:
            if self._is_closed:
                return
            if job.key:
                self._newest[job.key] = job
                kept = [one for one in self._waiting if one.key != job.key]
                self._owed -= len(self._waiting) - len(kept)
                self._waiting = deque(kept)
            self._owed += 1
            self._waiting.append(job)
            self._change.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="tasks", daemon=True)
            self._thread.start()

    def _next(self) -> _Job | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._is_closed)
            self._is_at_work = not self._is_closed
            return None if self._is_closed else self._waiting.popleft()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            value, error = None, None
            try:
                value = job.work()
            except Exception as raised:  # noqa: BLE001  Carried home, and told there.
                error = raised
            self._ended.emit(job, value, error)
            with self._change:
                self._is_at_work = False
                self._change.notify_all()

    @Slot(object, object, object)
    def come_home(self, job: _Job, value: object, error: Exception | None) -> None:
        """Give what a work ended with to who asked, unless something newer was asked since."""
        self._owed -= 1
        is_old = bool(job.key) and self._newest.get(job.key) is not job
        if error is not None and not isinstance(error, ReaderError):
            sys.excepthook(type(error), error, error.__traceback__)
            if job.broke:
                job.broke()
        elif is_old or self._is_closed:
            return
        elif error is not None:
            job.failed(error)
        else:
            job.done(value)


class Sweeper(QObject):
    """Collects garbage on the window's thread, and nowhere else.

    Python collects on whichever thread happens to make the object that is one too many. A
    dialog in a cycle would then be destroyed beside the window's thread, which Qt does not
    bear. Three generations, as `gc.get_threshold` has them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # What the first page took stays: it need not be looked through again.
        self._timer = QTimer(self, interval=SWEEP)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Collect the oldest generation that is full, and all younger ones with it."""
        counts, most = gc.get_count(), gc.get_threshold()
        full = [old for old in range(3) if most[old] and counts[old] > most[old]]
        if full:
            gc.collect(max(full))
