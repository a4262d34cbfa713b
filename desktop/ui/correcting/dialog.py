"""Correct a mistake: what is wrong is described, kept, and written into a file for the editors.

A correction is a note with a tag, so it is anchored, kept, undone and found like any mark; its
annotation has the purpose of editing. Nothing is sent: the reader gives the file to whom they
like. What was kept before stands below, to be gone to, thrown away or written again.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.errors import ReaderError
from desktop.marks.model import CORRECTION, Changed, Draft, Mark, Segment
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.marks import telling
from desktop.ui.marks.marking import Marking
from desktop.ui.page.column import Column
from desktop.ui.sharing import files
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import told, translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.document.model import Lang

TITLE = mark("Correct a mistake")
WRONG = mark("What is &wrong, and what should stand there:")
KEPT = mark("&Corrections you kept:")
SENT = mark("Nothing is sent. Save them as a file and give it to the editors yourself.")
DONE = mark("It is kept. Save the corrections as a file when you are ready.")
EMPTY = mark("Say first what is wrong.")
SUFFIX = ".jsonld"
SHOWN = 160  # Characters of the words meant that are shown.
SIZE = (600, 520)


class CorrectionsDialog(QDialog):
    """Takes a correction of what is selected, or of the block here, and lists those kept."""

    def __init__(self, reader: Reader, hub: Hub, marking: Marking, page: Column) -> None:
        super().__init__(page.window())
        self._reader, self._hub, self._marking = reader, hub, marking
        self._lang: Lang = marking.lang
        block, _ = standing.standing(page)
        self._segments = standing.selected(page) or (Segment(block.id, 0, 0),)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translated(TITLE))
        self.resize(*SIZE)
        self.quote = QLabel(self._words())
        self.text = QPlainTextEdit()
        self.list = QListWidget()
        self.hint = QLabel(translated(SENT))
        self.keep_it = QPushButton(translated(mark("&Keep it")))
        self.there = QPushButton(translated(mark("&Go there")))
        self.gone = QPushButton(translated(mark("&Delete")))
        self.save_them = QPushButton(translated(mark("&Save as a file…")))
        self._lay_out()
        self.keep_it.clicked.connect(self.keep)
        self.there.clicked.connect(self.go)
        self.gone.clicked.connect(self.throw_away)
        self.save_them.clicked.connect(self.save)
        self.list.itemSelectionChanged.connect(self.enable)
        self.list.itemActivated.connect(self.go)
        hub.marks_changed.connect(self.fill)
        self.fill()
        self.text.setFocus()

    def _words(self) -> str:
        pieces: list[str] = []
        for one in self._segments:
            block = self._reader.block(one.block, self._lang)
            pieces.append(block.text[one.start : one.end] or self._reader.told(block))
        return f"{self._segments[0].block}  “{telling.short(' '.join(pieces), SHOWN)}”"

    def _lay_out(self) -> None:
        self.quote.setObjectName("muted")
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.quote, self.hint):
            label.setWordWrap(True)
        self.text.setTabChangesFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for one in (self.there, self.gone, self.save_them):
            buttons.addButton(one, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (self.keep_it, self.there, self.gone, self.save_them):
            button.setAutoDefault(False)  # Enter is a line of the description.
        column = QVBoxLayout(self)
        column.addWidget(self.quote)
        for words, widget in ((WRONG, self.text), (KEPT, self.list)):
            label = QLabel(translated(words))
            label.setBuddy(widget)
            widget.setAccessibleName(_bare(translated(words)))
            column.addWidget(label)
            self.above = label  # In the end the list's.
            column.addWidget(widget, 1)
            if widget is self.text:
                column.addWidget(self.keep_it, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.hint)
        column.addWidget(buttons)

    @property
    def corrections(self) -> list[Mark]:
        """All that were kept, the newest first."""
        found = [one for one in self._reader.marks.all() if one.is_correction]
        return sorted(found, key=lambda one: one.created, reverse=True)

    @property
    def chosen(self) -> list[Mark]:
        """Those that are selected in the list; all when none is."""
        rows = {self.list.row(one) for one in self.list.selectedItems()}
        return [one for row, one in enumerate(self._listed) if row in rows or not rows]

    @Slot()
    def fill(self) -> None:
        """List what was kept."""
        self._listed = self.corrections
        for one in (self.list, self.above):
            one.setVisible(bool(self._listed))
        self.list.clear()
        for one in self._listed:
            words = telling.short(telling.plain(one.note), SHOWN)
            item = QListWidgetItem(f"{one.block}  {words}", self.list)
            item.setToolTip(telling.short(one.anchor.exact, SHOWN))
        self.enable()

    @Slot()
    def enable(self) -> None:
        """Let only that be pressed which does something."""
        has_some = bool(self.list.selectedItems())
        for button in (self.there, self.gone):
            button.setEnabled(has_some)
        self.save_them.setEnabled(bool(self._listed))

    @Slot()
    def keep(self) -> None:
        """Keep what was written, as a note that asks for a change."""
        note = self.text.toPlainText().strip()
        if not note:
            self._say(translated(EMPTY))
            self.text.setFocus()
            return
        draft = Draft("note", self._lang, self._segments, note=note, tags=(CORRECTION,))
        order = self._reader.marks.orders.add
        self._marking.keep(lambda: order(draft), self.tell_kept, self.refuse)

    @Slot(object)
    def tell_kept(self, _: Changed) -> None:
        """Say that it is on the disk; only then the words are taken away."""
        self.text.clear()
        self._say(translated(DONE))
        self.save_them.setFocus()

    @Slot(object)
    def refuse(self, error: ReaderError) -> None:
        """Say why it cannot be kept; the words stay where they are."""
        self._say(told(error))

    @Slot()
    def go(self) -> None:
        """Go to the words the first chosen one is about."""
        if self.list.selectedItems():
            self._hub.mark_asked.emit(self.chosen[0])
            self.accept()

    @Slot()
    def throw_away(self) -> None:
        """Put the chosen ones into the trash."""
        if self.list.selectedItems():
            self._marking.delete([one.id for one in self.chosen])

    @Slot()
    def save(self) -> None:
        """Ask for a file and write the chosen ones into it, all when none is chosen."""
        title, name = translated(mark("Corrections for the editors")), f"corrections{SUFFIX}"
        kinds = f"{translated(mark('Annotations'))} (*{SUFFIX})"
        asked, _ = QFileDialog.getSaveFileName(self, title, name, kinds)
        if asked:
            self.write(Path(asked))

    def write(self, path: Path) -> None:
        """Write the chosen ones as Web Annotations, and say so here."""
        file = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            files.write(self._reader, self._hub, self._lang, file, self.chosen)
        except ReaderError as error:
            self._say(told(error))
            return
        words = mark("Written into {file}. Nothing was sent: give it to the editors yourself.")
        self._say(translated(words, file=file.name))

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        announce(self.hint, words)


def _bare(words: str) -> str:
    return words.partition("(&")[0].replace("&", "").rstrip(":：")
