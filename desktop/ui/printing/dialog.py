"""Asks what is to be printed, then previews it or saves it as a PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import BlockId, Lang
from desktop.marks.model import Mark
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.printing.job import Choice, Job, What, usual_paper
from desktop.ui.printing.sheets import on_paper
from desktop.ui.printing.stepping import Stepping
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts

WHAT: tuple[tuple[What, str], ...] = (
    ("selection", mark("The s&elected paragraphs: {title}")),
    ("section", mark("This &section: {title}")),
    ("part", mark("This &part: {title}")),
    ("all", mark("The &whole edition")),
)


@dataclass(frozen=True, slots=True)
class Here:
    """Where the reader is, and what there is to be printed.

    Attributes:
        blocks: Those the selection touches, in the order of the text; none without one.
    """

    section: str
    lang: Lang
    blocks: tuple[BlockId, ...] = ()
    marks: tuple[Mark, ...] = ()


class PrintDialog(QDialog):
    """What, in one language or both; `hub` is told what was saved."""

    def __init__(
        self,
        reader: Reader,
        hub: Hub,
        here: Here,
        make_charts: Callable[[], "Charts"],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._reader, self._hub, self._make_charts = reader, hub, make_charts
        self._here, self._section = here, here.section
        self._lang: Lang = here.lang
        self.setWindowTitle(translated(mark("Print")))
        path = reader.outline(self._lang).path(reader.section(here.section, here.lang).id)
        chosen = " – ".join(dict.fromkeys(here.blocks[:1] + here.blocks[-1:]))
        titles: dict[What, str] = {
            "selection": chosen, "section": path[-1].title, "part": path[0].title, "all": "",
        }  # fmt: skip
        self.what: dict[What, QRadioButton] = {
            what: QRadioButton(translated(words, title=titles[what])) for what, words in WHAT
        }
        self.what["selection" if here.blocks else "section"].setChecked(True)
        self.what["selection"].setVisible(bool(here.blocks))
        self.marks = QCheckBox(translated(mark("With my &marks, and their notes behind the text")))
        self.marks.setChecked(bool(here.marks))
        self.marks.setEnabled(bool(here.marks))
        self.both = QCheckBox(translated(mark("&Both languages, each block under its like")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.preview = buttons.addButton(translated(mark("P&review and print…")), role)
        self.save = buttons.addButton(translated(mark("Save as P&DF…")), role)
        self.preview.setDefault(True)
        self.preview.clicked.connect(self.show_preview)
        self.save.clicked.connect(self.ask_file)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(translated(mark("What is to be printed?"))))
        for widget in (*self.what.values(), self.both, self.marks, buttons):
            column.addWidget(widget)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        what: What = next(name for name, button in self.what.items() if button.isChecked())
        return Choice(
            what, self._section, self._lang, both=self.both.isChecked(),
            blocks=self._here.blocks, marks=self._here.marks if self.marks.isChecked() else (),
        )  # fmt: skip

    def job(self) -> Job:
        """Return the printing of what is chosen."""
        return Job(self._reader, self.choice, self._make_charts)

    @Slot()
    def show_preview(self) -> None:
        """Show the pages as they will be; the preview has the printer's button."""
        job = self.job()
        made = Stepping(job.making(usual_paper()), self)
        made.ended.connect(lambda: self._preview(job))

    def _preview(self, job: Job) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(on_paper(usual_paper()))
        preview = QPrintPreviewDialog(printer, self)
        preview.setWindowTitle(translated(mark("Preview")))
        preview.resize(900, 700)
        preview.paintRequested.connect(job.print)
        if preview.exec():
            self.accept()

    @Slot()
    def ask_file(self) -> None:
        """Ask for a file and write it."""
        title = translated(mark("Save as PDF"))
        asked, _ = QFileDialog.getSaveFileName(self, title, "white-paper.pdf", "PDF (*.pdf)")
        if asked:
            self.write(Path(asked))

    def write(self, path: Path) -> None:
        """Write the PDF in steps; then say how many pages it has, and close."""

        def tell(count: int) -> None:
            self._tell(path, count)

        Stepping(self.job().saving(path), self).ended.connect(tell)

    def _tell(self, path: Path, count: int) -> None:
        self._hub.said.emit(
            translated(mark("Pages in {file}: {count}"), file=path.name, count=count)
        )
        self.accept()
