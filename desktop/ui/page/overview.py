"""What the text's scroll bar shows: headings, marks and hits, each where it stands."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.document.model import BlockId
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.spread import Spread
from desktop.ui.widgets.map_bar import MapBar

if TYPE_CHECKING:
    from desktop.marks.model import Changed, Mark, MarkId
    from desktop.search.results import Results

REST = 120  # Milliseconds after the last change before the strokes are placed anew.
COLORS = {"headings": "faint", "hits": "chart_2", "marks": "accent"}


class Overview(QObject):
    """Feeds the scroll bar of the text, whichever column has it."""

    def __init__(self, hub: Hub, page: PagePanel, spread: Spread) -> None:
        super().__init__(page)
        self._page, self._spread = page, spread
        self._blocks: dict[str, tuple[BlockId, ...]] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.place)
        self._marks: dict[MarkId, Mark] = {}
        hub.searched.connect(self.show_hits)
        hub.marks_read.connect(self.take_marks)
        hub.marks_changed.connect(self.take_change)
        hub.language_changed.connect(self.later)
        hub.theme_changed.connect(self.later)
        hub.section_entered.connect(self.later)
        page.verticalScrollBar().rangeChanged.connect(self.later)

    @Slot(object)
    def show_hits(self, results: "Results | None") -> None:
        """Show where the hits of an answer stand."""
        self.show_blocks("hits", (hit.block for hit in results.hits) if results else ())

    @Slot(object)
    def take_marks(self, marks: "Iterable[Mark]") -> None:
        """Show where these marks stand, and no others."""
        self._marks = {one.id: one for one in marks}
        self._show_marks()

    @Slot(object)
    def take_change(self, changed: "Changed") -> None:
        """Take up what has changed among the marks."""
        for one in changed.removed:
            self._marks.pop(one.id, None)
        self._marks |= {one.id: one for one in changed.added}
        self._show_marks()

    def _show_marks(self) -> None:
        found = (one for one in self._marks.values() if one.state != "orphan")
        self.show_blocks("marks", (each.block for one in found for each in one.segments))

    def show_blocks(self, lane: str, blocks: Iterable[BlockId]) -> None:
        """Show blocks in a lane of the bar."""
        self._blocks[lane] = tuple(dict.fromkeys(blocks))
        self.later()

    @Slot()
    def later(self) -> None:
        """Place the strokes once nothing has changed for a moment."""
        self._rest.start()

    @Slot()
    def place(self) -> None:
        """Place all strokes."""
        if self._page.is_settling:
            self.later()
            return
        if not self._page.isVisible():
            return
        bar = self._page.verticalScrollBar()
        canvas = self._page.canvas()
        positions, layout = canvas.positions, canvas.layout
        height = max(1.0, bar.maximum() + bar.pageStep())
        # Side by side the columns are as high as one another, and the second has the bar.
        bars = [column.verticalScrollBar() for column in self._spread.columns]
        maps = [one for one in bars if isinstance(one, MapBar)]
        tops = self._page.shares()  # About; exact where the text is laid out.
        for number, block in enumerate(positions.blocks):
            tops[block.id] = layout.top(number) / height
        headings = _headings(tops, self._page.place().block)
        for lane, blocks in {"headings": headings, **self._blocks}.items():
            found = [tops[one] for one in blocks if tops.get(one, 2) <= 1]
            for one in maps:
                one.show_strokes(lane, found, canvas.theme.color(COLORS[lane]))


def _headings(blocks: Iterable[BlockId], here: BlockId) -> list[BlockId]:
    """Return the parts, and the sections of the part that is read: all would be a hatching."""
    part = f"{here.partition('.')[0].partition('-')[0]}."
    ids = (one for one in blocks if "-" not in one)  # A heading has its section's id.
    return [one for one in ids if "." not in one or one.startswith(part)]
