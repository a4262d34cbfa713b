"""What opens over the text when something of it is chosen: links, cards, data."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from desktop.document.model import Lang
from desktop.reader import Reader
from desktop.ui.commands.panes import Panes
from desktop.ui.page.navigation import SCHEME
from desktop.ui.panels import dialogs

if TYPE_CHECKING:
    from desktop.ui.figures.card import CardDialog
    from desktop.ui.reference.card import EntryCard
    from desktop.ui.reference.entries import Kind


def open_link(address: str, *, window: QMainWindow, panes: Panes) -> None:
    """Follow a link of the text; one that leads outward asks first."""
    if address.startswith(SCHEME):
        panes.navigation.go_to_id(address)
        return
    over = QApplication.activeModalWidget() or window  # The keys go back to what had them.
    if dialogs.ask(dialogs.leave(address, over)):
        QDesktopServices.openUrl(QUrl(address))


def open_card(target: str, *, reader: Reader, window: QMainWindow, panes: Panes) -> None:
    """Open the card of a figure; what it leads to is gone to as from the text."""
    lang = panes.spread.active.lang_here
    _open_card(target, reader=reader, lang=lang, parent=window, panes=panes)


def open_data(block: str, *, reader: Reader, window: QMainWindow, panes: Panes) -> None:
    """Open the data of a table or a chart; a figure in it opens its card over it."""
    lang = panes.spread.active.lang_here
    dialog = dialogs.data(reader.block(block, lang), reader, lang, window)
    opened = partial(_open_card, reader=reader, lang=lang, parent=dialog, panes=panes)
    dialog.figure_chosen.connect(opened)
    _show(dialog)


def _open_card(
    target: str, *, reader: Reader, lang: Lang, parent: QMainWindow | QDialog, panes: Panes
) -> None:
    _lead(dialogs.card(target, reader, lang, panes.page.theme, parent), parent, panes)


def open_entry(
    kind: "Kind", name: str, *, reader: Reader, window: QMainWindow, panes: Panes
) -> None:
    """Open the card of a term, an event or a source."""
    lang = panes.spread.active.lang_here
    _lead(dialogs.entry(kind, name, reader, lang, window), window, panes)


def _lead(dialog: "CardDialog | EntryCard", parent: QMainWindow | QDialog, panes: Panes) -> None:
    # What a card leads to is gone to as from the text, and the text has the keys then.
    dialog.link_opened.connect(panes.page.pointing.choose)
    dialog.place_asked.connect(panes.navigation.go_to_id)
    dialog.place_asked.connect(panes.spread.active.setFocus)
    if isinstance(parent, QDialog):
        dialog.place_asked.connect(parent.accept)
    _show(dialog)


def _show(dialog: QDialog) -> None:
    dialogs.once(dialog).open()  # The window waits, but not the program.
