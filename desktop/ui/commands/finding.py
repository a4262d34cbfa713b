"""What each action that finds does, and what is done with hits."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.commands.panes import Setting
from desktop.ui.messages import Messages
from desktop.ui.panels import dialogs, sharing

if TYPE_CHECKING:
    from desktop.ui.search.panel import SearchPanel


def finding(at: Setting) -> Mapping[str, Callable[..., object]]:
    """Return what each action calls that finds."""

    # Asked for when called, as the marks.
    def search() -> "SearchPanel":
        return at.panes.search

    hub = at.looks.hub
    return {
        "edit.find": partial(_find, at),
        "edit.find_in_text": partial(_find_in_text, at),
        "edit.clear_search": partial(_clear_search, at),
        "edit.copy_hits": lambda: sharing.copy_hits(at.reader, search().hits, hub),
        "edit.save_hits": lambda: sharing.save_hits(search().hits, hub, at.window),
        "edit.keep_search": lambda: search().keep(),
        "edit.next_hit": lambda: search().next_hit(),
        "edit.previous_hit": lambda: search().previous_hit(),
    }


def look_for(at: Setting, words: str) -> None:
    """Search for words in the search's panel."""
    _find(at)
    at.panes.search.box.setText(words)


def _find(at: Setting) -> None:
    at.actions.check("view.search_panel", on=True)
    at.panes.search.focus_box()


def _find_in_text(at: Setting) -> None:
    dialogs.find_bar(at.reader, at.window, at.panes.page).open()


def _clear_search(at: Setting) -> None:
    # One step out at a time: what is told above the text goes before what was searched.
    told = at.window.findChild(Messages)
    if told is not None and not told.isHidden():
        told.hide()
    elif at.panes.has_search:
        at.panes.search.clear()
    at.panes.page.setFocus()
