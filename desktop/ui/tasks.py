"""Background work: one worker thread, in order; latest wins; errors come home.

A work is a function of values that returns a value; who asked gets it on the window's
thread. Whatever touches the search index runs here and nowhere else, so that its files
have one thread, however many windows there are: each has its own `Tasks` at one `Worker`.
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
MANY = 20_000  # Objects that a look takes some five milliseconds for.
Failed = Callable[[ReaderError], None]


class _Job(NamedTuple):
    owner: "Tasks"
    key: str
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed
    broke: Callable[[], None] | None = None


class Worker:
    """One thread that works in order; it starts with the first work and ends with its last user."""

    def __init__(self) -> None:
        self._waiting: deque[_Job] = deque()
        self._present: _Job | None = None
        self._change = threading.Condition()
        self._is_closed = False
        self._users = 0
        self._thread: threading.Thread | None = None

    def join(self) -> None:
        """Count one more who has it work."""
        self._users += 1

    def put(self, job: _Job) -> None:
        """Work on something after all that waits."""
        with self._change:
            self._waiting.append(job)
            self._change.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="tasks", daemon=True)
            self._thread.start()

    def drop(self, owner: "Tasks", key: str | None = None) -> int:
        """Forget what waits of one owner, all or of a key; return how many works that were."""
        with self._change:
            kept = [
                one for one in self._waiting if one.owner is not owner or key not in {None, one.key}
            ]
            dropped = len(self._waiting) - len(kept)
            self._waiting = deque(kept)
        return dropped

    def wait(self, owner: "Tasks") -> None:
        """Wait until nothing of one owner waits, or is worked on."""
        with self._change:
            self._change.wait_for(lambda: not self._has_some(owner))

    def _has_some(self, owner: "Tasks") -> bool:
        is_present = self._present is not None and self._present.owner is owner
        return is_present or any(one.owner is owner for one in self._waiting)

    def leave(self) -> None:
        """Count one less who has it work; with the last the thread ends."""
        self._users -= 1
        if self._users:
            return
        with self._change:
            self._is_closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _next(self) -> _Job | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting or self._is_closed)
            self._present = None if self._is_closed else self._waiting.popleft()
            return self._present

    def _work(self) -> None:
        while (job := self._next()) is not None:
            job.owner.carry_home(job)
            del job  # What it holds may be a window's.
            with self._change:
                self._present = None
                self._change.notify_all()


class Tasks(QObject):
    """Runs work beside the window.

    ``failed`` is called on the window's thread with a known error of a work that brought
    no other way to tell it. Any other error is a bug and goes to `sys.excepthook`, also
    there. Without a ``worker`` it has one of its own. Whoever makes this closes it.
    """

    _ended = Signal(object, object, object)

    def __init__(
        self, failed: Failed, parent: QObject | None = None, worker: Worker | None = None
    ) -> None:
        super().__init__(parent)
        self.failed = failed
        self._worker = worker or Worker()
        self._worker.join()
        self._newest: dict[str, _Job] = {}
        self._is_closed = False
        self._owed = 0  # Works that have not come home.
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
        self._put(_Job(self, "", work, done, failed or self.failed, broke))

    def latest(self, key: str, work: Callable[[], Value], done: Callable[[Value], None]) -> None:
        """As `run`, but an older work of the same key is dropped, and so is what it gives."""
        self._put(_Job(self, key, work, done, self.failed))

    def settle(self) -> None:
        """Wait until every work has ended, and bring all of them home."""
        while self._owed and not self._is_closed:
            self._worker.wait(self)
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Drop what waits, and wait until the present work is done.

        Nothing comes home after this, and nothing more is taken.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._worker.drop(self)
        self._worker.wait(self)
        self._worker.leave()

    def _put(self, job: _Job) -> None:
        if self._is_closed:
            return
        if job.key:
            self._newest[job.key] = job
            self._owed -= self._worker.drop(self, job.key)
        self._owed += 1
        self._worker.put(job)

    def carry_home(self, job: _Job) -> None:
        """Do a work, and send home what it ended with; the worker calls it, on its thread."""
        value, error = None, None
        try:
            value = job.work()
        except Exception as raised:  # noqa: BLE001  Carried home, and told there.
            error = raised
        self._ended.emit(job, value, error)

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
    bear. Three generations, as `gc.get_threshold` has them. What came by the ten thousand in one
    interval are values that stay (marks, an index): they are set aside, not looked through, which
    would take longer than a frame.
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
        if counts[0] > MANY:
            gc.freeze()
            return
        full = [old for old in range(3) if most[old] and counts[old] > most[old]]
        if full:
            gc.collect(max(full))
