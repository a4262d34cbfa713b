"""The card of a term, an event or a source: what it is, and where the text speaks of it.

A dialog, like a figure's card: it stays, takes the keys, can be read and copied. It opens
no address; it asks the window to, and the window asks the reader.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import Lang
from desktop.reader import Reader
from desktop.ui.reference.entries import Kind
from desktop.ui.reference.sheets import sheet
from desktop.ui.widgets.plain_label import Told, plain_label
from desktop.ui.words import named, translated
from desktop.words import mark

WIDTH = 560  # Pixels.
LARGE = 1.5  # The title, of the usual size.
ROWS = 6  # Lines of the list that are seen at once.
TITLES: dict[Kind, str] = {
    "term": mark("About this term"),
    "event": mark("About this event"),
    "source": mark("About this source"),
}
_DATA = int(Qt.ItemDataRole.UserRole)


class EntryCard(QDialog):
    """Tells one entry. ``link_opened`` carries an address, ``place_asked`` a block's id."""

    link_opened = Signal(str)
    place_asked = Signal(str)

    def __init__(
        self, kind: Kind, name: str, reader: Reader, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sheet = sheet(reader, kind, name, lang)
        self.setWindowTitle(translated(TITLES[kind]))
        self._column = QVBoxLayout(self)
        self._put_words()
        self._put_places()
        self._put_buttons()
        self.resize(WIDTH, self._column.heightForWidth(WIDTH))

    def _put_words(self) -> None:
        self.title = plain_label(self.sheet.title)
        large = QFont(self.title.font())
        large.setPointSizeF(large.pointSizeF() * LARGE)
        self.title.setFont(large)
        self._column.addWidget(self.title)
        self._column.addWidget(plain_label(self.sheet.other, "muted"))
        form = QFormLayout()
        for words, value in self.sheet.rows:
            if value:
                form.addRow(plain_label(translated(words), "muted"), plain_label(value))
        self._column.addLayout(form)
        for note in self.sheet.notes:
            self._column.addWidget(plain_label(translated(note), "muted"))

    def _put_places(self) -> None:
        name = translated(self.sheet.leads)
        self.places = QListWidget()
        self.places.setAccessibleName(name)
        self.places.setWordWrap(True)
        for place in self.sheet.places:
            item = QListWidgetItem(named(f"{place.block}  {place.section}", place.words))
            item.setData(_DATA, place.block)
            self.places.addItem(item)
        self.places.setCurrentRow(0)
        self.places.itemActivated.connect(self.go)
        self.places.setMinimumHeight(self.places.fontMetrics().lineSpacing() * ROWS)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        label = plain_label(name, "muted")
        label.setBuddy(self.places)
        self._column.addWidget(label)
        self._column.addWidget(self.places, 1)

    def _put_buttons(self) -> None:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole.ActionRole
        rows = [(mark("&Go there"), self.go)] if self.sheet.places else []
        if self.sheet.address:
            rows.append((mark("Copy &address"), self.copy_address))
            rows.append((mark("&Open address…"), self.open_address))
        for words, call in rows:
            button: QPushButton = buttons.addButton(translated(words), role)
            button.setAutoDefault(False)
            button.clicked.connect(call)
        self.closer = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.told = Told()
        self._column.addWidget(self.told)
        self._column.addWidget(buttons)
        self.places.setFocus()

    @Slot()
    def go(self) -> None:
        """Go to the chosen place."""
        item = self.places.currentItem()
        if item:
            self.accept()
            self.place_asked.emit(str(item.data(_DATA)))

    @Slot()
    def copy_address(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(self.sheet.address)
        self.told.say(translated(mark("The address is on the clipboard.")))

    @Slot()
    def open_address(self) -> None:
        """Ask for the address to be opened."""
        self.link_opened.emit(self.sheet.address)
