"""Evidence pack: which marks are to be in it, and the file they are written into."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMainWindow,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__, disk
from desktop.errors import FolderError
from desktop.exchange import formats
from desktop.exchange.evidence.exhibits import Making, gathered
from desktop.marks import clock
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.widgets.plain_label import plain_label
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.document.model import Lang
    from desktop.marks.model import Mark
    from desktop.ui.marks.panel import MarksPanel

WIDTH = 460  # Pixels; the sentence above the choices takes three lines.
SAID = mark(
    "An evidence pack holds marks with their notes, citations, the sources of their figures "
    "and the hash of each block. It says itself what that proves and what it does not."
)
CHOICES = (mark("&All marks ({count})"), mark("Marks &listed ({count})"),
           mark("Marks &chosen ({count})"))  # fmt: skip


class EvidenceDialog(QDialog):
    """Asks which marks; ``agreed`` carries them."""

    agreed = Signal(object)

    def __init__(self, choices: "Sequence[tuple[str, Sequence[Mark]]]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._marks = [marks for _, marks in choices]
        self.setWindowTitle(translated(mark("Evidence pack")))
        column = QVBoxLayout(self)
        column.addWidget(plain_label(translated(SAID)))
        self.choices = QButtonGroup(self)
        for number, (words, marks) in enumerate(choices):
            button = QRadioButton(translated(words, count=len(marks)))
            button.setEnabled(bool(marks))
            self.choices.addButton(button, number)
            column.addWidget(button)
        last = max((n for n, marks in enumerate(self._marks) if marks), default=0)
        self.choices.button(last).setChecked(True)
        column.addWidget(self._buttons())
        self.setMinimumWidth(WIDTH)

    def _buttons(self) -> QDialogButtonBox:
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.writer = buttons.addButton(translated(mark("&Write…")), role.AcceptRole)
        self.writer.setEnabled(any(self._marks))
        buttons.addButton(translated(mark("Cancel")), role.RejectRole)
        buttons.accepted.connect(self.agree)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def agree(self) -> None:
        """Say which marks are wanted, and leave."""
        self.accept()
        self.agreed.emit(self._marks[self.choices.checkedId()])


def ask(reader: Reader, hub: Hub, panel: "MarksPanel | None", window: QMainWindow) -> None:
    """Ask which marks, then for the file, and write it."""
    dialog = EvidenceDialog(choices(reader, panel), window)
    dialog.agreed.connect(partial(_ask_file, reader, hub, window))
    dialog.open()


def choices(reader: Reader, panel: "MarksPanel | None") -> "list[tuple[str, Sequence[Mark]]]":
    """Return the marks there are to choose from: all; listed and chosen where a list is shown."""
    found: list[Sequence[Mark]] = [reader.marks.all()]
    if panel is not None and not panel.sieve.is_trash():
        listed = tuple(panel.model.marks)
        found += [listed] if len(listed) < len(found[0]) else [()]
        found += [panel.chosen()]
    return list(zip(CHOICES, found, strict=False))


def _ask_file(reader: Reader, hub: Hub, window: QMainWindow, marks: "Sequence[Mark]") -> None:
    page, document = translated(mark("Web page")), translated(mark("Word document"))
    kinds = f"{page} (*.html);;{document} (*.docx)"
    title = translated(mark("Write an evidence pack"))
    asked, _ = QFileDialog.getSaveFileName(window, title, "evidence.html", kinds)
    if asked:
        write(reader, hub, marks, Path(asked))


def write(reader: Reader, hub: Hub, marks: "Sequence[Mark]", path: Path) -> None:
    """Write marks as an evidence pack, and say how many.

    Raises:
        FolderError: It cannot be written.
        BadOptionError: The file's name is of neither form.
    """
    lang: Lang = reader.choices.lang
    program = f"White Paper Reader {__version__}"
    making = Making(lang, reader.choices.cite_style, clock.now(), program)
    form = formats.evidence(path.name, gathered(reader.library, marks, making))
    try:
        disk.write(path, form)
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    words = mark("An evidence pack was written into {file}, marks: {count}.")
    hub.said.emit(translated(words, count=len(marks), file=path.name))
