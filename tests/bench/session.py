"""`python -m tests.bench.session`: how long the window's thread stops in a recorded session.

Prints a row a kind of act: how many, the middle, the 95th of a hundred and the longest of their
stops, in the thread's own time, and the longest on the clock. A stop is work between two looks
at what the reader does. The thread's own time decides: on a machine that others load, the clock
also counts what they take. A kind that stops for over a frame has a row in `NAMED` with its
budget and its reason; one without is over budget. Fails at twice a budget, as the others do,
and where the window's thread waits for the disk. `--why` prints where the time of each
kind goes, by a profile: the reasons are written from that.
"""

import json
import os
import subprocess
import sys
import tempfile
from statistics import median, quantiles
from typing import NamedTuple

from tests.bench import recorded
from tests.support.screen import screen
from tests.support.source import TOP

FRAME = 16.7  # Milliseconds: sixty pictures a second.
LONG = 300  # Seconds, where it takes fifty: something waits for ever.
SET = "a screen and a half of text is built and laid out; with it all is painted"
STYLE = "Qt makes every widget ready for the new style sheet; the text is set, all is painted anew"
DIALOG = "a dialog is made, laid out and made ready for the style sheet before it is seen"
NAMED = {  # Kinds that stop for over a frame: what their longest may take, and why it does.
    recorded.START: (
        150, "marks, index, speech and touch are made ready and the rest of the text begun"
    ),
    recorded.WHEEL: (25, f"past the blocks that are built {SET}"),
    recorded.KEYS: (25, f"past the blocks that are built {SET}"),
    recorded.PRESS: (40, "Qt looks four times for what is at a place, some from the text's start"),
    recorded.TREE: (40, f"{SET}; tables have hundreds of cells"),
    recorded.LINK: (40, SET),
    recorded.HIT: (40, f"{SET}; the first hit imports what shows it"),
    recorded.TYPING: (40, "the first answer makes the list of hits; later ones lay out its rows"),
    recorded.CARD: (50, DIALOG),
    recorded.THEME: (100, STYLE),
    recorded.SIZE: (100, SET),
    recorded.WIDTH: (100, SET),
    recorded.BOTH: (100, f"{SET}, in both languages, and a second column is made"),
    recorded.LANGUAGE: (100, f"the other edition is read, contents and text are made: {SET}"),
    recorded.PANELS: (100, f"a panel is made when first shown, and the text gets its width: {SET}"),
    recorded.DIALOGS: (100, DIALOG),
    recorded.INTERFACE: (250, "all that has words is made anew: every panel, menu and the text"),
    recorded.WHOLE: (24, "both documents are taken by their panes in one step each"),
}  # fmt: skip


class Line(NamedTuple):
    """What was seen of one kind of act; milliseconds.

    Attributes:
        stops: Of the thread's own time, one an act.
        clock: The longest of them on the clock.
        syncs: How often the thread waited for the disk.
    """

    kind: str
    stops: list[float]
    clock: float
    syncs: int

    @property
    def budget(self):
        """What its longest stop may be."""
        return NAMED[self.kind][0] if self.kind in NAMED else FRAME

    @property
    def fails(self):
        """Whether it is over twice its budget, or waits for the disk."""
        return max(self.stops) > 2 * self.budget or self.syncs > 0

    def told(self):
        """The row as printed."""
        most = max(self.stops)
        p95 = quantiles(self.stops, n=20)[18] if len(self.stops) > 1 else most
        kept = "kept" if most <= self.budget else "MISSED"
        disk = f"\n    WAITED FOR THE DISK {self.syncs} times" if self.syncs else ""
        reason = NAMED[self.kind][1] if self.kind in NAMED else "NOT NAMED"
        why = f"\n    over a frame: {reason}" if most > FRAME else ""
        return (
            f"{self.kind:<48}{len(self.stops):>4}{median(self.stops):>8.1f}{min(p95, most):>8.1f}"
            f"{most:>8.1f}{self.clock:>9.1f}  budget {self.budget:>6.1f}  {kept}{why}{disk}"
        )


def seen():
    """Play the session; return a line a kind."""
    return [Line(*one) for one in json.loads(_played())]


def _played(*words):
    # In a program and on a screen of its own.
    command = [sys.executable, "-m", "tests.bench.playing", *words]
    with screen() as display, tempfile.TemporaryDirectory() as home:
        env = os.environ | {"DISPLAY": display, "WHITEPAPER_HOME": home, "QT_QPA_PLATFORM": "xcb"}
        done = subprocess.run(
            command, cwd=TOP, env=env, check=True, stdout=subprocess.PIPE, text=True, timeout=LONG
        )
    return done.stdout


def table(lines):
    """Print the rows; return the kinds that fail."""
    head = "a recorded session: longest stop after each act"
    print(f"{head:<48}{'acts':>4}{'median':>8}{'p95':>8}{'longest':>8}{'on clock':>9}  ms")
    for line in lines:
        print(line.told())
    return [line.kind for line in lines if line.fails]


def main():
    """Print the table, or where the time of a kind goes; return the exit status."""
    if "--why" in sys.argv:
        print(_played("--why"))
        return 0
    return 1 if table(seen()) else 0


if __name__ == "__main__":
    sys.exit(main())
