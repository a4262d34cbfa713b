"""Marking: what the reader does to marks in the window, each act one verb of the reader's.

An act returns once the mark is on disk; only then is it painted and told. The words come
from the selection, else from the sentence or block at the caret.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QToolTip

from desktop.document.model import Lang
from desktop.marks.model import Changed, Colour, Draft, Edit, Mark, MarkId, MarkKind, Segment
from desktop.reader import Reader
from desktop.ui.caret import standing
from desktop.ui.hub import Hub
from desktop.ui.marks import telling
from desktop.ui.marks.changing.handles import Handles
from desktop.ui.marks.painting import Painting
from desktop.ui.page.column import Column
from desktop.ui.widgets.announcing import announce
from desktop.ui.words import translated
from desktop.words import mark

EDGE = QPoint(24, 24)  # Where notes are shown when the caret is out of view.
_NOTHING = mark("Select words first, or press F7 and move the caret to them.")


class Marking(QObject):
    """Makes and changes marks for one window, and keeps the page painted.

    Attributes:
        painting: The marks as the page paints them.

    ``note_asked`` carries a mark whose note is to be opened, and whether it is new;
    ``menu_asked`` the marks at one place, and that place in the pane.
    """

    note_asked = Signal(object, bool)
    menu_asked = Signal(object, object)

    def __init__(self, reader: Reader, hub: Hub, page: Column) -> None:
        super().__init__(page)
        self._reader, self._hub, self._page = reader, hub, page
        self._kind: MarkKind = "highlight"
        self._colour: Colour = "yellow"
        self._handles: Handles | None = None
        self.painting = Painting()
        page.layers.append(self.painting.paint)
        hub.marks_read.connect(self.take_all)
        hub.marks_changed.connect(self.take)

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
        if not segments and self._page.has_caret:
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
        changed = self._make(segments or (Segment(block.id, 0, 0),), "note")
        if changed.added:
            self.open_note(changed.added[0], is_new=True)

    def open_note(self, one: Mark, *, is_new: bool = False) -> None:
        """Open the note of a mark; a new one that stays empty is taken back."""
        self.note_asked.emit(one, is_new)

    def take_back_empty(self, name: MarkId) -> None:
        """Undo a note that was begun and left empty."""
        one = self._reader.marks.mark(name)
        if not (one.note or one.tags or one.deleted):
            self.undo()

    def _sentence(self) -> tuple[Segment, ...]:
        segment = standing.sentence(*standing.standing(self._page))
        return (segment,) if segment.start < segment.end else ()

    def _make(
        self, segments: tuple[Segment, ...], kind: MarkKind, colour: Colour | None = None
    ) -> Changed:
        if not segments:
            self._say(translated(_NOTHING))
            return Changed()
        colour = colour or self._colour
        draft = Draft(kind, self.lang, segments, colour=colour)
        changed = self._told(self._reader.marks.add(draft))
        if kind in {"highlight", "underline"}:
            self._kind, self._colour = kind, colour
        self._say(telling.made(self._reader, changed))
        self._unselect()
        return changed

    def _unselect(self) -> None:
        cursor = self._page.textCursor()
        cursor.setPosition(cursor.selectionEnd() if not self._page.has_caret else cursor.position())
        self._page.setTextCursor(cursor)

    # changing

    def edit(self, ids: Iterable[MarkId], edit: Edit, *, joins: bool = False) -> Changed:
        """Change marks; with ``joins`` as a part of the last act."""
        return self._told(self._reader.marks.edit(ids, edit, joins=joins))

    def delete(self, ids: Iterable[MarkId]) -> None:
        """Throw marks away; they can be taken back for 90 days."""
        changed = self._told(self._reader.marks.delete(ids))
        count = len(changed.removed)
        self._say(translated(mark("{count} in the trash; Ctrl+Z takes back"), count=count))

    def restore(self, ids: Iterable[MarkId]) -> None:
        """Take marks back out of the trash."""
        changed = self._told(self._reader.marks.restore(ids))
        self._say(translated(mark("{count} taken back"), count=len(changed.added)))

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
            self._handles = Handles(self._page, self.take_range, self._say)
        self._handles.begin(one)

    @property
    def has_selection(self) -> bool:
        """Whether words are selected."""
        return self._page.textCursor().hasSelection()

    def take_range(self, one: Mark) -> None:
        """Give a mark the selected words as its own."""
        segments = standing.selected(self._page)
        if segments and one.lang == self.lang:
            self.edit([one.id], Edit(segments=segments))
            self._unselect()
        else:
            self._say(translated(_NOTHING))

    def undo(self) -> None:
        """Undo the last act."""
        changed = self._told(self._reader.marks.undo())
        nothing = mark("There is nothing to undo.")
        self._say(telling.undone(changed, mark("Undone; marks changed: {count}"), nothing))

    def redo(self) -> None:
        """Do again what was undone."""
        changed = self._told(self._reader.marks.redo())
        nothing = mark("There is nothing to do again.")
        self._say(telling.undone(changed, mark("Done again; marks changed: {count}"), nothing))

    # finding

    def show_caret(self, on: bool) -> None:
        """Let the arrow keys move a caret, or scroll again; say which."""
        standing.show(self._page, on)
        said = mark("Caret on: the arrow keys move it, with Shift they select.")
        self._say(translated(said if on else mark("Caret off: the arrow keys scroll.")))

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
            self._say(" · ".join(telling.mark_words(self._reader, one) for one in here))
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
        self._say(telling.mark_words(self._reader, every[number]))

    def _in_order(self, lang: Lang) -> list[Mark]:
        order = self._reader.marks.passages(lang).order
        shown = [
            one
            for one in self._reader.marks.all()
            if one.state != "orphan" and (one.is_of_block or one.lang == lang)
        ]
        return sorted(shown, key=lambda one: (order(one.block) or 0, one.segments[0].start))

    def _told(self, changed: Changed) -> Changed:
        self._hub.marks_changed.emit(changed)
        return changed

    def _say_none(self) -> None:
        self._say(translated(mark("There is no mark here.")))

    def _say(self, words: str) -> None:
        self._hub.said.emit(words)
        announce(self._page, words)
