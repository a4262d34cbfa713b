"""A window that is open while an edition is installed: another window over it, the marks in it."""

import json
import subprocess
import sys

from tests.support import packs
from tests.support.library import compiled_sample
from tests.support.marking import draft
from tests.support.source import TOP

# The real program, a hand that installs when the first window has read its marks, and an
# eye on the second; it says what it saw.
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app, paths
from desktop.ui.sharing.installing import Installing
from desktop.ui.window import Window

bundled, home, pack = map(Path, sys.argv[1:4])
paths.compiled = lambda: bundled
seen = []

def look():
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]
    for window in windows:
        if not window.isVisible() or not window.panes.page.was_painted or not timer.isActive():
            continue
        reader = window.panes.marginalia._reader
        if "watching" not in window.company.keeper.__dict__:
            continue
        seen.append([reader.origin, reader.library.revision, window.messages.words.text()])
        if pack.exists() and reader.origin == "bundled":
            one = Installing(reader, window.hub, window.panes.marginalia.tasks, window)
            one.install(reader.editions.look(pack, reader.library))
            timer.setInterval(300)
        elif reader.origin == "bundled" or window.messages.words.text():
            window.close()
timer = QTimer()
timer.timeout.connect(look)
QTimer.singleShot(0, lambda: timer.start(200))
status = app.run(str(home))
print(json.dumps([status, seen]))
"""


def program(home, pack):
    words = [sys.executable, "-c", PROGRAM, compiled_sample(), home, pack]
    run = subprocess.run(
        [str(one) for one in words], cwd=TOP, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    return json.loads(run.stdout)


def test_an_open_window_is_followed_by_one_over_the_installed_edition(home, tmp_path):
    reader = packs.reader(home)
    reader.marks.add(draft(), draft(block="1.2-2", start=4, end=9))
    reader.marks.close()
    status, seen = program(home, packs.packed(tmp_path))
    assert status == 0
    assert seen[0][:2] == ["bundled", 1]
    assert seen[-1][:2] == ["installed", 2]
    assert "1" in seen[-1][2]  # The mark whose words are gone is told of.


def test_a_damaged_installed_edition_is_told_in_the_window(home, tmp_path):
    reader = packs.reader(home)
    one = reader.editions.install(packs.packed(tmp_path), reader.library)
    (home / "data" / "editions" / one.folder / "terms.json").unlink()
    _, seen = program(home, tmp_path / "gone.wpack")
    assert seen[-1][:2] == ["bundled", 1]
    assert "installed edition cannot be opened" in seen[-1][2]
