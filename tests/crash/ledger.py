"""What was acknowledged, held against what the marks file says after a kill."""

import json

from tests.support.marking import marks_in

KEYS = ("kind", "colour", "note", "tags", "quote")


def state(row):
    """What counts of a mark: a row of `marks list --json`, or what a writer printed."""
    found = {key: row[key] for key in KEYS} | {"deleted": bool(row["deleted"])}
    return found | {"tags": list(row["tags"])}


def _reachable(states, name, pending):
    # All that a mark can be when each pending change of it was made or was not, in order.
    found = list(states)
    for known, change in pending:
        if known == name:
            found += [one for was in found if (one := was | change) not in found]
    return found


class LostError(AssertionError):
    """Something acknowledged is gone, or something half-written is there."""


class Ledger:
    """The acknowledged state of every mark below one home.

    ``acknowledged`` counts acts; ``unheard`` those that were done and never told.
    """

    def __init__(self, home):
        self.home = home
        self.marks = {}
        self.acknowledged = self.unheard = 0

    def hear(self, line):
        """Take an acknowledgement, a mark in the form of `--json`; return its id."""
        row = json.loads(line)
        self.marks[row["id"]] = state(row)
        self.acknowledged += 1
        return row["id"]

    def check(self, *, pending=()):
        """Compare with the disk; ``pending`` are the changes an untold act may leave.

        A pending change has the id of the mark it is made to, or None and a whole new mark.
        What a failing disk refuses may be done all the same, and the next act begins there:
        each of them counts as done or not.
        """
        found = self.read()
        for name, was in self.marks.items():
            now = found.get(name)
            if now not in _reachable([was], name, pending):
                raise LostError(f"{name}: acknowledged {was}, on disk {now}, pending {pending}")
            self.unheard += now != was
        new = [change for known, change in pending if known is None]
        for name in found.keys() - self.marks.keys():
            if found[name] not in _reachable(new, name, pending):
                raise LostError(f"{name}: nobody asked for {found[name]}")
            self.unheard += 1
        self.marks = found

    def read(self):
        """Every mark on disk, opened, checked and read as the program does."""
        marks = marks_in(self.home)
        try:
            every = (*marks.all(), *marks.trash())
        finally:
            marks.close()
        return {
            one.id: state({
                "kind": one.kind, "colour": one.colour, "note": one.note, "tags": one.tags,
                "quote": one.anchor.exact, "deleted": one.deleted,
            })
            for one in every
        }  # fmt: skip
