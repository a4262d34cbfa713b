"""What each action of the view does."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMainWindow

from desktop.preferences.declared import USUAL_TEXT
from desktop.ui.commands.panes import Setting
from desktop.ui.panels import dialogs
from desktop.ui.widgets.focus import Focus, fill_screen

if TYPE_CHECKING:
    from desktop.ui.reference.entries import Kind

STEP = 1  # Pixels by which the text grows: small enough to stop at the right one.


def views(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action of the view calls."""
    window, panes, looks = at.window, at.panes, at.looks
    return {
        "view.language": looks.other_language,
        "view.interface": looks.other_interface,
        "view.both": partial(_show_both, at),
        "view.other_column": panes.spread.other_column,
        "view.larger": partial(looks.size_by, STEP),
        "view.smaller": partial(looks.size_by, -STEP),
        "view.usual_size": partial(looks.set_size, USUAL_TEXT),
        "view.next_theme": looks.next_theme,
        "view.themes": lambda: dialogs.themes(looks, panes.spread).popup(_middle(window)),
        "view.outline": panes.outline.setVisible,
        "view.search_panel": partial(_show_beside, at, panes.show_search, "view.marks_panel"),
        "view.marks_panel": partial(
            _show_beside, at, panes.marginalia.show_panel, "view.search_panel"
        ),
        "view.caret": panes.marginalia.show_caret,
        "view.numbers": looks.show_numbers,
        "view.legend": lambda: dialogs.ask(dialogs.legend(panes.page.theme, window)),
        "view.figure": panes.spread.open_figure,
        "view.data": panes.spread.open_data,
        "view.focus": Focus(window).show,
        "view.full_screen": partial(fill_screen, window),
        "view.glossary": partial(_look_up, "term", at),
        "view.timeline": partial(_look_up, "event", at),
        "view.sources": partial(_look_up, "source", at),
    }


def _middle(window: QMainWindow) -> QPoint:
    return window.mapToGlobal(QPoint(window.width() // 3, window.height() // 8))


def _show_both(at: Setting, on: bool) -> None:
    at.looks.show_both(on)
    at.actions.enable("both", on=on)


def _show_beside(at: Setting, show: Callable[[bool], object], other: str, on: bool) -> None:
    # One panel beside the text at a time: two leave it no width to be read in.
    if on:
        at.actions.check(other, on=False)
        at.panes.references.hide()
    show(on)


def _look_up(kind: "Kind", at: Setting) -> None:
    for other in ("view.search_panel", "view.marks_panel"):
        at.actions.check(other, on=False)
    at.panes.references.show(kind)
