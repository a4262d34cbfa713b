"""The panel of marks: found by words, colour, tag, part and kind; changed one or many at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.document.model import BlockId, Lang
from desktop.marks.model import COLOURS, Changed, Colour, Edit, Mark, MarkId
from desktop.marks.sifting import Sifted
from desktop.reader import Reader
from desktop.ui.hub import Hub
from desktop.ui.icons import icon
from desktop.ui.marks import telling
from desktop.ui.marks.delegate import MarkDelegate
from desktop.ui.marks.listing import MarksList
from desktop.ui.marks.marking import Marking
from desktop.ui.marks.model import MARK, MarksModel
from desktop.ui.marks.sieve import Sieve
from desktop.ui.reviewing import attaching
from desktop.ui.theme import Theme
from desktop.ui.widgets.filtering import Index
from desktop.ui.widgets.override import override
from desktop.ui.widgets.swatch import swatch
from desktop.ui.words import translated
from desktop.words import mark

WIDTH = 330  # Pixels when it is first shown.


class MarksPanel(QWidget):
    """Lists marks and does to the chosen ones what `Marking` can.

    ``export_asked`` carries marks that are wanted in a file.
    """

    export_asked = Signal(object)

    def __init__(self, reader: Reader, hub: Hub, marking: Marking, theme: Theme) -> None:
        super().__init__()
        self._reader, self._hub, self._marking, self._theme = reader, hub, marking, theme
        self._lang: Lang = marking.lang
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sieve = Sieve(reader)
        self.list = MarksList(translated(mark("Marks")))
        self.model = MarksModel(reader, self)
        self._delegate = MarkDelegate(self.list, theme)
        self.change = QPushButton(translated(mark("C&hange…")))
        self.gone = QPushButton(translated(mark("&Delete")))
        self.out = QPushButton(translated(mark("E&xport…")))
        self._lay_out()
        self._connect()
        self.fill()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        foot = QGridLayout()
        foot.addWidget(self.change, 0, 0)
        foot.addWidget(self.gone, 0, 1)
        foot.addWidget(self.out, 0, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 6)
        column.addWidget(self.sieve)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.sieve.changed.connect(self.sift)
        self.sieve.box.left_down.connect(self.enter_list)
        self.sieve.box.entered.connect(self.enter_list)
        self.list.opened.connect(self.go)
        self.list.edited.connect(self.edit_note)
        self.list.thrown_away.connect(self.throw_away)
        self.list.left_up.connect(self.sieve.box.setFocus)
        self.list.customContextMenuRequested.connect(self.open_menu)
        self.list.selectionModel().selectionChanged.connect(self.tell_chosen)
        self.change.clicked.connect(self.open_menu)
        self.gone.clicked.connect(self.throw_away)
        self.out.clicked.connect(self.open_export)
        self._hub.marks_read.connect(self.fill)
        self._hub.marks_changed.connect(self.take)
        self._hub.theme_changed.connect(self.set_theme)
        self._hub.language_changed.connect(self.show_language)

    # what is listed

    @Slot()
    def fill(self) -> None:
        """Fill the choices from the marks there are, and list what is wanted."""
        self._is_stale = False
        self.sieve.fill(self._reader.marks.all(), self._lang, self._theme)
        self.sift()

    @Slot(object)
    def take(self, changed: Changed) -> None:
        """List anew what changed; who was chosen stays chosen."""
        if not self.isVisible():
            self._is_stale = True
        elif not self.sieve.knows(changed.added):
            self.fill()
        elif self.sieve.is_trash():
            self.sift()
        else:
            self._list(self._sifted.take(changed), len(self._reader.marks.all()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self.fill()
        super().showEvent(event)

    @Slot()
    def sift(self) -> None:
        """List the marks that are wanted."""
        marks = self._reader.marks
        every = marks.trash() if self.sieve.is_trash() else marks.all()
        numbers = marks.passages(self._lang).numbers
        self._sifted = Sifted(every, self.sieve.wanted(), self.sieve.order(), numbers)
        self._list(self._sifted.marks, len(every))

    def _list(self, found: tuple[Mark, ...], count: int) -> None:
        chosen = {one.id for one in self.chosen()}
        current = self.list.currentIndex().row()
        self.model.show(found)
        self._choose_again(found, chosen, current)
        self.sieve.tell(len(found), count)
        self.tell_chosen()

    def _choose_again(self, found: Sequence[Mark], chosen: set[MarkId], current: int) -> None:
        rows = [row for row, one in enumerate(found) if one.id in chosen] if chosen else []
        model = self.list.selectionModel()
        for row in rows:
            model.select(self.model.index(row), model.SelectionFlag.Select)
        if current >= 0 and found:
            row = rows[0] if rows else min(current, len(found) - 1)
            model.setCurrentIndex(
                self.model.index(row),
                model.SelectionFlag.NoUpdate if rows else model.SelectionFlag.Select,
            )

    def chosen(self) -> tuple[Mark, ...]:
        """Return the chosen marks, in the list's order."""
        rows = sorted(one.row() for one in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.marks[row] for row in rows)

    # what is done

    @Slot()
    def enter_list(self) -> None:
        """Go into the list."""
        self.list.setFocus()

    @Slot(QModelIndex)
    def go(self, index: Index) -> None:
        """Go to a mark in the text, in its own language."""
        one: Mark | None = index.data(MARK) if index.isValid() else None
        if one is not None:
            self._hub.mark_asked.emit(one)

    @Slot()
    def edit_note(self) -> None:
        """Open the note of the present mark."""
        one: Mark | None = self.list.currentIndex().data(MARK)
        if one is not None and not one.deleted:
            self._marking.open_note(one)

    @Slot()
    def throw_away(self) -> None:
        """Throw the chosen marks away, or take them back out of the trash."""
        ids = [one.id for one in self.chosen()]
        if ids and self.sieve.is_trash():
            self._marking.restore(ids)
        elif ids:
            self._marking.delete(ids)

    @Slot()
    def open_menu(self, _place: QPoint | None = None) -> None:
        """Open the menu of what can be done to the chosen marks."""
        self.menu().popup(self.change.mapToGlobal(self.change.rect().topLeft()))

    def menu(self) -> QMenu:
        """Return the menu of what can be done to the chosen marks, all at once."""
        menu, ids = QMenu(self), [one.id for one in self.chosen()]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.sieve.is_trash():
            menu.addAction(translated(mark("Take &back")), self.throw_away)
            return menu
        if len(ids) == 1:
            attaching.fill(menu, self._reader, self._marking.attaching, self.chosen()[0])
        menu.addAction(icon("note"), translated(mark("&Note and tags…")), self.edit_note)
        menu.addSeparator()
        for colour in COLOURS:
            self._add_colour(menu, ids, colour)
        menu.addSeparator()
        for edit in (Edit(kind="highlight"), Edit(kind="underline")):
            kind = edit.kind or "highlight"
            action = menu.addAction(icon(kind), telling.kind_name(kind))
            action.triggered.connect(lambda _=False, edit=edit: self._edit(ids, edit))
        menu.addSeparator()
        menu.addAction(icon("trash"), translated(mark("&Delete")), self.throw_away)
        return menu

    @Slot()
    def open_export(self) -> None:
        """Ask whether all marks are exported, those listed or those chosen."""
        self.export_menu().popup(self.out.mapToGlobal(self.out.rect().topLeft()))

    def export_menu(self) -> QMenu:
        """Return the choice of what is exported."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = (
            (mark("&All marks ({count})…"), self._reader.marks.all()),
            (mark("Those &listed ({count})…"), self.model.marks),
            (mark("Those &chosen ({count})…"), self.chosen()),
        )
        for words, marks in rows:
            action = menu.addAction(translated(words, count=len(marks)))
            action.setEnabled(bool(marks))
            action.triggered.connect(partial(self._ask_export, marks))
        return menu

    def _ask_export(self, marks: Sequence[Mark], _checked: bool = False) -> None:  # noqa: FBT002  As `triggered`.
        self.export_asked.emit(tuple(marks))

    def _add_colour(self, menu: QMenu, ids: Sequence[str], colour: Colour) -> None:
        name = telling.colour_name(self._reader, colour)
        action = menu.addAction(swatch(self._theme.color(f"mark_{colour}")), name)
        action.triggered.connect(lambda _=False: self._edit(ids, Edit(colour=colour)))

    def _edit(self, ids: Sequence[str], edit: Edit) -> None:
        some = [one.id for one in self.model.marks if one.id in set(ids)]
        if some:
            self._marking.edit(some, edit)

    # what it looks like

    @Slot()
    def tell_chosen(self) -> None:
        """Enable what can be done."""
        has_chosen = self.list.selectionModel().hasSelection()
        self.change.setEnabled(has_chosen)
        self.gone.setEnabled(has_chosen)
        words = mark("Take &back") if self.sieve.is_trash() else mark("&Delete")
        self.gone.setText(translated(words))

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme's colours."""
        self._theme = self._delegate.theme = theme
        self.fill()

    @Slot(str)
    def show_language(self, lang: str) -> None:
        """Name the parts in the text's language."""
        self._lang = "zh" if lang == "zh" else "en"
        self.fill()

    def show_block(self, block: BlockId) -> None:
        """Bring the first mark of a block into view."""
        for row, one in enumerate(self.model.marks):
            if one.block == block:
                self.list.setCurrentIndex(self.model.index(row))
                return
