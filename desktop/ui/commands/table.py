"""What each action does: one row an action, one call a row.

Logic belongs to the panels, to `Appearance` and to `Reader`; here it is only named.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop.document.model import BlockId, Place
from desktop.ui.commands.aloud import aloud
from desktop.ui.commands.files import files
from desktop.ui.commands.finding import finding, look_for
from desktop.ui.commands.marking import marking
from desktop.ui.commands.panes import Setting
from desktop.ui.commands.views import views
from desktop.ui.helping.opening import section_for
from desktop.ui.panels import dialogs
from desktop.ui.widgets.rounds import go_round


def commands(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action calls, by its id; a checked one is told on or off."""
    return {
        **files(at),
        **finding(at),
        **marking(at),
        **views(at),
        **aloud(at),
        **_going(at),
        **_helping(at),
    }


def _going(at: Setting) -> Mapping[str, Callable[..., object]]:
    go, reader, page = at.panes.navigation, at.reader, at.panes.page
    return {
        "go.back": go.back,
        "go.forward": go.forward,
        "go.history": at.places.show,
        "go.next_section": partial(go.by_sections, 1),
        "go.previous_section": partial(go.by_sections, -1),
        "go.start": partial(go.go, Place(BlockId("0"))),
        "go.about_edition": partial(go.go, Place(BlockId("E"))),
        "go.palette": lambda: dialogs.ask(
            dialogs.palette(reader, at.actions, page, go, partial(look_for, at))
        ),
        "go.next_pane": partial(_go_round, at.window, 1),
        "go.previous_pane": partial(_go_round, at.window, -1),
        "go.block": lambda: dialogs.ask(dialogs.go_to(go.knows, go.go_to_id, at.window)),
    }


def _go_round(window: QMainWindow, by: int) -> None:
    centre = window.centralWidget()
    if isinstance(centre, QSplitter):
        parts = (centre.widget(place) for place in range(centre.count()))
        go_round([one for one in parts if one], by)


def _helping(at: Setting) -> Mapping[str, Callable[..., object]]:
    return {
        "help.open": partial(_open_help, at),
        "help.shortcuts": partial(_show_keys, at),
        "help.about": lambda: dialogs.ask(dialogs.about(at.reader, at.window)),
    }


def _open_help(at: Setting) -> None:
    both = len(at.panes.page.langs) > 1
    section = section_for(at.window.focusWidget(), both=both)
    if at.panes.navigation.knows(section):  # A library that was named may bring no help.
        at.panes.navigation.go(Place(section))
        at.panes.page.setFocus()


def _show_keys(at: Setting) -> None:
    show = at.looks.hub.shared.keys_changed.emit
    dialogs.ask(dialogs.shortcuts(at.reader.keys, show, at.window))
