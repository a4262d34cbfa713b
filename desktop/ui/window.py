"""The window: lays out the panes and connects what no panel can connect itself.

No logic: what moves, searches or changes looks belongs to the panels and the commands.
"""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import LANGS, BlockId, Place
from desktop.document.outline import section_of
from desktop.preferences.history import History
from desktop.preferences.session import Session, save
from desktop.reader import Reader
from desktop.ui.actions import Actions
from desktop.ui.commands.cards import open_card, open_data, open_entry, open_link
from desktop.ui.commands.menu import show_menu
from desktop.ui.commands.panes import Panes, Setting
from desktop.ui.commands.table import commands
from desktop.ui.hub import Hub
from desktop.ui.icons import app_icon
from desktop.ui.margin.marginalia import Marginalia
from desktop.ui.margin.references import References
from desktop.ui.messages import Messages
from desktop.ui.outline.panel import OutlinePanel
from desktop.ui.page.appearance import Appearance
from desktop.ui.page.column import Column
from desktop.ui.page.navigation import Navigation
from desktop.ui.page.overview import Overview
from desktop.ui.page.panel import PagePanel
from desktop.ui.page.spread import Spread
from desktop.ui.panels import program
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from desktop.ui.widgets.announcing import announce
from desktop.ui.widgets.override import override
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.marks.model import Mark
    from desktop.search.results import Hit, Results
    from desktop.ui.search.panel import SearchPanel
    from desktop.ui.sharing.calls import Calls

_log = logging.getLogger(__name__)
TITLE = mark("White Paper Reader")
WELCOME = mark(
    "Three things to try: press {palette} and type some letters of what you look for; choose an "
    "underlined figure to see where it comes from; press {both} for both languages."
)
NATIVE = QKeySequence.SequenceFormat.NativeText
USUAL_SIZE = (1180, 740)  # Fits a 1366 × 768 laptop with its panel and title bar.
WIDTHS = (260, 720, 320)  # Contents, text, search.
NARROWEST = 320  # Pixels the text always keeps beside its panels: some five words a line.
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


