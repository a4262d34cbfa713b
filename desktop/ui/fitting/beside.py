"""The panes of a window: beside each other, and where the window is narrow, below each other.

Side panels keep the width they were given, whatever the window did meanwhile.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.widgets.override import override

TURN = 620  # Pixels; with less, text and a panel beside it are both too narrow to read.
NARROWEST = 320  # Pixels the text always keeps beside its panels: some five words a line.
LOWEST = 120  # Pixels of the text above and below which panels stand.
SHARE = 0.42  # Of the height a panel gets above or below the text.


class Beside(QSplitter):
    """Contents, text and panels, in this order.

    ``turned`` tells whether it is narrow, ``added`` of a panel that came later.
    """

    turned = Signal(bool)
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self._wanted: dict[QWidget, int] = {}
        self.splitterMoved.connect(self.note_widths)

    @property
    def is_narrow(self) -> bool:
        """Whether panels stand above and below the text."""
        return self.orientation() == Qt.Orientation.Vertical

    @property
    def has_two(self) -> bool:
        """Whether several panels are shown about the text."""
        return sum(not one.isHidden() for one in self._panes()) > 2  # noqa: PLR2004  Text and two.

    def put(self, place: int, panel: QWidget, width: int) -> None:
        """Add a panel of a width, hidden: it is laid out when it is first shown."""
        panel.hide()
        sizes = self.sizes()
        self.insertWidget(place, panel)
        self._wanted[panel] = width
        sizes.insert(place, round(self.height() * SHARE) if self.is_narrow else width)
        self.setSizes(sizes)
        self.added.emit(panel)

    def widths(self) -> tuple[int, ...]:
        """Return the width each pane was given, whether there is room for it now or not."""
        return tuple(
            self._wanted.get(pane, size)
            for pane, size in zip(self._panes(), self.sizes(), strict=True)
        )

    def give(self, widths: Sequence[int]) -> None:
        """Give each pane a width; the text takes what is left."""
        for pane, width in zip(self._panes(), widths, strict=False):
            self._wanted[pane] = width
        if not self.is_narrow:
            self.setSizes(list(widths))

    @Slot()
    def note_widths(self) -> None:
        """Take up the widths the reader made."""
        if not self.is_narrow:
            for pane, size in zip(self._panes(), self.sizes(), strict=True):
                if size:  # What is hidden has none.
                    self._wanted[pane] = size

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), NARROWEST), hint.height())  # It turns before.

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < TURN
        if is_narrow != self.is_narrow:
            self.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
            self.turned.emit(is_narrow)
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        # Qt takes from every pane what a narrow window lacks, and gives a wide one's text all.
        panes, sizes = self._panes(), self.sizes()
        sides = [n for n, one in enumerate(panes) if n != 1 and one.isVisible()]
        if self.is_narrow:
            asked = {n: round(self.height() * SHARE) for n in sides}
            is_fit = all(sizes[n] <= asked[n] for n in sides)
        else:
            asked = {n: self._wanted.get(panes[n], sizes[n]) for n in sides}
            is_fit = all(sizes[n] >= asked[n] for n in sides)
        left = sum(sizes) - sum(asked.values())
        if not is_fit and left >= (LOWEST if self.is_narrow else NARROWEST):
            for n in sides:
                sizes[n] = asked[n]
            sizes[1] = left
            self.setSizes(sizes)

    def _panes(self) -> list[QWidget]:
        every = (self.widget(place) for place in range(self.count()))
        return [one for one in every if one]
