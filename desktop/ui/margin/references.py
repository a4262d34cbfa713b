"""The reference panel of a window, made when it is first shown."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.page.panel import PagePanel
from desktop.ui.panels import dialogs

if TYPE_CHECKING:
    from desktop.ui.fitting.beside import Beside
    from desktop.ui.reference.entries import Kind
    from desktop.ui.reference.panel import ReferencePanel

WIDTH = 330  # Pixels of the panel when it is first shown.


class References(QObject):
    """Makes the panel and shows it. ``chosen`` carries a kind and an id.

    Attributes:
        splitter: Where the panel goes; set by the window.
    """

    chosen = Signal(str, str)

    def __init__(self, reader: Reader, hub: Hub, page: PagePanel) -> None:
        super().__init__(page)
        self._reader, self._hub, self._page = reader, hub, page
        self.splitter: Beside | None = None

    @cached_property
    def panel(self) -> "ReferencePanel":
        """The lists of terms, events and sources."""
        made = dialogs.reference(self._reader, self._hub, self._page.theme, self._page.lang)
        made.chosen.connect(self.chosen)
        if self.splitter is not None:
            self.splitter.put(self.splitter.count(), made, WIDTH)
        return made

    def show(self, kind: "Kind") -> None:
        """Show a list; the list that is shown already is put away."""
        if self.panel.isVisible() and self.panel.kind == kind:
            self.hide()
            self._page.setFocus()
        else:
            self.panel.show(kind)

    def hide(self) -> None:
        """Put the panel away, if there is one."""
        if "panel" in self.__dict__:
            self.panel.hide()
