"""`python -m tests.bench.revised`: marks of an older text stop the window that opens a new one.

Prints for how many milliseconds five thousand do at most.
The edition is revised as `poe anchors` does, so hard that marks must be looked for. What is
measured is the processor's time of the window's thread alone: a busy machine adds nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import SWITCH, open_window
from desktop.compiler.ids.succession import successions
from desktop.compiler.write import write_manifest, write_successions, write_text
from desktop.document.library import Library
from desktop.document.model import LANGS
from desktop.marks import readable
from desktop.reader import Reader
from desktop.ui.tasks import Sweeper
from tests.anchors.editor import revise
from tests.bench.marks import fill
from tests.support.source import TOP

SEED = 5


def revised(folder):
    """The bundled library, revised at random, with the map from it."""
    library = Library(paths.compiled())
    shutil.copytree(library.folder, folder)
    editors = revise({lang: library.edition(lang) for lang in LANGS}, SEED)
    new = {lang: one.revised() for lang, one in editors.items()}
    for edition in new.values():
        write_text(folder, edition)
    write_successions(folder, successions([library], new))
    write_manifest(folder, library.edition_id)
    return folder


def steps(application):
    """Milliseconds of its own that each step of the window's thread takes.

    From when the marks are asked for until they are painted, tidied up and the review offered.
    """
    home = Path(tempfile.mkdtemp())
    before = Reader(paths.home(home))
    fill(before)
    before.close()
    window = open_window(application, Reader(paths.home(home), revised(home / "library")))
    window.show()
    _settle(application, window)
    Sweeper(window.company)
    window.panes.marginalia.start()
    found, copy = [], home / "data" / readable.FILE
    while not (copy.exists() and window.messages.isVisible()):
        began = time.thread_time()
        application.processEvents()
        found.append((time.thread_time() - began) * 1000)
        time.sleep(0.002)
    window.close()
    return found


def longest():
    """Milliseconds of the longest step, in a program of its own: nothing is imported there yet."""
    words = [sys.executable, "-m", "tests.bench.revised"]
    return float(subprocess.run(words, cwd=TOP, check=True, capture_output=True).stdout)


def _settle(application, window):
    window.panes.page.whole()
    for _ in range(50):  # What the first page brings with it is not meant.
        application.processEvents()
        time.sleep(0.02)


if __name__ == "__main__":
    sys.setswitchinterval(SWITCH)
    print(max(steps(QApplication([]))))
