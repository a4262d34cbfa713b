"""Uncaught errors: a report to copy; the program goes on if it can.

One window at a time: what goes wrong while a report is open is added to it, and what goes
wrong again in the same way is only counted, so that an error in each frame stays one report.
"""

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.errors import ReaderError
from desktop.log import LastLines
from desktop.ui.panels import program

if TYPE_CHECKING:
    from desktop.ui.dialogs.crash import CrashDialog

ShowKnown = Callable[[ReaderError], None]
_log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Takes uncaught errors of any thread to the window's thread and reports them there.

    Attributes:
        show_known: Shows a known error that reached no one, such as a full disk in a menu's
            command; without it even a known error gets a report.
    """

    _caught = Signal(str)
    _known = Signal(object)

    def __init__(self, lines: LastLines) -> None:
        super().__init__()
        self._lines = lines
        self._counts: Counter[str] = Counter()
        self.dialog: CrashDialog | None = None  # Made when there is something to report.
        self.show_known: ShowKnown | None = None
        # Queued, so that what failed, a paint event perhaps, is over before a window opens.
        self._caught.connect(self.show_report, Qt.ConnectionType.QueuedConnection)
        self._known.connect(self.tell_known, Qt.ConnectionType.QueuedConnection)

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an uncaught error, as `sys.excepthook` gives it."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)  # As a shell tells that a program was interrupted.
            return
        if isinstance(error, ReaderError) and self.show_known:
            self._known.emit(error)
            return
        text = "".join(traceback.format_exception(kind, error, trace)).strip()
        if text not in self._counts:
            _log.error("uncaught\n%s", text)
        if isinstance(QApplication.instance(), QApplication):
            self._caught.emit(text)
        else:
            sys.__excepthook__(kind, error, trace)

    def take_of_thread(self, caught: threading.ExceptHookArgs) -> None:
        """Take an uncaught error of another thread, as `threading.excepthook` gives it."""
        if caught.exc_value is not None:
            self.take(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot(object)
    def tell_known(self, error: ReaderError) -> None:
        """Show a known error calmly."""
        if self.show_known:
            self.show_known(error)

    @Slot(str)
    def show_report(self, text: str) -> None:
        """Show an error in the report that is open, or in a new one."""
        if self.dialog is None or not self.dialog.isVisible():
            self.dialog, self._counts = program.crash(), Counter()
        self._counts[text] += 1
        self.dialog.tell(self._counts, list(self._lines.lines))
        self.dialog.show()


def install(lines: LastLines) -> CrashHook:
    """Catch what nothing else catches, from now on."""
    hook = CrashHook(lines)
    sys.excepthook = hook.take
    threading.excepthook = hook.take_of_thread
    return hook
