"""The outline as Qt's model: sections below sections, number and title apart."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from desktop.document.model import Section, SectionId
from desktop.document.outline import Outline, parent_of
from desktop.ui.widgets.filtering import NOWHERE, WORDS, Index
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

SECTION = WORDS + 1  # The role that gives a section.
SPOKEN = mark("{number} {title}, level {level}")


class _Node(NamedTuple):
    section: Section
    parent: int
    row: int
    children: list[int]


class OutlineModel(QAbstractItemModel):
    """The sections of one edition; none until one is shown.

    An index carries its section's place in reading order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._places: dict[SectionId, int] = {}
        self._top: list[int] = []
        self._made: list[QModelIndex] = []  # Qt asks for each a dozen times when it lays out.

    def show(self, outline: Outline) -> None:
        """Show another outline."""
        self.beginResetModel()
        self._nodes, self._places, self._top = [], {}, []
        for section in outline.edition.sections:
            self._add(section)
        self._made = [self.createIndex(one.row, 0, n) for n, one in enumerate(self._nodes)]
        self.endResetModel()

    def section(self, index: Index) -> SectionId:
        """Return the section of a valid index."""
        return self._nodes[index.internalId()].section.id

    def index_of(self, section: SectionId) -> QModelIndex:
        """Return where a section stands, or an invalid index."""
        place = self._places.get(section)
        return NOWHERE if place is None else self._made[place]

    def _add(self, section: Section) -> None:
        above = parent_of(section.id)
        parent = -1 if above is None else self._places.get(above, -1)
        beside = self._top if parent < 0 else self._nodes[parent].children
        place = len(self._nodes)
        self._nodes.append(_Node(section, parent, len(beside), []))
        self._places[section.id] = place
        beside.append(place)

    def _below(self, parent: Index) -> list[int]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._top

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._below(parent)
        return self._made[below[row]] if column == 0 and 0 <= row < len(below) else NOWHERE

    @override
    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]  Two methods in Qt.
        above = self._nodes[child.internalId()].parent if child.isValid() else -1
        return NOWHERE if above < 0 else self._made[above]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._below(parent))

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        told = _TOLD.get(role)
        return told(self._nodes[index.internalId()].section) if told else None


def _spoken(section: Section) -> str:
    return translated(SPOKEN, number=section.id, title=section.title, level=section.level)


# Asked for each row that is painted, and for many roles: only what is wanted is made.
_TOLD: dict[int, Callable[[Section], object]] = {
    int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
    int(Qt.ItemDataRole.DisplayRole): lambda section: f"{section.id}  {section.title}",
    int(Qt.ItemDataRole.ToolTipRole): lambda section: section.title,
    WORDS: lambda section: f"{section.id} {section.title}",
    SECTION: lambda section: section,
}
