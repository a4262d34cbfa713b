"""Finding in the page: a bar below the text, for what stands there exactly."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.document.model import BlockId, Place, Span
from desktop.document.seeking import Found, Sought, seek
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.page.panel import PagePanel
from desktop.ui.widgets.announcing import announce_at_rest
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

PLACE = mark("{place} of {count}")
NONE = mark("Not in the text")


class FindBar(QWidget):
    """Asks as you type; Enter and Shift+Enter go on and back, Escape closes."""

    closed = Signal()

    def __init__(self, reader: Reader, hub: Hub, page: PagePanel) -> None:
        super().__init__()
        self._reader, self._page = reader, page
        self._found, self._place = Found(), -1
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = Box(translated(mark("Find in the text")), translated(mark("Find")))
        self.box.set_icons(icon("search"), icon("clear"), translated(mark("Clear")))
        self.word = QCheckBox(translated(mark("Whole word")))
        self.case = QCheckBox(translated(mark("Match case")))
        self.pattern = QCheckBox(translated(mark("Regular expression")))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        column, row, ways = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(10, 6, 10, 6)
        column.addLayout(row)
        column.addLayout(ways)  # In a row of their own: one for all is too long for a small window.
        row.addWidget(self.box, 1)
        for box in (self.word, self.case, self.pattern):
            ways.addWidget(box)
            box.toggled.connect(self.seek)
        ways.addWidget(self.wrong, 1)
        ways.addStretch()
        row.addWidget(self.count)
        for words, step in ((mark("Previous"), self.back), (mark("Next"), self.forward)):
            button = QPushButton(translated(words))
            button.clicked.connect(step)
            row.addWidget(button)
        self.box.asked.connect(self.seek)
        self.box.entered.connect(self.forward)
        hub.language_changed.connect(self.seek)

    @Slot()
    def open(self) -> None:
        """Show the bar and give it the keys."""
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self.seek()

    @Slot()
    def seek(self) -> None:
        """Look for what stands in the box, from where reading is."""
        if not self.isVisible():
            return
        sections = self._reader.library.edition(self._page.lang).sections
        blocks = [(block.id, block.text) for section in sections for block in section.blocks]
        sought = Sought(
            self.box.text(), self.case.isChecked(), self.word.isChecked(), self.pattern.isChecked()
        )
        self._found = seek(blocks, sought)
        here = {block: number for number, (block, _) in enumerate(blocks)}
        first = here.get(self._page.place().block, 0)
        after = (n for n, (block, _) in enumerate(self._found.places) if here[block] >= first)
        self._place = next(after, 0) - 1
        self._paint()
        self._tell()

    @Slot()
    def forward(self) -> None:
        """Go to the next one, round the end."""
        self._step(1)

    @Slot()
    def back(self) -> None:
        """Go to the one before, round the start."""
        self._step(-1)

    def _step(self, by: int) -> None:
        places = self._found.places
        if not places:
            return
        self._place = (self._place + by) % len(places)
        block, span = places[self._place]
        self._page.go(Place(block, span.start), flash=span)
        self._page.tints.show_current_hit(block, span)
        self._tell()

    def _paint(self) -> None:
        spans: dict[BlockId, list[Span]] = {}
        for block, span in self._found.places:
            spans.setdefault(block, []).append(span)
        self._page.tints.show_hits(spans)

    def _tell(self) -> None:
        places = self._found.places
        if self._found.error:
            words = translated(self._found.error, place=self._found.place)
        elif not self.box.text():
            words = ""
        elif not places:
            words = translated(NONE)
        else:
            words = translated(PLACE, place=max(self._place, 0) + 1, count=len(places))
        is_wrong = bool(self._found.error)
        self.count.setText("" if is_wrong else words)
        self.wrong.setText(words if is_wrong else "")
        self.wrong.setVisible(is_wrong)
        if words:
            announce_at_rest(self.box, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self._page.tints.show_hits({})
            self.hide()
            self._page.setFocus()
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_back:
            self.back()
        else:
            super().keyPressEvent(event)
