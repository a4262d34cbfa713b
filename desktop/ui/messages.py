"""Words to the reader: a calm bar above the text, never a box that must be clicked away."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from desktop.errors import ReaderError
from desktop.ui.icons import icon
from desktop.ui.theme import Theme
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import told, translated
from desktop.words import mark

SIDE = 18  # Pixels of the drawing before the words.


class Messages(QFrame):
    """Shows one message, the last one, until the reader closes it; takes no focus.

    Attributes:
        about: What the message is about, for those who tell it in another language, or empty.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("message")
        self._theme, self._kind, self.about = theme, "info", ""
        self._drawing = QLabel()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.button = QToolButton()
        self.button.setIcon(icon("close"))
        self.button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._drawing)
        row.addWidget(self.words, 1)
        self.offered = QPushButton()
        self.offered.hide()
        self.offered.clicked.connect(self.take_offer)
        self._offer: Callable[[], object] | None = None
        row.addWidget(self.offered)
        row.addWidget(self.button)
        self.reword()

    def reword(self) -> None:
        """Take the interface's language; what was told in another is over."""
        self.setAccessibleName(translated(mark("Message")))
        self.button.setAccessibleName(translated(mark("Close this message")))
        self.button.setToolTip(self.button.accessibleName())
        self.hide()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Colour the drawing before the words."""
        self._theme = theme
        self._draw()

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """Show a known error and what to do next."""
        self._tell("warning", told(error))

    @Slot(str)
    def say(self, words: str, about: str = "") -> None:
        """Show a sentence that is no error."""
        self._tell("info", words)
        self.about = about

    def offer(self, words: str, label: str, act: Callable[[], object]) -> None:
        """Show a warning with a button that does something about it."""
        self._tell("warning", words)
        self._offer = act
        self.offered.setText(label)
        self.offered.show()

    @Slot()
    def take_offer(self) -> None:
        """Do what was offered; the message is done with."""
        act, self._offer = self._offer, None
        self.hide()
        if act:
            act()

    def _tell(self, kind: str, words: str) -> None:
        self._kind, self.about = kind, ""
        self.offered.hide()
        self._draw()
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.show()
        announce(self, words, is_urgent=kind == "warning")

    def _draw(self) -> None:
        drawing = icon(self._kind, self._theme)
        self._drawing.setPixmap(drawing.pixmap(QSize(SIDE, SIDE), self.devicePixelRatio()))
