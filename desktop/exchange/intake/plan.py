"""The plan: what taking a file in would do, as a value to look at before it is done.

Marks are merged by their ids. One that is here already is changed only by one that was
changed later there; so a second import of a file does nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.document.model import LANGS
from desktop.exchange.intake import annotations, parsing
from desktop.exchange.intake.words import Refused
from desktop.marks import clock
from desktop.marks.marks import Marks
from desktop.marks.model import Changed, Mark, MarkId
from desktop.words import Said, mark

_SAME = ("kind", "colour", "note", "tags", "anchor", "was")


@dataclass(frozen=True, slots=True)
class Refusal:
    """An item that is not taken in: its id or its number, and why."""

    item: Said
    why: Said


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done.

    Attributes:
        name: What the file calls itself.
        marks: Every mark the file holds, for a layer.
        added: Marks that are not here.
        merged: Marks that are here and were changed there since.
        same: How many are here as they are there.
        kept: How many were changed here since, and stay.
    """

    name: str
    marks: tuple[Mark, ...]
    added: tuple[Mark, ...]
    merged: tuple[Mark, ...]
    same: int
    kept: int
    refused: tuple[Refusal, ...]

    @property
    def chosen(self) -> tuple[Mark, ...]:
        """What would be kept."""
        return (*self.added, *self.merged)

    @property
    def orphans(self) -> int:
        """How many of what would be kept have no place in this edition."""
        return sum(one.state == "orphan" for one in self.chosen)


def read(marks: Marks, path: Path) -> Plan:
    """Return what taking ``path`` in would do; nothing is changed.

    Raises:
        ExchangeError: The file cannot be read as a whole.
    """
    sheaf = parsing.read(path)
    found, refused = taken(marks, sheaf.items)
    here = {one.id: one for one in (*marks.all(), *marks.trash())}
    added = tuple(one for one in found if one.id not in here)
    others = [(one, here[one.id]) for one in found if one.id in here]
    later = [(one, ours) for one, ours in others if not _is_same(one, ours)]
    merged = tuple(
        replace(one, created=ours.created) for one, ours in later if one.changed > ours.changed
    )
    return Plan(
        name=sheaf.name,
        marks=tuple(found),
        added=added,
        merged=merged,
        same=len(others) - len(later),
        kept=len(later) - len(merged),
        refused=tuple(refused),
    )


def carry_out(marks: Marks, plan: Plan) -> Changed:
    """Do what the plan says, in one act that can be undone; on disk when it returns."""
    if not plan.chosen:
        return Changed()
    marks.back_up_before()
    return marks.adopt(plan.chosen)


def taken(marks: Marks, items: Iterable[object]) -> tuple[list[Mark], list[Refusal]]:
    """Return the marks that annotations make here, and which make none."""
    grounds = [marks.passages(lang) for lang in LANGS]
    now = clock.now()
    found: dict[MarkId, Mark] = {}
    refused: list[Refusal] = []
    for number, found_item in enumerate(items, 1):
        item = Said(mark("item {number}"), number=number)
        try:
            one = annotations.mark(found_item, grounds, now)
        except Refused as error:
            refused.append(Refusal(item, error.why))
            continue
        if one.id in found:
            why = Said(mark("Its id {id} stands in the file before."), id=one.id)
            refused.append(Refusal(item, why))
        else:
            found[one.id] = one
    return list(found.values()), refused


def _is_same(one: Mark, ours: Mark) -> bool:
    return all(getattr(one, name) == getattr(ours, name) for name in _SAME) and not (
        ours.deleted and one.changed > ours.deleted
    )
