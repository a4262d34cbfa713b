"""Clear history and private data: what is forgotten for good, chosen and said beforehand."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop.ui.words import translated
from desktop.words import mark


@dataclass(frozen=True, slots=True)
class Private:
    """What is to be forgotten."""

    history: bool
    log: bool
    trash: bool


class ClearDialog(QDialog):
    """Asks what to forget; ``forget`` is called once, when the reader accepts."""

    def __init__(self, forget: Callable[[Private], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._forget = forget
        self.setWindowTitle(translated(mark("Clear history and private data")))
        words = QLabel(translated(mark("This cannot be undone. Your marks stay where they are.")))
        words.setWordWrap(True)
        self.history = QCheckBox(
            translated(mark("Where I &was: places gone to, the last place, searches"))
        )
        self.log = QCheckBox(translated(mark("The program's &log")))
        self.trash = QCheckBox(
            translated(mark("The &trash of marks, and the backups that still hold it"))
        )
        self.history.setChecked(True)
        self.log.setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.clear = buttons.addButton(
            translated(mark("&Clear")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.do_it)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (words, self.history, self.log, self.trash, buttons):
            column.addWidget(widget)

    @Slot()
    def do_it(self) -> None:
        """Forget what is checked."""
        boxes = (self.history, self.log, self.trash)
        self.accept()
        self._forget(Private(*(one.isChecked() for one in boxes)))