class Window(QMainWindow):
    """The one window of the program."""

    def __init__(self, reader: Reader, theme: Theme, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self.is_first = False  # Whether this reader has never had a window before.
        self.hub = Hub(self)
        self.is_replaced = False  # By another window, once this one is closed.
        self._told = Place(BlockId(""))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.calls: Calls | None = None
        self._reader, self._tasks, self.messages = reader, tasks, messages
        self.panes = self._made_panes(theme)
        self.actions_ = Actions(self, reader.keys)
        self._lay_out()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101  No window without one.
        self.looks = Appearance(
            application, reader.choices, self.hub, self.panes.spread, self.panes.navigation
        )
        self.looks.switched.connect(self.show_switched)
        self.actions_.set_theme(theme)
        self.actions_.connect_to(commands(self._setting()))
        self._connect()
        self.setWindowTitle(translated(TITLE))
        self.setWindowIcon(app_icon())

    def _setting(self) -> Setting:
        return Setting(self, self.actions_, self._reader, self.panes, self.looks)

    def _made_panes(self, theme: Theme) -> Panes:
        make_charts = partial(program.charts, self._reader)
        page = PagePanel(self._reader, self.hub, theme, make_charts)
        return Panes(
            outline=OutlinePanel(self._reader, self.hub),
            page=page,
            spread=Spread(page, make_charts),
            navigation=Navigation(self._reader, self.hub, page),
            marginalia=Marginalia(self._reader, self.hub, page, self.messages, self._tasks),
            references=References(self._reader, self.hub, page),
            make_search=partial(
                _searching, self._reader, self.hub, page, self._tasks, self.splitter
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
        self.splitter.setChildrenCollapsible(False)
        self.setCentralWidget(self.splitter)
        self.actions_.fill_menus(self)
        self._lay_out_bars()

    def _lay_out_bars(self) -> None:
        bar = QToolBar(translated(mark("Tool bar")))
        bar.setObjectName("bar")
        bar.setMovable(False)
        self.addToolBar(bar)
        self.actions_.fill_bar(bar, LEFT)
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading.setMinimumWidth(40)  # A long title is cut, the buttons never.
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(self.heading)
        self.actions_.fill_bar(bar, RIGHT)
        self.here = QLabel()
        self.statusBar().addPermanentWidget(self.here)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        hub = self.hub
        hub.link_opened.connect(partial(open_link, window=self, panes=self.panes))
        reader = self._reader
        hub.figure_chosen.connect(partial(open_card, reader=reader, window=self, panes=self.panes))
        entry = partial(open_entry, reader=reader, window=self, panes=self.panes)
        hub.term_chosen.connect(partial(entry, "term"))
        self.panes.references.chosen.connect(entry)
        hub.data_chosen.connect(partial(open_data, reader=reader, window=self, panes=self.panes))
        self.panes.outline.tree.entered.connect(self.panes.spread.take_keys)
        self.panes.spread.tells_blocks = reader.choices.spoken_blocks
        self.take_column(self.panes.page)
        self.panes.spread.made.connect(self.take_column)
        self.panes.spread.made.connect(self.panes.marginalia.take_column)
        self.panes.spread.entered.connect(self.panes.marginalia.enter_column)
        hub.figure_pointed.connect(self.statusBar().showMessage)
        hub.said.connect(self.say)
        hub.edition_changed.connect(self.open_anew)
        hub.place_changed.connect(self.tell_place)
        hub.history_changed.connect(self.tell_history)
        hub.language_changed.connect(self.show_language)
        hub.language_changed.connect(self.panes.spread.tell_languages)
        hub.theme_changed.connect(self.actions_.set_theme)
        hub.searched.connect(self.show_hits)
        hub.marks_read.connect(self.pass_marks)
        hub.selection_changed.connect(self.tell_selection)
        self.tell_history(History())
        self.actions_.enable("selection", on=False)
        self.actions_.enable("hits", on=False)
        self.actions_.enable("both", on=False)
        self.panes.spread.entered.connect(self.enter_column)
        hub.hit_chosen.connect(self.show_hit)
        hub.hit_previewed.connect(self.show_hit)
        self.overview = Overview(hub, self.panes.page, self.panes.spread)
        hub.theme_changed.connect(self.messages.set_theme)

    def restore(self, session: Session) -> None:
        """Take up where the last session ended."""
        if not self.restoreGeometry(QByteArray.fromHex(session.geometry.encode())):
            self.resize(*USUAL_SIZE)
        self.actions_.check("view.outline", on=session.outline)
        self.panes.outline.setVisible(session.outline)
        self.actions_.check("view.search_panel", on=session.search)
        self.splitter.setSizes(list(session.widths or WIDTHS))
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
            widths=tuple(self.splitter.sizes()),
            outline=not self.panes.outline.isHidden(),
            search=self.panes.shows_search,
        )

    def warm_up(self) -> None:
        """Read the marks; beside the window's thread open the index and check the library."""
        self.panes.marginalia.start()
        self.calls = program.calls(self._reader, self.panes.navigation, self.messages, self)
        self._tasks.run(self._reader.search.open, self._say_opened)
        self._tasks.run(self._reader.check, _done)

    @Slot()
    def open_anew(self) -> None:
        """Close, for another window over the edition that is to be open now."""
        self.is_replaced = True
        self.close()

    def _say_opened(self, _: object) -> None:
        _log.info("search opened")

    def welcome(self) -> None:
        """Tell a new reader three things to try; the message stays until it is closed."""
        keys = {
            name: self.actions_.by_id[action].shortcut().toString(NATIVE)
            for name, action in (("palette", "go.palette"), ("both", "view.both"))
        }
        self.messages.say(translated(WELCOME, **keys))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.actions_.check("view.focus", on=False)  # The panels are kept as they are without it.
        save(self._reader.home.state, self.session())
        self.panes.marginalia.close()
        if self.panes.has_search:
            self.panes.search.remembered.close()
        if self.calls:
            self.calls.close()
        self._tasks.close()
        self._reader.close()
        super().closeEvent(event)

    @Slot(object)
    def tell_place(self, place: Place) -> None:
        """Say in the bars where the reader is."""
        self._told = place
        outline = self._reader.outline(self.panes.page.lang)
        path = outline.path(section_of(place.block))
        self.heading.setText("  ›  ".join(one.title for one in path))
        self.here.setText(self._progress(place))

    def _progress(self, place: Place) -> str:
        here = f"{self._reader.library.edition_id}/{place.block}"
        outline = self._reader.outline(self.panes.page.lang)
        if outline.section(section_of(place.block)) is None:
            return here  # Nothing is shown yet.
        part, share = outline.progress(place.block)
        words = mark("{here}   ·   {part}: {percent} %")
        return translated(words, here=here, part=part.title, percent=round(share * 100))

    @Slot(str)
    def say(self, words: str) -> None:
        """Say a sentence in the status bar, and to a screen reader."""
        self.statusBar().showMessage(words)
        announce(self, words)

    @Slot(object)
    def tell_history(self, history: History) -> None:
        """Enable back and forward when they lead somewhere."""
        self.actions_.enable("back", on=bool(history.behind))
        self.actions_.enable("forward", on=bool(history.before))

    @Slot(str, bool)
    def show_switched(self, action: str, on: bool) -> None:
        """Switch an action on or off, as its preference was."""
        self.actions_.check(action, on=on)

    @Slot(bool)
    def tell_selection(self, on: bool) -> None:
        """Enable what needs a selection."""
        self.actions_.enable("selection", on=on)

    @Slot(object)
    def take_column(self, column: Column) -> None:
        """Give a column of the text its menu, and let its wheel set the size."""
        column.sized.connect(self.size_by)
        column.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column.customContextMenuRequested.connect(
            partial(show_menu, actions=self.actions_, page=column)
        )

    @Slot(int)
    def size_by(self, step: int) -> None:
        """Make the text larger or smaller."""
        self.looks.size_by(step)

    @Slot(object)
    def enter_column(self, column: Column) -> None:
        """Let what needs a selection follow the column the reader is in."""
        self.tell_selection(column.textCursor().hasSelection())

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Let the other panels follow the text's language."""
        self.panes.outline.show_language("zh" if lang == "zh" else "en")
        self.tell_place(self._told)

    @Slot(object)
    def pass_marks(self, marks: "tuple[Mark, ...]") -> None:
        """Make the search's panel, if there is none yet, for the marks that were read."""
        if not self.panes.has_search:
            self.panes.search.take_marks(marks)

    @Slot(object)
    def show_hits(self, results: "Results | None") -> None:
        """Tint the hits of the open language in the text."""
        hits = results.hits if results else ()
        for lang in LANGS:
            found = {hit.block: hit.spans for hit in hits if hit.lang == lang}
            self.panes.page.tints_of(lang).show_hits(found)
        self.actions_.enable("hits", on=bool(hits))

    @Slot(object)
    def show_hit(self, hit: "Hit") -> None:
        """Tint the hit that was gone to more than the others."""
        if hit.spans:
            self.panes.page.tints_of(hit.lang).show_current_hit(hit.block, hit.spans[0])


def _searching(
    reader: Reader, hub: Hub, page: PagePanel, tasks: Tasks, splitter: QSplitter
) -> "SearchPanel":
    # No method: what holds the panes shall not hold the window by them.
    made = program.search(reader, hub, page.theme, tasks)
    made.tree.entered.connect(page.setFocus)
    made.show_language(page.lang)
    made.hide()  # Each width the page gets costs it a layout: it gets one, when shown.
    left, centre, *_ = splitter.sizes()
    splitter.insertWidget(2, made)
    splitter.setSizes([left, centre, WIDTHS[2]])
    return made


def _done(_: object) -> None:
    pass
