"""One node of the text for Qt's bridge to screen readers.

Every node a screen reader asks for is made once and kept (`desktop.ui.access.voice`): Qt
would crash on one that was let go.
"""

from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QColor,
    QWindow,
)

from desktop.ui.access.answers import NONE, Acts, Attributes, Teller, answering, nobody, nothing
from desktop.ui.access.nodes import Node, NodeKind
from desktop.ui.widgets.override import override

ROLES: dict[NodeKind, QAccessible.Role] = {
    "text": QAccessible.Role.Grouping,  # A document would make Orca take keys that are ours.
    "heading": QAccessible.Role.Heading,
    "paragraph": QAccessible.Role.Paragraph,
    "quote": QAccessible.Role.BlockQuote,
    "note": QAccessible.Role.Note,
    "card": QAccessible.Role.Paragraph,
    "list": QAccessible.Role.List,
    "item": QAccessible.Role.ListItem,
    "table": QAccessible.Role.Table,
    "row": QAccessible.Role.Row,
    "header": QAccessible.Role.ColumnHeader,
    "cell": QAccessible.Role.Cell,
    "figure": QAccessible.Role.Graphic,
    "link": QAccessible.Role.Link,
}


class BlockInterface(QAccessibleInterface):
    """Answers for one node; what stands below it is made when it is asked for.

    Attributes:
        id: What Qt knows it by.
        number: Which of its parent's children it is.
        above: Its parent; None for what stands at the top.
    """

    def __init__(
        self, teller: Teller, node: Node, number: int, above: "BlockInterface | None" = None
    ) -> None:
        super().__init__()
        self.node, self.number, self.above = node, number, above
        self._teller = teller
        self._below: dict[int, BlockInterface] = {}
        self._attributes = Attributes(node.lang, node.level)
        self._acts = Acts(teller, node)
        self._cell = _Cell(self) if node.kind in {"cell", "header"} else None
        self.id = QAccessible.registerAccessibleInterface(self)

    def below(self, number: int) -> "BlockInterface | None":
        """Return one of its children, made when first asked for; None past the ends."""
        if number not in self._below and 0 <= number < len(self.node.children):
            self._below[number] = BlockInterface(
                self._teller, self.node.children[number], number, self
            )
        return self._below.get(number)

    def forget(self) -> None:
        """Take it and all below it from Qt, which deletes them."""
        below, self._below = self._below, {}
        for one in below.values():
            one.forget()
        QAccessible.deleteAccessibleInterface(self.id)

    @override
    @answering(lambda: False)
    def isValid(self) -> bool:
        return self._teller.is_alive

    @override
    def object(self) -> QObject:
        return NONE  # a node is no widget.

    @override
    @answering(lambda: QAccessible.Role.StaticText)
    def role(self) -> QAccessible.Role:
        return ROLES[self.node.kind]

    @override
    @answering(str)
    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Name:
            return self._teller.name_of(self.node)
        if t == QAccessible.Text.Description:
            return self._teller.told_of(self.node)
        return self.node.block.id if t == QAccessible.Text.Identifier else ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        pass  # The text is the edition's.

    @override
    @answering(QAccessible.State)
    def state(self) -> QAccessible.State:
        return self._teller.state_of(self.node)

    @override
    @answering(QRect)
    def rect(self) -> QRect:
        return self._teller.rect_of(self.node)

    @override
    @answering(QColor)
    def foregroundColor(self) -> QColor:
        return self._teller.theme.color("link" if self.node.kind == "link" else "text")

    @override
    @answering(QColor)
    def backgroundColor(self) -> QColor:
        return self._teller.theme.color("page")

    @override
    @answering(nobody)
    def window(self) -> QWindow:
        return self._teller.window() or NONE

    # the tree

    @override
    @answering(nobody)
    def parent(self) -> QAccessibleInterface:
        return self.above or self._teller.above

    @override
    @answering(int)
    def childCount(self) -> int:
        return len(self.node.children)

    @override
    @answering(nobody)
    def child(self, index: int) -> QAccessibleInterface:
        return self.below(index) or NONE

    @override
    @answering(lambda: -1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, BlockInterface) and child.above is self:
            return child.number
        return -1

    @override
    @answering(nobody)
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for number, node in enumerate(self.node.children):
            if self._teller.rect_of(node).contains(x, y):
                return self.child(number)
        return NONE

    @override
    def focusChild(self) -> QAccessibleInterface:
        return NONE  # none has the keys.

    @override
    @answering(nothing)
    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        kinds = QAccessible.InterfaceType
        if t == kinds.AttributesInterface:
            return self._attributes
        if t == kinds.ActionInterface:
            return self._acts
        if t == kinds.TableCellInterface and self._cell:
            return self._cell
        return nothing()


class _Cell(QAccessibleTableCellInterface):
    """Where a cell stands in its table, and below which header."""

    def __init__(self, interface: BlockInterface) -> None:
        super().__init__()
        self._interface = interface

    def _table(self) -> BlockInterface:
        row = self._interface.above
        table = row.above if row else None
        assert table is not None  # noqa: S101  A cell stands in a row, a row in a table.
        return table

    @override
    @answering(nobody)
    def table(self) -> QAccessibleInterface:
        return self._table()

    @override
    @answering(lambda: 1)
    def rowExtent(self) -> int:
        return 1

    @override
    @answering(lambda: 1)
    def columnExtent(self) -> int:
        return 1

    @override
    @answering(int)
    def rowIndex(self) -> int:
        return self._interface.node.place[0]

    @override
    @answering(int)
    def columnIndex(self) -> int:
        return self._interface.node.place[1]

    @override
    @answering(list)
    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        node, table = self._interface.node, self._table()
        header = table.node.block.table.header if table.node.block.table else 0
        row = table.below(header - 1)
        cell = row.below(node.place[1]) if row and node.kind != "header" else None
        return [cell] if cell else []

    @override
    @answering(list)
    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return []

    @override
    def isSelected(self) -> bool:
        return False
