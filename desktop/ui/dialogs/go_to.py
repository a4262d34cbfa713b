"""Go to block: a box that takes a number such as 2.3 or 2.3-4 and jumps there."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.words import translated
from desktop.words import mark


class GoToDialog(QDialog):
    """Asks for the id of a section or block.

    ``knows`` tells whether the edition has an id; ``go`` is called with it, once, when
    the reader accepts. What is unknown is said, and the box stays open.
    """

    def __init__(
        self, knows: Callable[[str], bool], go: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._knows, self._go = knows, go
        self.setWindowTitle(translated(mark("Go to block")))
        label = QLabel(translated(mark("Number of a section or block, such as 3.1 or 3.1-4:")))
        self.box = QLineEdit()
        self.box.setAccessibleName(label.text())
        label.setBuddy(self.box)
        self.trouble = QLabel()
        self.trouble.setObjectName("trouble")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.try_it)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self.box, self.trouble, buttons):
            column.addWidget(widget)

    @Slot()
    def try_it(self) -> None:
        """Go where the box says, or say that the edition has no such place."""
        asked = self.box.text().strip()
        if self._knows(asked):
            self.accept()
            self._go(asked)
            return
        words = mark("This edition has no section or block “{asked}”.")
        self.trouble.setText(translated(words, asked=asked))
        self.box.selectAll()
