"""Taking hits out: a list with citations for the clipboard, a table for a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from desktop import disk
from desktop.citing import cited, styles
from desktop.errors import FolderError, UnknownIdError
from desktop.exchange import sheet
from desktop.reader import Reader
from desktop.search.results import COLUMNS, Hit, as_rows, words_of
from desktop.ui.hub import Hub
from desktop.ui.words import counted, translated
from desktop.words import mark

NAME = "hits.csv"


def as_list(reader: Reader, hits: Sequence[Hit]) -> str:
    """Return hits as a numbered list, each with a citation in the reader's style.

    A style for machines gives its records alone: they have no place for a number.
    """
    style = styles.STYLES[reader.choices.cite_style]
    found = [_citation(reader, hit, style.id) for hit in hits]
    if style.is_record:
        return "\n".join(dict.fromkeys(found))
    return "\n".join(
        f"{number}. {words_of(hit)}\n   {citation}"
        for number, (hit, citation) in enumerate(zip(hits, found, strict=True), 1)
    )


def _citation(reader: Reader, hit: Hit, style: str) -> str:
    try:
        block = reader.block(hit.block, hit.lang)
    except UnknownIdError:  # A passage of another library has no place in the edition.
        return hit.block
    return styles.cite(cited.place(reader.library, block, hit.lang), style).text


def copy(reader: Reader, hits: Sequence[Hit], hub: Hub) -> None:
    """Put the list of hits on the clipboard."""
    QGuiApplication.clipboard().setText(as_list(reader, hits))
    hub.said.emit(counted(mark("%n hits copied with their citations"), len(hits)))


def save(hits: Sequence[Hit], hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and write the hits into it."""
    title, kind = translated(mark("Save the hits as a table")), translated(mark("Table (CSV)"))
    asked, _ = QFileDialog.getSaveFileName(window, title, NAME, f"{kind} (*.csv)")
    if asked:
        path = Path(asked)
        write(hits, hub, path if path.suffix else path.with_suffix(".csv"))


def write(hits: Sequence[Hit], hub: Hub, path: Path) -> None:
    """Write hits as a table that spreadsheets open, Chinese included; say how many.

    Raises:
        FolderError: The file cannot be written.
    """
    try:
        disk.write(path, sheet.table(COLUMNS, as_rows(hits)))
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    words = mark("%n hits were written into {file}.")
    hub.said.emit(counted(words, len(hits), file=path.name))
