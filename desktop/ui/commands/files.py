"""What each action does that takes something out of the program, in, or away."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from desktop import log
from desktop.document.model import BlockId, Place
from desktop.preferences.history import History
from desktop.reader import Reader
from desktop.ui.commands.panes import Panes, Setting
from desktop.ui.panels import dialogs, program, sharing

if TYPE_CHECKING:
    from desktop.ui.dialogs.clear import Private


def files(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action calls that deals with files, citations and the reader's data."""
    window, reader, panes, hub = at.window, at.reader, at.panes, at.looks.hub
    beside = panes.marginalia
    return {
        "file.data_folder": partial(open_data_folder, reader),
        "file.clear": lambda: dialogs.ask(dialogs.clear(partial(forget, reader, panes), window)),
        "file.save_edition": lambda: sharing.save_edition(reader, panes.page, hub, window),
        "file.print": lambda: dialogs.ask(_printing(at)),
        "file.new_window": partial(at.company.window_asked.emit, window),
        "file.close_window": window.close,
        "file.quit": partial(_quit, at),
        "file.recover": beside.choose_backup,
        "file.evidence": lambda: sharing.evidence(reader, hub, beside.shown_panel, window),
        "file.install": lambda: sharing.install(reader, hub, beside.tasks, window),
        "file.other_edition": lambda: sharing.other_edition(reader, hub, window),
        "file.export_marks": beside.export,
        "file.import_marks": beside.take_in,
        "edit.cite": lambda: sharing.copy_citation(reader, beside.read_column, hub),
        "edit.cite_as": lambda: dialogs.ask(sharing.cite(reader, beside.read_column, window)),
        "edit.copy": panes.spread.copy,
        "edit.copy_plain": lambda: sharing.copy_passage(beside.read_column, "plain", hub),
        "edit.copy_html": lambda: sharing.copy_passage(beside.read_column, "html", hub),
        "edit.copy_markdown": lambda: sharing.copy_passage(beside.read_column, "markdown", hub),
        "edit.select_all": panes.spread.select_all,
        "edit.preferences": lambda: dialogs.once(
            dialogs.preferences(reader.choices.values(), at.looks, window)
        ).open(),
    }


def _quit(at: Setting) -> None:
    at.company.use(at.window)  # The one in which it was asked for is taken up next time.
    at.company.quit()


def forget(reader: Reader, panes: Panes, private: "Private") -> None:
    """Forget what the reader chose to have forgotten."""
    if private.history:
        panes.navigation.restore(History())
        panes.navigation.go_quietly(Place(BlockId("0")))
        panes.search.remembered.forget()
    if private.log:
        log.clear(reader.home.log)
    if private.trash:
        panes.marginalia.empty_trash()


def open_data_folder(reader: Reader) -> None:
    """Open the folder that holds what the reader made."""
    reader.home.data.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(reader.home.data)))


def _printing(at: Setting) -> QDialog:
    beside, charts = at.panes.marginalia, partial(program.charts, at.reader)
    beside.start()
    marks = at.reader.marks.all() if beside.watching.is_open else ()
    return dialogs.printing(at.reader, at.looks.hub, at.panes.spread.active, marks, charts)
