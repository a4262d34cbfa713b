"""The rows of the reference panel as Qt's model, and what narrows them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from desktop.document.model import Lang
from desktop.ui.reference.entries import Entry
from desktop.ui.widgets.filtering import NOWHERE, WORDS, Filtering, Index, folded
from desktop.ui.widgets.override import override

TITLE = WORDS + 1  # What an entry is called,
UNDER = WORDS + 2  # what else is told of it,
ENTRY = WORDS + 3  # and the `Entry`.


class EntriesModel(QAbstractListModel):
    """Entries in one language; none until some are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._lang: Lang = "en"

    def show(self, entries: Sequence[Entry], lang: Lang) -> None:
        """Show other entries, or the same in another language."""
        self.beginResetModel()
        self._entries, self._lang = entries, lang
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return the entry of a row."""
        return self._entries[row]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        title, under = entry.title[self._lang], entry.under[self._lang]
        told = {
            int(Qt.ItemDataRole.DisplayRole): f"{title}, {under}",
            int(Qt.ItemDataRole.ToolTipRole): title,
            WORDS: entry.keys,
            TITLE: title,
            UNDER: under,
            ENTRY: entry,
        }
        return told.get(int(role))


class Narrowed(Filtering):
    """The entries that hold the words, of one part and one year; empty for all.

    What is called by the very words stands first, then what begins with them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._part = self._year = self._words = ""
        self._ranks: dict[str, int] = {}
        self.sort(0)

    def keep(self, part: str, year: str) -> None:
        """Keep the events of a part and a year."""
        self._part, self._year = part, year
        self.invalidate()

    @override
    def ask(self, text: str) -> None:
        self._words = folded(text).strip()
        self._ranks.clear()
        super().ask(text)

    def _entry(self, row: int) -> Entry:
        model = self.sourceModel()
        assert isinstance(model, EntriesModel)  # noqa: S101  It narrows no other.
        return model.entry(row)

    def _rank(self, row: int) -> int:
        keys = self._entry(row).keys
        if keys not in self._ranks:
            lines = folded(keys).splitlines()
            begins = any(line.startswith(self._words) for line in lines)
            self._ranks[keys] = 0 if self._words in {"", *lines} else 1 if begins else 2
        return self._ranks[keys]

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = source_left.row(), source_right.row()
        return (self._rank(left), left) < (self._rank(right), right)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        entry = self._entry(source_row)
        is_kept = self._part in {"", entry.part} and self._year in {"", entry.year}
        return is_kept and super().filterAcceptsRow(source_row, source_parent)
