"""The menu at the pointer: what can be done with what is there, and with the selection."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.document.model import BlockId, Lang
from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.figures.spotting import FIGURES, TERM
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column
from desktop.ui.panels import sharing
from desktop.ui.words import translated
from desktop.words import mark

MENU = (
    "edit.copy",
    "edit.copy_plain",
    "edit.copy_markdown",
    "edit.cite",
    "edit.select_all",
    "marks.highlight",
    "marks.note",
    "marks.correct",
)  # At the pointer.


def show_place_menu(
    block: str, lang: str, at: QPoint, *, reader: Reader, hub: Hub, window: QWidget
) -> None:
    """Show what can be done with a place that is listed."""
    shown: Lang = "zh" if lang == "zh" else "en"
    if reader.outline(shown).has_block(BlockId(block)):  # A hit may be of another library.
        sharing.place_menu(reader, hub, (block, shown), window).popup(at)


def show_menu(at: QPoint, *, actions: Actions, page: Column) -> None:
    """Show what can be done with what the pointer is at, and with the selection."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not page.textCursor().hasSelection():
        page.setTextCursor(page.cursorForPosition(at))  # What is chosen is done to what is here.
    figure = page.anchorAt(at)
    block = page.pointing.block_at(at)
    if figure.startswith(FIGURES):
        add = menu.addAction(actions.by_id["view.figure"].text())
        add.triggered.connect(partial(page.pointing.choose, figure))
    if figure.startswith(TERM):
        add = menu.addAction(translated(mark("About this &term")))
        add.triggered.connect(partial(page.pointing.choose, figure))
    if block is not None and block.table is not None:
        show = menu.addAction(actions.by_id["view.data"].text())
        show.triggered.connect(partial(page.pointing.choose_data, block))
        copy = menu.addAction(translated(mark("Copy as a &table")))
        copy.triggered.connect(partial(page.pointing.copy_table, block))
    menu.addSeparator()
    menu.addActions([actions.by_id[one] for one in MENU])
    menu.popup(page.viewport().mapToGlobal(at))
