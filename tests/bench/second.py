"""`python -m tests.bench.second`: what another window on the edition takes (Ctrl+N).

Prints as JSON the thread's own milliseconds until its page is painted, and the mebibytes it
takes once the whole text stands in it; each beside its floor, medians of five. The floors are
an empty window with a tree and a text pane, and one in whose pane the edition is plain text.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser, QTreeWidget

from tests.bench.playing import opened
from tests.support.source import TOP

ROUNDS = 5
REST = 0.3  # Seconds; longer than the reader must rest before the whole text is taken.


def measured():
    """Milliseconds and mebibytes of a window, and of the floors, from a program of its own."""
    command = [sys.executable, "-m", "tests.bench.second"]
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {"WHITEPAPER_HOME": home}
        done = subprocess.run(command, cwd=TOP, env=env, check=True, capture_output=True)
    return json.loads(done.stdout)


def _memory():
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1]) / 1024


def _turn_until(true):
    # Back once it is so, and nothing has come for a while.
    end = time.monotonic() + REST
    while not true() or time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def _ours(first):
    before, began, there = _memory(), time.thread_time(), set(first.company.members)
    first.actions_.by_id["file.new_window"].trigger()
    page = next(one for one in first.company.members if one not in there).panes.page
    while not page.was_painted:
        QApplication.processEvents()
    spent = (time.thread_time() - began) * 1000
    _turn_until(lambda: page.is_whole)
    return spent, _memory() - before  # It stays: memory that is freed would be used again.


def _floor(text, kept):
    before, began = _memory(), time.thread_time()
    window, splitter, pane = QMainWindow(), QSplitter(), QTextBrowser()
    splitter.addWidget(QTreeWidget())
    splitter.addWidget(pane)
    window.setCentralWidget(splitter)
    window.resize(1180, 740)
    window.show()
    window.repaint()
    spent = (time.thread_time() - began) * 1000
    pane.setPlainText(text)
    pane.document().documentLayout().documentSize()
    _turn_until(lambda: True)
    kept.append(window)
    return spent, _memory() - before


def main():
    """Measure; print what was found."""
    first, kept = opened(), []
    _turn_until(lambda: first.panes.page.is_whole)
    sections = first.company.reader.library.edition("en").sections
    text = "\n".join(block.text for one in sections for block in one.blocks)
    floors = [_floor(text, kept) for _ in range(ROUNDS)]
    ours = [_ours(first) for _ in range(ROUNDS)]
    first.company.quit()
    print(json.dumps([[median(one) for one in zip(*rows, strict=True)] for rows in (ours, floors)]))


if __name__ == "__main__":
    main()
