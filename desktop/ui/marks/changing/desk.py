"""The desk: where orders wait to be written by a thread of its own, one after the other.

A slow disk never stops the window. What was written is told, and only then painted; what
could not be written is told as an error, and nothing of it is shown. An order is made when
its turn comes, so that it knows what those before it did.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from desktop.errors import ReaderError
from desktop.marks.model import Changed, Mark, Step
from desktop.marks.orders import Order
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.tasks import Failed, Tasks

Make = Callable[[], Order | None]
Done = Callable[[Changed], object]


@dataclass(frozen=True, slots=True)
class _Asked:
    make: Make
    done: Done
    failed: Failed


class Desk(QObject):
    """Has orders written; ``refused`` is told of each that could not be, unless it says whom."""

    def __init__(self, reader: Reader, hub: Hub, refused: Failed) -> None:
        super().__init__(hub)
        self._reader, self._hub, self._refused = reader, hub, refused
        self._tasks = Tasks(refused, self)
        self._pen = reader.marks.pen()
        self._waiting: deque[_Asked] = deque()
        self._is_writing = False

    def ask(self, make: Make, done: Done | None = None, failed: Failed | None = None) -> None:
        """Have an order written once those before it are; ``done`` gets what it changed."""
        self._waiting.append(_Asked(make, done or _nothing, failed or self._refused))
        if not self._is_writing:
            self._next()

    def look(
        self, done: Callable[[Iterable[Mark] | None], None], failed: Failed, *, anew: bool = False
    ) -> None:
        """Look for what other programs wrote; None when there is nothing, or a bug was told."""
        self._tasks.run(partial(self._pen.look, anew=anew), done, failed, partial(done, None))

    def settle(self) -> None:
        """Wait until all that was asked for is written or refused, and told."""
        self._tasks.settle()

    def close(self) -> None:
        """Write what waits, and leave the file."""
        self.settle()
        self._tasks.run(self._pen.close, _nothing)
        self._tasks.settle()
        self._tasks.close()

    def _next(self) -> None:
        while self._waiting and not self._is_writing:
            asked = self._waiting.popleft()
            try:
                order = asked.make()
            except ReaderError as error:
                asked.failed(error)
                continue
            if order is None:
                asked.done(Changed())
                continue
            self._is_writing = True
            self._tasks.run(
                partial(self._pen.write, order),
                partial(self._take, asked, order),
                partial(self._refuse, asked),
                self._go_on,
            )

    def _take(self, asked: _Asked, order: Order, written: tuple[Step, ...]) -> None:
        changed = self._reader.marks.take(order, written)
        self._hub.marks_changed.emit(changed)
        asked.done(changed)
        self._go_on()

    def _refuse(self, asked: _Asked, error: ReaderError) -> None:
        asked.failed(error)
        self._go_on()

    def _go_on(self) -> None:
        self._is_writing = False
        self._next()


def _nothing(_: object) -> None:
    pass
