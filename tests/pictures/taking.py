"""Takes pictures of a real window over the real edition, a new window a view."""

import sys
import tempfile
import time
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.app import open_window
from desktop.document.model import BlockId
from desktop.marks.model import Draft, Segment
from desktop.reader import Reader
from desktop.ui import fonts
from desktop.ui.caret import standing
from tests.pictures.views import SIZES, VIEWS

REST = 0.5  # Seconds without anything new: what is asked, painted and grown is there by then.
MARKED = (
    ("1.10-1", 0, 24, "yellow", ""),
    ("1.1-1", 0, 24, "yellow", ""),
    ("1.1-2", 4, 40, "blue", "**Check** this figure."),
)


def take(shots, into):
    """Take these shots, all of one scale, into a folder."""
    QDialog.exec = QDialog.open  # What waits for its end would never be taken.
    application = QApplication([])
    qInstallMessageHandler(told)
    application.setCursorFlashTime(0)  # A caret is there or not by the moment.
    for _, alike in groupby(shots, lambda one: (one.view, one.lang, one.theme)):
        with tempfile.TemporaryDirectory() as home:
            taken(application, Path(home), list(alike), into)


def told(_kind, _where, words):
    """Pass on what Qt says, but for what the offscreen platform says of each new window."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def taken(application, home, shots, into):
    """Take one view in every size."""
    first = shots[0]
    view = VIEWS[first.view]
    window = opened(application, home, first)
    reach(application, window, view, first.lang)
    for one in shots:
        if view.is_dialog:
            seen = application.activeModalWidget() or shown_dialog(window)
        else:
            seen = window
            window.resize(*size(one.size))
            rest(application)
        seen.grab().save(str(into / one.file))
        if seen is not window:
            seen.close()
    window.close()
    window.deleteLater()
    rest(application, 0.05)


def opened(application, home, shot):
    """Return a window as a reader who has two marks finds it."""
    reader = Reader(paths.home(home))
    fonts.load_missing(reader)
    reader.choices.set("interface", shot.lang)
    if shot.view in {"marks", "search"}:
        reader.marks.add(*(draft(one, shot.lang) for one in MARKED))
    window = open_window(application, reader, lang=shot.lang, theme_name=shot.theme)
    window.resize(*size(shot.size or SIZES[0]))
    window.panes.navigation.go_to_id(VIEWS[shot.view].place)
    window.show()
    rest(application)
    window.warm_up()
    window.panes.page.tell_figures()
    while not window.panes.page.is_whole:  # What is done before meets a text with no places.
        rest(application, 0.05)
    rest(application)
    return window


def reach(application, window, view, lang):
    """Do what leads to a view."""
    if view.selects:
        standing.select(window.panes.page, (Segment(BlockId(view.place), *view.selects),))
    for action in view.actions:
        window.actions_.by_id[action].trigger()
        rest(application)
    if view.asked:
        window.actions_.by_id["edit.find"].trigger()
        window.panes.search.box.setText(view.asked[("en", "zh").index(lang)])
        rest(application)


def shown_dialog(window):
    """The dialog that is open over a window."""
    return next(one for one in window.findChildren(QDialog) if one.isVisible())


def rest(application, seconds=REST):
    """Let the window do what it has to."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.005)


def size(text):
    """Two numbers of ``1366x768``."""
    return tuple(int(one) for one in text.split("x"))


def draft(one, lang):
    """A mark to be seen."""
    block, start, end, colour, note = one
    kind = "note" if note else "highlight"
    return Draft(kind, lang, (Segment(BlockId(block), start, end),), note=note, colour=colour)
