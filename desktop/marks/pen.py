"""The pen: the marks file in the hands of a thread of its own, so that no disk stops a window.

It reads all marks, writes orders and looks for what other programs wrote; the words of marks
are looked for here, too. What it gives back is taken up by the `Marks` that made the orders.
Belongs to the thread that first uses it.
"""

from pathlib import Path

from desktop.marks.keeping.store import Store
from desktop.marks.model import Mark, MarkId, Step
from desktop.marks.orders import Order
from desktop.marks.placing import Placing


class Pen:
    """Reads and writes one marks file.

    Attributes:
        share: How much of the present reading is done, 0 to 1; for any thread to look at.

    Raises:
        MarksNotKeptError, MarksDamagedError, MarksNewerError, MarksForeignError: As the store.
    """

    def __init__(self, path: Path, placing: Placing) -> None:
        self._store, self._placing = Store(path), placing
        self._seen: tuple[object, ...] | None = None
        self._known: dict[MarkId, Mark] = {}
        self.share = 0.0

    def read(self) -> list[Mark]:
        """Return all marks as they are on disk, those in the trash too."""
        version = self._store.version()
        known, kept = self._known, self._store.read()
        found: list[Mark] = []
        for one in kept:
            found.append(self._placing.renewed(known.get(one.id), one))
            self.share = len(found) / len(kept)
        self._known = {one.id: one for one in found}
        self._seen = version  # Of before: what was written meanwhile is looked at next time.
        return found

    def look(self) -> list[Mark] | None:
        """Return all marks as they are on disk; None when only this pen has written since."""
        return None if self._store.version() == self._seen else self.read()

    def write(self, order: Order) -> tuple[Step, ...]:
        """Do what an order says; on disk when it returns."""
        steps = self._placing.steps(self._store.update(order.ids, order.act))
        self._known |= {one.after.id: one.after for one in steps}
        return steps

    def close(self) -> None:
        """Close the file; the pen can be used again."""
        self._store.close()
        self._seen = None  # How often others wrote is counted for a file that stays open.
