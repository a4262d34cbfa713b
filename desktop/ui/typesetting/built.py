"""What the builder takes and gives: blocks with their look, and a document with its positions."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from desktop.document.model import Block, Lang
from desktop.document.piece import Piece
from desktop.ui.typesetting.look import Look
from desktop.ui.typesetting.positions import Positions


class Built(NamedTuple):
    """A document and where each block stands in it.

    Attributes:
        is_cut: Whether blocks are left out above and below; the margins stand for them.
        beside: The same blocks in the other language when both are shown: aligned in a
            document of their own, or each under its block in this one.
    """

    document: QTextDocument
    positions: Positions
    look: Look
    is_cut: tuple[bool, bool] = (False, False)
    beside: "Built | None" = None

    @property
    def is_whole(self) -> bool:
        """Whether it holds all blocks."""
        return not any(self.is_cut)

    @property
    def lang(self) -> Lang:
        """The language of the blocks."""
        return self.look.type.lang

    @property
    def voices(self) -> tuple["Built", ...]:
        """The languages that stand in this document, its own first."""
        stacked = self.beside is not None and self.beside.document is self.document
        return (self, self.beside) if self.beside and stacked else (self,)

    def voice(self, lang: Lang | None) -> "Built":
        """Return the blocks in that language, themselves when it is not in this document."""
        return next((one for one in self.voices if one.lang == lang), self)

    def voice_at(self, position: int) -> "Built":
        """Return the language in which the words at a position are."""
        return max(self.voices, key=lambda one: one.positions.start_before(position))

    def text(self, start: int, end: int) -> str:
        """Return the blocks' own text between two positions, in the order it stands in."""
        return "\n\n".join(one.text for one in self.pieces(start, end))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Return what lies between two positions, block by block, in the order it stands in."""
        keys = self.look.keys
        parts = [part for one in self.voices for part in one.positions.parts(start, end, keys)]
        return [piece for _, piece in sorted(parts, key=lambda one: one[0])]


class Copy(NamedTuple):
    """Blocks of one language, and the look they are to have."""

    blocks: Sequence[Block]
    look: Look

    def part(self, first: int, last: int) -> "Copy":
        """Return some of the blocks; ``last`` is not among them."""
        return Copy(self.blocks[first:last], self.look)
