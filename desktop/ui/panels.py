"""Which panel is made when it is first shown.

One of the four doors where imports stand inside functions: a dialog nobody opens costs
no start.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from desktop.document.model import Block, Lang
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from desktop.marks.model import Mark
    from desktop.preferences.declared import Value
    from desktop.preferences.keys import Keys
    from desktop.search.results import Hit
    from desktop.ui.actions import Actions
    from desktop.ui.dialogs.clear import Private
    from desktop.ui.dialogs.crash import CrashDialog
    from desktop.ui.figures.card import CardDialog
    from desktop.ui.figures.charts import Charts
    from desktop.ui.figures.data import DataDialog
    from desktop.ui.layers.layering import Layering
    from desktop.ui.marks.changing.desk import Desk
    from desktop.ui.marks.marking import Marking
    from desktop.ui.marks.panel import MarksPanel
    from desktop.ui.marks.watching import Watching
    from desktop.ui.messages import Messages
    from desktop.ui.page.column import Column
    from desktop.ui.page.navigation import Navigation
    from desktop.ui.page.panel import PagePanel
    from desktop.ui.reference.card import EntryCard
    from desktop.ui.reference.entries import Kind
    from desktop.ui.reference.panel import ReferencePanel
    from desktop.ui.reviewing.attaching import Attaching
    from desktop.ui.reviewing.review import ReviewDialog
    from desktop.ui.search.find_bar import FindBar
    from desktop.ui.search.panel import SearchPanel
    from desktop.ui.sharing.calls import Calls
    from desktop.ui.tasks import Tasks


def accessible(key: str, thing: QObject) -> "QAccessibleInterface | None":
    """Return what tells a screen reader of an object, or None for what Qt tells itself.

    Qt calls this with the name of an object's class once something asks for the object.
    """
    if key != "Spread":
        return None
    from desktop.ui.access.area import area_of

    return area_of(thing)


def charts(reader: Reader) -> "Charts":
    """Return what draws charts; made when the first one is laid out."""
    from desktop.ui.figures.charts import Charts

    return Charts(reader)


def search(reader: Reader, hub: Hub, theme: Theme, tasks: "Tasks") -> "SearchPanel":
    """Return the search box and its hits; made after the first page, or when first wanted."""
    from desktop.ui.search.panel import SearchPanel

    return SearchPanel(reader, hub, theme, tasks)


def refuse(words: str) -> None:
    """Say in a dialog why no window opens, and wait until it is closed."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(None, "White Paper Reader", words)


def crash() -> "CrashDialog":
    """Return the report on uncaught errors."""
    from desktop.ui.dialogs.crash import CrashDialog

    return CrashDialog()


def card(target: str, reader: Reader, lang: Lang, theme: Theme, parent: QWidget) -> "CardDialog":
    """Return the card of a figure."""
    from desktop.ui.figures.card import CardDialog

    return CardDialog(target, reader, lang, theme, parent)


def data(block: Block, reader: Reader, lang: Lang, parent: QWidget) -> "DataDialog":
    """Return the data of a table or a chart."""
    from desktop.ui.figures.data import DataDialog

    return DataDialog(block, reader, lang, parent)


def entry(kind: "Kind", name: str, reader: Reader, lang: Lang, parent: QWidget) -> "EntryCard":
    """Return the card of a term, an event or a source."""
    from desktop.ui.reference.card import EntryCard

    return EntryCard(kind, name, reader, lang, parent)


def reference(reader: Reader, hub: Hub, theme: Theme, lang: Lang) -> "ReferencePanel":
    """Return the lists of terms, events and sources."""
    from desktop.ui.reference.panel import ReferencePanel

    return ReferencePanel(reader, hub, theme, lang)


def shortcuts(keys: "Keys", show: Callable[[], None], parent: QWidget) -> QDialog:
    """Return the list of all keys; ``show`` is called when one was changed."""
    from desktop.ui.dialogs.shortcuts import ShortcutsDialog

    return ShortcutsDialog(keys, show, parent)


