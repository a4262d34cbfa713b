"""What goes out of the program and comes in: citations, files, marks, editions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from desktop.document.model import Lang
from desktop.reader import Reader
from desktop.ui.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.document.piece import Piece
    from desktop.marks.model import Mark
    from desktop.search.results import Hit
    from desktop.ui.marks.changing.desk import Desk
    from desktop.ui.marks.panel import MarksPanel
    from desktop.ui.messages import Messages
    from desktop.ui.page.column import Column
    from desktop.ui.page.panel import PagePanel
    from desktop.ui.sharing.passage import Kind
    from desktop.ui.tasks import Tasks


def cite(reader: Reader, column: "Column", parent: QWidget) -> QDialog:
    """Return what cites the place the reader is at, and the sources of its figures."""
    from desktop.ui.citing.dialog import CiteDialog
    from desktop.ui.sharing.copying import here

    place, sources = here(reader, column)
    return CiteDialog(reader, [place, *sources], parent)


def copy_citation(reader: Reader, column: "Column", hub: Hub) -> None:
    """Copy what is here with its citation."""
    from desktop.ui.sharing.copying import copy_here

    copy_here(reader, column, hub)


def written(pieces: "Sequence[Piece]", lang: Lang) -> QMimeData:
    """Return a passage as the clipboard gets it: as words, and as a word processor takes it."""
    from desktop.ui.sharing.passage import written as made

    return made(pieces, lang)


def copy_passage(column: "Column", kind: "Kind", hub: Hub) -> None:
    """Copy what is selected, or the block here, in one form alone."""
    from desktop.ui.sharing.passage import copy

    copy(column, kind, hub)


def place_menu(reader: Reader, hub: Hub, place: tuple[str, Lang], parent: QWidget) -> QMenu:
    """Return the menu of a place that is listed."""
    from desktop.ui.sharing.place_menu import PlaceMenu

    return PlaceMenu(reader, hub, place, parent)


def copy_hits(reader: Reader, hits: "Sequence[Hit]", hub: Hub) -> None:
    """Copy hits as a list with citations."""
    from desktop.ui.search.taking import copy

    copy(reader, hits, hub)


def save_hits(hits: "Sequence[Hit]", hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and write hits into it as a table."""
    from desktop.ui.search.taking import save

    save(hits, hub, window)


def save_edition(reader: Reader, page: "PagePanel", hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and write the edition into it."""
    from desktop.ui.sharing.files import save_edition as save

    save(reader, hub, page.lang, window)


def export_marks(
    reader: Reader, hub: Hub, lang: Lang, window: QWidget, marks: "Sequence[Mark] | None" = None
) -> None:
    """Ask for a file and write the marks into it, all unless told."""
    from desktop.ui.sharing.files import export

    export(reader, hub, lang, window, marks)


def take_in(reader: Reader, hub: Hub, tasks: "Tasks", desk: "Desk", window: QWidget) -> None:
    """Ask for a file of marks and show what taking it in would do."""
    from desktop.ui.sharing.files import take_in as ask

    ask(reader, hub, tasks, desk, window)


def evidence(reader: Reader, hub: Hub, panel: "MarksPanel | None", window: QMainWindow) -> None:
    """Ask which marks are to be an evidence pack, and for its file."""
    from desktop.ui.sharing.evidence import ask

    ask(reader, hub, panel, window)


def install(reader: Reader, hub: Hub, tasks: "Tasks", window: QMainWindow) -> None:
    """Ask for an edition in a file, and install it."""
    from desktop.ui.sharing.installing import Installing

    Installing(reader, hub, tasks, window).ask()


def other_edition(reader: Reader, hub: Hub, window: QMainWindow) -> None:
    """Ask whether the other edition is to be opened."""
    from desktop.ui.sharing.installing import open_other

    open_other(reader, hub, window)


def tell_edition(reader: Reader, messages: "Messages", marks: "Sequence[Mark]") -> None:
    """Tell which edition is open, and what became of the marks in it."""
    from desktop.ui.sharing.installing import tell

    tell(reader, messages, marks)
