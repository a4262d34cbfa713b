"""Worlds that fail: a disk that reports errors, is full or read-only; clocks; company."""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from desktop.marks.clock import days_before
from tests.crash.ledger import Ledger, LostError
from tests.crash.programs import outcome, run, strace, window
from tests.support.marking import Time, draft, marks_in
from tests.support.source import TOP

CALLS = ("fdatasync:error=EIO", "pwrite64:error=EIO", "pwrite64:error=ENOSPC", "unlink:error=EIO",
         "fsync:error=EIO", "ftruncate:error=EIO")  # fmt: skip
MADE = {"kind": "highlight", "colour": "yellow", "note": "", "tags": [], "quote": "Grants",
        "deleted": False}  # fmt: skip
ADD = ("add", "1.1-1", "--quote", "Grants")


def _home():
    return Path(tempfile.mkdtemp(prefix="crash-"))


def faults(count, seed):
    """Let the disk fail at a random call, in commands and in windows."""
    ledger, chance, refused = Ledger(_home()), random.Random(seed), 0
    ledger.hear(run(ledger.home, *ADD).stdout)
    for number in range(count):
        fault = f"{chance.choice(CALLS)}:when={chance.randrange(1, 8)}"
        if number % 2:
            fault += "+"  # And all later ones: a disk that is gone.
        if number % 4 < 2:
            done = run(ledger.home, *ADD, before=strace(fault))
            pending = [(None, MADE)]
            if done.returncode == 0:
                ledger.hear(done.stdout)
                pending = []
            elif (done.returncode, done.stdout, done.stderr.count("\n")) != (3, "", 1):
                raise LostError(f"{fault}: {done.returncode} {done.stdout} {done.stderr}")
        else:
            said = window(ledger.home, number, "8", before=strace(fault)).communicate()[0]
            pending = outcome(ledger, said)
        refused += bool(pending)
        ledger.check(pending=pending)
    return f"{count} programs on a failing disk, {refused} refused, {ledger.acknowledged} acts kept"


INSIDE = """
mount -t tmpfs -o size={size} tmpfs {home} || exit 77
exec {python} -m tests.crash.worlds {what} {home} {seed}
"""


def _mounted(what, size, seed):
    # Runs a function of this module in a namespace of its own, where its home is a small disk.
    rights = ("-m",) if os.geteuid() == 0 else ("-U", "-r", "-m")
    words = INSIDE.format(size=size, home=_home(), python=sys.executable, what=what, seed=seed)
    done = subprocess.run(
        ["unshare", *rights, "sh", "-c", words], cwd=TOP, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode == 77 or "unshare failed" in done.stderr:
        return f"not tried here: {done.stderr.strip()}"
    if done.returncode:
        raise LostError(f"{done.stdout}\n{done.stderr}")
    return done.stdout.strip()


def full_disk(seed):
    """Mark on a disk of 400 KiB until it is full, make room, go on."""
    return _mounted("fill", "400k", seed)


def fill(home, seed):
    """What `full_disk` does on the small disk."""
    ledger, chance, refused = Ledger(home), random.Random(seed), 0
    while refused < 5:
        note = "words " * chance.randrange(200, 2000)
        done = run(home, *ADD, "--note", note.strip())
        pending = [(None, MADE | {"note": note.strip()})]
        if done.returncode == 0:
            ledger.hear(done.stdout)
        elif (done.returncode, done.stderr.count("\n")) == (3, 1):
            refused += 1
        else:
            raise LostError(f"{done.returncode} {done.stderr}")
        ledger.check(pending=pending if done.returncode else [])
    for path in (home / "data" / "backups").glob("*"):
        path.unlink()
    (home / "data" / "marks.jsonld").unlink(missing_ok=True)
    done = run(home, *ADD)
    ledger.hear(done.stdout)
    ledger.check()
    print(f"{len(ledger.marks)} marks on a full disk kept, {refused} refused, then again kept")


def read_only():
    """Mark, make the disk read-only, be refused, and read all the same."""
    return _mounted("lock", "2m", 0)


def lock(home, _seed):
    """What `read_only` does on the small disk."""
    ledger = Ledger(home)
    for _ in range(3):
        ledger.hear(run(home, *ADD).stdout)
    subprocess.run(["mount", "-o", "remount,ro", str(home)], check=True)
    done, listed = run(home, *ADD), run(home, "list")
    ledger.check()
    if (done.returncode, done.stderr.count("\n"), len(json.loads(listed.stdout))) != (3, 1, 3):
        raise LostError(f"{done.returncode} {done.stderr} {listed.stdout}")
    print("refused in one line; 3 marks read")


def clock(seed):
    """Act while the clock jumps by years, forward and back; only old trash may go."""
    home, chance, time = _home(), random.Random(seed), Time()
    marks = marks_in(home, time)
    living = 0
    for _ in range(300):
        time.stamp = days_before("2036-01-01T00:00:00.000Z", chance.randrange(5000))
        every = marks.all()
        if every and chance.random() < 0.3:
            marks.delete([chance.choice(every).id])
            living -= 1
        else:
            marks.add(draft(note=str(chance.random())))
            living += 1
        marks.back_up_before()
        if chance.random() < 0.2:
            marks.tidy()
    newest = marks.backups.newest_good()[1]
    marks.leave()
    marks.close()
    found = len(marks_in(home).all())
    if found != living or marks.backups.newest_good()[1] < min(newest, found):
        raise LostError(f"{found} marks living, {living} kept")
    return f"300 acts while it jumped by up to 13 years; {found} marks living, none lost"


def at_once(seed):
    """Three command lines and two windows write at once; all they told is there."""
    ledger, told, lines = Ledger(_home()), [], []
    ledger.hear(run(ledger.home, *ADD).stdout)

    def commands():
        for _ in range(12):
            done = run(ledger.home, *ADD)
            if done.returncode == 0:
                told.append(done.stdout)

    def windows(number):
        lines.append(window(ledger.home, seed + number, "40").communicate()[0])

    _run_all([commands] * 3 + [lambda: windows(0), lambda: windows(1)])
    found = ledger.read()
    names = {json.loads(said)["id"] for said in told}
    for said in lines:
        names |= {json.loads(one)["id"] for one in said.decode().split("\n") if one[:1] == "{"}
    if names - found.keys() or len(told) < 36:
        raise LostError(f"{names - found.keys()} are gone; {len(told)} commands of 36 done")
    return f"3 command lines and 2 windows at once; {len(found)} marks, none lost"


def _run_all(works):
    threads = [threading.Thread(target=work) for work in works]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


if __name__ == "__main__":
    {"fill": fill, "lock": lock}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