def preferences(
    values: "Mapping[str, Value]", choose: "Callable[[str, Value], None]", parent: QWidget
) -> QDialog:
    """Return the window in which everything is chosen that may be."""
    from desktop.ui.dialogs.preferences import PreferencesDialog

    return PreferencesDialog(values, choose, parent)


def about(reader: Reader, parent: QWidget) -> QDialog:
    """Return the window that tells version, licences and where the reader's data is."""
    from desktop.ui.dialogs.about import AboutDialog

    return AboutDialog(reader, parent)


def clear(forget: "Callable[[Private], object]", parent: QWidget) -> QDialog:
    """Return the question what is to be forgotten."""
    from desktop.ui.dialogs.clear import ClearDialog

    return ClearDialog(forget, parent)


def legend(theme: Theme, parent: QWidget) -> QDialog:
    """Return the explanation of how figures are marked."""
    from desktop.ui.dialogs.legend import LegendDialog

    return LegendDialog(theme, parent)


def leave(address: str, parent: QWidget) -> QDialog:
    """Return the question asked before an outward link is opened."""
    from desktop.ui.dialogs.leave import LeaveDialog

    return LeaveDialog(address, parent)


def find_bar(reader: Reader, window: QMainWindow, page: "PagePanel") -> "FindBar":
    """Return the bar that finds in the text; made once, below the page."""
    from desktop.ui.search.find_bar import FindBar

    found = window.findChild(FindBar)
    if found is None:
        hub = window.findChild(Hub)
        assert hub is not None  # noqa: S101  Every window has one.
        found = FindBar(reader, hub, page)
        spread = page.parentWidget()
        holder = spread.parentWidget() if spread else None
        layout = holder.layout() if holder else None
        assert layout is not None  # noqa: S101  The page's spread lies in a column.
        layout.addWidget(found)
    return found


def copy_hits(reader: Reader, hits: "Sequence[Hit]", hub: Hub) -> None:
    """Copy hits as a list with citations."""
    from desktop.ui.search.taking import copy

    copy(reader, hits, hub)


