"""A window on a disk that takes long to sync: it stays as quick as ever."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.support.library import compiled_sample
from tests.support.source import TOP

SYNC = 300  # Milliseconds.
MARKS = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import open_window
from desktop.document.model import BlockId
from desktop.marks.model import Segment
from desktop.ui.caret import standing
from tests.support.library import sample_reader

application = QApplication([])
window = open_window(application, sample_reader(sys.argv[1]))
window.show()
marginalia = window.panes.marginalia
marginalia.start()
marking = marginalia.marking

def mark():
    standing.select(window.panes.page, (Segment(BlockId("1.1-1"), 0, 6),))
    began = time.monotonic()
    marking.mark("highlight", "green")
    return time.monotonic() - began

def kept(count):
    while len(marginalia._reader.marks.all()) < count:
        application.processEvents()
        gaps.append(time.monotonic())

gaps = []
mark()
kept(1)
gaps = [time.monotonic()]
asked = mark()
kept(2)
longest = max(b - a for a, b in zip(gaps, gaps[1:]))
print(json.dumps([asked * 1000, longest * 1000, (gaps[-1] - gaps[0]) * 1000]), flush=True)
os._exit(0)
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_disk_that_takes_long_to_sync_does_not_stop_the_window(home):
    slow = f"inject=fdatasync,fsync:delay_enter={SYNC * 1000}"
    strace = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", slow, "-o", os.devnull]
    env = os.environ | {"WHITEPAPER_SAMPLE": str(compiled_sample()), "QT_QPA_PLATFORM": "offscreen"}
    words = [*strace, sys.executable, "-c", MARKS, str(home)]
    said = subprocess.run(words, cwd=TOP, env=env, capture_output=True, text=True, check=True)
    asked, longest, whole = json.loads(said.stdout)
    assert whole > SYNC
    assert asked < SYNC / 3
    assert longest < SYNC / 3
