"""The one module that knows every room: builds the program, wires it, runs it."""

import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop import __version__, log, paths
from desktop.document.model import Lang
from desktop.errors import NoChineseFontError, OwnThemeError, ReaderError
from desktop.paths import Home
from desktop.preferences import session
from desktop.preferences.history import History
from desktop.reader import Reader
from desktop.ui import crash, fonts, theme, words
from desktop.ui.company.company import Company
from desktop.ui.crash import CrashHook
from desktop.ui.looks.wardrobe import Wardrobe
from desktop.ui.margin.welcoming import resume, tell_clashes, welcome
from desktop.ui.panels import program, sharing
from desktop.ui.tasks import Sweeper
from desktop.ui.theme import Theme
from desktop.ui.window import Window

SWITCH = 0.001  # Seconds; a busy worker then makes a frame 13 ms late, not 37 (spikes.md C 4).
_log = logging.getLogger(__name__)


def run(
    home: str | None = None,
    *,
    place: str | None = None,
    lang: Lang | None = None,
    theme_name: str | None = None,
    screenshot: tuple[Path, tuple[int, int]] | None = None,
) -> int:
    """Open the window and return the exit status once it is closed.

    With ``screenshot``, a file and a size in pixels, the window is painted into the file
    as soon as its text is laid out, and closed. Known errors of the start are printed in
    one line, shown in a dialog where somebody can see one, and give their status.
    """
    own = paths.home(home)
    lines = log.start(own.log)
    sys.setswitchinterval(SWITCH)
    qInstallMessageHandler(_note_qt)
    # Before Qt's own, which is then asked first: else each widget would be asked about here.
    QAccessible.installFactory(program.accessible)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("whitepaper")
    application.setApplicationVersion(__version__)
    hook = crash.install(lines)
    try:
        reader = _opened(own)
        window = open_window(application, reader, lang=lang, theme_name=theme_name)
        hook.show_known = window.company.show_error
        if place:
            window.panes.navigation.go_to_id(place)
    except ReaderError as error:
        return _refuse(error)
    if screenshot:
        path, size = screenshot
        window.resize(*size)
        _await(window, partial(_photograph, window, path))
    else:
        _await(window, partial(_after_first_paint, window, reader))
    window.show()
    return _run(application, window.company, own, hook)


def _run(application: QApplication, company: Company, own: Home, hook: CrashHook) -> int:
    # Windows that are closed for another edition are followed by one that opens it.
    status = application.exec()
    while company.is_replaced:
        try:
            reader = _opened(own)
        except ReaderError as error:
            return _refuse(error)
        window = open_window(application, reader)
        company = window.company
        hook.show_known = company.show_error
        _await(window, partial(_after_first_paint, window, reader))
        window.hub.marks_read.connect(
            partial(sharing.tell_edition, reader, window.messages),
            Qt.ConnectionType.SingleShotConnection,
        )
        window.show()
        status = application.exec()
    return status


def _note_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    # Qt's own words go to the log: standard error belongs to the one line of a known error.
    if kind in {QtMsgType.QtFatalMsg, QtMsgType.QtCriticalMsg}:
        _log.error("Qt: %s", words)
    else:
        _log.info("Qt: %s", words)


def _opened(own: Home) -> Reader:
    reader = Reader(own)
    fonts.load_missing(reader)
    return reader


def open_window(
    application: QApplication,
    reader: Reader,
    *,
    lang: Lang | None = None,
    theme_name: str | None = None,
) -> Window:
    """Return the window as the last session left it, not yet shown.

    Raises:
        LibraryDamagedError: The text that is to be shown is not what the manifest says.
    """
    words.speak(application, words.chosen(reader.choices.interface))
    reader.choices.suppose("lang", words.spoken())  # Who reads the menus reads the text.
    reader.outline(lang or reader.choices.lang)  # In a slot what is wrong with it is nobody's.
    shown, fault = _dressed(reader, theme_name or reader.choices.theme)
    theme.apply(application, shown)
    company = Company(reader)
    company.window_asked.connect(_open_beside)
    window = Window(company, shown)
    if fault:
        _await(window, partial(window.messages.show_error, fault))
    last = session.load(reader.home.state)
    window.begin(last, lang or reader.choices.lang)
    window.is_first = last == session.Session()
    window.left = last.left
    return window


def _open_beside(window: Window) -> None:
    # At the same place, to go elsewhere from; as large, where the system puts it.
    made = Window(window.company, window.panes.page.theme)
    made.begin(window.session()._replace(geometry="", history=History()), window.panes.page.lang)
    made.resize(window.size())
    _await(made, made.wake)
    made.show()


def _dressed(reader: Reader, name: str) -> tuple[Theme, OwnThemeError | None]:
    try:
        return Wardrobe(reader.home).chosen(name), None
    except OwnThemeError as error:
        return theme.for_system(), error


def _refuse(error: ReaderError) -> int:
    print(f"whitepaper: {error}", file=sys.stderr)  # noqa: T201  The one line of a known error.
    _log.error("%s", error)
    if QGuiApplication.platformName() != "offscreen":
        program.refuse(words.told(error))
    return error.status


def _await(window: Window, act: Callable[[], object]) -> None:
    # Once: a page that is worded anew is painted a first time, too.
    window.first_painted.connect(act, Qt.ConnectionType.SingleShotConnection)


def _after_first_paint(window: Window, reader: Reader) -> None:
    Sweeper(window.company)
    _log.info("first page painted %.6f", time.time())
    window.panes.page.tell_figures()
    window.warm_up()
    if reader.fault:
        window.messages.show_error(reader.fault)
    if not fonts.shows_chinese():
        window.messages.show_error(NoChineseFontError())
    elif tell_clashes(reader.keys, window.messages):
        pass  # One message at a time.
    elif window.is_first and window.messages.isHidden():  # What is wrong is told first.
        welcome(window.actions_, window.messages)
    elif window.messages.isHidden():
        resume(reader, window.panes.navigation, window.messages, window.left)


def _photograph(window: Window, path: Path) -> None:
    window.panes.page.tell_figures()
    window.panes.marginalia.start()
    if not window.grab().save(str(path)):
        print(f"whitepaper: the picture {path} cannot be written.", file=sys.stderr)  # noqa: T201
        QApplication.exit(3)
        return
    window.close()
