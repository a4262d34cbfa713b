"""The tool bar and the status bar: what can be done at once, and where the reader is."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton, QWidget

from desktop.document.model import BlockId, Place
from desktop.document.outline import is_of_help, section_of
from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.fitting.breadcrumb import Breadcrumb
from desktop.ui.fitting.short_label import ShortLabel
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.page.panel import PagePanel
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import translated
from desktop.words import mark

MORE = {"qt_toolbar_ext_button", "qt_menubar_ext_button"}  # As Qt calls them.
LEFT = ("view.outline", "", "go.back", "go.forward")
RIGHT = (
    "view.language",
    "view.both",
    "",
    "view.smaller",
    "view.larger",
    "view.next_theme",
    "",
    "edit.find",
)


class Bars(QObject):
    """Fills the bars of a window and says in them where the reader is."""

    def __init__(
        self, reader: Reader, hub: Hub, page: PagePanel, window: QMainWindow, actions: Actions
    ) -> None:
        self.tools = QToolBar(translated(mark("Tool bar")))
        super().__init__(self.tools)
        self._reader, self._page, self._window, self._hub = reader, page, window, hub
        self._told = Place(BlockId(""))
        self.heading, self.here = Breadcrumb(), ShortLabel()
        self._fill_tools(actions)
        window.addToolBar(self.tools)
        window.statusBar().addPermanentWidget(self.here)
        window.statusBar().setSizeGripEnabled(False)
        hub.figure_pointed.connect(window.statusBar().showMessage)
        hub.said.connect(self.say)
        hub.place_changed.connect(self.tell_place)
        hub.language_changed.connect(self.tell_again)

    def _fill_tools(self, actions: Actions) -> None:
        self.tools.setObjectName("bar")
        self.tools.setMovable(False)
        actions.fill_bar(self.tools, LEFT)
        self.heading.asked.connect(self.go_to)
        self._shown = self.tools.addWidget(self.heading)
        actions.fill_bar(self.tools, RIGHT)

    @Slot(str)
    def go_to(self, section: str) -> None:
        """Go to a section of the way to here."""
        self._hub.place_asked.emit(Place(BlockId(section)))

    @Slot(bool)
    def leave_room(self, is_narrow: bool) -> None:
        """Leave a narrow tool bar to its buttons; the status bar says where the reader is."""
        self._shown.setVisible(not is_narrow)
        if is_narrow:  # Not before: to look for Qt's own buttons takes time at the start.
            for bar in (self.tools, self._window.menuBar()):
                _draw_more(bar)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say a sentence in the status bar, and to a screen reader."""
        self._window.statusBar().showMessage(words)
        announce(self._window, words)

    @Slot(object)
    def tell_place(self, place: Place) -> None:
        """Say where the reader is."""
        self._told = place
        path = self._reader.outline(self._page.lang).path(section_of(place.block))
        self.heading.show_path(path)
        self.here.setText(self._progress(place))

    @Slot()
    def tell_again(self) -> None:
        """Say where the reader is in the language the text is in now."""
        self.tell_place(self._told)

    def _progress(self, place: Place) -> str:
        edition = f"{self._reader.library.edition_id}/"
        here = f"{'' if is_of_help(place.block) else edition}{place.block}"
        outline = self._reader.outline(self._page.lang)
        if outline.section(section_of(place.block)) is None:
            return here  # Nothing is shown yet.
        part, share = outline.progress(place.block)
        words = mark("{here}   ·   {part}: {percent} %")
        return translated(words, here=here, part=part.title, percent=round(share * 100))


def _draw_more(bar: QWidget) -> None:
    # Qt's own drawing of what opens the rest of a bar is black, whatever the ground.
    for one in bar.findChildren(QToolButton):
        if one.objectName() in MORE:
            one.setIcon(icon("more"))
