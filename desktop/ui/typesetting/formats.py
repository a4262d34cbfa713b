"""How blocks, words and cells are set, as Qt's formats; made once for a look, then used again.

A thousand cells have a handful of formats, and to make one takes longer than to write a cell.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextTableCellFormat,
)

from desktop.document.model import Align, Block, Run
from desktop.ui.typesetting.look import CELL_PAD, Look
from desktop.ui.typesetting.typography import Type

CARD_PAD = 16
CARDS = {"fact", "point", "term"}  # Runs that lead to a card; their lines the pane paints.
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Formats:
    """The formats of one look. Who changes one that it gave changes it for all."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._plain: dict[tuple[int, bool], tuple[QFont, QTextCharFormat]] = {}
        self._cells: dict[tuple[bool, bool, bool], QTextTableCellFormat] = {}
        self._in_cells: dict[tuple[Align, float, float], QTextBlockFormat] = {}

    def block(self, block: Block, kind: Type) -> QTextBlockFormat:
        """Return the format of a block, a new one that may be changed."""
        form = QTextBlockFormat()
        form.setLineHeight(kind.line, _FIXED)
        form.setTopMargin(round(kind.before))
        form.setBottomMargin(round(kind.after))
        if self._look.type.setting.is_justified and block.kind != "heading":
            form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if block.kind == "heading":
            form.setHeadingLevel(block.level)
        if block.kind == "item":
            form.setLeftMargin(block.level * round(self._look.type.px * 1.4))
        if block.kind == "note":
            form.setLeftMargin(CARD_PAD)
        if block.kind == "card":
            form.setLeftMargin(CARD_PAD)
            form.setRightMargin(CARD_PAD)
        return form

    def words(self, block: Block, kind: Type, runs: Sequence[Run]) -> QTextCharFormat:
        """Return the format of words of a block to which these runs belong."""
        key = (id(kind.font), block.kind == "note")
        if key not in self._plain:
            plain = QTextCharFormat()
            plain.setFont(kind.font)
            if block.kind == "note":
                plain.setForeground(self._color("muted"))
            self._plain[key] = kind.font, plain  # Kept with its font: another has another id.
        form = self._plain[key][1]
        if runs:
            form = QTextCharFormat(form)
            for run in runs:
                self._style(form, run)
        return form

    def _style(self, form: QTextCharFormat, run: Run) -> None:
        if run.kind == "strong":
            form.setFontWeight(700)
        elif run.kind == "emphasis" and self._look.type.lang == "zh":
            form.setFontWeight(700)  # Slanted Han signs look broken.
        elif run.kind == "emphasis":
            form.setFontItalic(True)
        elif run.kind == "link":
            form.setAnchor(True)
            form.setAnchorHref(run.target)
            form.setForeground(self._color("link"))
            form.setFontUnderline(True)
            form.setUnderlineColor(self._color("faint"))
        elif run.kind == "key":
            form.setFont(self._look.type.key())
            form.setForeground(self._color("panel_text"))
            form.setBackground(self._color("panel"))
        elif run.kind in CARDS:
            form.setAnchor(True)
            form.setAnchorHref(f"{run.kind}:{run.target}")

    def cell(self, *, is_first: bool, is_head: bool, is_last: bool) -> QTextTableCellFormat:
        """Return the format of a table's cell, by where its row stands."""
        key = (is_first, is_head, is_last)
        if key not in self._cells:
            self._cells[key] = self._cell(is_first=is_first, is_ruled=is_head or is_last)
        return self._cells[key]

    def _cell(self, *, is_first: bool, is_ruled: bool) -> QTextTableCellFormat:
        form = QTextTableCellFormat()
        form.setTopPadding(CELL_PAD)
        form.setBottomPadding(CELL_PAD)
        form.setLeftPadding(self._look.cell_side)
        form.setRightPadding(self._look.cell_side)
        form.setBottomBorder(1.4 if is_ruled else 0.6)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(self._color("muted" if is_ruled else "rule"))
        if is_first:
            form.setTopBorder(1.4)
            form.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setTopBorderBrush(self._color("muted"))
        return form

    def cell_block(self, align: Align, kind: Type, lacking: float) -> QTextBlockFormat:
        """Return the format of a cell's words; ``lacking`` are pixels to be added at the right."""
        key = (align, kind.line, lacking)
        if key not in self._in_cells:
            form = QTextBlockFormat()
            form.setLineHeight(kind.line, _FIXED)
            form.setAlignment(ALIGN[align])
            form.setRightMargin(lacking)
            self._in_cells[key] = form
        return self._in_cells[key]

    def _color(self, role: str) -> QColor:
        return self._look.theme.color(role)
