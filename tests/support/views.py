"""Every view of the window, opened as a reader opens it: a row a view, over the real edition.

Whatever an action opens is walked without a row of its own, as soon as its words end in an
ellipsis. Dialogs that no view has shown are told by `tests/e2e/test_views.py`.
"""

import json
import time
from collections import Counter
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QTabWidget, QWidget

from desktop import paths
from desktop.actions import ACTIONS
from desktop.app import open_window
from desktop.document.model import BlockId
from desktop.editions.editions import Other
from desktop.errors import MarksNotKeptError
from desktop.exchange.intake import plan as plans
from desktop.marks.model import Draft, Segment
from desktop.reader import Reader
from desktop.ui import words
from desktop.ui.commands.menu import show_menu
from desktop.ui.dialogs.crash import CrashDialog
from desktop.ui.margin.welcoming import welcome
from desktop.ui.search.find_bar import FindBar
from desktop.ui.sharing.agreeing import OtherDialog, TrustDialog
from tests.support.annotations import annotation

AT, OTHER = BlockId("3.1-1"), BlockId("2-1")
TABLE, CHART = "3.1-3", "3.1-12"
# The system's own dialogs; a menu; what there must be another edition or a backup for.
NOT_OURS = {
    "file.export_marks", "file.import_marks", "file.install", "file.recover",
    "file.save_edition", "edit.save_hits", "marks.here", "file.other_edition",
}  # fmt: skip


def until(true):
    """Let the window work until something is so."""
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        QApplication.processEvents()
    assert true()


@contextmanager
def opened(qapp, home, lang):
    """The window over the real edition, with three marks in it, in a language."""
    words.speak(qapp, lang)
    reader = Reader(paths.home(home))
    drafts = (
        Draft("highlight", "en", (Segment(AT, 0, 4),), note="why", tags=("law",)),
        Draft("underline", "en", (Segment(AT, 0, 9),), colour="blue"),
        Draft("bookmark", "en", (Segment(OTHER, 0, 0),)),
    )
    reader.marks.add(*drafts)
    _take_in_what_is_lost(reader)
    reader.choices.set("interface", lang)
    window = open_window(qapp, reader)
    window.show()
    window.panes.navigation.go_to_id(AT)
    until(lambda: window.panes.page.was_painted)
    window.wake()
    try:
        yield window
    finally:
        window.close()


def _take_in_what_is_lost(reader):
    path = reader.home.data / "lost.jsonld"
    path.write_text(json.dumps(annotation("words that stand nowhere")), "utf-8")
    plans.carry_out(reader.marks, plans.read(reader.marks, path))


def walked(window):
    """Open one view after the other; yield its name and its widget while it is open."""
    # What waits for an answer would wait for ever.
    with patch.object(QDialog, "exec", lambda one: one.show() or 0):
        for name, act in VIEWS.items():
            shown = act(window)
            QApplication.processEvents()
            assert shown is not None, name
            assert shown.isVisible(), name
            yield name, shown
            _close(shown, window)


def _close(shown, window):
    if shown.isWindow() and shown is not window:
        shown.close()
    popup = QApplication.activePopupWidget()
    if popup:
        popup.close()
    for one in window.findChildren(QDialog):
        one.close()
    for name in ("view.marks_panel", "view.search_panel", "view.both"):
        window.actions_.check(name, on=False)
    window.panes.references.hide()
    window.panes.search.clear()
    window.messages.hide()
    bar = window.findChild(FindBar)
    if bar is not None:
        bar.hide()
    QApplication.processEvents()


def _open(window):
    """Return the dialog or the menu that was opened, once it is."""
    found = []

    def look():
        found.extend(one for one in window.findChildren(QDialog) if one.isVisible())
        found.extend(one for one in (QApplication.activePopupWidget(),) if one)
        return found

    until(look)  # What a mark is needed for opens once the mark is on the disk.
    return found[0]


def _shown(widget):
    widget.show()
    return widget


def _does(action):
    def act(window):
        window.actions_.by_id[action].trigger()
        return window

    return act


def _dialog(action, tab=0):
    def act(window):
        window.actions_.by_id[action].trigger()
        dialog = _open(window)
        tabs = dialog.findChild(QTabWidget)
        if tabs is not None:
            tabs.setCurrentIndex(tab)
        return dialog

    return act


def _searched(text):
    def act(window):
        window.actions_.check("view.search_panel", on=True)
        panel, told = window.panes.search, []
        window.hub.searched.connect(told.append)
        panel.box.setText(text)
        until(lambda: any(one and one.query.text == text for one in told))
        window.hub.searched.disconnect(told.append)
        return window

    return act


