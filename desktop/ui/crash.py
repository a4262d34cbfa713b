"""Uncaught errors: a report to copy; the program goes on if it can.

One window at a time: what goes wrong while a report is open is added to it, and what goes
wrong again in the same way is only counted, so that an error in each frame stays one report.
"""

import logging
import platform
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from desktop import __version__
from desktop.errors import ReaderError
from desktop.log import LastLines
from desktop.ui.words import translated
from desktop.words import mark

SHOWN = 40  # Log lines in a report: what led to it, no more.
KINDS = 10  # Different errors in one report; the rest is only counted.
ONE = mark("An error has happened that the program did not expect. It is not your doing.")
MORE = mark(
    "{count} errors have happened that the program did not expect; they are not your doing."
)
NEXT = mark(
    "You can go on reading. Please copy the report and send it to who maintains the program."
)
ShowKnown = Callable[[ReaderError], None]
_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Shows a report, to be copied into a bug's description."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(translated(mark("Something went wrong")))
        # Above whatever else is open, or a dialog that waits would bar the way to it.
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(translated(mark("Report")))
        column = QVBoxLayout(self)
        for widget in (self.words, self.report, self._buttons()):
            column.addWidget(widget)
        self.resize(720, 460)

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.copier = buttons.addButton(translated(mark("Copy report")), role.ActionRole)
        self.quitter = buttons.addButton(translated(mark("Quit")), role.DestructiveRole)
        self.goer = buttons.addButton(translated(mark("Continue")), role.AcceptRole)
        self.goer.setDefault(True)
        self.copier.clicked.connect(self.copy)
        self.quitter.clicked.connect(self.quit)
        self.goer.clicked.connect(self.accept)
        return buttons

    def tell(self, count: int, report: str) -> None:
        """Show a report on ``count`` errors."""
        words = translated(ONE) if count == 1 else translated(MORE, count=count)
        self.words.setText(f"{words} {translated(NEXT)}")
        self.report.setPlainText(report)

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    @Slot()
    def quit(self) -> None:
        """Close all windows, which keeps what they keep, and end the program."""
        self.accept()
        QCoreApplication.quit()


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
        self.dialog: CrashDialog | None = None
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
            self.dialog, self._counts = CrashDialog(), Counter()
        self._counts[text] += 1
        self.dialog.tell(self._counts.total(), report(self._counts, list(self._lines.lines)))
        self.dialog.show()


def report(errors: Counter[str], lines: list[str]) -> str:
    """Return all that a bug report needs: versions, the errors, the last lines of the log."""
    shown = [
        text if count == 1 else f"{text}\n({count} times)"
        for text, count in list(errors.items())[:KINDS]
    ]
    if len(errors) > KINDS:
        shown.append(f"(and {len(errors) - KINDS} other errors)")
    log = "\n".join(["Last lines of the log:", *lines[-SHOWN:]])
    return "\n\n".join([versions(), *shown, log])


def versions() -> str:
    """Return what runs, on what."""
    return (
        f"White Paper Reader {__version__}\n"
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}\n"
        f"{platform.platform()}, {QGuiApplication.platformName()}"
    )


def install(lines: LastLines) -> CrashHook:
    """Catch what nothing else catches, from now on."""
    hook = CrashHook(lines)
    sys.excepthook = hook.take
    threading.excepthook = hook.take_of_thread
    return hook
