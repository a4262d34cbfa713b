"""What a window cannot do without, once something asks for it, and how it ends."""

import logging
import os
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.theme import Theme
from desktop.ui.words import NAME, translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibleInterface

    from desktop.preferences.calling import Call
    from desktop.ui.dialogs.crash import CrashDialog
    from desktop.ui.figures.charts import Charts
    from desktop.ui.fitting.beside import Beside
    from desktop.ui.page.spread import Spread
    from desktop.ui.search.panel import SearchPanel
    from desktop.ui.sharing.calls import Calls
    from desktop.ui.tasks import Tasks

_log = logging.getLogger(__name__)


def accessible(key: str, thing: QObject) -> "QAccessibleInterface | None":
    """Return what tells a screen reader of an object, or None for what Qt tells itself.

    Qt calls this with the name of an object's class once something asks for the object.
    """
    if key != "Spread":
        return None
    from desktop.ui.access.area import area_of

    return area_of(thing)


def charts(reader: Reader) -> "Charts":
    """Return what draws charts; made when the first one is laid out."""
    from desktop.ui.figures.charts import Charts

    return Charts(reader)


def search(reader: Reader, hub: Hub, theme: Theme, tasks: "Tasks") -> "SearchPanel":
    """Return the search box and its hits; made after the first page, or when first wanted."""
    from desktop.ui.search.panel import SearchPanel

    return SearchPanel(reader, hub, theme, tasks)


def prepare_search() -> None:
    """Import what the search's panel is made of; for any thread."""
    import_module("desktop.ui.search.panel")  # Takes longer than making it does.


def calls(reader: Reader, answer: "Callable[[Call], None]", parent: QObject) -> "Calls":
    """Return what takes the calls of second starts, and has them answered."""
    from desktop.ui.sharing.calls import Calls

    return Calls(reader, answer, parent)


def hold_still(reader: Reader, hub: Hub, tasks: "Tasks") -> None:
    """Have nothing move by itself where the reader or their system wants it so."""
    from desktop.ui.looks.stillness import Stillness

    application = QApplication.instance()
    if isinstance(application, QApplication):
        Stillness(application, reader, hub, tasks)


def has_voice() -> bool:
    """Tell whether anything speaks on this machine; for any thread."""
    from desktop.speech.voices import has_voice as found

    return found(os.environ)


def tell_opened(_: object) -> None:
    """Note in the log that the index is open."""
    _log.info("search opened")


def nothing(_: object) -> None:
    """Do nothing with what a work gave."""


def take_touch(splitter: "Beside", spread: "Spread", reader: Reader) -> None:
    """Have every list and text of a window scrolled by fingers, those that come later too."""
    from desktop.ui.touch.touch import take_touch as take

    take_here = partial(take, stays=lambda: reader.motion.is_still)
    take_here(splitter)
    for told in (splitter.added, spread.made):
        told.connect(take_here)


def legibility(title: str, theme: Theme) -> str:
    """Return what is to be said of a theme's legibility; nothing of a good one."""
    from desktop.ui.looks.legibility import remark

    return remark(title, theme)


def refuse(words: str) -> None:
    """Say in a dialog why no window opens, and wait until it is closed."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(None, translated(NAME), words)


def crash() -> "CrashDialog":
    """Return the report on uncaught errors."""
    from desktop.ui.dialogs.crash import CrashDialog

    return CrashDialog()
