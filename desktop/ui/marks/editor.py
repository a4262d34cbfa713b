"""The note editor: Markdown with its preview, tags, colour; kept while it is written.

What is typed is on disk half a second after the last key, and at once when the window is
left; it closes once its words are there. There is no way to lose it by closing: undo takes
it back. The preview is
Qt's own Markdown in a text that loads nothing.
"""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import ReaderError
from desktop.marks.model import COLOURS, Changed, Colour, Edit, Mark
from desktop.marks.orders import Order
from desktop.marks.sifting import tags_of
from desktop.reader import Reader
from desktop.ui.marks import telling
from desktop.ui.marks.marking import Marking
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override
from desktop.ui.widgets.quiet_browser import QuietBrowser
from desktop.ui.widgets.swatch import swatch
from desktop.ui.words import told, translated
from desktop.words import mark

PAUSE = 400  # Milliseconds without a key after which what was typed is kept.
SIZE = (640, 380)
_PARTS = ",;，；、"


class NoteEditor(QDialog):
    """Writes the note and tags of one mark."""

    def __init__(
        self, reader: Reader, marking: Marking, one: Mark, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._reader, self._marking, self._mark = reader, marking, one
        self._was_kept, self._was_told, self._pending = False, False, 0
        self._is_leaving, self._has_left = False, False
        self.setWindowTitle(translated(mark("Note")))
        self.resize(*SIZE)
        self.quote = QLabel(f"“{telling.short(one.anchor.exact, 160)}”")
        self.quote.setObjectName("muted")
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.text = QPlainTextEdit(one.note)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(translated(mark("Markdown: **bold**, - list, [link](…)")))
        self.preview = QuietBrowser()
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.tags = QLineEdit(", ".join(one.tags))
        self.tags.setCompleter(QCompleter(list(tags_of(reader.marks.all())), self.tags))
        self.colour = QComboBox()
        for colour in COLOURS:
            patch = swatch(theme.color(f"mark_{colour}"))
            self.colour.addItem(patch, telling.colour_name(reader, colour), colour)
        self.colour.setCurrentIndex(COLOURS.index(one.colour))
        self.trouble = QLabel()
        self.trouble.setObjectName("trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._connect()
        self.show_preview()
        self.text.setFocus()

    def _lay_out(self) -> None:
        names = (
            (self.text, mark("Note, in Markdown")),
            (self.preview, mark("Preview")),
            (self.tags, mark("Tags, parted by commas")),
            (self.colour, mark("Colour")),
        )
        for widget, name in names:
            widget.setAccessibleName(translated(name))
            widget.setToolTip(translated(name))
        both = QHBoxLayout()
        both.addWidget(self.text, 1)
        both.addWidget(self.preview, 1)
        form = QFormLayout()
        form.addRow(translated(mark("&Tags")), self.tags)
        form.addRow(translated(mark("&Colour")), self.colour)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.addWidget(self.quote)
        column.addLayout(both, 1)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.text.textChanged.connect(self.show_preview)
        self.text.textChanged.connect(self._timer.start)
        self.tags.textEdited.connect(self._timer.start)
        self.colour.currentIndexChanged.connect(self.keep)
        self._timer.timeout.connect(self.keep)
        self.tags.editingFinished.connect(self.keep)
        self.buttons.rejected.connect(self.close)
        self._marking.changed.connect(self.follow)

    @Slot()
    def show_preview(self) -> None:
        """Show what the Markdown looks like; nothing it names is loaded."""
        self.preview.document().setMarkdown(self.text.toPlainText(), telling.MARKDOWN)

    @Slot(object)
    def follow(self, changed: Changed) -> None:
        """Show what another window made of the mark, unless something is being written here."""
        now = next((one for one in changed.added if one.id == self._mark.id), None)
        if now is None or self._edit() != Edit():
            return
        self._was_kept, self._mark = False, now
        if self.text.toPlainText() != now.note:
            self.text.setPlainText(now.note)
        self.tags.setText(", ".join(now.tags))
        self.colour.setCurrentIndex(COLOURS.index(now.colour))  # It keeps at once: last.

    @Slot()
    def keep(self) -> None:
        """Have what was changed brought to the disk; say so when that fails."""
        self._timer.stop()
        if self._has_left:  # A line of tags that is hidden says that it was edited.
            return
        self._pending += 1
        self._marking.keep(self._order, self._take, self._refuse)

    def _order(self) -> Order | None:
        edit = self._edit()
        if edit == Edit():
            return None
        return self._reader.marks.orders.edit([self._mark.id], edit, joins=self._was_kept)

    def _take(self, changed: Changed) -> None:
        self._pending -= 1
        self.trouble.hide()
        if changed.added:
            self._was_kept, self._mark = True, changed.added[0]
        self._leave()

    def _refuse(self, error: ReaderError) -> None:
        self._pending -= 1
        self.trouble.setText(told(error))
        self.trouble.show()
        self._is_leaving = self._is_leaving and self._was_told
        self._was_told = True
        self._leave()

    def _leave(self) -> None:
        if self._is_leaving and not self._pending and not self._has_left:
            self._has_left = True
            super().reject()
            self.deleteLater()  # By no attribute: one that ignored its closing Qt only hides.

    def _edit(self) -> Edit:
        one, note = self._mark, self.text.toPlainText()
        tags = self.tags.text()
        for sign in _PARTS:
            tags = tags.replace(sign, "\n")
        split = tuple(tag.strip() for tag in tags.split("\n") if tag.strip())
        colour: Colour = self.colour.currentData()
        return Edit(
            note=None if note == one.note else note,
            tags=None if split == one.tags else split,
            colour=None if colour == one.colour else colour,
        )

    @override
    def reject(self) -> None:
        # Escape and the window's own button come here: what cannot be kept stays open once.
        self._is_leaving = True
        self.keep()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # It closes once its words are on disk.
        self.reject()
