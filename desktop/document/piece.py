"""A piece of a block: what a selection takes of it."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.document.model import Block, Cell
from desktop.document.stretches import filled


class Piece(NamedTuple):
    """What is taken of one block, in code points of its text.

    Attributes:
        keys: What the keys of an action are, for the help that names them.
    """

    block: Block
    start: int
    end: int
    keys: Callable[[str], str] = str

    @property
    def text(self) -> str:
        """The words that are taken; rows of tables keep their tabs."""
        return filled(self.block, self.start, self.end, self.keys)

    @property
    def is_cut(self) -> bool:
        """Whether it is a few words of the block, not the whole of it."""
        return (self.start, self.end) != (0, len(self.block.text))

    @property
    def rows(self) -> list[list[Cell]]:
        """The cells of a table that are taken, of each row that has any."""
        table = self.block.table
        kept = [[one for one in row if self._takes(one)] for row in table.rows] if table else []
        return [row for row in kept if row]

    def _takes(self, cell: Cell) -> bool:
        return cell.start < self.end and self.start < max(cell.end, cell.start + 1)

    @property
    def caption(self) -> tuple[int, int]:
        """Where the part of a table's caption that is taken stands."""
        assert self.block.table is not None  # noqa: S101  Only asked of tables.
        own = self.block.table.caption
        return max(own.start, self.start), max(self.start, min(own.end, self.end))
