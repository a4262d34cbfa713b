"""The programs that are killed and starved: the command line, and a window offscreen."""

import json
import os
import subprocess
import sys

from tests.support.library import compiled_sample
from tests.support.source import TOP

SAMPLE = """
import sys
from pathlib import Path
import tests.crash.folder
from desktop.cli.main import run
sys.exit(run(sys.argv[2:], Path(sys.argv[1])))
"""


def command(home, *words):
    """The command line of one `marks` command on the sample library."""
    start = [sys.executable, "-c", SAMPLE, str(compiled_sample())]
    return [*start, "marks", *words, "--home", str(home), "--json"]


def run(home, *words, before=()):
    """Run one command, through another program when ``before`` names one."""
    return subprocess.run(
        [*before, *command(home, *words)], cwd=TOP, capture_output=True, text=True, check=False
    )


def window(home, seed, *more, before=()):
    """Start a window that marks without pause."""
    words = [sys.executable, "-m", "tests.crash.writer", str(home), str(seed), *more]
    env = os.environ | {"WHITEPAPER_SAMPLE": str(compiled_sample())}
    return subprocess.Popen(
        [*before, *words], cwd=TOP, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def outcome(ledger, said):
    """Hear what a window acknowledged; return the changes its untold acts may have made.

    What is acknowledged is the whole mark as it now is: whatever was pending for it is past.
    """
    pending, announced = [], None
    for line in said.decode().split("\n")[:-1]:  # The last one may be cut.
        if line.startswith("!"):
            announced = json.loads(line[1:])
        elif line.startswith("x"):
            pending.append(announced)
            announced = None
        elif line.startswith("{"):
            name = ledger.hear(line)
            pending = [one for one in pending if one[0] != name]
            announced = None
    return [tuple(one) for one in (*pending, announced) if one]


def strace(fault):
    """What makes a program's calls fail as told."""
    return ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={fault}")
