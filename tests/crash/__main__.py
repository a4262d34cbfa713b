"""`poe crash`: marks made, changed and deleted by programs that are killed as they write.

    python -m tests.crash [--rounds 1000] [--seed N] [--faults 60]

Half of the rounds run the command line, half a window offscreen; each ends with SIGKILL at
a random moment, chosen so that more than half of the acts are acknowledged. After each the
marks file is opened and held against what was acknowledged. A quarter as many follow in a
folder that is taken for a stick's, where the file has the rollback journal. Then the disk
is made to fail (strace injects the errors), to be full, to be read-only; the clock jumps;
programs write at once. Prints the seed and the counts; the first loss ends it with status 1.
"""

import argparse
import os
import random
import selectors
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.marks.model import COLOURS
from tests.crash import worlds
from tests.crash.folder import on_a_stick
from tests.crash.ledger import Ledger, LostError
from tests.crash.programs import command, outcome, window
from tests.support.library import compiled_sample
from tests.support.source import TOP

JOURNALS = {1: "rollback journal", 2: "write-ahead log"}  # As the nineteenth byte says.


class Rounds:
    """Rounds on one home, counted."""

    def __init__(self, home, seed):
        self.home, self.random = home, random.Random(seed)
        self.ledger = Ledger(home)
        self.asked = 0  # Acts begun: acknowledged ones, and those a kill may have cut.
        self.killed = {"command": 0, "window": 0}
        self.times = self._usual()
        self.ledger.acknowledged = 0

    def _usual(self):
        # How long a command takes here when nobody kills it.
        times = []
        for _ in range(3):
            began = time.monotonic()
            words, _ = self._request()
            run = subprocess.run(
                command(self.home, *words), cwd=TOP, capture_output=True, text=True, check=True
            )
            times.append(time.monotonic() - began)
            self.ledger.hear(run.stdout)
        return times

    def _request(self):
        # Words of a command, and the pending changes it may leave.
        known, pick = list(self.ledger.marks), self.random.random()
        if not known or pick < 0.5:
            note, colour = f"note {self.random.random()}", self.random.choice(COLOURS)
            words = ["add", "1.1-1", "--quote", "Grants", "--note", note, "--colour", colour,
                     "--tag", "law"]  # fmt: skip
            made = {"kind": "highlight", "colour": colour, "note": note, "tags": ["law"],
                    "quote": "Grants", "deleted": False}  # fmt: skip
            return words, [(None, made)]
        name = self.random.choice(known)
        verb = "restore" if self.ledger.marks[name]["deleted"] else "delete"
        return [verb, name], [(name, {"deleted": verb == "delete"})]

    def by_command(self):
        """One command, killed about when it would end."""
        words, pending = self._request()
        self.asked += 1
        # The machine may be busier than before: what is usual is what the last ones took.
        delay = statistics.median(self.times[-9:]) * self.random.uniform(0.7, 1.2)
        began = time.monotonic()
        program = subprocess.Popen(
            command(self.home, *words), cwd=TOP, stdout=subprocess.PIPE, text=True
        )
        try:
            said = program.communicate(timeout=delay)[0]
            self.times.append(time.monotonic() - began)
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
            said = program.communicate()[0]
            self.killed["command"] += 1
            self.times.append(delay * 1.05)
        if said.rstrip().endswith("}"):
            self.ledger.hear(said)
            pending = []
        self.ledger.check(pending=pending)

    def by_window(self):
        """A window that marks without pause, killed after a moment."""
        program = window(self.home, self.random.randrange(10**9))
        said = _read_until(program, b"ready", 30)
        end = time.monotonic() + self.random.uniform(0.02, 0.35)
        said += _read_until(program, None, end - time.monotonic())
        program.send_signal(signal.SIGKILL)
        said += program.stdout.read()
        program.wait()
        self.killed["window"] += 1
        self.asked += said.count(b"!")
        self.ledger.check(pending=outcome(self.ledger, said))


def _read_until(program, sign, seconds):
    # What a program says until ``sign``, or until the time is over.
    said, end = b"", time.monotonic() + seconds
    with selectors.DefaultSelector() as selector:
        selector.register(program.stdout, selectors.EVENT_READ)
        while (left := end - time.monotonic()) > 0 and (sign is None or sign not in said):
            more = os.read(program.stdout.fileno(), 65536) if selector.select(left) else b""
            said += more
            if not more:
                break
    return said


def kills(count, seed):
    """Run the rounds; return a line of counts."""
    home = Path(tempfile.mkdtemp(prefix="crash-"))
    rounds = Rounds(home, seed)
    try:
        for number in range(count):
            (rounds.by_window if number % 2 else rounds.by_command)()
    except LostError as error:
        raise LostError(f"round {number} in {home}: {error}") from error
    ledger = rounds.ledger
    journal = JOURNALS[(home / "data" / "marks.sqlite").read_bytes()[18]]
    shutil.rmtree(home)
    return (
        f"{count} rounds, {rounds.killed['command']} commands and {rounds.killed['window']} "
        f"windows killed; {rounds.asked} acts begun, {ledger.acknowledged} acknowledged, "
        f"none lost; {ledger.unheard} done but not told; {len(ledger.marks)} marks, all whole, "
        f"in a file with a {journal}"
    )


def kills_on_a_stick(count, seed):
    """Run the rounds where the marks file has the rollback journal."""
    with on_a_stick():
        return kills(count, seed)


def main():
    """Run everything; return the exit status."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--faults", type=int, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    compiled_sample()
    works = [
        ("kills", lambda: kills(asked.rounds, asked.seed)),
        ("kills on a stick", lambda: kills_on_a_stick(asked.rounds // 4, asked.seed + 1)),
        ("faults", lambda: worlds.faults(asked.faults, asked.seed)),
        ("full disk", lambda: worlds.full_disk(asked.seed)),
        ("read-only", worlds.read_only),
        ("clock", lambda: worlds.clock(asked.seed)),
        ("at once", lambda: worlds.at_once(asked.seed)),
    ]
    for name, work in works:
        began = time.monotonic()
        try:
            said = work()
        except LostError as error:
            print(f"{name}: LOST: {error}")
            return 1
        print(f"{name}: {said} ({time.monotonic() - began:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
