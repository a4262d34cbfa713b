"""What commands act on: the panels of one window, and the window with all it has, as values."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMainWindow

from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.company.company import Company
from desktop.ui.going.places import Places
from desktop.ui.margin.marginalia import Marginalia
from desktop.ui.margin.references import References
from desktop.ui.outline.panel import OutlinePanel
from desktop.ui.page.appearance import Appearance
from desktop.ui.page.navigation import Navigation
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.spread import Spread

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.search.panel import SearchPanel


class Made(NamedTuple):
    """The panels that a first page needs.

    Attributes:
        make_search: Makes the search's panel, which no first page shows.
    """

    outline: OutlinePanel
    page: PagePanel
    spread: Spread
    navigation: Navigation
    marginalia: Marginalia
    references: References
    make_search: "Callable[[], SearchPanel]"


class Panes(Made):
    """The panels of one window, and what moves between them."""

    @cached_property
    def search(self) -> "SearchPanel":
        """The search box and its hits, made when first wanted."""
        return self.make_search()

    @property
    def has_search(self) -> bool:
        """Whether the search's panel was made."""
        return "search" in self.__dict__

    @property
    def shows_search(self) -> bool:
        """Whether the search's panel is shown."""
        return self.has_search and not self.search.isHidden()

    def show_search(self, on: bool) -> None:
        """Show or hide the search's panel."""
        if on or self.has_search:
            self.search.setVisible(on)


class Setting(NamedTuple):
    """One window with all that its commands act on."""

    window: QMainWindow
    actions: Actions
    reader: Reader
    panes: Panes
    looks: Appearance
    places: Places
    company: Company
