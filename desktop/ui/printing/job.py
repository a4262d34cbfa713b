"""One printing: what was chosen, made into pages, and given to a printer or a PDF file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from desktop import disk
from desktop.document.model import HELP, Block, BlockId, Lang, Section
from desktop.errors import FolderError
from desktop.exchange.pdf.appendix import appended
from desktop.marks.model import Mark
from desktop.reader import Reader
from desktop.ui.page.figures import standings
from desktop.ui.printing.notes import note_blocks
from desktop.ui.printing.sheets import Sheets, Text, on_paper
from desktop.ui.printing.stepping import Steps, at_once

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts

What = Literal["selection", "section", "part", "all"]
FINE = 600  # Dots to the inch of a PDF.
MADE = 0.6  # Of the work of a PDF, when its pages are made and not yet painted.
OTHER: dict[Lang, Lang] = {"en": "zh", "zh": "en"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be printed.

    Attributes:
        section: Where the reader is.
        both: Whether each block is followed by itself in the other language.
        blocks: What is selected: the blocks it touches are printed whole, with their numbers.
        marks: The marks to be printed where they stand; their notes follow the text.
    """

    what: What
    section: str
    lang: Lang
    both: bool = False
    blocks: tuple[BlockId, ...] = ()
    marks: tuple[Mark, ...] = ()


def text_of(reader: Reader, choice: Choice) -> Text:
    """Return the blocks of what was chosen."""
    both = (choice.lang, OTHER[choice.lang])
    langs: tuple[Lang, ...] = both if choice.both else (choice.lang,)
    copies: dict[Lang, list[Block]] = {
        lang: [
            block
            for section in reader.outline(lang).edition.sections
            if _is_in(section, choice)
            for block in section.blocks
            if choice.what != "selection" or block.id in choice.blocks
        ]
        for lang in langs
    }
    printed = {block.id for block in copies[choice.lang]}
    marks = [one for one in choice.marks if printed & {part.block for part in one.segments}]
    notes = note_blocks([one for one in marks if one.note], choice.lang)
    copies = {
        lang: [*blocks, *(notes if lang == choice.lang else map(_blank, notes))]
        for lang, blocks in copies.items()
    }
    edition = reader.library.about["title"][choice.lang]
    here = reader.outline(choice.lang).section(choice.section)
    named = f" · {here.id} {here.title}" if here and choice.what == "section" else ""
    return Text(copies, f"{edition}{named}", tuple(marks))


def _blank(block: Block) -> Block:
    # Of two languages each block has its like: notes are in one alone.
    return block._replace(text="", runs=())


def _is_in(section: Section, choice: Choice) -> bool:
    if choice.what == "selection":
        return True
    if choice.what == "section":
        return section.id == choice.section or section.id.startswith(f"{choice.section}.")
    if choice.what == "all":
        return section.part != HELP
    return section.part == choice.section.split(".")[0]


def usual_paper() -> QPageSize:
    """Return the paper of the place: Letter where inches are, else A4."""
    is_metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)


class Job:
    """Makes the pages of a choice, anew for each size of paper."""

    def __init__(self, reader: Reader, choice: Choice, make_charts: Callable[[], "Charts"]) -> None:
        self._reader, self._choice, self._make_charts = reader, choice, make_charts
        self._made: tuple[QPageSize.PageSizeId, Sheets] | None = None

    def making(self, paper: QPageSize) -> Steps:
        """Make the pages on a size of paper in steps."""
        if self._made is None or self._made[0] != paper.id():
            text = text_of(self._reader, self._choice)
            made = Sheets(text, paper, self._make_charts, standings(self._reader))
            yield from made.making()
            self._made = paper.id(), made
        return self._made[1].count

    def sheets(self, paper: QPageSize) -> Sheets:
        """Return the pages on a size of paper, made at once where they are not there."""
        at_once(self.making(paper))
        assert self._made is not None  # noqa: S101  They are made now.
        return self._made[1]

    def save(self, path: Path) -> int:
        """Write a PDF at once; return its number of pages.

        Raises:
            FolderError: The file cannot be written.
        """
        return at_once(self.saving(path))

    def saving(self, path: Path) -> Steps:
        """Write a PDF in steps, whole at the last of them, or not at all.

        Raises:
            FolderError: The file cannot be written.
        """
        paper, buffer = usual_paper(), QBuffer()
        for share in self.making(paper):
            yield share * MADE
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(FINE)
        writer.setPageLayout(on_paper(paper))
        writer.setTitle(text_of(self._reader, self._choice).title)
        writer.setCreator("White Paper Reader")
        sheets = self.sheets(paper)
        with QPainter(writer) as painter:
            for page in range(sheets.count):
                if page:
                    writer.newPage()
                sheets.paint(painter, page, writer.width())
                yield MADE + (1 - MADE) * page / sheets.count
        headings, links = list(sheets.headings()), sheets.links()
        whole = appended(bytes(buffer.data().data()), self._choice.lang, headings, links)
        try:
            disk.write(path, whole)  # Whole, or not at all.
        except OSError as error:
            raise FolderError(path=path.parent, why=error.strerror or error) from error
        return sheets.count

    def print(self, printer: QPrinter) -> None:
        """Paint the pages that are asked for, in the order asked for."""
        printer.setFullPage(True)
        sheets = self.sheets(printer.pageLayout().pageSize())
        pages = [
            page
            for page in range(sheets.count)
            if not printer.fromPage() or printer.fromPage() <= page + 1 <= printer.toPage()
        ]
        with QPainter() as painter:
            if not painter.begin(printer):
                return
            for place, page in enumerate(pages):
                if place:
                    printer.newPage()
                sheets.paint(painter, page, printer.width())
