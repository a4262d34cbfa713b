"""The menu of a place that is listed: a section of the contents, a hit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.citing import cited
from desktop.document.model import Block, BlockId, Lang, Place
from desktop.document.piece import Piece
from desktop.exchange import passage
from desktop.reader import Reader
from desktop.ui.citing.clipboard import put
from desktop.ui.hub import Hub
from desktop.ui.words import translated
from desktop.words import mark

SCHEME = "whitepaper:"


class PlaceMenu(QMenu):
    """Goes to a place, or copies its citation, its words or its address."""

    def __init__(self, reader: Reader, hub: Hub, place: tuple[str, Lang], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reader, self._hub = reader, hub
        self._lang: Lang = place[1]
        self._block = reader.block(*place)
        for words, act in (
            (mark("&Go there"), self.go),
            (mark("Copy with c&itation"), self.cite),
            (mark("Copy the &words"), self.copy),
            (mark("Copy the &address"), self.copy_address),
        ):
            self.addAction(translated(words)).triggered.connect(partial(_call, act))

    def go(self) -> None:
        """Go there."""
        self._hub.place_asked.emit(Place(BlockId(self._block.id)))

    def cite(self) -> None:
        """Copy a citation of the place."""
        quote = "" if self._block.kind == "heading" or self._block.table else self._block.text
        found = cited.place(self._reader.library, self._block, self._lang, quote)
        put(found, self._reader.choices.cite_style)
        self._hub.said.emit(translated(mark("The citation is on the clipboard.")))

    def copy(self) -> None:
        """Copy the words: of a section all of its own, else the block's."""
        pieces = [Piece(one, 0, len(one.text)) for one in self._blocks()]
        QGuiApplication.clipboard().setText(passage.plain(pieces))
        self._hub.said.emit(translated(mark("Copied as plain text.")))

    def copy_address(self) -> None:
        """Copy the address that leads here, from a note or another program."""
        QGuiApplication.clipboard().setText(f"{SCHEME}{self._block.id}")
        self._hub.said.emit(translated(mark("The address is on the clipboard.")))

    def _blocks(self) -> tuple[Block, ...]:
        if self._block.kind != "heading":
            return (self._block,)
        return self._reader.section(self._block.id, self._lang).blocks


def _call(act: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT002  Qt's own.
    act()
