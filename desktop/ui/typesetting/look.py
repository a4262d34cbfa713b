"""A look: all that a document's looks depend on, and how wide that makes its margins.

A column with little room gives up most of them for the text: a section's number then stands
above its heading, and drawings of marks close beside the lines.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.document.model import Block
from desktop.ui.theme import Theme
from desktop.ui.typesetting.typography import Type, Typography

GUTTER, RIGHT = 64, 44  # Pixels beside the column: numbers; breathing space and drawings.
WIDE_GUTTER = 3.55  # Sizes of the text a gutter is wide where it is large.
NARROW = 25  # Sizes of the text: a column with less room gives up most of its margins.
NARROW_GUTTER, NARROW_RIGHT = 1.7, 22  # Two figures of a number, in sizes; a drawing, in pixels.
STEP = 24  # Pixels a narrow column grows by: between steps the margins take the change.
FINE = 480  # Pixels; below it no word's width is given away for steps.
NARROWEST = 220
CELL_PAD, CELL_SIDE, NARROW_SIDE = 5, 8, 3


class Look(NamedTuple):
    """All that a document's looks depend on.

    Attributes:
        width: Pixels of the viewport: column, gutter and right margin.
        keys: What the keys of an action are, for the help that names them.
    """

    type: Typography
    theme: Theme
    width: int
    keys: Callable[[str], str] = str

    @property
    def is_narrow(self) -> bool:
        """Whether margins are given up for the text."""
        return self.width < NARROW * self.type.px

    @property
    def gutter(self) -> int:
        """Pixels left of the column, for numbers."""
        if self.is_narrow:
            return min(GUTTER, max(24, round(self.type.px * NARROW_GUTTER)))
        return max(GUTTER, round(self.type.px * WIDE_GUTTER))

    @property
    def right(self) -> int:
        """Pixels right of the column, for the drawings of marks."""
        return NARROW_RIGHT if self.is_narrow else RIGHT

    @property
    def column(self) -> int:
        """Pixels the lines of the text have."""
        return self.width - self.gutter - self.right

    def kind(self, block: Block) -> Type:
        """Return how a block is set here: a heading small enough to keep its words whole."""
        kind = self.type.of(block)
        if block.kind != "heading" or not self.is_narrow:
            return kind
        wide = QFontMetricsF(kind.font).horizontalAdvance(max(block.text.split(), key=len))
        share = self.column / wide if self.type.lang == "en" else 1.0  # Han signs part anywhere.
        size = kind.font.pixelSize()
        fitting = max(min(size, self.type.px), int(size * share))
        if fitting >= size:
            return kind
        font = QFont(kind.font)
        font.setPixelSize(fitting)
        return kind._replace(font=font, line=round(kind.line * fitting / size))

    @property
    def cell_side(self) -> int:
        """Pixels left and right of what stands in a cell."""
        return NARROW_SIDE if self.is_narrow else CELL_SIDE


def column_width(room: int, kind: Typography) -> int:
    """Return how wide the column is, its margins with it, where there is ``room``; in pixels."""
    full = round(kind.measure()) + max(GUTTER, round(kind.px * WIDE_GUTTER)) + RIGHT
    step = STEP if room >= FINE else STEP // 6
    return full if room >= full else max(NARROWEST, room // step * step)
