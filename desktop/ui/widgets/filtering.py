"""A model narrowed to the rows that hold some words, with the rows above them."""

import unicodedata

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from desktop.ui.widgets.override import override

WORDS = int(Qt.ItemDataRole.UserRole)  # The role a model answers with what is looked through.
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def folded(text: str) -> str:
    r"""Return ``text`` without the differences of case and width.

    >>> folded("\N{FULLWIDTH LATIN CAPITAL LETTER P}CT Filings")
    'pct filings'
    """
    return unicodedata.normalize("NFKC", text).casefold()


class Filtering(QSortFilterProxyModel):
    """Keeps the rows whose ``WORDS`` hold every word asked for, and all above them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: list[str] = []
        self.setRecursiveFilteringEnabled(True)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked for."""
        return bool(self._asked)

    def ask(self, text: str) -> None:
        """Narrow to the rows that hold every word of ``text``; to all for an empty one."""
        self._asked = folded(text).split()
        self.invalidate()

    def answers(self, index: Index) -> bool:
        """Whether a row, of this model or of the one below, itself holds the words."""
        text = folded(str(index.data(WORDS) or ""))
        return all(word in text for word in self._asked)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self.answers(self.sourceModel().index(source_row, 0, source_parent))
