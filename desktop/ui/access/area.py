"""The pane for screen readers: the columns as Qt tells them, then the text block by block.

Qt tells a text as one long string, without headings, lists, tables or links. So beside it
stands each language that is shown as a tree. Nothing of it is made before a screen reader
asks; nothing is made anew while the window lives.
"""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from desktop.document.model import Lang
from desktop.ui.access.answers import NONE, answering, nobody
from desktop.ui.access.block import BlockInterface
from desktop.ui.access.voice import Voice
from desktop.ui.page.column import Column
from desktop.ui.page.spread import Spread
from desktop.ui.widgets.override import override


@answering(nobody)
def area_of(thing: QObject) -> "AreaInterface | None":
    """Return what tells of a spread; None when it is to be told as any other widget."""
    return AreaInterface(thing) if isinstance(thing, Spread) and thing.tells_blocks else None


class AreaInterface(QAccessibleWidget):
    """Tells of the columns of a spread and of the languages they show."""

    def __init__(self, spread: Spread) -> None:
        # No document: Orca would then take the arrows and letters that are the program's. No
        # group: it would say "panel" of one without a name.
        super().__init__(spread, QAccessible.Role.Client)
        self._spread = spread
        self._voices: dict[Lang, Voice] = {}
        self._told: tuple[Lang, ...] = spread.page.langs
        spread.languages_changed.connect(self.tell_languages)
        spread.destroyed.connect(self.close)

    def close(self) -> None:
        """Take all nodes from Qt."""
        for one in self._voices.values():
            one.close()
        self._voices.clear()

    def voice(self, lang: Lang) -> Voice:
        """Return what tells of a language, made when first asked for."""
        if lang not in self._voices:
            self._voices[lang] = Voice(self._spread, lang)
        return self._voices[lang]

    @answering(nobody)
    def tell_languages(self) -> None:
        """Tell which languages came and went."""
        before, self._told = self._told, self._spread.page.langs
        events = QAccessible.Event
        for lang in before:
            if lang not in self._told:
                _tell(self.voice(lang).text, events.ObjectHide)
        for lang in self._told:
            if lang not in before:
                _tell(self.voice(lang).text, events.ObjectShow)
                _tell(self.voice(lang).text, events.ObjectCreated)

    @property
    def _texts(self) -> list[BlockInterface]:
        return [self.voice(lang).text for lang in self._spread.page.langs]

    @override
    @answering(int)
    def childCount(self) -> int:
        return super().childCount() + len(self._texts)

    @override
    @answering(nobody)
    def child(self, index: int) -> QAccessibleInterface:
        beside = index - super().childCount()
        texts = self._texts
        if beside < 0:
            return super().child(index)
        return texts[beside] if beside < len(texts) else NONE

    @override
    @answering(lambda: -1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, BlockInterface):
            return super().indexOfChild(child)
        texts = self._texts
        return super().childCount() + texts.index(child) if child in texts else -1

    @override
    @answering(nobody)
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for column in self._spread.columns:
            at = column.viewport().mapFromGlobal(QPoint(x, y))
            if column.isVisible() and column.viewport().rect().contains(at):
                return self.voice(_lang_at(column, at)).text
        return super().childAt(x, y)


def _lang_at(column: Column, at: QPoint) -> Lang:
    return column.sheet.shown.voice_at(column.cursorForPosition(at).position()).lang


def _tell(interface: BlockInterface, kind: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(interface, kind))
