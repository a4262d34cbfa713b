"""The report on uncaught errors: what happened, in what versions, after what; to be copied."""

import platform
from collections.abc import Mapping

import PySide6
from PySide6.QtCore import QCoreApplication, Qt, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from desktop import __version__
from desktop.ui.words import counted, translated
from desktop.words import mark

SHOWN = 40  # Log lines in a report: what led to it, no more.
KINDS = 10  # Different errors in one report; the rest is only counted.
ERRORS = mark("%n errors have happened that the program did not expect. It is not your doing.")
NEXT = mark(
    "You can go on reading. Please copy the report and send it to who maintains the program."
)


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

    def tell(self, errors: Mapping[str, int], lines: list[str]) -> None:
        """Show a report on errors, each with how often it came, and on what was logged."""
        what, step = counted(ERRORS, sum(errors.values())), translated(NEXT)
        self.words.setText(translated(mark("{what} {step}"), what=what, step=step))
        self.report.setPlainText(report(errors, lines))

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    @Slot()
    def quit(self) -> None:
        """Close all windows, which keeps what they keep, and end the program."""
        self.accept()
        QCoreApplication.quit()


def report(errors: Mapping[str, int], lines: list[str]) -> str:
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
