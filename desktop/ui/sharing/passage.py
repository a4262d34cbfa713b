"""A passage on the clipboard: as words, as HTML that word processors take, as Markdown."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.document.model import Lang
from desktop.document.piece import Piece
from desktop.exchange import passage
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.page.column import Column
from desktop.ui.words import translated
from desktop.words import mark

Kind = Literal["plain", "html", "markdown"]
SAID: dict[Kind, str] = {
    "plain": mark("Copied as plain text."),
    "html": mark("Copied as HTML."),
    "markdown": mark("Copied as Markdown."),
}


def written(pieces: Sequence[Piece], lang: Lang) -> QMimeData:
    """Return a passage as words and as HTML; whoever pastes takes what it knows."""
    data = QMimeData()
    data.setText(passage.plain(pieces))
    data.setHtml(passage.html(pieces, lang))
    return data


def copy(column: Column, kind: Kind, hub: Hub) -> None:
    """Copy what is selected, or the block here, in one form alone."""
    pieces, lang = column.pieces(), column.lang_here
    if not pieces:
        block, _ = standing.standing(column)
        pieces = [Piece(block, 0, len(block.text))]
    forms = {
        "plain": lambda: passage.plain(pieces),
        "html": lambda: passage.html(pieces, lang),
        "markdown": lambda: passage.markdown(pieces),
    }
    data = QMimeData()
    data.setText(forms[kind]())
    QGuiApplication.clipboard().setMimeData(data)
    hub.said.emit(translated(SAID[kind]))
