"""The company: the windows that are open together, and what they share.

One reader, one worker thread, one keeper of the marks. Each window has its own place,
history, search and panels. The last one that closes leaves the session that is taken up
next time, and everything written.
"""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from desktop.errors import ReaderError
from desktop.reader import Reader
from desktop.ui.company.keeper import Keeper
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.panels import program
from desktop.ui.tasks import Tasks, Worker

if TYPE_CHECKING:
    from desktop.preferences.calling import Call
    from desktop.ui.sharing.calls import Calls


class Member(Protocol):
    """A window, as far as the others know it."""

    messages: Messages

    def close(self) -> bool:
        """Close it."""
        ...

    def answer(self, call: "Call") -> None:
        """Show the place that a second start asks for."""
        ...


class Company(QObject):
    """Knows which windows are open, and which of them was used last.

    ``window_asked`` carries the window beside which another is wanted.

    Attributes:
        members: The windows, the one used last at the end.
        hub: The signals that concern all of them.
        worker: The thread that works for all of them.
        is_replaced: Whether they are to be followed by a window over another edition.
    """

    window_asked = Signal(object)

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader, self.hub, self.worker = reader, Hub(self), Worker()
        self.members: list[Member] = []
        self.is_replaced = False
        self._tasks = Tasks(self.show_error, self, self.worker)
        self.keeper = Keeper(reader, self.hub, self.messages)
        self._calls: Calls | None = None
        self._speaks: bool | None = None  # Not known yet.
        self.hub.edition_changed.connect(self.open_anew)
        self.hub.chosen.connect(self.save_choices)

    def join(self, window: Member) -> None:
        """Take a window in."""
        self.members.append(window)

    def use(self, window: object) -> None:
        """Note that a window has the keys."""
        self.members.sort(key=lambda one: one is window)

    def leave(self, window: Member) -> bool:
        """Let a window go; with the last one, close all they shared. Tell whether it was that."""
        is_last = self.members == [window]
        if is_last:
            self._close()
        self.members.remove(window)
        return is_last

    def warm_up(self) -> None:
        """Open the index and check the library, and answer second starts; once."""
        if self._calls is None:
            self._calls = program.calls(self.reader, self.answer, self)
            self._tasks.run(self.reader.search.open, program.tell_opened)
            self._tasks.run(program.prepare_search, program.nothing)
            self._tasks.run(program.has_voice, self._tell_speech)
            program.hold_still(self.reader, self.hub, self._tasks)
            self._tasks.run(self.reader.check, program.nothing)
        elif self._speaks is not None:
            self._tell_speech(self._speaks)  # For the window that is new.

    def _tell_speech(self, speaks: bool) -> None:
        self._speaks = speaks
        self.hub.speech_told.emit(speaks)

    def messages(self) -> Messages:
        """Return where to speak to the reader: in the window used last."""
        return self.members[-1].messages

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """Show a known error that is no window's own."""
        if self.members:
            self.messages().show_error(error)

    def answer(self, call: "Call") -> None:
        """Show the place that a second start asks for, in the window used last."""
        self.members[-1].answer(call)

    @Slot()
    def open_anew(self) -> None:
        """Close, for a window over the edition that is to be open now."""
        self.is_replaced = True
        self.quit()

    @Slot(str)
    def save_choices(self, _key: str) -> None:
        """Save what was chosen, beside the window's thread: it would wait for the disk."""
        self._tasks.run(self.reader.choices.save, program.nothing)

    def quit(self) -> None:
        """Close every window, the one used last as the last."""
        for one in tuple(self.members):
            one.close()

    def _close(self) -> None:
        self.keeper.close()
        if self._calls:
            self._calls.close()
        self._tasks.close()
        self.reader.close()
        self.reader.choices.save()  # What was chosen last, if the worker had no time for it.
