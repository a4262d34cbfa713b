"""What was acknowledged, held against what the marks file says after a kill."""

import json

from tests.support.marking import marks_in

KEYS = ("kind", "colour", "note", "tags", "quote")


def state(row):
    """What counts of a mark: a row of `marks list --json`, or what a writer printed."""
    found = {key: row[key] for key in KEYS} | {"deleted": bool(row["deleted"])}
    return found | {"tags": list(row["tags"])}


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
        """Take an acknowledgement: a mark in the form of `--json`, on one line or several."""
        row = json.loads(line)
        self.marks[row["id"]] = state(row)
        self.acknowledged += 1

    def check(self, *, pending=()):
        """Compare with the disk; ``pending`` are the whole states an untold act may leave.

        A pending state has the id of the mark it changes, or None for a new one.
        """
        found = self.read()
        for name, was in self.marks.items():
            now = found.get(name)
            allowed = [was, *(one for known, one in pending if known == name)]
            if now not in allowed:
                raise LostError(f"{name}: acknowledged {was}, on disk {now}, pending {pending}")
            self.unheard += now != was
        for name in found.keys() - self.marks.keys():
            if found[name] not in [one for known, one in pending if known is None]:
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
