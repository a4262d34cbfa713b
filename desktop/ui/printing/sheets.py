"""Blocks set on pages: the same type, tables and charts as on the screen, in black on white.

A page is laid out in pixels of 96 to the inch and painted at whatever the device has, so
that lines break alike in the preview, on paper and in a PDF.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)

from desktop.document.model import Block, BlockId, Lang, Run
from desktop.exchange.pdf.appendix import Heading, Link, Spot
from desktop.marks.model import Changed, Mark
from desktop.ui import theme
from desktop.ui.figures.object import FigureObject
from desktop.ui.marks.painting import Painting
from desktop.ui.page import gutter, underlay
from desktop.ui.page.underlay import Canvas, Scene, Standing
from desktop.ui.typesetting.builder import Builder
from desktop.ui.typesetting.built import Built, Copy
from desktop.ui.typesetting.layout import Layout
from desktop.ui.typesetting.look import Look, column_width
from desktop.ui.typesetting.positions import Positions
from desktop.ui.typesetting.typography import Setting, Typography
from desktop.ui.widgets.override import override

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts

INCH = 96.0  # Pixels; what a page is laid out in.
POINT = 72 / INCH  # Points in a pixel.
SCHEME = "whitepaper:"  # What links within the edition begin with.
ABOVE, BELOW = 72, 84  # Pixels of a page above and below its text.
SIZE = 15  # Pixels of the text: eleven points and a quarter.
FOOT = 40  # Pixels above the lower edge, where the number stands.
BUILT, LAID_OUT = 0.25, 0.4  # Of the work, when all is built, and all is laid out once.
_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


@dataclass(frozen=True, slots=True)
class Text:
    """What is to be printed: the same blocks in one language or in two.

    Attributes:
        title: What stands at the foot of each page.
        marks: What the reader marked in it.
    """

    copies: Mapping[Lang, Sequence[Block]]
    title: str
    marks: tuple[Mark, ...] = ()


class Sheets(QObject):
    """A text on the pages of one size of paper; there are none until `making` is at its end."""

    def __init__(
        self,
        text: Text,
        paper: QPageSize,
        make_charts: Callable[[], "Charts"],
        standings: Mapping[str, Standing],
    ) -> None:
        super().__init__()
        points = paper.size(QPageSize.Unit.Point)
        self._paper = points * (INCH / 72)
        self._title, self._scene = text.title, Scene(standings=standings)
        self._marks = Painting()
        self._marks.take(Changed(added=text.marks))
        shown = theme.load("light")
        # Of two languages in one document the column is the first one's.
        kinds = {lang: Typography(lang, Setting(px=SIZE)) for lang in text.copies}
        self._width = column_width(round(self._paper.width()), next(iter(kinds.values())))
        looks = {lang: Look(kind, shown, self._width) for lang, kind in kinds.items()}
        self._blocks = sum(map(len, text.copies.values()))
        self._builder = Builder(
            *(Copy(blocks, looks[lang]) for lang, blocks in text.copies.items())
        )
        self._figures = FigureObject(make_charts, self)

    def making(self) -> Iterator[float]:
        """Build and lay out in steps; yield the share of the work that is done, from 0 to 1."""
        yield from self._building()
        yield from self._laying_out()
        yield from self._keeping_together()
        self._layouts = [(one, Layout(self._document, one.positions)) for one in self._built.voices]

    def _building(self) -> Iterator[float]:
        put = 0
        while self._builder.put_next():
            put += 1
            yield BUILT * put / max(self._blocks, 1)
        self._built = self._builder.built()
        self._document = self._built.document
        frame = self._document.rootFrame().frameFormat()
        frame.setTopMargin(ABOVE)
        frame.setBottomMargin(BELOW)
        self._document.rootFrame().setFrameFormat(frame)
        self._figures.attend(self._built)
        # In its own time Qt would lay out ever larger pieces.
        self._document.documentLayout().installEventFilter(self)
        self._document.setPageSize(QSizeF(self._width, round(self._paper.height())))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.Timer

    def _laying_out(self) -> Iterator[float]:
        layout, starts = self._document.documentLayout(), self._built.positions.starts
        for number, start in enumerate(starts):
            layout.blockBoundingRect(self._document.findBlock(start))  # As far as here.
            yield BUILT + (LAID_OUT - BUILT) * number / len(starts)

    def stranded(self) -> Iterator[QTextBlock]:
        """Yield the headings and captions whose text begins on a later page.

        Of several in a row, as there are in two languages, the first.
        """
        layout, high, behind = (
            self._document.documentLayout(),
            self._document.pageSize().height(),
            -1,
        )
        heads = {one for voice in self._built.voices for one in _heads(voice)}
        for position in sorted(heads):
            if position < behind:
                continue
            head = text = self._document.findBlock(position)
            while text.isValid() and text.position() in heads:
                text = text.next()
            behind = text.position()
            pages = {layout.blockBoundingRect(one).top() // high for one in (head, text)}
            if text.isValid() and len(pages) > 1:
                yield head

    def _keeping_together(self) -> Iterator[float]:
        # Qt knows no "keep with next": what is stranded begins a page. What begins one already
        # and is stranded still is followed by more than a page holds. Each time all is laid out
        # first: what Qt has laid out in part it puts together wrongly after a change.
        while self._document.pageCount() and (head := self._first_stranded()):
            form = head.blockFormat()
            form.setPageBreakPolicy(_BREAK)
            QTextCursor(head).setBlockFormat(form)
            length = max(self._document.characterCount(), 1)
            yield LAID_OUT + (1 - LAID_OUT) * head.position() / length

    def _first_stranded(self) -> QTextBlock | None:
        return next((one for one in self.stranded() if not _begins_page(one)), None)

    def headings(self) -> Iterator[Heading]:
        """Yield the headings in the language that is read, and where each stands."""
        positions, layout = self._built.positions, self._layouts[0][1]
        for number, block in enumerate(positions.blocks):
            if block.kind == "heading":
                spot = self._spot(layout.top(number))
                yield Heading(f"{block.id} {block.text}", block.level, spot)

    def links(self) -> Iterator[Link]:
        """Yield the links that lead to what is printed too, or outward: a rectangle a line."""
        for voice, layout in self._layouts:
            for number, block in enumerate(voice.positions.blocks):
                for run in block.runs:
                    yield from self._links(run, number, voice.positions, layout)

    def _links(self, run: Run, number: int, positions: Positions, layout: Layout) -> Iterator[Link]:
        target = self._target(run, positions, layout)
        if target is not None:
            spans = positions.spans(number, run.start, run.end)
            rects = (one for span in spans for one in layout.rects(*span))
            yield from (self._link(rect, target) for rect in rects)

    def _target(self, run: Run, positions: Positions, layout: Layout) -> Spot | str | None:
        if run.kind != "link":
            return None
        if not run.target.startswith(SCHEME):
            return run.target
        number = positions.number(BlockId(run.target.removeprefix(SCHEME)))
        return None if number is None else self._spot(layout.top(number))

    def _link(self, rect: QRectF, target: Spot | str) -> Link:
        left = rect.left() + (self._paper.width() - self._width) / 2
        page, top = self._spot(rect.top())
        box = left * POINT, top, (left + rect.width()) * POINT, top + rect.height() * POINT
        return Link(page, box, target)

    def _spot(self, y: float) -> Spot:
        page, top = divmod(y, self._document.pageSize().height())
        return Spot(int(page), top * POINT)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, page: int, width: float) -> None:
        """Paint a page, the first is 0, on a device on which paper is ``width`` pixels wide."""
        height = self._document.pageSize().height()
        view = QRectF(0, page * height, self._width, height)
        painter.save()
        painter.scale(width / self._paper.width(), width / self._paper.width())
        painter.translate((self._paper.width() - self._width) / 2, -view.top())
        painter.setClipRect(view)
        for voice, layout in self._layouts:
            canvas = Canvas(layout, voice.positions, voice.look, view)
            underlay.paint(painter, canvas, self._scene, [self._marks.paint])
            gutter.paint(painter, canvas, numbers=True, is_second=voice is not self._built)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = view
        self._document.documentLayout().draw(painter, context)
        self._paint_foot(painter, view, page)
        painter.restore()

    def _paint_foot(self, painter: QPainter, view: QRectF, page: int) -> None:
        look = self._built.look
        foot = QRectF(0, view.bottom() - FOOT - 20, self._width, 20).adjusted(64, 0, -44, 0)
        painter.setFont(look.type.small())
        painter.setPen(look.theme.color("muted"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._title)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{page + 1} / {self.count}")


def _heads(voice: Built) -> Iterator[int]:
    # Where what is followed by what it leads begins: headings, the captions of tables and charts.
    for block, position in zip(voice.positions.blocks, voice.positions.starts, strict=True):
        if block.kind == "heading" or block.table is not None:
            yield position


def _begins_page(block: QTextBlock) -> bool:
    return bool(block.blockFormat().pageBreakPolicy() & _BREAK)


def on_paper(size: QPageSize) -> QPageLayout:
    """Return paper without margins of the device's own: ours are part of the page."""
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
