"""Dialogs, cards, lists and bars: what a reader opens over or beside the text."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from desktop.document.model import Block, Lang
from desktop.document.outline import section_of
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.marks.model import Mark
    from desktop.preferences.declared import Value
    from desktop.preferences.keys import Keys
    from desktop.ui.actions import Actions
    from desktop.ui.aloud.bar import AloudBar
    from desktop.ui.dialogs.clear import Private
    from desktop.ui.figures.card import CardDialog
    from desktop.ui.figures.charts import Charts
    from desktop.ui.figures.data import DataDialog
    from desktop.ui.page.appearance import Appearance
    from desktop.ui.page.column import Column
    from desktop.ui.page.navigation import Navigation
    from desktop.ui.page.panel import PagePanel
    from desktop.ui.page.spread import Spread
    from desktop.ui.reference.card import EntryCard
    from desktop.ui.reference.entries import Kind
    from desktop.ui.reference.panel import ReferencePanel
    from desktop.ui.search.find_bar import FindBar
    from desktop.ui.tasks import Failed


def once(dialog: QDialog) -> QDialog:
    """Have a dialog gone once it is closed; else the window keeps it for as long as it lasts."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def ask(dialog: QDialog) -> bool:
    """Wait for the answer to a dialog; tell whether it was accepted."""
    return once(dialog).exec() == QDialog.DialogCode.Accepted


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


def aloud(reader: Reader, spread: "Spread", actions: "Actions", failed: "Failed") -> "AloudBar":
    """Return the bar that reads aloud; made once, below the page."""
    from desktop.speech.voices import voice
    from desktop.ui.aloud.bar import AloudBar

    window = spread.window()
    found = window.findChild(AloudBar)
    if found is None:
        hub, holder = window.findChild(Hub), spread.parentWidget()
        layout = holder.layout() if holder else None
        assert hub is not None  # noqa: S101  Every window has one.
        assert layout is not None  # noqa: S101  The page's spread lies in a column.
        found = AloudBar(reader, hub, spread, actions, voice(os.environ))
        found.failed.connect(failed)
        layout.addWidget(found)
    return found


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


def shortcuts(keys: "Keys", show: Callable[[], None], parent: QWidget) -> QDialog:
    """Return the list of all keys; ``show`` is called when one was changed."""
    from desktop.ui.dialogs.shortcuts import ShortcutsDialog

    return ShortcutsDialog(keys, show, parent)


def preferences(values: "Mapping[str, Value]", looks: "Appearance", parent: QWidget) -> QDialog:
    """Return the window in which everything is chosen that may be."""
    from desktop.ui.dialogs.preferences import PreferencesDialog

    return PreferencesDialog(values, looks.choose, parent, {"theme": looks.wardrobe.own()})


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


def themes(looks: "Appearance", parent: QWidget) -> QMenu:
    """Return the menu of all themes."""
    from desktop.ui.dialogs.themes import themes_menu

    return themes_menu(looks, parent)


def leave(address: str, parent: QWidget) -> QDialog:
    """Return the question asked before an outward link is opened."""
    from desktop.ui.dialogs.leave import LeaveDialog

    return LeaveDialog(address, parent)


def printing(
    reader: Reader,
    hub: Hub,
    column: "Column",
    marks: "Sequence[Mark]",
    charts: "Callable[[], Charts]",
) -> QDialog:
    """Return what asks what is to be printed of the text a column shows, and of the marks."""
    from desktop.ui.printing.dialog import Here, PrintDialog

    blocks = tuple(one.block.id for one in column.pieces())
    here = Here(section_of(column.place().block), column.lang_here, blocks, tuple(marks))
    return PrintDialog(reader, hub, here, charts, column.window())
