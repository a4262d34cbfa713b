"""The desk: where all that is to be done with the marks file waits for a thread of its own.

A slow disk never stops the window: it opens the file nowhere but here. What was written is
told, and only then painted; what could not be written is told as an error, and nothing of it
is shown. One thing is done after the other, and an order is made when its turn comes, so that
it knows what those before it did.
"""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from desktop.errors import ReaderError
from desktop.marks.marks import Marks
from desktop.marks.model import Changed, Mark, Step
from desktop.marks.orders import Order
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.tasks import Failed, Tasks

Value = TypeVar("Value")
Make = Callable[[], Order | None]
Done = Callable[[Changed], object]


class Desk(QObject):
    """Has orders written; ``refused`` is told of each that could not be, unless it says whom."""

    def __init__(self, reader: Reader, hub: Hub, refused: Failed) -> None:
        super().__init__(hub)
        self._reader, self._hub, self._refused = reader, hub, refused
        self._tasks = Tasks(refused, self)
        self._pen = reader.marks.pen()
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_busy = False

    def ask(self, make: Make, done: Done | None = None, failed: Failed | None = None) -> None:
        """Have an order written once those before it are; ``done`` gets what it changed."""
        self._wait(partial(self._order, make, done or _nothing, failed or self._refused))

    def do(
        self,
        work: Callable[[Marks], Value],
        done: Callable[[Value], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Have something else done with the file in its turn; ``done`` gets what it gave."""
        beside = partial(self._reader.beside, work)
        self._wait(partial(self._begin, beside, done or _nothing, failed or self._refused))

    def adopt(self, marks: Iterable[Mark], done: Done | None = None) -> None:
        """Keep marks that were made elsewhere, once there is a backup of what was before."""
        self.do(Marks.back_up_before)
        self.ask(partial(self._reader.marks.orders.adopt, tuple(marks)), done)

    def read(self, done: Callable[[list[Mark]], object], failed: Failed) -> None:
        """Read all marks, before anything that waits is done."""
        self._waiting.appendleft(partial(self._begin, self._pen.read, done, failed))
        self._next()

    @property
    def share(self) -> float:
        """How much of the present reading is done, 0 to 1."""
        return self._pen.share

    def look(self, done: Callable[[Iterable[Mark] | None], None], failed: Failed) -> None:
        """Look for what other programs wrote; None when there is nothing, or a bug was told."""
        self._tasks.run(self._pen.look, done, failed, partial(done, None))

    def settle(self) -> None:
        """Wait until all that was asked for is done or refused, and told."""
        self._tasks.settle()

    def close(self) -> None:
        """Do what waits, and leave the file."""
        self.settle()
        self._tasks.run(self._pen.close, _nothing)
        self._tasks.settle()
        self._tasks.close()

    def _wait(self, begin: Callable[[], None]) -> None:
        self._waiting.append(begin)
        self._next()

    def _next(self) -> None:
        while self._waiting and not self._is_busy:
            self._waiting.popleft()()

    def _order(self, make: Make, done: Done, failed: Failed) -> None:
        try:
            order = make()
        except ReaderError as error:
            failed(error)
            return
        if order is None:
            done(Changed())
        else:
            self._begin(partial(self._pen.write, order), partial(self._take, order, done), failed)

    def _begin(
        self, work: Callable[[], Value], done: Callable[[Value], object], failed: Failed
    ) -> None:
        self._is_busy = True
        home = partial(self._come_home, done), partial(self._come_home, failed)
        self._tasks.run(work, *home, self._go_on)

    def _come_home(self, told: Callable[[Any], object], value: object) -> None:
        try:
            told(value)
        finally:
            self._go_on()  # Whatever went wrong in who was told: what waits is still written.

    def _take(self, order: Order, done: Done, written: tuple[Step, ...]) -> None:
        changed = self._reader.marks.take(order, written)
        self._hub.marks_changed.emit(changed)
        done(changed)

    def _go_on(self) -> None:
        self._is_busy = False
        self._next()


def _nothing(_: object) -> None:
    pass
