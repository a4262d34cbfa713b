"""What a window has about marks, each part made when it is first needed.

Nothing of it is made before the first page: then the marks are read and painted, and the
file is watched. The panel is made when it is first shown.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QDialog, QInputDialog

from desktop.reader import Reader
from desktop.ui.company.keeper import Keeper
from desktop.ui.hub import Hub
from desktop.ui.messages import Messages
from desktop.ui.page.column import Column
from desktop.ui.page.panel import PagePanel
from desktop.ui.panels import annotating, sharing
from desktop.ui.tasks import Tasks
from desktop.ui.words import counted, translated
from desktop.words import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.marks.marks import Marks
    from desktop.marks.model import Mark
    from desktop.ui.fitting.beside import Beside
    from desktop.ui.layers.layering import Layering
    from desktop.ui.marks.changing.desk import Desk
    from desktop.ui.marks.marking import Marking
    from desktop.ui.marks.panel import MarksPanel
    from desktop.ui.marks.watching import Watching

WIDTH = 330  # Pixels of the list of marks when it is first shown.


class Marginalia(QObject):
    """Makes, and keeps, what marks, watches and lists in one window.

    Attributes:
        splitter: Where the panel goes; set by the window.
        column: The column the reader is in.
    """

    def __init__(
        self,
        reader: Reader,
        hub: Hub,
        page: PagePanel,
        messages: Messages,
        tasks: Tasks,
        keeper: Keeper,
    ) -> None:
        super().__init__(page)
        self._reader, self._hub, self._page = reader, hub, page
        self._messages, self._tasks, self._keeper = messages, tasks, keeper
        self._has_begun = False
        self.column: Column = page
        self._columns: dict[Column, Marking] = {}
        self.splitter: Beside | None = None

    @cached_property
    def marking(self) -> "Marking":
        """What makes, changes and paints marks on the page."""
        return self._made_marking(self._page)

    @property
    def read_column(self) -> Column:
        """The column the reader is in; the page where there is one alone."""
        return self.column if self.column.isVisible() else self._page

    @property
    def active(self) -> "Marking":
        """What makes marks in the column the reader is in."""
        second = self._columns.get(self.column)
        return second if second and self.column.isVisible() else self.marking

    @Slot(object)
    def take_column(self, column: Column) -> None:
        """Have marks in a second column, too."""
        made = self._columns[column] = self._made_marking(column)
        if self._has_begun:
            made.take_all(self._reader.marks.all())

    @Slot(object)
    def enter_column(self, column: Column) -> None:
        """Note which column the reader is in."""
        self.column = column

    @cached_property
    def layering(self) -> "Layering":
        """What paints colleagues' marks."""
        return annotating.layering(self._reader, self._hub, self.tasks)

    def _made_marking(self, column: Column) -> "Marking":
        made = annotating.marking(self._reader, self._hub, self.desk, column)
        self.layering.add_column(column)
        annotating.selection_bar(self._reader, made, column)
        made.note_asked.connect(self.open_note)
        made.menu_asked.connect(self.open_menu)
        return made

    @property
    def desk(self) -> "Desk":
        """What has marks written beside the window's thread."""
        return self._keeper.desk

    @property
    def watching(self) -> "Watching":
        """What reads the marks file and keeps up with it."""
        return self._keeper.watching

    @cached_property
    def panel(self) -> "MarksPanel":
        """The list of marks."""
        theme = self._page.theme
        made = annotating.marks_panel(self._reader, self._hub, self.marking, theme)
        made.export_asked.connect(self.export)
        if self.splitter is not None:
            self.splitter.put(self.splitter.count(), made, WIDTH)
        return made

    @property
    def known(self) -> "tuple[Mark, ...]":
        """The living marks that have been read by now; none is read for it."""
        return self._reader.marks.all() if self._has_begun else ()

    @property
    def tasks(self) -> Tasks:
        """What does long work beside the window."""
        return self._tasks

    @property
    def shown_panel(self) -> "MarksPanel | None":
        """The list of marks, where it is shown."""
        return self.panel if "panel" in self.__dict__ and self.panel.isVisible() else None

    def start(self, then: Callable[[], object] | None = None) -> None:
        """Have the marks read and painted; after the first page. ``then`` is done once they are."""
        if not self._has_begun:
            self._has_begun = True
            _ = self.marking
            if self._keeper.start(self._hub):
                self.watching.when_read(self._offer_review)
        if then:
            self.watching.when_read(then)

    def _offer_review(self) -> None:
        if self.watching.is_open and self._reader.marks.all():
            annotating.offer_review(self._reader, self._tasks, self._messages, self.review)

    @Slot(object, bool)
    def open_note(self, one: "Mark", is_new: bool) -> None:
        """Open the note of a mark; a new one that stays empty is taken back."""
        editor = annotating.note_editor(self._reader, self.marking, one, self._page)
        if is_new:
            editor.accepted.connect(partial(self.marking.take_back_empty, one.id))
            editor.rejected.connect(partial(self.marking.take_back_empty, one.id))
        editor.open()

    @Slot(object, object)
    def open_menu(self, marks: "tuple[Mark, ...]", place: QPoint) -> None:
        """Open the menu of the marks at one place of the pane."""
        menu = annotating.marks_menu(self._reader, self.active, marks, self._page)
        menu.popup(self.column.viewport().mapToGlobal(place))

    def choose_backup(self) -> None:
        """Let the reader choose a backup, and put it in the place of the marks file."""
        self.start()
        self.desk.do(_backups, self._ask_for_backup)

    def _ask_for_backup(self, rows: list[str]) -> None:
        if not rows:
            self._hub.said.emit(translated(mark("There is no backup yet.")))
            return
        dialog = QInputDialog(self._page.window())
        dialog.setWindowTitle(translated(mark("Restore marks from a backup")))
        words = mark("The present marks are kept in a file beside it. Newest first:")
        dialog.setLabelText(translated(words))
        dialog.setComboBoxItems(rows)
        dialog.textValueSelected.connect(self.take_backup)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str)
    def take_backup(self, row: str) -> None:
        """Put the backup of that row in the place of the marks file."""
        self.watching.recover(row.split(maxsplit=1)[0])

    def review(self) -> None:
        """Show the marks a new edition moved, changed or lost, to be set right."""
        self.start(self._review)

    def _review(self) -> None:
        theme, window = self._page.theme, self._page.window()
        annotating.review(self._reader, self._hub, self.active.attaching, theme, window)

    def show_layers(self) -> None:
        """Show colleagues' marks, to be shown, hidden and taken over."""
        self.start(self._show_layers)

    def _show_layers(self) -> None:
        window = self._page.window()
        dialog = annotating.layers(self._reader, self._hub, self.layering, self.desk, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def take_in(self) -> None:
        """Look at a file of marks of others, and take it in or keep it apart."""
        self.start()
        window = self._page.window()
        sharing.take_in(self._reader, self._hub, self.tasks, self.desk, window)

    @Slot(object)
    def export(self, marks: "Sequence[Mark] | None" = None) -> None:
        """Write marks into a file, all unless told."""
        self.start(partial(self._export, marks))

    def _export(self, marks: "Sequence[Mark] | None") -> None:
        lang, window = self.active.lang, self._page.window()
        sharing.export_marks(self._reader, self._hub, lang, window, marks)

    def empty_trash(self) -> None:
        """Forget deleted marks for good."""
        self.start()
        self.desk.do(_empty_trash, self._tell_emptied)

    def _tell_emptied(self, count: int) -> None:
        self.watching.open_anew()
        self._hub.said.emit(counted(mark("%n marks forgotten for good"), count))

    def name_colours(self) -> None:
        """Let the reader name the colours; what shows the names hears of it."""
        dialog = annotating.colour_names(self._reader, self._page.theme, self._page.window())
        dialog.accepted.connect(partial(self._hub.shared.chosen.emit, "name_"))
        dialog.open()

    @Slot()
    def show_names(self) -> None:
        """Show the colours' names in the list, if there is one."""
        if "panel" in self.__dict__:
            self.panel.fill()

    def show_panel(self, on: bool) -> None:
        """Show or hide the list of marks; shown, it has the keys."""
        if not on and "panel" not in self.__dict__:
            return
        self.start()
        self.panel.setVisible(on)
        if on:
            self.panel.sieve.box.setFocus()
        else:
            self._page.setFocus()

    def show_caret(self, on: bool) -> None:
        """Show a caret in the text, or let the arrow keys scroll."""
        self.start()
        self.active.show_caret(on)

    def close(self) -> None:
        """Leave everything written as the window closes."""
        for dialog in self._page.window().findChildren(QDialog):
            dialog.close()  # A note that is being written has its words kept.
        self._keeper.settle()


def _backups(own: "Marks") -> list[str]:
    return [f"{one.serial}  ·  {one.made.replace('T', ' ')[:16]}" for one in own.backups.all()]


def _empty_trash(own: "Marks") -> int:
    return own.empty_trash()