def save_hits(hits: "Sequence[Hit]", hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and write hits into it as a table."""
    from desktop.ui.search.taking import save

    save(hits, hub, window)


def go_to(knows: Callable[[str], bool], go: Callable[[str], None], parent: QWidget) -> QDialog:
    """Return the box that takes a section's or block's number."""
    from desktop.ui.dialogs.go_to import GoToDialog

    return GoToDialog(knows, go, parent)


def palette(
    reader: Reader,
    actions: "Actions",
    page: "PagePanel",
    go: "Navigation",
    look: Callable[[str], None],
) -> QDialog:
    """Return the box that finds everything that has a name; ``look`` searches the text."""
    from desktop.ui.palette.dialog import PaletteDialog
    from desktop.ui.palette.entries import Offering

    window = page.window()
    hub = window.findChild(Hub)
    assert hub is not None  # noqa: S101  Every window has one.
    offering = Offering(reader, hub, actions, go.history, page.lang, look)
    return PaletteDialog(offering, page.theme, window)


def printing(
    reader: Reader,
    hub: Hub,
    here: tuple[str, Lang],
    charts: "Callable[[], Charts]",
    parent: QWidget,
) -> QDialog:
    """Return what asks what is to be printed; ``here`` is the section being read."""
    from desktop.ui.printing.dialog import PrintDialog

    return PrintDialog(reader, hub, here, charts, parent)


def save_edition(reader: Reader, page: "PagePanel", hub: Hub, window: QMainWindow) -> None:
    """Ask for a file and write the edition into it."""
    from desktop.ui.sharing.files import save_edition as save

    save(reader, hub, page.lang, window)


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


def export_marks(
    reader: Reader, hub: Hub, lang: Lang, window: QWidget, marks: "Sequence[Mark] | None" = None
) -> None:
    """Ask for a file and write the marks into it, all unless told."""
    from desktop.ui.sharing.files import export

    export(reader, hub, lang, window, marks)


def take_in(reader: Reader, hub: Hub, tasks: "Tasks", window: QWidget) -> None:
    """Ask for a file of marks and show what taking it in would do."""
    from desktop.ui.sharing.files import take_in as ask

    ask(reader, hub, tasks, window)


def layering(reader: Reader, hub: Hub, tasks: "Tasks") -> "Layering":
    """Return what paints colleagues' marks."""
    from desktop.ui.layers.layering import Layering

    return Layering(reader, hub, tasks)


def layers(reader: Reader, hub: Hub, layering: "Layering", window: QWidget) -> QDialog:
    """Return the list of colleagues' marks."""
    from desktop.ui.layers.dialog import LayersDialog

    return LayersDialog(reader, hub, layering, window)


def calls(
    reader: Reader, navigation: "Navigation", messages: "Messages", window: QMainWindow
) -> "Calls":
    """Return what shows the places that a second start asks for."""
    from desktop.ui.sharing.calls import Calls

    return Calls(reader, navigation, messages, window)


def review(
    reader: Reader, hub: Hub, attaching: "Attaching", theme: Theme, window: QWidget
) -> "ReviewDialog | None":
    """Show the marks a new edition moved, changed or lost; None when there are none."""
    from desktop.ui.reviewing.review import show_review

    return show_review(reader, hub, attaching, theme, window)


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


def desk(reader: Reader, hub: Hub, messages: "Messages") -> "Desk":
    """Return what has marks written beside the window's thread."""
    from desktop.ui.marks.changing.desk import Desk

    return Desk(reader, hub, messages.show_error)


def offer_review(reader: Reader, messages: "Messages", review: Callable[[], object]) -> None:
    """Offer the review when the text is another and marks ask for it."""
    from desktop.ui.reviewing.review import offer

    offer(reader, messages, review)


def marking(reader: Reader, hub: Hub, desk: "Desk", page: "Column") -> "Marking":
    """Return what makes, changes and paints marks."""
    from desktop.ui.marks.marking import Marking

    return Marking(reader, hub, desk, page)


def watching(
    reader: Reader, hub: Hub, messages: "Messages", tasks: "Tasks", desk: "Desk"
) -> "Watching":
    """Return what reads the marks file and keeps up with it."""
    from desktop.ui.marks.watching import Watching

    return Watching(reader, hub, messages, tasks, desk)


def selection_bar(reader: Reader, marking: "Marking", page: "Column") -> QWidget:
    """Return the small bar that appears at a selection."""
    from desktop.ui.marks.bar import SelectionBar

    return SelectionBar(reader, marking, page)


def marks_panel(reader: Reader, hub: Hub, marking: "Marking", theme: Theme) -> "MarksPanel":
    """Return the panel that lists marks."""
    from desktop.ui.marks.panel import MarksPanel

    return MarksPanel(reader, hub, marking, theme)


def colour_names(reader: Reader, theme: Theme, parent: QWidget) -> QDialog:
    """Return the dialog that names the colours."""
    from desktop.ui.marks.changing.names import NamesDialog

    dialog = NamesDialog(reader, theme, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def note_editor(reader: Reader, marking: "Marking", one: "Mark", page: "Column") -> QDialog:
    """Return the editor of a mark's note and tags."""
    from desktop.ui.marks.editor import NoteEditor

    return NoteEditor(reader, marking, one, page.theme, page.window())


def marks_menu(
    reader: Reader, marking: "Marking", marks: "Sequence[Mark]", page: "Column"
) -> QMenu:
    """Return the menu of the marks at one place."""
    from desktop.ui.marks.menu import marks_menu as made

    return made(reader, marking, marks, page.theme, page)
