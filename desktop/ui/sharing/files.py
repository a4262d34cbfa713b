"""Export marks, import marks: a file is asked for, then written or looked at."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMainWindow

from desktop import disk
from desktop.document.model import Lang
from desktop.errors import FolderError
from desktop.exchange import formats
from desktop.exchange.intake import plan as plans
from desktop.exchange.labels import TITLE
from desktop.exchange.records import Head, records
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.sharing.intake import ImportDialog
from desktop.ui.words import translated
from desktop.words import mark


def export(reader: Reader, hub: Hub, lang: Lang, window: QMainWindow) -> None:
    """Ask for a file and write all marks into it, in the format its name asks for."""
    kinds = [f"{translated(one.title)} (*{one.suffix})" for one in formats.FORMATS.values()]
    title = translated(mark("Export marks"))
    asked, _ = QFileDialog.getSaveFileName(window, title, "marks.jsonld", ";;".join(kinds))
    if asked:
        write(reader, hub, lang, Path(asked))


def write(reader: Reader, hub: Hub, lang: Lang, path: Path) -> None:
    """Write all marks into a file, and say how many.

    Raises:
        FolderError: It cannot be written.
    """
    found = records(reader.library, reader.marks.all(), reader.choices.cite_style)
    head = Head(f"{TITLE[lang]} – {reader.library.about['title'][lang]}", lang)
    try:
        disk.write(path, formats.write(formats.suited(path.name), found, head))
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    words = mark("{count} marks were written into {file}.")
    hub.said.emit(translated(words, count=len(found), file=path.name))


def take_in(reader: Reader, hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and show what taking it in would do."""
    title = translated(mark("Import marks"))
    kinds = f"{translated(mark('Annotations'))} (*.jsonld *.json *.annotation);;* (*)"
    asked, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
    if asked:
        look_at(reader, hub, window, Path(asked)).exec()


def look_at(reader: Reader, hub: Hub, window: QMainWindow, path: Path) -> ImportDialog:
    """Return the preview of a file; what is taken in is shown at once.

    Raises:
        ExchangeError: The file cannot be read as a whole.
    """
    dialog = ImportDialog(reader, plans.read(reader.marks, path), window)
    dialog.taken.connect(hub.marks_changed)
    return dialog
