"""Hits as Qt's model: by section, the best first or as they are read, or one after another."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Literal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from desktop.document.model import BlockId, SectionId
from desktop.search.results import Hit, Results, by_section, in_reading_order
from desktop.ui.search.telling import remark
from desktop.ui.widgets.filtering import NOWHERE, Index
from desktop.ui.widgets.override import override
from desktop.ui.words import counted, translated
from desktop.words import mark

HIT = int(Qt.ItemDataRole.UserRole)  # The role that gives the `Hit` of a row, None for a section.
SECTION = HIT + 1  # The role that gives the section of any row.
COUNT = HIT + 2  # The role that gives how many hits a section has here.
REMARK = HIT + 3  # The role that gives what is to be known of a hit beside its words.
HITS = mark("{number} {title}, %n hits")
SPOKEN = mark("{title}: {words} Block {block}")
Order = Literal["sections", "relevance", "reading"]
ORDERS: Mapping[Order, str] = {
    "sections": mark("By section"),
    "relevance": mark("By relevance"),
    "reading": mark("In reading order"),
}
_GROUP = 0  # What the index of a section carries; that of a hit carries its section's row and 1.


@dataclass(frozen=True, slots=True)
class _Group:
    section: SectionId
    title: str
    hits: tuple[Hit, ...]


class HitsModel(QAbstractItemModel):
    """Sections and their hits, or hits alone. Empty until an answer is shown.

    Who views it measures all rows at once; so the first of them can be shown before the rest.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[_Group, ...] = ()
        self._rest: tuple[_Group, ...] = ()  # Those not shown yet.
        self._is_flat = False

    def show(
        self,
        results: Results | None,
        order: Order = "sections",
        places: Mapping[BlockId, int] | None = None,
        *,
        least: int = sys.maxsize,
    ) -> None:
        """Show the hits of an answer, or none; ``places`` tells where each block is read.

        Of many only as many sections as hold the first ``least`` hits, until `show_rest`.
        """
        hits = results.hits if results else ()
        if order == "reading":
            hits = in_reading_order(hits, places or {})
        self.beginResetModel()
        self._is_flat = order == "relevance"
        found = [(hits[0].section, hits)] if self._is_flat and hits else by_section(hits)
        groups = tuple(_Group(section, many[0].heading, tuple(many)) for section, many in found)
        held = accumulate(len(one.hits) for one in groups)
        first = next((row for row, count in enumerate(held, 1) if count >= least), len(groups))
        self._groups, self._rest = groups[:first], groups[first:]
        self.endResetModel()

    def show_rest(self) -> bool:
        """Show the hits that are not shown yet; tell whether there were any."""
        rest, self._rest = self._rest, ()
        if rest:
            first = len(self._groups)
            self.beginInsertRows(NOWHERE, first, first + len(rest) - 1)
            self._groups += rest
            self.endInsertRows()
        return bool(rest)

    def hits(self) -> list[QModelIndex]:
        """Return the indexes of all hits that are shown, as they are listed."""
        return [
            self.createIndex(row, 0, place + 1)
            for place, group in enumerate(self._groups)
            for row in range(len(group.hits))
        ]

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return NOWHERE
        if self._is_flat:
            return self.createIndex(row, 0, 1)
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _GROUP)

    @override
    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]  Two methods in Qt.
        if self._is_flat or not child.isValid() or child.internalId() == _GROUP:
            return NOWHERE
        return self.createIndex(child.internalId() - 1, 0, _GROUP)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return (
                sum(len(one.hits) for one in self._groups) if self._is_flat else len(self._groups)
            )
        return len(self._groups[parent.row()].hits) if parent.internalId() == _GROUP else 0

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _GROUP:
            return _of_group(self._groups[index.row()], role)
        group = self._groups[index.internalId() - 1]
        return _of_hit(group.hits[index.row()], role, is_alone=self._is_flat)


def _of_group(group: _Group, role: int) -> object:
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return counted(HITS, len(group.hits), number=group.section, title=group.title)
    return {
        int(Qt.ItemDataRole.DisplayRole): f"{group.section}  {group.title}",
        int(Qt.ItemDataRole.ToolTipRole): group.title,
        SECTION: group.section,
        COUNT: len(group.hits),
    }.get(role)


def _of_hit(hit: Hit, role: int, *, is_alone: bool) -> object:
    # Asked twice for each row that is measured or painted: fifty at each key.
    if role == HIT:
        return hit
    if role == REMARK:
        told = [f"{hit.section}  {hit.heading}" if is_alone else "", remark(hit)]
        return " · ".join(one for one in told if one)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return translated(SPOKEN, title=hit.heading, words=hit.snippet.text, block=hit.block)
    if role == Qt.ItemDataRole.DisplayRole:
        return hit.snippet.text
    return hit.section if role == SECTION else None
