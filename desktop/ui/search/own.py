"""The reader's own passages: what the search looks through beside the index.

Making a mark into a passage that can be searched costs some 0.1 ms, so thousands of them are
prepared in small portions beside the window's thread, between questions; a few new ones at
once. Until all are ready a question is answered without the rest, and asked again then.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.marks.model import Changed, Mark, MarkId
    from desktop.search.stored.beside import Passage

FEW = 20  # Passages prepared at once, some 2 ms; more go in portions of
PORTION = 100  # some 10 ms each, so that a question waits for one at most,
REST = 15  # with so many milliseconds between them.


class OwnPassages(QObject):
    """Keeps up with the marks; ``ready`` tells that a portion has made them whole."""

    ready = Signal()

    def __init__(self, reader: Reader, hub: Hub, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._tasks = reader, tasks
        self._marks: dict[MarkId, Mark] = {}
        self._found: dict[MarkId, tuple[Passage, ...]] = {}  # None or one for each mark.
        self._is_going = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.go_on)
        hub.marks_read.connect(self.take_marks)
        hub.marks_changed.connect(self.take_change)

    def all(self) -> "tuple[Passage, ...]":
        """Return what is ready, in the order of the marks."""
        new = self._new(FEW + 1)
        if len(new) <= FEW:
            for one in new:
                self._found[one.id] = self._prepared(one)
        return tuple(each for key in self._marks for each in self._found.get(key, ()))

    def _new(self, most: int) -> "list[Mark]":
        new = (one for key, one in self._marks.items() if key not in self._found)
        return [one for one, _ in zip(new, range(most), strict=False)]

    def _prepared(self, one: "Mark") -> "tuple[Passage, ...]":
        return self._reader.search.prepared(self._reader.own_passages([one]))

    @Slot(object)
    def take_marks(self, marks: "Sequence[Mark]") -> None:
        """Search these marks of the reader's, and no others."""
        self._marks = {one.id: one for one in marks}
        self._found.clear()
        self._rest.start()

    @Slot(object)
    def take_change(self, changed: "Changed") -> None:
        """Take up what has changed among the marks."""
        for one in changed.removed:
            self._marks.pop(one.id, None)
        for one in (*changed.removed, *changed.added):
            self._found.pop(one.id, None)
        self._marks |= {one.id: one for one in changed.added}
        self._rest.start()

    @Slot()
    def go_on(self) -> None:
        """Prepare the next portion beside the window's thread, when there are many."""
        new = self._new(PORTION)
        if self._is_going or len(new) <= FEW:
            return
        self._is_going = True
        search = self._reader.search
        entries = [(one, self._reader.own_passages([one])) for one in new]
        self._tasks.run(
            lambda: [(one, search.prepared(each)) for one, each in entries], self.take_portion
        )

    @Slot(object)
    def take_portion(self, made: "Sequence[tuple[Mark, tuple[Passage, ...]]]") -> None:
        """Keep a portion, but for marks that have changed since."""
        self._is_going = False
        self._found |= {one.id: each for one, each in made if self._marks.get(one.id) is one}
        if len(self._new(FEW + 1)) > FEW:
            self._rest.start()
        else:
            self.ready.emit()
