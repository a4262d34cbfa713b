"""Where the reader is, as links: the part, the sections below it, and this one.

Where there is no room the sections above show their numbers, and this one is cut.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.document.model import Section
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

NARROWEST = 40  # Pixels: a long title is cut, the buttons beside never.
SIDE = 4  # Pixels left and right of a link's words.
BETWEEN = "›"


class Crumb(NamedTuple):
    """One link: the section, and what is shown of it."""

    section: Section
    words: str


def fitted(path: Sequence[Section], metrics: QFontMetrics, room: int) -> list[Crumb]:
    """Return what is shown of a path where there are ``room`` pixels."""
    if not path:
        return []
    *above, last = path
    apart = len(above) * (metrics.horizontalAdvance(BETWEEN) + 2 * SIDE) + len(path) * 2 * SIDE
    left = room - apart
    titles = [one.title for one in above]
    while sum(map(metrics.horizontalAdvance, [*titles, last.title])) > left and titles != [
        one.id for one in above
    ]:
        place = next(n for n, one in enumerate(above) if titles[n] != one.id)
        titles[place] = above[place].id
    left -= sum(map(metrics.horizontalAdvance, titles))
    cut = metrics.elidedText(last.title, Qt.TextElideMode.ElideRight, max(left, 0))
    return [*map(Crumb, above, titles), Crumb(last, cut)]


class Breadcrumb(QWidget):
    """Shows the way to a section; ``asked`` carries the id of one that is chosen."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("heading")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._path: tuple[Section, ...] = ()
        self.links: list[QToolButton] = []
        self._signs: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._row.addStretch(1)

    @property
    def path(self) -> tuple[Section, ...]:
        """The sections that are shown, the part first."""
        return self._path

    def show_path(self, path: tuple[Section, ...]) -> None:
        """Show the way to a section."""
        if path != self._path:
            self._path = path
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROWEST * 4, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def _fit(self) -> None:
        crumbs = fitted(self._path, self.fontMetrics(), self.width())
        while len(self.links) < len(crumbs):
            self._add()
        for place, link in enumerate(self.links):
            is_shown = place < len(crumbs)
            link.setVisible(is_shown)
            if place:
                self._signs[place - 1].setVisible(is_shown)
            if is_shown:
                _show(link, crumbs[place])

    def _add(self) -> None:
        link = QToolButton()
        link.setObjectName("crumb")
        link.clicked.connect(self._choose)
        if self.links:
            sign = QLabel(BETWEEN)
            sign.setObjectName("muted")
            self._signs.append(sign)
            self._row.insertWidget(self._row.count() - 1, sign)
        self._row.insertWidget(self._row.count() - 1, link)
        self.links.append(link)

    def _choose(self) -> None:
        place = next(n for n, one in enumerate(self.links) if one is self.sender())
        self.asked.emit(self._path[place].id)


def _show(link: QToolButton, crumb: Crumb) -> None:
    whole = translated(mark("Go to {id} {title}"), id=crumb.section.id, title=crumb.section.title)
    link.setText(crumb.words.replace("&", "&&"))
    link.setToolTip(whole)
    link.setAccessibleName(whole)
