"""The window: lays out the panes and connects what no panel can connect itself.

No logic: what moves, searches or changes looks belongs to the panels and the commands.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import Lang
from desktop.errors import ReaderError
from desktop.preferences.session import Session, save, today
from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.commands.cards import open_card, open_data, open_entry, open_link
from desktop.ui.commands.menu import show_menu, show_place_menu
from desktop.ui.commands.panes import Panes, Setting
from desktop.ui.commands.table import commands
from desktop.ui.company.company import Company
from desktop.ui.fitting.beside import NARROWEST, Beside
from desktop.ui.frame.bars import Bars
from desktop.ui.frame.clearing import clear
from desktop.ui.frame.following import Following
from desktop.ui.frame.stepping import Stepping
from desktop.ui.going.places import Places
from desktop.ui.hub import Hub
from desktop.ui.icons import app_icon
from desktop.ui.margin.marginalia import Marginalia
from desktop.ui.margin.references import References
from desktop.ui.margin.welcoming import is_welcoming, welcome
from desktop.ui.messages import Messages
from desktop.ui.outline.panel import OutlinePanel
from desktop.ui.page.appearance import Appearance
from desktop.ui.page.column import Column
from desktop.ui.page.navigation import Navigation
from desktop.ui.page.overview import Overview
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.spread import Spread
from desktop.ui.panels import program, sharing
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override
from desktop.ui.words import NAME, translated

if TYPE_CHECKING:
    from desktop.preferences.calling import Call
    from desktop.ui.search.panel import SearchPanel

USUAL_SIZE = (1180, 740)  # Fits a 1366 × 768 laptop with its panel and title bar.
WIDTHS = (260, 720, 320)  # Contents, text, search.


class Window(QMainWindow):
    """One window on the edition; ``first_painted`` tells that its text is on the screen."""

    first_painted = Signal()

    def __init__(self, company: Company, theme: Theme) -> None:
        super().__init__()
        self.company, self._reader, self.messages = company, company.reader, Messages(theme)
        self._tasks = Tasks(self.messages.show_error, worker=company.worker)
        self.is_first = False  # Whether this reader has never had a window before.
        self.left = ""  # The day of the last session.
        self.setWindowIcon(app_icon())
        self._make(theme)
        company.join(self)

    def _make(self, theme: Theme) -> None:
        # All that has words; made anew when the interface's language changes.
        self.hub = Hub(self, self.company.hub)
        self._is_awake = False
        self.splitter = Beside()
        self.panes = self._made_panes(theme)
        self.panes.page.first_painted.connect(self.first_painted)
        self.actions_ = Actions(self, self._reader.keys)
        self._lay_out()
        self.bars = Bars(self._reader, self.hub, self.panes.page, self, self.actions_)
        self.splitter.turned.connect(self.bars.leave_room)
        self.places = Places(self._reader, self.panes.navigation, self.splitter)
        back, forward = (self.actions_.by_id[one] for one in ("go.back", "go.forward"))
        self.places.attach(self.bars.tools, back, forward)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  No window without one.
        self.looks = Appearance(
            application, self._reader, self.hub, self.panes.spread, self.panes.navigation
        )
        self.looks.switched.connect(self.show_switched)
        self.looks.dressed.connect(self.say_legible)
        self.looks.failed.connect(self.messages.show_error)
        self.actions_.set_theme(theme)
        self.actions_.acted.connect(self.panes.page.stand)
        self.actions_.connect_to(commands(self._setting()))
        self._connect()
        self.setWindowTitle(translated(NAME))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.company.use(self)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.reword()

    def reword(self) -> None:
        """Make all that has words anew; the reader stays where they are."""
        is_awake, checked = self._is_awake, self.actions_.checked()
        welcomes = is_welcoming(self.messages)
        self.actions_.check("view.focus", on=False)  # The panels are kept as they are without it.
        page, last = self.panes.page, self.session()
        asked = self.panes.search.box.text() if self.panes.has_search else ""
        dialogs = [one.objectName() for one in self.findChildren(QDialog) if one.isVisible()]
        self._clear()
        self.messages.reword()
        self._make(page.theme)
        self._resume(last, page.lang)
        for name, on in checked.items():
            self.actions_.check(name, on=on)
        if asked:
            self.panes.search.box.setText(asked)
        if welcomes:
            welcome(self.actions_, self.messages)
        if is_awake:  # Else whoever opened the window does what waits for the page.
            self.panes.page.first_painted.connect(self.wake)
        for name in {*dialogs} & {*self.actions_.by_id}:  # Named after what opens it again.
            self.actions_.by_id[name].trigger()

    @Slot()
    def wake(self) -> None:
        """Do what waited for the page, unless the window was closed meanwhile."""
        if self.isVisible():
            self.panes.page.tell_figures()
            self.warm_up()

    def _clear(self) -> None:
        self.panes.marginalia.close()
        self._tasks.settle()  # Nothing may come home to what is gone.
        self.messages.setParent(None)  # It stays: the tasks and the crash report speak there.
        clear(self, (self.splitter, self.bars.tools, self.actions_, self.hub))

    def _setting(self) -> Setting:
        return Setting(
            self, self.actions_, self._reader, self.panes, self.looks, self.places, self.company
        )

    def _made_panes(self, theme: Theme) -> Panes:
        make_charts = partial(program.charts, self._reader)
        page = PagePanel(self._reader, self.hub, theme, make_charts)
        marginalia = Marginalia(
            self._reader, self.hub, page, self.messages, self._tasks, self.company.keeper
        )
        return Panes(
            outline=OutlinePanel(self._reader, self.hub),
            page=page,
            spread=Spread(page, make_charts),
            navigation=Navigation(self._reader, self.hub, page),
            marginalia=marginalia,
            references=References(self._reader, self.hub, page),
            make_search=partial(
                _searching, self._reader, self.hub, page, marginalia, self.splitter
            ),
        )

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setMinimumWidth(NARROWEST)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.panes.spread, 1)
        for part in (self.panes.outline, centre):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.panes.marginalia.splitter = self.panes.references.splitter = self.splitter
        self.setCentralWidget(self.splitter)
        self.actions_.fill_menus(self)

    def _connect(self) -> None:
        hub = self.hub
        hub.link_opened.connect(partial(open_link, window=self, panes=self.panes))
        reader = self._reader
        hub.figure_chosen.connect(partial(open_card, reader=reader, window=self, panes=self.panes))
        entry = partial(open_entry, reader=reader, window=self, panes=self.panes)
        hub.term_chosen.connect(partial(entry, "term"))
        self.panes.references.chosen.connect(entry)
        hub.data_chosen.connect(partial(open_data, reader=reader, window=self, panes=self.panes))
        menu = partial(show_place_menu, reader=reader, hub=hub, window=self)
        hub.place_menu_asked.connect(menu)
        self.panes.outline.tree.entered.connect(self.panes.spread.take_keys)
        self.panes.spread.tells_blocks = reader.choices.spoken_blocks
        self.take_column(self.panes.page)
        self.panes.spread.made.connect(self.take_column)
        self.panes.spread.made.connect(self.panes.marginalia.take_column)
        self.panes.spread.entered.connect(self.panes.marginalia.enter_column)
        self.following = Following(hub, self.panes, self.actions_)
        self.stepping = Stepping(self.splitter, self.panes, self.actions_)
        self.overview = Overview(hub, self.panes.page, self.panes.spread)
        hub.theme_changed.connect(self.messages.set_theme)

    def begin(self, last: Session, lang: Lang) -> None:
        """Take up where the last session ended, with the text in a language."""
        if not self.restoreGeometry(QByteArray.fromHex(last.geometry.encode())):
            self.resize(*USUAL_SIZE)
        self._resume(last, lang)

    def _resume(self, session: Session, lang: Lang) -> None:
        self.looks.set_type()
        self.panes.navigation.show_language(lang)
        if self.panes.navigation.knows(session.place.block):
            self.panes.page.go(session.place)
        self.actions_.check("view.outline", on=session.outline)
        self.panes.outline.setVisible(session.outline)
        self.actions_.check("view.search_panel", on=session.search)
        self.splitter.give(session.widths or WIDTHS)
        self.actions_.check("view.both", on=self._reader.choices.both)
        self.actions_.check("view.numbers", on=self._reader.choices.numbers)
        self.panes.navigation.restore(session.history)
        self.panes.page.setFocus()

    def session(self) -> Session:
        """Return where the reader is now."""
        return Session(
            place=self.panes.page.place(),
            history=self.panes.navigation.history,
            geometry=bytes(self.saveGeometry().toHex().data()).decode(),
            widths=self.splitter.widths(),
            outline=self.stepping.is_aside or not self.panes.outline.isHidden(),
            search=self.panes.shows_search,
            left=today(),
        )

    def warm_up(self) -> None:
        """Read the marks; beside the window's thread open the index and check the library."""
        self._is_awake = True
        self.panes.marginalia.start()
        self.company.warm_up()
        program.take_touch(self.splitter, self.panes.spread, self._reader)

    def answer(self, call: "Call") -> None:
        """Show the place that a second start asks for."""
        try:
            if call.lang:
                self.panes.navigation.show_language(call.lang)
            self.panes.navigation.go_to_id(call.place)
        except ReaderError as error:
            self.messages.show_error(error)
        self.setWindowState(
            self.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive
        )
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.actions_.check("view.focus", on=False)  # The panels are kept as they are without it.
        save(self._reader.home.state, self.session())
        self.panes.marginalia.close()
        if self.panes.has_search:
            self.panes.search.remembered.close()
        self._tasks.close()
        if not self.company.leave(self) or self.company.is_replaced:
            self.deleteLater()
        super().closeEvent(event)

    @Slot(str, bool)
    def show_switched(self, action: str, on: bool) -> None:
        """Switch an action on or off, as its preference was."""
        self.actions_.check(action, on=on)

    @Slot(str, object)
    def say_legible(self, title: str, shown: Theme) -> None:
        """Say where a theme of the reader's own is hard to read."""
        if remark := program.legibility(title, shown):
            self.messages.say(remark)

    @Slot(object)
    def take_column(self, column: Column) -> None:
        """Give a column of the text its menu, and let its wheel set the size."""
        column.sized.connect(self.size_by)
        column.written = sharing.written
        column.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column.customContextMenuRequested.connect(
            partial(show_menu, actions=self.actions_, page=column)
        )

    @Slot(int)
    def size_by(self, step: int) -> None:
        """Make the text larger or smaller."""
        self.looks.size_by(step)


def _searching(
    reader: Reader, hub: Hub, page: PagePanel, marginalia: Marginalia, splitter: Beside
) -> "SearchPanel":
    # No method: what holds the panes shall not hold the window by them.
    made = program.search(reader, hub, page.theme, marginalia.tasks)
    made.take_marks(marginalia.known)
    made.tree.entered.connect(page.setFocus)
    made.show_language(page.lang)
    splitter.put(2, made, WIDTHS[2])  # Each width the page gets costs it a layout.
    return made
