"""The sieve above the list of marks: words, kind, colour, tag, part, order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.document.model import Lang
from desktop.marks.model import COLOURS, Mark
from desktop.marks.sifting import Order, Wanted, part_of, tags_of
from desktop.reader import Reader
from desktop.ui.icons import icon
from desktop.ui.marks import telling
from desktop.ui.theme import Theme
from desktop.ui.widgets.box import Box
from desktop.ui.widgets.swatch import swatch
from desktop.ui.words import counted, translated
from desktop.words import mark

KINDS: tuple[tuple[str, Wanted | None], ...] = (
    (mark("All marks"), Wanted()),
    (mark("Highlights"), Wanted(kind="highlight")),
    (mark("Underlines"), Wanted(kind="underline")),
    (mark("Notes"), Wanted(kind="note")),
    (mark("Bookmarks"), Wanted(kind="bookmark")),
    (mark("With a note"), Wanted(has_note=True)),
    (mark("Without a note"), Wanted(has_note=False)),
    (mark("Moved, please check"), Wanted(state="moved")),
    (mark("Words are gone"), Wanted(state="orphan")),
    (mark("Trash"), None),
)
ORDERS: tuple[tuple[str, Order], ...] = (
    (mark("In reading order"), "place"),
    (mark("Newest first"), "newest"),
    (mark("Oldest first"), "oldest"),
    (mark("Last changed first"), "changed"),
    (mark("By colour"), "colour"),
)


class Sieve(QWidget):
    """Says which marks are wanted; ``changed`` whenever that is another."""

    changed = Signal()

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self.box = Box(
            translated(mark("Find in marks, notes and tags")),
            translated(mark("Find in marks")),
            translated(mark("Find")),
        )
        self.box.set_icons(icon("filter"), icon("clear"), translated(mark("Show all marks")))
        self.kinds = _combo(mark("Which marks"), [translated(words) for words, _ in KINDS])
        self.orders = _combo(mark("Order"), [translated(words) for words, _ in ORDERS])
        self.colours, self.tags = _combo(mark("Colour"), ()), _combo(mark("Tag"), ())
        self.parts = _combo(mark("Part"), ())
        self.count = QLabel()
        self.count.setObjectName("muted")
        grid = QGridLayout()
        grid.setSpacing(4)
        places = ((self.kinds, 0, 0), (self.orders, 0, 1), (self.colours, 1, 0), (self.tags, 1, 1),
                  (self.parts, 2, 0), (self.count, 2, 1))  # fmt: skip
        for widget, row, place in places:
            grid.addWidget(widget, row, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addLayout(grid)
        self.box.asked.connect(self.changed)
        for combo in (self.kinds, self.orders, self.colours, self.tags, self.parts):
            combo.activated.connect(self.changed)

    def fill(self, marks: Sequence[Mark], lang: Lang, theme: Theme) -> None:
        """Offer the tags and parts that these marks have."""
        colours = [(telling.colour_name(self._reader, one), one) for one in COLOURS]
        _refill(self.colours, translated(mark("All colours")), colours)
        for row, one in enumerate(COLOURS, 1):
            self.colours.setItemIcon(row, swatch(theme.color(f"mark_{one}")))
        _refill(self.tags, translated(mark("All tags")), [(one, one) for one in tags_of(marks)])
        used = {part_of(one) for one in marks}
        sections = self._reader.outline(lang).children(None)
        parts = [(f"{one.part}  {one.title}", one.part) for one in sections if one.part in used]
        _refill(self.parts, translated(mark("All parts")), parts)

    def knows(self, marks: Sequence[Mark]) -> bool:
        """Whether every tag and part of some marks is offered."""
        tags = {self.tags.itemData(row) for row in range(1, self.tags.count())}
        parts = {self.parts.itemData(row) for row in range(1, self.parts.count())}
        return {tag for one in marks for tag in one.tags} <= tags and {
            part_of(one) for one in marks
        } <= parts

    def wanted(self) -> Wanted:
        """Return which marks are wanted."""
        base = KINDS[self.kinds.currentIndex()][1] or Wanted()
        return Wanted(
            self.box.text(), base.kind, self.colours.currentData(), self.tags.currentData(),
            self.parts.currentData(), base.state, base.has_note,
        )  # fmt: skip

    def order(self) -> Order:
        """Return in which order."""
        return ORDERS[self.orders.currentIndex()][1]

    def is_trash(self) -> bool:
        """Whether the trash is wanted."""
        return KINDS[self.kinds.currentIndex()][1] is None

    def tell(self, shown: int, every: int) -> None:
        """Say how many there are."""
        part = translated(mark("{shown} of {all}"), shown=shown, all=every)
        self.count.setText(part if shown != every else counted(mark("%n marks"), every))


def _combo(name: str, words: Sequence[str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(translated(name))
    combo.setToolTip(translated(name))
    combo.addItems(words)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _refill(combo: QComboBox, every: str, choices: Sequence[tuple[str, str]]) -> None:
    kept = combo.currentData()
    combo.clear()
    combo.addItem(every, None)
    for words, value in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(kept)))
