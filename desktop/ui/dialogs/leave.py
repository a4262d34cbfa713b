"""Asks before a link leads out of the program, and shows the whole address."""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.words import translated
from desktop.words import mark

SCHEMES = frozenset({"http", "https"})  # What a browser takes; the rest could start a program.
LINES = 3  # Lines of an address that are seen at once; a longer one scrolls.
LEAVES = mark("This link leads out of the program, to {host}. Nothing is opened unless you say so.")
REFUSED = mark("This link leads to something that is no web page, and is not opened.")


class LeaveDialog(QDialog):
    """Accepted only when the reader says that the address shall be opened.

    The address is shown as it is sent, so that a host in look-alike letters shows itself.
    """

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        url = QUrl(address)
        is_web = url.isValid() and url.scheme() in SCHEMES and bool(url.host())
        sent = bytes(url.toEncoded().data()).decode("ascii") if is_web else address
        self.setWindowTitle(translated(mark("Open a link outside?")))
        host = url.host(QUrl.ComponentFormattingOption.EncodeUnicode)
        self.words = QLabel(translated(LEAVES, host=host) if is_web else translated(REFUSED))
        self.words.setWordWrap(True)
        self.address = QPlainTextEdit(sent)
        self.address.setReadOnly(True)
        self.address.setTabChangesFocus(True)
        self.address.setAccessibleName(translated(mark("Address")))
        self.address.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 14)
        column = QVBoxLayout(self)
        for widget in (self.words, self.address, self._buttons(is_web=is_web)):
            column.addWidget(widget)
        self.setMinimumWidth(480)
        self.stayer.setFocus()

    def _buttons(self, *, is_web: bool) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.copier = buttons.addButton(translated(mark("Copy address")), role.ActionRole)
        self.opener = buttons.addButton(translated(mark("Open in browser")), role.AcceptRole)
        self.stayer = QPushButton(translated(mark("Cancel")))
        buttons.addButton(self.stayer, role.RejectRole)
        for button in (self.copier, self.opener):
            button.setAutoDefault(False)
        self.stayer.setDefault(True)
        self.opener.setEnabled(is_web)
        self.copier.clicked.connect(self.copy)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def copy(self) -> None:
        """Put the address on the clipboard, and open nothing."""
        QGuiApplication.clipboard().setText(self.address.toPlainText())
        self.reject()
