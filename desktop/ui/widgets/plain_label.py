"""Labels for words that may be long, never taken for HTML, and for what a button did."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.widgets.announcing import announce


def plain_label(words: str, name: str = "") -> QLabel:
    """Return a label; ``name`` is what the style sheet knows it by."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


class Told(QLabel):
    """A quiet line that says what a button did, to the eye and the ear; nothing until then."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str) -> None:
        """Say what was done."""
        self.setText(words)
        self.show()
        announce(self, words)