def _menu(number):
    def act(window):
        menu = window.menuBar().actions()[number].menu()
        menu.popup(window.mapToGlobal(QPoint(0, 30)))
        return menu

    return act


def _popup(window):
    page = window.panes.page
    show_menu(page.cursorRect().center(), actions=window.actions_, page=page)
    return _open(window)


def _marks_menu(window):
    marks = tuple(window._reader.marks.all()[:2])
    window.panes.marginalia.open_menu(marks, QPoint(0, 0))
    return _open(window)


def _selection_bar(window):
    bar = window.panes.page.viewport().findChild(QWidget, "bar")
    bar.show_at(QPoint(200, 200))
    return bar


def _trash(window):
    window.actions_.check("view.marks_panel", on=True)
    kinds = window.panes.marginalia.panel.sieve.kinds
    kinds.setCurrentIndex(kinds.count() - 1)
    return window


def _find(text, *, pattern=False):
    def act(window):
        window.actions_.by_id["edit.find_in_text"].trigger()
        bar = window.findChild(FindBar)
        bar.pattern.setChecked(pattern)
        bar.box.setText(text)
        bar.forward()
        return window

    return act


def _go_to(window):
    dialog = _dialog("go.block")(window)
    dialog.box.setText("9.9")
    dialog.try_it()
    return dialog


def _error(window):
    window.messages.show_error(MarksNotKeptError(path="marks.sqlite", why="disk full"))
    return window


def _welcome(window):
    welcome(window.actions_, window.messages)
    return window


def _link(address):
    def act(window):
        window.hub.link_opened.emit(address)
        return _open(window)

    return act


def _chosen(signal, *target):
    def act(window):
        getattr(window.hub, signal).emit(*target)
        return _open(window)

    return act


def _entry(kind, table):
    def act(window):
        name = next(iter(getattr(window._reader.library, table)))
        window.panes.references.chosen.emit(kind, name)
        return _open(window)

    return act


def _crash(_window):
    dialog = CrashDialog()
    dialog.tell(Counter(["Traceback", "Traceback"]), ["a line"])
    return _shown(dialog)


def _import(window):
    path = window._reader.home.data / "others.jsonld"
    path.write_text(json.dumps([{"type": "Annotation"}, 3, {"type": "Annotation", "target": 4}]))
    with patch.object(QFileDialog, "getOpenFileName", lambda *_: (str(path), "")):
        return _dialog("file.import_marks")(window)


def _note(window):
    window.panes.marginalia.open_note(window._reader.marks.all()[0], is_new=False)
    return _open(window)


VIEWS = {
    "window": lambda window: window,
    "both languages": _does("view.both"),
    "search": _does("view.search_panel"),
    "hits": _searched("courts"),
    "no hits": _searched("xqzw"),
    "marks": _does("view.marks_panel"),
    "trash": _trash,
    "glossary": _does("view.glossary"),
    "timeline": _does("view.timeline"),
    "sources": _does("view.sources"),
    "find bar": _find("trademark"),
    "find bar with a bad pattern": _find("(", pattern=True),
    "welcome": _welcome,
    "error": _error,
    "marks' menu": _marks_menu,
    "menu of the page": _popup,
    "selection bar": _selection_bar,
    **{f"menu {number}": _menu(number) for number in range(6)},
    **{
        row.id: _dialog(row.id)
        for row in ACTIONS
        if row.words.endswith("…") and row.id not in NOT_OURS
    },
    "preferences, second": _dialog("edit.preferences", 1),
    "preferences, third": _dialog("edit.preferences", 2),
    "about": _dialog("help.about"),
    "about, licences": _dialog("help.about", 1),
    "about, data": _dialog("help.about", 2),
    "shortcuts": _dialog("help.shortcuts"),
    "legend": _dialog("view.legend"),
    "unknown block": _go_to,
    "note": _note,
    "leave": _link("https://example.org/a"),
    "no way out": _link("file:///etc"),
    "figure": _chosen("figure_chosen", "fact:customs.batches"),
    "data of a table": _chosen("data_chosen", TABLE),
    "data of a chart": _chosen("data_chosen", CHART),
    "term": _entry("term", "terms"),
    "event": _entry("event", "events"),
    "source": _entry("source", "sources"),
    "import": _import,
    "crash": _crash,
    "other edition": lambda window: _shown(
        OtherDialog(window._reader, Other("bundled", "2023", 1, "a"), window)
    ),
    "trust": lambda window: _shown(TrustDialog("1234", "ab", window)),
}
