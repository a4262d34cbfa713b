"""What the reader calls the five colours: kept with their choices, shown wherever marks are."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import ReaderError
from desktop.marks.model import COLOURS, Colour
from desktop.reader import Reader
from desktop.ui.marks import telling
from desktop.ui.theme import Theme
from desktop.ui.widgets.swatch import SIDE, swatch
from desktop.ui.words import translated
from desktop.words import mark

LONGEST = 40  # Characters: what fits into the bar and the panel's choices.


class NamesDialog(QDialog):
    """Takes a name for each colour; an empty one gives back the usual name."""

    def __init__(self, reader: Reader, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = reader.choices
        self.setWindowTitle(translated(mark("Names of the colours")))
        form = QFormLayout()
        self.boxes: dict[Colour, QLineEdit] = {
            one: QLineEdit(reader.choices.colour_name(one)) for one in COLOURS
        }
        for colour, box in self.boxes.items():
            usual = translated(telling.COLOUR_NAMES[colour])
            box.setMaxLength(LONGEST)
            box.setPlaceholderText(usual)
            box.setAccessibleName(translated(mark("Name of marks in {colour}"), colour=usual))
            form.addRow(self._label(theme, colour, usual), box)
        self.trouble = QLabel()
        self.trouble.setObjectName("trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        words = QLabel(translated(mark("What you use each colour for, such as “to check”.")))
        words.setObjectName("muted")
        for widget in (words, self.trouble):
            column.addWidget(widget)
        column.insertLayout(1, form)
        column.addWidget(buttons)

    def _label(self, theme: Theme, colour: str, usual: str) -> QWidget:
        holder, patch = QWidget(), QLabel()
        patch.setPixmap(swatch(theme.color(f"mark_{colour}")).pixmap(SIDE, SIDE))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(patch)
        row.addWidget(QLabel(usual), 1)
        return holder

    @Slot()
    def accept(self) -> None:
        """Keep the names; say so when that fails."""
        try:
            for colour, box in self.boxes.items():
                self._choices.set(f"name_{colour}", " ".join(box.text().split()))
        except ReaderError as error:
            self.trouble.setText(translated(error.words, **error.values))
            self.trouble.show()
            return
        super().accept()
