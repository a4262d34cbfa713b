"""Blocks as a QTextDocument: built by cursor, anew for each language and look.

The text is exactly the blocks' text: numbers, markers, marks and fills are painted by the
pane. The document has no layout while it is built, which makes building three times as
fast. Each block's place in the document is kept, so that offsets can be translated.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktop.document.model import OBJECT, Block, Cell, Lang, Table
from desktop.document.stretches import stretches
from desktop.document.text import length, units
from desktop.ui.typesetting.built import Built, Copy
from desktop.ui.typesetting.columns import Margins, Room, decimal_margins, fitting, shares
from desktop.ui.typesetting.formats import Formats
from desktop.ui.typesetting.look import Look
from desktop.ui.typesetting.positions import Positions, Segment
from desktop.ui.typesetting.typography import HAN_GAP, Type, script_borders

TOP, BOTTOM = 28, 220  # The last section can be scrolled well up the window.
THIN = "\u2009"  # On both sides of an action's keys, on their ground.
FIGURE = QTextFormat.ObjectTypes.UserObject.value + 1  # A chart's character,
BLOCK = QTextFormat.Property.UserProperty.value + 1  # the block it stands for,
LANG = BLOCK + 1  # and the language it is drawn in.


class Builder:
    """Writes blocks into a document, one at a time. The document has no layout meanwhile.

    Of two copies each block of the first is followed by the second's. ``extras`` are pixels
    to be added above each block.
    """

    def __init__(
        self,
        *copies: Copy,
        margins: tuple[float, float] = (0, 0),
        extras: Sequence[float] = (),
    ) -> None:
        self._copies, self._extras = copies, extras
        self._document = _empty(copies[0].look, margins)
        self._writer = _Writer(self._document)
        self._segments: list[list[tuple[Segment, ...]]] = [[] for _ in copies]
        self._next = 0

    def put_next(self) -> bool:
        """Write one block; return whether there are more."""
        count = len(self._copies[0].blocks)
        if self._next < count:
            extra = self._extras[self._next] if self._extras else 0.0
            for copy, segments in zip(self._copies, self._segments, strict=True):
                segments.append(self._writer.put(copy.blocks[self._next], copy.look, extra))
            self._next += 1
        return self._next < count

    def built(
        self, *, is_cut: tuple[bool, bool] = (False, False), beside: Built | None = None
    ) -> Built:
        """Return the document with what has been written."""
        made = beside
        for copy, segments in reversed(list(zip(self._copies, self._segments, strict=True))):
            positions = Positions(copy.blocks[: self._next], segments)
            made = Built(self._document, positions, copy.look, is_cut, made)
        assert made is not None  # noqa: S101  There is one copy at the least.
        return made


def _empty(look: Look, margins: tuple[float, float]) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.type.body().font)
    document.setDocumentMargin(0)
    frame = QTextFrameFormat()
    frame.setLeftMargin(look.gutter)
    frame.setRightMargin(look.right)
    eyebrow = look.type.px if look.is_narrow else 0  # Where a heading has its number above it.
    frame.setTopMargin(TOP + eyebrow + margins[0])
    frame.setBottomMargin(BOTTOM + margins[1])
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(QSizeF(look.width, -1))
    return document


class _Writer:
    """Writes blocks at the end of a document and tells where they went."""

    _look: Look
    _formats: Formats
    _extra: float
    _cell: Type  # How the cells of the table at hand are set,
    _head: Type  # and those of its head.

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._margins: Margins = {}
        self._has_empty = True  # A new document, or the line Qt keeps after a table.
        self._above: QTextTable | None = None  # That table.
        self._known: dict[Lang, Formats] = {}

    def put(self, block: Block, look: Look, extra: float) -> tuple[Segment, ...]:
        self._look, self._extra = look, extra
        if look.type.lang not in self._known:
            self._known[look.type.lang] = Formats(look)
        self._formats = self._known[look.type.lang]
        if block.table is not None and block.chart is not None:
            return self._put_figure(block, block.table)
        if block.table is not None:
            return self._put_table(block, block.table)
        kind = self._look.kind(block)
        self._begin(self._formats.block(block, kind))
        return self._put_text(block, 0, len(block.text), kind)

    def _begin(self, form: QTextBlockFormat) -> None:
        if self._extra and self._above is not None:
            # After a table Qt takes no block's margin, only the table's own.
            below = self._above.format()
            below.setBottomMargin(below.bottomMargin() + self._extra)
            self._above.setFormat(below)
        elif self._extra:
            # Of two margins that meet the wider counts; what is added goes on top of it.
            above = 0.0 if self._has_empty else self._cursor.blockFormat().bottomMargin()
            form.setTopMargin(max(form.topMargin(), above) + self._extra)
        self._above = None
        if self._has_empty:
            self._cursor.setBlockFormat(form)
            self._has_empty = False
        else:
            self._cursor.insertBlock(form)

    def _put_text(self, block: Block, start: int, end: int, kind: Type) -> tuple[Segment, ...]:
        segments, here = list[Segment](), Segment(start, end, self._cursor.position())
        for first, last, runs in stretches(block, start, end):
            form = self._formats.words(block, kind, runs)
            keys = [self._look.keys(run.target) for run in runs if run.kind == "key"]
            if keys:
                segments += self._ended(block, here._replace(end=first), kind)
                words, place = f"{THIN}{keys[0]}{THIN}", self._cursor.position()
                self._cursor.insertText(words, form)
                segments.append(Segment(first, last, place, is_object=True, width=length(words)))
                here = Segment(last, end, place + length(words))
            else:
                self._cursor.insertText(block.text[first:last].replace("\n", "\u2028"), form)
        return (*segments, *self._ended(block, here, kind, is_needed=not segments))

    def _ended(
        self, block: Block, segment: Segment, kind: Type, *, is_needed: bool = False
    ) -> tuple[Segment, ...]:
        self._space_scripts(block.text[segment.start : segment.end], segment.position, kind)
        return (segment,) if is_needed or segment.start < segment.end else ()

    def _space_scripts(self, text: str, position: int, kind: Type) -> None:
        # Qt sets no space where Han meets Latin; letter spacing does, and leaves the text be.
        if self._look.type.lang != "zh":
            return
        form = QTextCharFormat()
        form.setFontLetterSpacingType(kind.font.SpacingType.AbsoluteSpacing)
        form.setFontLetterSpacing(HAN_GAP * kind.font.pixelSize())
        cursor = QTextCursor(self._cursor)
        for border in script_borders(text):
            cursor.setPosition(position + units(text, border - 1))
            cursor.setPosition(position + units(text, border), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)

    def _put_figure(self, block: Block, table: Table) -> tuple[Segment, ...]:
        # The rows are in the block's text, and so are found and copied; the chart stands for
        # them, as one character that Tab reaches.
        caption = self._put_caption(block, table)
        form = QTextBlockFormat()
        form.setTopMargin(round(self._look.type.px * 0.3))
        form.setBottomMargin(round(self._look.type.px * 1.1))
        self._cursor.insertBlock(form)
        drawn = QTextCharFormat()
        drawn.setObjectType(FIGURE)
        drawn.setProperty(BLOCK, block.id)
        drawn.setProperty(LANG, self._look.type.lang)
        drawn.setAnchor(True)
        drawn.setAnchorHref(f"chart:{block.id}")
        position = self._cursor.position()
        self._cursor.insertText(OBJECT, drawn)
        drawing = Segment(table.caption.end + 1, len(block.text), position, is_object=True)
        return (*caption, drawing)

    def _put_caption(self, block: Block, table: Table) -> tuple[Segment, ...]:
        caption = self._look.type.caption()
        form = self._formats.block(block, caption)
        form.setNonBreakableLines(False)
        self._begin(form)
        return self._put_text(block, table.caption.start, table.caption.end, caption)

    def _put_table(self, block: Block, table: Table) -> tuple[Segment, ...]:
        segments = [*self._put_caption(block, table)]
        usual = self._look.type.cell().font.pixelSize()
        room = Room(self._look.column / usual, 2 * self._look.cell_side / usual)
        self._cell = self._look.type.cell(fitting(block, table, room))
        self._head = self._look.type.cell(fitting(block, table, room), bold=True)
        made = self._cursor.insertTable(
            len(table.rows), len(table.rows[0]), self._table_format(block, table, room)
        )
        measure = QFontMetricsF(self._cell.font).horizontalAdvance
        self._margins = decimal_margins(block, table, measure)
        whole = QTextCursor(self._cursor)
        whole.beginEditBlock()  # Else the document is told of each cell.
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                segments += self._put_cell(made, (row, column), block, cell)
        whole.endEditBlock()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._has_empty, self._above = True, made
        return tuple(segments)

    def _table_format(self, block: Block, table: Table, room: Room) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(round(self._look.type.px * 0.35))
        form.setBottomMargin(round(self._look.type.px * 1.1))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints([
            QTextLength(QTextLength.Type.PercentageLength, share)
            for share in shares(block, table, room)
        ])
        form.setHeaderRowCount(table.header)
        return form

    def _put_cell(
        self, made: QTextTable, place: tuple[int, int], block: Block, cell: Cell
    ) -> tuple[Segment, ...]:
        table = block.table
        assert table is not None  # noqa: S101  The caller has looked.
        row, column = place
        is_head, is_last = row < table.header, row == len(table.rows) - 1
        target = made.cellAt(row, column)
        target.setFormat(self._formats.cell(is_first=row == 0, is_head=is_head, is_last=is_last))
        kind = self._head if is_head else self._cell
        self._cursor = target.firstCursorPosition()
        lacking = self._margins.get(place, 0.0)
        self._cursor.setBlockFormat(self._formats.cell_block(cell.align, kind, lacking))
        return self._put_text(block, cell.start, cell.end, kind)
