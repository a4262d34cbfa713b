"""Review: the marks a new edition moved, changed or lost, old and new text side by side.

Each is confirmed, attached, left for later or thrown away; what is done can be undone like
any other act. The window stays open beside it, so that words can be selected there.
"""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop import disk
from desktop.marks.finding.reviewing import WHY, Review, Why, beside, to_review
from desktop.marks.model import Segment
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.reviewing.attaching import Attaching, place_words
from desktop.ui.reviewing.sheets import Sheets
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from desktop.ui.words import translated
from desktop.words import mark

SIZE = (900, 560)  # Pixels: two columns of text, on a small laptop too.
SHORT = 60
SEEN = "reviewed.txt"  # In the state folder: the version of the text the review was offered in.
_log = logging.getLogger(__name__)
COUNTS: tuple[tuple[Why, str], ...] = (
    ("moved", mark("moved: {count}")),
    ("changed", mark("changed: {count}")),
    ("orphan", mark("lost: {count}")),
)


def show_review(
    reader: Reader, hub: Hub, attaching: Attaching, theme: Theme, window: QWidget
) -> "ReviewDialog | None":
    """Open the review beside the window; None, and a word on it, when there is nothing."""
    if not reader.marks.to_review():
        hub.said.emit(translated(mark("Every mark stands where it should.")))
        return None
    dialog = ReviewDialog(reader, hub, attaching, theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog


def offer(reader: Reader, tasks: Tasks, messages: Messages, review: Callable[[], object]) -> None:
    """Offer the review when an edition with another text has marks that ask for it; once.

    Thousands of marks are looked through beside the window's thread.
    """
    seen, version = reader.home.state / SEEN, reader.library.version.encode()
    if not (seen.exists() and seen.read_bytes() == version):
        work = partial(to_review, reader.marks.all(), reader.marks.passages)
        tasks.run(work, lambda found: _offer(reader, messages, review, len(found)))


def _offer(reader: Reader, messages: Messages, review: Callable[[], object], count: int) -> None:
    if not count:
        return
    seen, version = reader.home.state / SEEN, reader.library.version.encode()
    try:
        disk.write(seen, version)
    except OSError as error:
        _log.info("it will be offered again: %s", error)
    words = mark("The text is another than when you marked it. Marks to look at: {count}.")
    said = [messages.words.text()] if messages.isVisible() else []  # Which edition is open.
    said.append(translated(words, count=count))
    messages.offer(" ".join(said), translated(mark("Review them")), review)


class ReviewDialog(QDialog):
    """Shows one mark after the other, and does with it what is asked."""

    def __init__(
        self, reader: Reader, hub: Hub, attaching: Attaching, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._reader, self._hub, self._attaching, self._theme = reader, hub, attaching, theme
        self._found: tuple[Review, ...] = ()
        self._places: list[tuple[Segment, ...]] = []
        self.setWindowTitle(translated(mark("Marks in the new edition")))
        self.resize(*SIZE)
        self.counts, self.note = QLabel(), QLabel()
        self.list, self.places = QListWidget(), QComboBox()
        self.sheets = Sheets(theme)
        self.old, self.new = self.sheets.old, self.sheets.new
        self.right = QPushButton()
        self.selected = QPushButton(translated(mark("Attach to the &selected words")))
        self.there = QPushButton(translated(mark("&Go there")))
        self.later = QPushButton(translated(mark("&Later")))
        self.gone = QPushButton(translated(mark("&Delete")))
        self._lay_out()
        self._connect()
        self.fill()
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(translated(mark("Marks to look at")))
        self.places.setAccessibleName(translated(mark("Place")))
        none = mark("No likely place: select the words in the text.")
        self.places.setPlaceholderText(translated(none))
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout()
        grid.addWidget(self.list, 0, 0, 1, 2)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.addWidget(QLabel(self.old.accessibleName()), 2, 0)
        grid.addWidget(self.places, 2, 1)
        grid.addWidget(self.old, 3, 0)
        grid.addWidget(self.new, 3, 1)
        grid.addWidget(self.sheets.legend, 4, 0, 1, 2)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(3, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for one in (self.right, self.selected, self.there, self.later, self.gone):
            buttons.addButton(one, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.counts)
        column.addLayout(grid)
        column.addWidget(buttons)
        self.right.setDefault(True)  # Only now: before it is the dialog's it does not take.

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self.show_one)
        self.places.currentIndexChanged.connect(self.show_place)
        self.right.clicked.connect(self.keep)
        self.selected.clicked.connect(self.attach_selected)
        self.there.clicked.connect(self.go)
        self.later.clicked.connect(self.leave)
        self.gone.clicked.connect(self.throw_away)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.throw_away)
        self._hub.marks_changed.connect(self.fill)
        self._hub.marks_read.connect(self.fill)

    # what is shown

    @Slot()
    def fill(self) -> None:
        """List what there is to look at now; the row stays, or the next takes its place."""
        row = max(0, self.list.currentRow())
        self._found = self._reader.marks.to_review()
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([_line(one) for one in self._found])
            self.list.setCurrentRow(min(row, len(self._found) - 1))
        counts = Counter(one.why for one in self._found)
        said = [translated(words, count=counts[why]) for why, words in COUNTS if counts[why]]
        done = translated(mark("Every mark stands where it should."))
        self.counts.setText(" · ".join(said) or done)
        self.show_one()

    def current(self) -> Review | None:
        """Return what is being looked at."""
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    @Slot()
    def show_one(self) -> None:
        """Show the present mark: what it was made on, and where it may stand."""
        one = self.current()
        for part in (self.selected, self.later, self.gone, self.old, self.new, self.places):
            part.setEnabled(one is not None)
        self._places = list(self._likely(one)) if one else []
        with QSignalBlocker(self.places):
            self.places.clear()
            if one:
                rows = (place_words(self._reader, one.mark, place) for place in self._places)
                self.places.addItems([*rows])
                self.places.setCurrentIndex(0 if self._places else -1)
        self.note.setText(one.mark.note if one else "")
        self.note.setVisible(bool(one and one.mark.note))
        self.show_place()

    def _likely(self, one: Review) -> Sequence[tuple[Segment, ...]]:
        offered = [place.segments for place in self._reader.marks.suggestions(one.mark)]
        here = [one.mark.segments] if one.new else []
        return list(dict.fromkeys((*here, *offered)))

    @Slot()
    def show_place(self) -> None:
        """Show the text of the chosen place, and say what the first button does there."""
        one, place = self.current(), self.place()
        passages = self._reader.marks.passages(one.mark.lang) if one else None
        found = beside(one.old, place, passages) if one and passages and place else None
        self.sheets.show(found or (one.old if one else None), one.mark.colour if one else "yellow")
        is_here = bool(one and one.new and place == one.mark.segments)
        words = mark("It stands &right") if is_here else mark("&Attach here")
        self.right.setText(translated(words))
        for button in (self.right, self.there):
            button.setEnabled(bool(place))

    def place(self) -> tuple[Segment, ...]:
        """Return the place chosen, or none."""
        row = self.places.currentIndex()
        return self._places[row] if 0 <= row < len(self._places) else ()

    # what is done

    @Slot()
    def keep(self) -> None:
        """Let the mark stand at the chosen place."""
        one, place = self.current(), self.place()
        if one and one.new and place == one.mark.segments:
            self._attaching.confirm([one.mark.id])
        elif one and place:
            self._attaching.attach(one.mark, place)

    @Slot()
    def attach_selected(self) -> None:
        """Let the mark stand at the words selected in the text."""
        one = self.current()
        if one:
            self._attaching.attach(one.mark)

    @Slot()
    def go(self) -> None:
        """Show the chosen place in the text."""
        one, place = self.current(), self.place()
        if one and place:
            self._hub.mark_asked.emit(one.at(place))

    @Slot()
    def leave(self) -> None:
        """Leave the mark as it is, for another time, and look at the next."""
        self.list.setCurrentRow((self.list.currentRow() + 1) % max(1, len(self._found)))

    @Slot()
    def throw_away(self) -> None:
        """Put the mark into the trash."""
        one = self.current()
        if one:
            self._attaching.delete([one.mark.id])


def _line(one: Review) -> str:
    words = " ".join(one.mark.anchor.exact.split())
    short = words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"
    return f"{one.mark.block}  “{short}”  –  {translated(WHY[one.why])}"
