"""The menu of the marks at one place: each of them reachable, however they overlap."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.marks.model import COLOURS, Edit, Mark
from desktop.reader import Reader
from desktop.ui.citing.clipboard import copied, copy_mark
from desktop.ui.icons import icon
from desktop.ui.marks import telling
from desktop.ui.marks.marking import Marking
from desktop.ui.reviewing import attaching
from desktop.ui.theme import Theme
from desktop.ui.widgets.swatch import swatch
from desktop.ui.words import translated
from desktop.words import mark


def marks_menu(
    reader: Reader, marking: Marking, marks: Sequence[Mark], theme: Theme, parent: QWidget
) -> QMenu:
    """Return the menu; of several marks each has a menu of its own, the newest first."""
    menu = QMenu(translated(mark("Marks here")), parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for one in marks:
        into = menu
        if len(marks) > 1:
            title = telling.short(telling.mark_words(reader, one)).replace("&", "&&")
            into = menu.addMenu(swatch(theme.color(f"mark_{one.colour}")), title)
        _fill(into, reader, marking, one, theme)
    return menu


def _fill(menu: QMenu, reader: Reader, marking: Marking, one: Mark, theme: Theme) -> None:
    attaching.fill(menu, reader, marking.attaching, one)
    note = menu.addAction(icon("note"), translated(mark("&Note and tags…")))
    note.triggered.connect(partial(_call, partial(marking.open_note, one)))
    copy = menu.addAction(icon("copy"), translated(mark("&Copy with citation")))
    copy.triggered.connect(partial(_call, partial(_copy, reader, marking, one)))
    for colour in COLOURS:
        action = QAction(swatch(theme.color(f"mark_{colour}")), "", menu)
        action.setText(telling.colour_name(reader, colour))
        action.setCheckable(True)
        action.setChecked(colour == one.colour)
        edit = Edit(colour=colour)
        action.triggered.connect(partial(_call, partial(marking.edit, [one.id], edit)))
        menu.addAction(action)
    menu.addSeparator()
    if not one.is_of_block:
        other = "underline" if one.kind == "highlight" else "highlight"
        kinds = {"underline": mark("As an &underline"), "highlight": mark("As a &highlight")}
        turn = menu.addAction(icon(other), translated(kinds[other]))
        turn.triggered.connect(partial(_call, partial(marking.edit, [one.id], Edit(kind=other))))
        words = menu.addAction(icon("range"), translated(mark("Change the &words it covers")))
        words.triggered.connect(partial(_call, partial(marking.change_range, one)))
        if marking.has_selection:
            take = menu.addAction(translated(mark("Give it the &selected words")))
            take.triggered.connect(partial(_call, partial(marking.take_range, one)))
    gone = menu.addAction(icon("trash"), translated(mark("&Delete")))
    gone.triggered.connect(partial(_call, partial(marking.delete, [one.id])))


def _copy(reader: Reader, marking: Marking, one: Mark) -> None:
    copy_mark(reader, one)
    marking.say(copied(reader))


def _call(act: partial[object], _checked: bool = False) -> None:  # noqa: FBT002  As `triggered`.
    act()
