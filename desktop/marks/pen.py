"""The pen: the marks file in the hands of a thread of its own, so that no disk stops a window.

It writes orders and looks for what other programs wrote; what it gives back is taken up by
the `Marks` that made the orders. Belongs to the thread that first uses it.
"""

from pathlib import Path

from desktop.marks.keeping.store import Store
from desktop.marks.model import Mark, Step
from desktop.marks.orders import Order


class Pen:
    """Writes into one marks file.

    Raises:
        MarksNotKeptError, MarksDamagedError, MarksNewerError, MarksForeignError: As the store.
    """

    def __init__(self, path: Path) -> None:
        self._store = Store(path)
        self._seen: tuple[object, ...] | None = None

    def write(self, order: Order) -> tuple[Step, ...]:
        """Do what an order says; on disk when it returns."""
        return self._store.update(order.ids, order.act)

    def look(self, *, anew: bool = False) -> list[Mark] | None:
        """Return all marks as they are on disk; None when only this pen has written since."""
        version = self._store.version()
        if version == self._seen and not anew:
            return None
        found = self._store.read()
        self._seen = version  # Of before: what was written meanwhile is looked at next time.
        return found

    def close(self) -> None:
        """Close the file; the pen can be used again."""
        self._store.close()
