"""What is asked before an edition is installed: who signed it, and whether it is wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.reader import Reader
from desktop.ui.widgets.plain_label import plain_label
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.editions.editions import Offer, Other

WIDTH = 520  # Pixels: a fingerprint stands on one line.
UNKNOWN = mark(
    "This file is signed with a key you do not trust. Its number is:\n\n{fingerprint}\n\n"
    "Ask the publisher for theirs, by another way than you got the file, and type or paste it."
)
POWER = mark("Whoever has this key can change what this program shows and does.")
OFFERED = mark("“{title}”, edition {edition}, revision {revision}.\n\nSigned by {publisher}.")
BUNDLED = mark("The edition that came with the program: {edition}, revision {revision}.")
INSTALLED = mark("The edition that was installed: {edition}, revision {revision}.")
OPEN = mark("Open now: {edition}, revision {revision}. It is kept.")
OLDER = mark("What the file holds is older than what is open.")
MARKS = mark("Your marks are looked for in the new text; none is lost.")


class TrustDialog(QDialog):
    """Takes the number the publisher gave; only the right one lets the key be trusted.

    ``trusted`` carries the public key.
    """

    trusted = Signal(str)

    def __init__(self, fingerprint: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fits, self._key = {_bare(fingerprint), key}, key
        self.setWindowTitle(translated(mark("Trust this publisher?")))
        self.words = plain_label(translated(UNKNOWN, fingerprint=fingerprint))
        self.number = QLineEdit()
        self.number.setAccessibleName(translated(mark("The publisher's number")))
        self.number.setPlaceholderText(self.number.accessibleName())
        self.number.textChanged.connect(self.compare)
        column = QVBoxLayout(self)
        for widget in (self.words, self.number, plain_label(translated(POWER)), self._buttons()):
            column.addWidget(widget)
        self.setMinimumWidth(WIDTH)
        self.number.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.truster = buttons.addButton(translated(mark("&Trust this key")), role.AcceptRole)
        self.truster.setEnabled(False)
        self.truster.setAutoDefault(False)
        self.stayer = QPushButton(translated(mark("Cancel")))
        self.stayer.setDefault(True)
        buttons.addButton(self.stayer, role.RejectRole)
        buttons.accepted.connect(self.trust)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot(str)
    def compare(self, typed: str) -> None:
        """Let the key be trusted when the number is the same."""
        self.truster.setEnabled(_bare(typed) in self._fits)

    @Slot()
    def trust(self) -> None:
        """Say that the key is trusted, and leave."""
        self.accept()
        self.trusted.emit(self._key)


class Question(QDialog):
    """Tells what would be done; accepted when it is to be done."""

    def __init__(self, title: str, said: Sequence[str], act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.words = plain_label("\n\n".join(said))
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.doer = buttons.addButton(act, role.AcceptRole)
        self.stayer = QPushButton(translated(mark("Cancel")))
        buttons.addButton(self.stayer, role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.setMinimumWidth(WIDTH)


class AgreeDialog(Question):
    """Asks whether what a file holds is to be installed."""

    def __init__(self, reader: Reader, offer: "Offer", parent: QWidget) -> None:
        contents = offer.contents
        offered = translated(
            OFFERED, title=contents.title[reader.choices.lang], edition=contents.edition,
            revision=contents.revision, publisher=reader.editions.publishers.named(offer.key),
        )  # fmt: skip
        older = [translated(OLDER)] if offer.is_older else []
        said = [offered, _open(reader), *older, translated(MARKS)]
        super().__init__(
            translated(mark("Install edition")), said, translated(mark("&Install")), parent
        )


class OtherDialog(Question):
    """Asks whether the other edition is to be opened; neither is deleted."""

    def __init__(self, reader: Reader, other: "Other", parent: QWidget) -> None:
        words = BUNDLED if other.origin == "bundled" else INSTALLED
        said = [
            translated(words, edition=other.edition, revision=other.revision),
            _open(reader),
            translated(MARKS),
        ]
        super().__init__(
            translated(mark("Open the other edition")), said, translated(mark("&Open it")), parent
        )


def _open(reader: Reader) -> str:
    library = reader.library
    return translated(OPEN, edition=library.edition_id, revision=library.revision)


def _bare(typed: str) -> str:
    return "".join(typed.split()).lower()
