"""What has to do with marks: the reader's own and their colleagues'."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.marks.model import Mark
    from desktop.ui.layers.layering import Layering
    from desktop.ui.marks.changing.desk import Desk
    from desktop.ui.marks.marking import Marking
    from desktop.ui.marks.panel import MarksPanel
    from desktop.ui.marks.watching import Watching
    from desktop.ui.messages import Messages
    from desktop.ui.page.column import Column
    from desktop.ui.reviewing.attaching import Attaching
    from desktop.ui.reviewing.review import ReviewDialog
    from desktop.ui.tasks import Failed, Tasks


def desk(reader: Reader, hub: Hub, refused: "Failed") -> "Desk":
    """Return what has marks written beside the window's thread."""
    from desktop.ui.marks.changing.desk import Desk

    return Desk(reader, hub, refused)


def watching(
    reader: Reader,
    hub: Hub,
    messages: "Callable[[], Messages]",
    tasks: "Tasks",
    desk: "Desk",
) -> "Watching":
    """Return what reads the marks file and keeps up with it."""
    from desktop.ui.marks.watching import Watching

    return Watching(reader, hub, messages, tasks, desk)


def marking(reader: Reader, hub: Hub, desk: "Desk", page: "Column") -> "Marking":
    """Return what makes, changes and paints marks."""
    from desktop.ui.marks.marking import Marking

    return Marking(reader, hub, desk, page)


def corrections(reader: Reader, hub: Hub, marking: "Marking", page: "Column") -> QDialog:
    """Return what tells the editors of mistakes; what is selected there, or the block, is meant."""
    from desktop.ui.correcting.dialog import CorrectionsDialog

    return CorrectionsDialog(reader, hub, marking, page)


def selection_bar(reader: Reader, marking: "Marking", page: "Column") -> QWidget:
    """Return the small bar that appears at a selection."""
    from desktop.ui.marks.bar import SelectionBar

    return SelectionBar(reader, marking, page)


def marks_panel(reader: Reader, hub: Hub, marking: "Marking", theme: Theme) -> "MarksPanel":
    """Return the panel that lists marks."""
    from desktop.ui.marks.panel import MarksPanel

    return MarksPanel(reader, hub, marking, theme)


def marks_menu(
    reader: Reader, marking: "Marking", marks: "Sequence[Mark]", page: "Column"
) -> QMenu:
    """Return the menu of the marks at one place."""
    from desktop.ui.marks.menu import marks_menu as made

    return made(reader, marking, marks, page.theme, page)


def note_editor(reader: Reader, marking: "Marking", one: "Mark", page: "Column") -> QDialog:
    """Return the editor of a mark's note and tags."""
    from desktop.ui.marks.editor import NoteEditor

    return NoteEditor(reader, marking, one, page.theme, page.window())


def colour_names(reader: Reader, theme: Theme, parent: QWidget) -> QDialog:
    """Return the dialog that names the colours."""
    from desktop.ui.marks.changing.names import NamesDialog

    dialog = NamesDialog(reader, theme, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def layering(reader: Reader, hub: Hub, tasks: "Tasks") -> "Layering":
    """Return what paints colleagues' marks."""
    from desktop.ui.layers.layering import Layering

    return Layering(reader, hub, tasks)


def layers(
    reader: Reader, hub: Hub, layering: "Layering", desk: "Desk", window: QWidget
) -> QDialog:
    """Return the list of colleagues' marks."""
    from desktop.ui.layers.dialog import LayersDialog

    return LayersDialog(reader, hub, layering, desk, window)


def review(
    reader: Reader, hub: Hub, attaching: "Attaching", theme: Theme, window: QWidget
) -> "ReviewDialog | None":
    """Show the marks a new edition moved, changed or lost; None when there are none."""
    from desktop.ui.reviewing.review import show_review

    return show_review(reader, hub, attaching, theme, window)


def offer_review(
    reader: Reader, tasks: "Tasks", messages: "Messages", review: Callable[[], object]
) -> None:
    """Offer the review when the text is another and marks ask for it; imported beside."""
    then = partial(_offer_review, reader, tasks, messages, review)
    tasks.run(partial(import_module, "desktop.ui.reviewing.review"), then)


def _offer_review(
    reader: Reader, tasks: "Tasks", messages: "Messages", review: Callable[[], object], _: object
) -> None:
    from desktop.ui.reviewing.review import offer

    offer(reader, tasks, messages, review)
