"""The keeper: what the windows have in common about marks, each part made when first needed.

One desk writes them and one watch keeps up with their file, so that a mark made in one window
is in every other as soon as it is acknowledged, and undoing knows what was done last. What
tidies up has a thread of its own: neither a mark nor a search waits for it.
"""

import weakref
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.errors import ReaderError
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.panels import annotating
from desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop.ui.marks.changing.desk import Desk
    from desktop.ui.marks.watching import Watching


class Keeper(QObject):
    """Keeps the marks of all windows; ``messages`` gives where to speak to the reader."""

    def __init__(self, reader: Reader, hub: Hub, messages: Callable[[], Messages]) -> None:
        super().__init__(hub)
        self._reader, self._hub, self._messages = reader, hub, messages
        self._tidying = Tasks(self._refuse, self)
        self._first: weakref.ref[QObject | None] | None = None  # It may be closed and gone.

    @cached_property
    def desk(self) -> "Desk":
        """What has marks written beside the window's thread."""
        return annotating.desk(self._reader, self._hub, self._refuse)

    @cached_property
    def watching(self) -> "Watching":
        """What reads the marks file and keeps up with it."""
        messages, tidying = self._messages, self._tidying
        return annotating.watching(self._reader, self._hub, messages, tidying, self.desk)

    def start(self, hub: Hub) -> bool:
        """Have a window's hub told of all marks, once they are read.

        Tells whether the window is the first, in which what concerns all of them is offered.
        """
        window = hub.parent()
        if self._first is None:
            self._first = weakref.ref(window)
        if "watching" not in self.__dict__:
            self.watching.open()
        elif self.watching.has_read:
            hub.marks_read.emit(self._reader.marks.all())
        return window is self._first()

    def settle(self) -> None:
        """Wait until all that was asked for is written or refused, and told."""
        if "desk" in self.__dict__:
            self.desk.settle()

    def close(self) -> None:
        """Leave everything written and tidy as the last window closes."""
        if "desk" not in self.__dict__:
            return
        self.desk.settle()
        self._tidying.close()
        if "watching" in self.__dict__:
            self.watching.close()
        self.desk.close()

    def _refuse(self, error: ReaderError) -> None:
        self._messages().show_error(error)
