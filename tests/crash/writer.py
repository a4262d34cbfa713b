"""A window, offscreen, in which somebody marks without pause until the process is killed.

Every act goes through the window's own actions or the verbs they call. Before an act its
outcome is printed as ``! …``; once it returned, the mark as it now is. A known error of the
disk is printed as ``x`` and the next act is tried.
"""

import json
import os
import random
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

import tests.crash.folder  # noqa: F401  It may say that this is a stick.
from desktop.app import open_window
from desktop.cli.marks import row
from desktop.document.model import BlockId
from desktop.errors import ReaderError
from desktop.marks.model import COLOURS, Edit, Segment
from desktop.ui.caret import standing
from tests.support.library import sample_reader


def tell(sign, value):
    """Write one line at once."""
    os.write(1, f"{sign}{json.dumps(value, ensure_ascii=False)}\n".encode())


class Writer:
    """Somebody with a window."""

    def __init__(self, home, seed):
        self.random = random.Random(seed)
        self.reader = sample_reader(home)
        self.window = open_window(QApplication.instance(), self.reader)
        self.window.show()
        self.window.panes.marginalia.start()
        self.marking = self.window.panes.marginalia.marking
        self.desk = self.window.panes.marginalia.desk
        self.desk.settle()  # The marks are read.
        self.desk._refused = self._refuse
        self.count = 0

    def act(self):
        """Do one act and tell it."""
        self.count += 1
        every = (*self.reader.marks.all(), *self.reader.marks.trash())
        if not every or self.random.random() < 0.4:
            self._add()
        else:
            self._change(self.random.choice(every))

    def _refuse(self, error):
        tell("x", str(error))
        self.was_refused = True

    def _settle(self):
        # What was asked for is written by the desk's thread; it is told once it is on disk.
        self.was_refused = False
        self.desk.settle()
        return not self.was_refused

    def _add(self):
        text = self.reader.marks.passages("en").block(BlockId("1.1-1")).text
        start, length = self.random.randrange(len(text) - 9), self.random.randrange(3, 9)
        words = Segment(BlockId("1.1-1"), start, start + length)
        standing.select(self.window.panes.page, (words,))
        (segment,) = standing.selected(self.window.panes.page)
        kind, colour = self.random.choice(["highlight", "underline"]), self.random.choice(COLOURS)
        quote = text[segment.start : segment.end]
        told = {"kind": kind, "colour": colour, "note": "", "tags": [], "quote": quote}
        tell("!", [None, told | {"deleted": False}])
        known = {one.id for one in self.reader.marks.all()}
        self.marking.mark(kind, colour)
        if not self._settle():
            return
        (new,) = [one for one in self.reader.marks.all() if one.id not in known]
        tell("", row(new))

    def _change(self, one):
        if one.deleted:
            becomes, act = {"deleted": False}, lambda: self.marking.restore([one.id])
        elif self.random.random() < 0.3:
            becomes, act = {"deleted": True}, lambda: self.marking.delete([one.id])
        else:
            note, tags = f"note {self.count} " * self.random.randrange(1, 60), (f"t{self.count}",)
            note = note.strip()
            becomes = {"note": note, "tags": list(tags)}
            act = lambda: self.marking.edit([one.id], Edit(note=note, tags=tags))  # noqa: E731
        tell("!", [one.id, becomes])
        act()
        if self._settle():
            tell("", row(self.reader.marks.mark(one.id)))


def main():
    """Mark until killed, or as often as told."""
    home, seed = sys.argv[1:3]
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 10**9
    application = QApplication([])
    writer = Writer(home, int(seed))
    tell("ready", [])
    for _ in range(most):
        try:
            writer.act()
        except ReaderError as error:
            tell("x", str(error))
        application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    main()
