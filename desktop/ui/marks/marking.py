"""Marking: what the reader does to marks in the window, each act one verb of the reader's.

An act is written beside the window's thread; once the mark is on disk it is painted and told.
The words come from the selection, else from the sentence or block at the caret.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QToolTip

from desktop.document.model import Lang
from desktop.marks.model import Changed, Colour, Draft, Edit, Mark, MarkId, MarkKind, Segment
from desktop.marks.orders import Order
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.marks import telling
from desktop.ui.marks.changing.desk import Desk, Done, Make
from desktop.ui.marks.changing.handles import Handles
from desktop.ui.marks.painting import Painting
from desktop.ui.page.column import Column
from desktop.ui.reviewing.attaching import Attaching
from desktop.ui.tasks import Failed
from desktop.ui.words import counted, translated
from desktop.words import mark

EDGE = QPoint(24, 24)  # Where notes are shown when the caret is out of view.


class Marking(QObject):
    """Makes and changes marks for one window, and keeps the page painted.

    Attributes:
        painting: The marks as the page paints them.
        attaching: What gives marks of an older text their place.

    ``note_asked`` carries a mark whose note is to be opened, and whether it is new;
    ``menu_asked`` the marks at one place, and that place in the pane; ``changed`` what any
    window changed.
    """

    note_asked = Signal(object, bool)
    menu_asked = Signal(object, object)
    changed = Signal(object)

    def __init__(self, reader: Reader, hub: Hub, desk: Desk, page: Column) -> None:
        super().__init__(page)
        self._reader, self._hub, self._desk, self._page = reader, hub, desk, page
        self._kind: MarkKind = "highlight"
        self._colour: Colour = "yellow"
        self._handles: Handles | None = None
        self.attaching = Attaching(reader, hub, desk, page)
        self.painting = Painting()
        page.layers.append(self.painting.paint)
        hub.marks_read.connect(self.take_all)
        hub.marks_changed.connect(self.take)
        hub.marks_changed.connect(self.changed)

    # painting

    @Slot(object)
    def take_all(self, marks: tuple[Mark, ...]) -> None:
        """Paint these marks and no others."""
        self.painting.clear()
        self.take(Changed(added=marks))

    @Slot(object)
    def take(self, changed: Changed) -> None:
        """Paint what changed."""
        self.painting.take(changed)
        self._page.viewport().update()

    @property
    def lang(self) -> Lang:
        """The language the caret is in."""
        return self._page.canvas().type.lang

    # making

    def mark(self, kind: MarkKind, colour: Colour | None = None) -> None:
        """Mark what is selected, else the sentence at the caret when one is shown."""
        segments = standing.selected(self._page)
        if not segments and self._page.moves_caret:
            segments = self._sentence()
        self._make(segments, kind, colour)

    def mark_sentence(self) -> None:
        """Mark the sentence at the caret in the last style."""
        self._make(self._sentence(), self._kind)

    def mark_paragraph(self) -> None:
        """Mark the block at the caret in the last style."""
        block, _ = standing.standing(self._page)
        self._make((standing.trimmed(block, 0, len(block.text)),), self._kind)

    def repeat(self) -> None:
        """Mark again as the last time."""
        self.mark(self._kind, self._colour)

    def colour(self, colour: Colour) -> None:
        """Give the mark at the caret a colour; with a selection make one of it."""
        here = self.here()
        if here and not self._page.textCursor().hasSelection():
            self._colour = colour
            self.edit([here[0].id], Edit(colour=colour))
        else:
            self.mark("highlight", colour)

    def bookmark(self) -> None:
        """Bookmark the block at the top of the page, or at the caret."""
        block, _ = standing.standing(self._page)
        self._make((Segment(block.id, 0, 0),), "bookmark")

    def note(self) -> None:
        """Write a note: on the selection, on the mark at the caret, else on its block."""
        segments, here = standing.selected(self._page), self.here()
        if not segments and here:
            self.open_note(here[0])
            return
        block, _ = standing.standing(self._page)
        self._make(segments or (Segment(block.id, 0, 0),), "note", done=self._open_new)

    def open_note(self, one: Mark, *, is_new: bool = False) -> None:
        """Open the note of a mark; a new one that stays empty is taken back."""
        self.note_asked.emit(one, is_new)

    def _open_new(self, changed: Changed) -> None:
        self.open_note(changed.added[0], is_new=True)

    def take_back_empty(self, name: MarkId) -> None:
        """Undo a note that was begun and left empty."""
        self._desk.ask(partial(self._emptied, name))

    def _emptied(self, name: MarkId) -> Order | None:
        one = self._reader.marks.mark(name)
        is_empty = not (one.note or one.tags or one.deleted)
        return self._reader.marks.orders.undo() if is_empty else None

    def _sentence(self) -> tuple[Segment, ...]:
        segment = standing.sentence(*standing.standing(self._page))
        return (segment,) if segment.start < segment.end else ()

    def _make(
        self,
        segments: tuple[Segment, ...],
        kind: MarkKind,
        colour: Colour | None = None,
        *,
        done: Done | None = None,
    ) -> None:
        if not segments:
            self.say(telling.nothing(self._reader))
            return
        colour = colour or self._colour
        if kind in {"highlight", "underline"}:
            self._kind, self._colour = kind, colour
        draft = Draft(kind, self.lang, segments, colour=colour)
        make = partial(self._reader.marks.orders.add, draft)
        self._desk.ask(make, partial(self._tell_made, standing.selected(self._page), done))

    def _tell_made(self, chosen: tuple[Segment, ...], done: Done | None, changed: Changed) -> None:
        self.say(telling.made(self._reader, changed))
        self._unselect(chosen)
        if done:
            done(changed)

    def _unselect(self, chosen: tuple[Segment, ...]) -> None:
        # What the reader has selected since is not touched.
        if standing.selected(self._page) != chosen:
            return
        cursor = self._page.textCursor()
        end = cursor.position() if self._page.moves_caret else cursor.selectionEnd()
        cursor.setPosition(end)
        self._page.setTextCursor(cursor)

    # changing

    def edit(self, ids: Iterable[MarkId], edit: Edit, done: Done | None = None) -> None:
        """Change marks."""
        self._desk.ask(partial(self._reader.marks.orders.edit, tuple(ids), edit), done)

    def keep(self, make: Make, done: Done, failed: Failed) -> None:
        """Have an order of somebody else's written, who hears of it whatever becomes of it."""
        self._desk.ask(make, done, failed)

    def delete(self, ids: Iterable[MarkId]) -> None:
        """Throw marks away; they can be taken back for 90 days."""
        self._desk.ask(partial(self._reader.marks.orders.delete, tuple(ids)), self._tell_deleted)

    def _tell_deleted(self, changed: Changed) -> None:
        count = len(changed.removed)
        key = telling.key(self._reader, "edit.undo")
        self.say(counted(mark("%n marks in the trash; {key} takes them back"), count, key=key))

    def restore(self, ids: Iterable[MarkId]) -> None:
        """Take marks back out of the trash."""
        self._desk.ask(partial(self._reader.marks.orders.restore, tuple(ids)), self._tell_restored)

    def _tell_restored(self, changed: Changed) -> None:
        self.say(counted(mark("%n marks taken back"), len(changed.added)))

    def delete_here(self) -> None:
        """Throw away the newest mark at the caret."""
        here = self.here()
        if here:
            self.delete([here[0].id])
        else:
            self._say_none()

    def change_range_here(self) -> None:
        """Let the words of the newest mark at the caret be changed."""
        here = [one for one in self.here() if not one.is_of_block]
        if here:
            self.change_range(here[0])
        else:
            self._say_none()

    def change_range(self, one: Mark) -> None:
        """Let the words of a mark be changed by its ends, with the pointer or by keys."""
        if self._handles is None:
            self._handles = Handles(self._page, self.keep_range, self.say)
        self._handles.begin(one)

    @property
    def has_selection(self) -> bool:
        """Whether words are selected."""
        return self._page.textCursor().hasSelection()

    def take_range(self, one: Mark) -> None:
        """Give a mark the selected words as its own, and select nothing more."""
        segments = standing.selected(self._page)
        self.keep_range(one)
        self._unselect(segments)

    def keep_range(self, one: Mark) -> None:
        """Give a mark the selected words as its own."""
        segments = standing.selected(self._page)
        if not segments or one.lang != self.lang:
            self.say(telling.nothing(self._reader))
        elif segments != self._reader.marks.mark(one.id).segments:
            self.edit([one.id], Edit(segments=segments), self._tell_range)

    def _tell_range(self, changed: Changed) -> None:
        said = mark("It covers now: “{quote}”")
        for one in changed.added:
            self.say(translated(said, quote=telling.short(one.anchor.exact)))

    def undo(self) -> None:
        """Undo the last act."""
        self._desk.ask(self._reader.marks.orders.undo, self._tell_undone)

    def _tell_undone(self, changed: Changed) -> None:
        nothing = mark("There is nothing to undo.")
        self.say(telling.undone(changed, mark("Undone; %n marks changed"), nothing))

    def redo(self) -> None:
        """Do again what was undone."""
        self._desk.ask(self._reader.marks.orders.redo, self._tell_redone)

    def _tell_redone(self, changed: Changed) -> None:
        nothing = mark("There is nothing to do again.")
        self.say(telling.undone(changed, mark("Done again; %n marks changed"), nothing))

    # finding

    def show_caret(self, on: bool) -> None:
        """Let the arrow keys move a caret, or scroll again; say which."""
        standing.show(self._page, on)
        said = mark("Caret on: the arrow keys move it, with Shift they select.")
        self.say(translated(said if on else mark("Caret off: the arrow keys scroll.")))

    def here(self) -> tuple[Mark, ...]:
        """Return the marks at the caret, the newest first, then those of its block."""
        block, offset = standing.standing(self._page)
        return self.painting.at(block.id, offset, self.lang)

    def read_here(self) -> None:
        """Tell every mark at the caret: what it is, and its note in full, beside the words."""
        here = self.here()
        if here:
            place = (
                self._page.cursorRect().bottomLeft() if standing.is_in_view(self._page) else EDGE
            )
            viewport = self._page.viewport()
            QToolTip.showText(viewport.mapToGlobal(place), telling.notes(here), viewport)
            self.say(" · ".join(telling.mark_words(self._reader, one) for one in here))
        else:
            self._say_none()

    def list_here(self) -> None:
        """Open the menu of the marks at the caret."""
        here = self.here()
        if not here:
            self._say_none()
            return
        below = self._page.cursorRect().bottomLeft()
        self.menu_asked.emit(here, below)

    def go_by(self, count: int) -> None:
        """Go ``count`` marks on from the caret in reading order, round at the ends."""
        every = self._in_order(self.lang)
        if not every:
            self._say_none()
            return
        block, offset = standing.standing(self._page)
        order = self._reader.marks.passages(self.lang).order
        places = [(order(one.block) or 0, one.segments[0].start) for one in every]
        here = (order(block.id) or 0, offset)
        ahead = [n for n, place in enumerate(places) if place > here]
        behind = [n for n, place in enumerate(places) if place < here]
        number = (ahead or [0])[0] if count > 0 else (behind or [len(every) - 1])[-1]
        self._hub.mark_asked.emit(every[number])
        self.say(telling.mark_words(self._reader, every[number]))

    def _in_order(self, lang: Lang) -> list[Mark]:
        order = self._reader.marks.passages(lang).order
        shown = [
            one
            for one in self._reader.marks.all()
            if one.state != "orphan" and (one.is_of_block or one.lang == lang)
        ]
        return sorted(shown, key=lambda one: (order(one.block) or 0, one.segments[0].start))

    def _say_none(self) -> None:
        self.say(translated(mark("There is no mark here.")))

    def say(self, words: str) -> None:
        """Say what became of an act."""
        self._hub.said.emit(words)
