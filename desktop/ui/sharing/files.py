"""Export marks, import marks: a file is asked for, then written or looked at."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import disk
from desktop.document.model import Lang
from desktop.errors import FolderError
from desktop.exchange import formats
from desktop.exchange.book import files
from desktop.exchange.intake.plan import Plan
from desktop.exchange.labels import TITLE
from desktop.exchange.records import Head, records
from desktop.marks.model import Mark
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.marks.changing.desk import Desk
from desktop.ui.sharing.intake import ImportDialog
from desktop.ui.tasks import Tasks
from desktop.ui.words import counted, translated
from desktop.words import mark

BOOKS = {".epub": mark("E-book (EPUB)"), ".html": mark("Web page (HTML)")}


def export(
    reader: Reader, hub: Hub, lang: Lang, window: QWidget, marks: Sequence[Mark] | None = None
) -> None:
    """Ask for a file and write marks into it, all unless told, as its name asks."""
    kinds = [f"{translated(one.title)} (*{one.suffix})" for one in formats.FORMATS.values()]
    title = translated(mark("Export marks"))
    asked, _ = QFileDialog.getSaveFileName(window, title, "marks.jsonld", ";;".join(kinds))
    if asked:
        write(reader, hub, lang, Path(asked), marks)


def write(
    reader: Reader, hub: Hub, lang: Lang, path: Path, marks: Sequence[Mark] | None = None
) -> None:
    """Write marks into a file, all unless told, and say how many.

    Raises:
        FolderError: It cannot be written.
    """
    chosen = reader.marks.all() if marks is None else marks
    found = records(reader.library, chosen, reader.choices.cite_style)
    head = Head(f"{TITLE[lang]} – {reader.library.about['title'][lang]}", lang)
    try:
        disk.write(path, formats.write(formats.suited(path.name), found, head))
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    words = mark("%n marks were written into {file}.")
    hub.said.emit(counted(words, len(found), file=path.name))


def save_edition(reader: Reader, hub: Hub, lang: Lang, window: QWidget) -> None:
    """Ask for a file and write the edition into it, the reader's marks in it."""
    kinds = (f"{translated(words)} (*{suffix})" for suffix, words in BOOKS.items())
    title = translated(mark("Save the edition"))
    asked, _ = QFileDialog.getSaveFileName(window, title, "white-paper.epub", ";;".join(kinds))
    if asked:
        write_edition(reader, hub, lang, Path(asked))


def write_edition(reader: Reader, hub: Hub, lang: Lang, path: Path) -> None:
    """Write the edition in one language, and say so; an e-book unless the name says a page.

    Raises:
        FolderError: The file cannot be written.
    """
    name = path if path.suffix.lower() in files.FORMS else path.with_name(f"{path.name}.epub")
    try:
        disk.write(name, files.write(name.name, reader.library, lang, reader.marks.all()))
    except OSError as error:
        raise FolderError(path=path.parent, why=error.strerror or error) from error
    hub.said.emit(translated(mark("The edition was written into {file}."), file=name.name))


def take_in(reader: Reader, hub: Hub, tasks: Tasks, desk: Desk, window: QWidget) -> None:
    """Ask for a file and show what taking it in would do."""
    title = translated(mark("Import marks"))
    kinds = f"{translated(mark('Annotations'))} (*.jsonld *.json *.annotation);;* (*)"
    asked, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
    if asked:
        look_at(reader, hub, tasks, partial(show_plan, hub, desk, window), Path(asked))


def look_at(
    reader: Reader, hub: Hub, tasks: Tasks, show: Callable[[Plan], None], path: Path
) -> None:
    """Have what a file would do read beside the window's thread, and then shown.

    A file that cannot be read is told above the text.
    """
    hub.said.emit(translated(mark("Looking at {file}…"), file=path.name))
    tasks.run(partial(reader.import_plan, path), show)


def show_plan(hub: Hub, desk: Desk, window: QWidget, plan: Plan) -> None:
    """Show what taking a file in would do."""
    hub.said.emit("")
    dialog = ImportDialog(hub, desk, plan, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
