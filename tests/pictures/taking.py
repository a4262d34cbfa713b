"""Takes pictures of a real window over the real edition, a new window a view."""

import tempfile
import time
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.app import open_window
from desktop.document.model import BlockId
from desktop.marks.model import Draft, Segment
from desktop.reader import Reader
from desktop.ui import fonts
from desktop.ui.caret import standing
from tests.pictures.views import VIEWS

REST = 0.5  # Seconds without anything new: what is asked, painted and grown is there by then.
MARKED = (("1.1-1", 0, 24, "yellow", ""), ("1.1-2", 4, 40, "blue", "**Check** this figure."))


def take(asked):
    """Take every picture that was asked for, in the scale of this process."""
    QDialog.exec = QDialog.open  # What waits for its end would never be taken.
    application = QApplication([])
    for lang, theme, name in product(asked.langs, asked.themes, asked.views):
        with tempfile.TemporaryDirectory() as home:
            taken(application, Path(home), name, (lang, theme), asked)


def taken(application, home, name, look, asked):
    """Take one view in every size."""
    view, (lang, theme) = VIEWS[name], look
    reader = Reader(paths.home(home))
    fonts.load_missing(reader)
    reader.choices.set("interface", lang)
    if name == "marks":
        reader.marks.add(*(draft(one, lang) for one in MARKED))
    window = open_window(application, reader, lang=lang, theme_name=theme)
    window.resize(*size(asked.sizes[0]))
    window.panes.navigation.go_to_id(view.place)
    window.show()
    rest(application)
    window.warm_up()
    window.panes.page.tell_figures()
    rest(application)
    reach(application, window, view, lang)
    stem = f"{name}.{lang}.{theme}"
    if view.is_dialog:
        dialog = application.activeModalWidget() or shown_dialog(window)
        dialog.grab().save(str(asked.into / f"{stem}.x{asked.scales[0]}.png"))
        dialog.close()
    else:
        for one in asked.sizes:
            window.resize(*size(one))
            rest(application)
            window.grab().save(str(asked.into / f"{stem}.{one}.x{asked.scales[0]}.png"))
    window.close()
    window.deleteLater()
    rest(application, 0.05)


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
