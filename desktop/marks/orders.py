"""Orders: what is to become of marks, made of what is known, written by whoever has the file.

An order is a value: it is made on one thread, may be written on another (`desktop.marks.pen`)
and is taken up where it was made (`Marks.take`). The one after it is made only then, since
undoing needs to know what was done.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop.document.model import Lang
from desktop.marks import acts
from desktop.marks.acts import Undo
from desktop.marks.clock import Clock
from desktop.marks.keeping.store import Act
from desktop.marks.model import Draft, Edit, Mark, MarkId, Segment, Step
from desktop.marks.passages import Passages


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """One change.

    Attributes:
        ids: The marks that ``act`` is given; new ones have none yet.
        joins: Whether it is undone together with the last act on the same marks.
        undoes: The steps it takes back, or does again; empty for anything else.
    """

    ids: tuple[MarkId, ...]
    act: Act
    joins: bool = False
    undoes: tuple[Step, ...] = ()


class Orders:
    """Makes orders; changes nothing.

    ``known`` gives all marks by id, ``undo`` what was done.
    """

    def __init__(
        self,
        passages: Callable[[Lang], Passages],
        known: Callable[[], Mapping[MarkId, Mark]],
        undo: Callable[[], Undo],
        now: Clock,
    ) -> None:
        self._passages, self._known, self._undo, self._now = passages, known, undo, now

    def add(self, *drafts: Draft) -> Order:
        """Make marks."""
        now = self._now()
        new = [acts.made(one, self._passages(one.lang), now) for one in drafts]
        return Order((), lambda _: new)

    def adopt(self, marks: Iterable[Mark]) -> Order:
        """Keep marks that were made elsewhere, under their own ids."""
        new = {one.id: one for one in marks}
        here = tuple(one for one in new if one in self._known())
        return Order(here, acts.adopted(new))

    def edit(self, ids: Iterable[MarkId], edit: Edit, *, joins: bool = False) -> Order:
        """Change living marks; a new range is of the language of the first of them."""
        some = tuple(ids)
        known = self._known()
        lang = known[some[0]].lang if some and some[0] in known else "en"
        passages = self._passages(lang) if edit.segments is not None else None
        return Order(some, acts.edited(edit, passages, self._now()), joins)

    def attach(self, name: MarkId, segments: tuple[Segment, ...]) -> Order:
        """Let a mark stand at these words by hand; the anchor it was made with is kept."""
        return Order((name,), acts.attached({name: segments}, self._passages, self._now()))

    def confirm(self, ids: Iterable[MarkId]) -> Order:
        """Take where marks stand now for their place; an orphan has none and stays one."""
        known = self._known()
        places = {one: known[one].segments for one in ids if known[one].state != "orphan"}
        return Order(tuple(places), acts.attached(places, self._passages, self._now()))

    def delete(self, ids: Iterable[MarkId]) -> Order:
        """Put marks into the trash."""
        return Order(tuple(ids), acts.thrown_away(self._now()))

    def restore(self, ids: Iterable[MarkId]) -> Order:
        """Take marks out of the trash."""
        return Order(tuple(ids), acts.taken_back(self._now()))

    def undo(self) -> Order | None:
        """Undo the last act that is not undone; None when there is none."""
        return self._walk(self._undo().done)

    def redo(self) -> Order | None:
        """Do again what was undone last; None when there is nothing."""
        return self._walk(self._undo().undone)

    def _walk(self, back: list[tuple[Step, ...]]) -> Order | None:
        if not back:
            return None
        ids = tuple(step.after.id for step in back[-1])
        return Order(ids, acts.reverted(back[-1], self._now()), undoes=back[-1])
