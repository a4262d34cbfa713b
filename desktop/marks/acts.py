"""Acts: what becomes of marks, as functions from marks to marks; and undoing them.

An act is run inside the store's transaction on the marks as they are on disk, so it only
sets what it is about: what another program changed meanwhile stays.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from os import urandom

from desktop.document.model import Lang
from desktop.marks.anchor import describe
from desktop.marks.keeping.store import Act
from desktop.marks.model import Draft, Edit, Mark, MarkId, Segment, Step
from desktop.marks.passages import Passages

KEPT = 500  # Acts that can be undone; more than anybody walks back.
_FIELDS = ("kind", "colour", "note", "tags", "anchor", "segments", "was", "deleted")


def new_id() -> MarkId:
    """Return a fresh id, a random UUID."""
    form = bytearray(urandom(16))
    form[6], form[8] = form[6] & 0x0F | 0x40, form[8] & 0x3F | 0x80
    digits = form.hex()
    return MarkId("-".join(digits[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))))


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags without spaces around them, each once, in order; empty ones are none.

    >>> tidy_tags([" law", "", "law", "Law "])
    ('law', 'Law')
    """
    normal = (" ".join(unicodedata.normalize("NFC", one).split()) for one in tags)
    return tuple(dict.fromkeys(one for one in normal if one))


def made(draft: Draft, passages: Passages, now: str) -> Mark:
    """Return the mark a draft asks for."""
    anchor = describe(passages, draft.segments)
    return Mark(
        id=new_id(), kind=draft.kind, anchor=anchor, segments=draft.segments, state="anchored",
        colour=draft.colour, note=_whole(draft.note), tags=tidy_tags(draft.tags), created=now,
        changed=now,
    )  # fmt: skip


def adopted(new: Mapping[MarkId, Mark]) -> Act:
    """Return the act that keeps marks of elsewhere; a revision never goes back."""

    def act(marks: Sequence[Mark]) -> Iterable[Mark]:
        here = {one.id: one.revision for one in marks}
        return [
            replace(one, revision=max(one.revision, here.get(one.id, 0) + 1))
            for one in new.values()
        ]

    return act


def edited(edit: Edit, passages: Passages | None, now: str) -> Act:
    """Return the act that changes what ``edit`` names; a new range needs ``passages``."""
    values: dict[str, object] = {}
    for name in ("kind", "colour"):
        if getattr(edit, name) is not None:
            values[name] = getattr(edit, name)
    if edit.note is not None:
        values["note"] = _whole(edit.note)
    if edit.tags is not None:
        values["tags"] = tidy_tags(edit.tags)
    if edit.segments is not None and passages is not None:
        values |= {"anchor": describe(passages, edit.segments), "segments": edit.segments}
    return lambda marks: [_later(one, now, values) for one in marks if not one.deleted]


def attached(
    places: Mapping[MarkId, tuple[Segment, ...]], passages: Callable[[Lang], Passages], now: str
) -> Act:
    """Return the act that gives marks places by hand; what they were made with is kept."""

    def one(mark: Mark) -> Mark:
        anchor = describe(passages(mark.lang), places[mark.id])
        values: dict[str, object] = {
            "anchor": anchor,
            "segments": places[mark.id],
            "was": mark.was or mark.anchor,
        }
        return _later(mark, now, values)

    return lambda marks: [one(mark) for mark in marks if not mark.deleted]


def thrown_away(now: str) -> Act:
    """Return the act that puts living marks into the trash."""
    return lambda marks: [_later(one, now, {"deleted": now}) for one in marks if not one.deleted]


def taken_back(now: str) -> Act:
    """Return the act that takes marks out of the trash."""
    return lambda marks: [_later(one, now, {"deleted": ""}) for one in marks if one.deleted]


def reverted(steps: Sequence[Step], now: str) -> Act:
    """Return the act that undoes ``steps``: only what they changed is set back."""
    back: dict[MarkId, dict[str, object]] = {}
    for step in steps:
        if step.before is None:
            back[step.after.id] = {"deleted": now}
        else:
            pairs = ((one, getattr(step.before, one), getattr(step.after, one)) for one in _FIELDS)
            back[step.after.id] = {name: was for name, was, became in pairs if was != became}
    return lambda marks: [_later(one, now, back[one.id]) for one in marks]


def _later(mark: Mark, now: str, values: dict[str, object]) -> Mark:
    return replace(mark, **values, changed=now, revision=mark.revision + 1)  # pyright: ignore[reportArgumentType]


def _whole(text: str) -> str:
    # A half of a surrogate pair, as Qt may hand over, could not be written as UTF-8.
    return text.encode("utf-8", "replace").decode()


@dataclass(slots=True)
class Undo:
    """What was done and can be undone, and what was undone and can be done again."""

    done: list[tuple[Step, ...]] = field(default_factory=list[tuple[Step, ...]])
    undone: list[tuple[Step, ...]] = field(default_factory=list[tuple[Step, ...]])

    def note(self, steps: tuple[Step, ...], *, joins: bool = False) -> None:
        """Remember a new act; what was undone before it cannot be done again.

        One that ``joins`` is undone together with the last act, when that was on the same
        marks: typing a note is one act, however often it was kept meanwhile.
        """
        if not steps:
            return
        last = {step.after.id: step for step in self.done[-1]} if self.done else {}
        if joins and last.keys() == {step.after.id for step in steps}:
            self.done.pop()
            steps = tuple(Step(last[step.after.id].before, step.after) for step in steps)
        self.done = [*self.done, steps][-KEPT:]
        self.undone.clear()

    def turn(self, old: tuple[Step, ...], new: tuple[Step, ...]) -> None:
        """Put steps that were taken back where they can be done again, or the other way round."""
        pairs = ((self.done, self.undone), (self.undone, self.done))
        for back, ahead in pairs:
            if any(one is old for one in back):
                back[:] = [one for one in back if one is not old]
                ahead.append(new)
                return
