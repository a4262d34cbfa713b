"""Where a program's folder is said to lie: on a stick the marks file has another journal."""

import os
from contextlib import contextmanager

from desktop.marks.keeping import journal

SIGN = "CRASH_ON_A_STICK"
if os.environ.get(SIGN):
    journal.is_fixed = lambda _: False


@contextmanager
def on_a_stick():
    """Let the programs that are started take every folder for a stick's."""
    os.environ[SIGN] = "yes"
    try:
        yield
    finally:
        del os.environ[SIGN]
