"""Offscreen, a throw-away home, silence; every core at work; nothing else."""

import gc
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.compiler.fresh import is_fresh

TOP = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("WHITEPAPER_HOME", None)
# Where nothing may be compiled beside the source, each program a test starts would compile all
# it imports; a folder of its own keeps that, from one run to the next.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    kept = TOP / ".pytest_cache" / "bytecode"
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(kept)
    sys.dont_write_bytecode = False

# A busy machine takes long for anything; what has to be quick is measured by `poe bench`.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# Qt objects of tests that ended lie in cycles: collected here, never on a worker's thread.
gc.disable()
OLD = 40  # Tests between two collections of everything.
_INTERNET: list[str] = []


def _watch(event, args):
    # An audit hook cannot be taken away again, so it only notes what it sees.
    if event == "socket.__new__" and args[1] in {2, 10}:
        _INTERNET.append(f"{event} {args[1:]}")


sys.addaudithook(_watch)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """Share the tests among all cores, file by file, slow ones first; some files run at once.

    ``-n0`` shares nothing, and so does whoever names files, looks at the output or debugs.
    """
    chosen = config.option
    names_files = all(".py" in one for one in config.args)
    watches = chosen.usepdb or chosen.capture == "no" or chosen.collectonly
    is_worker = hasattr(config, "workerinput")
    if getattr(chosen, "numprocesses", 0) is None and not (is_worker or names_files or watches):
        chosen.numprocesses, chosen.dist, chosen.loadscopereorder = "auto", "loadfile", False
    if not is_worker and not is_fresh(TOP / "content", paths.compiled()):
        # In a clean checkout, as at the program's first run: files read it when collected.
        subprocess.run([sys.executable, "-m", "desktop.compiler"], cwd=TOP, check=True)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The reader's own folder, thrown away with the test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("WHITEPAPER_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def tidy():
    """Collect what tests left, on the thread they ran on; of the old ones as rarely as Python."""
    yield
    _destroy_windows()
    gc.collect(2 if gc.get_count()[2] > OLD else 1)


def _destroy_windows():
    # A window that is left is given every style sheet to come: after forty, 3 s for each.
    for one in QApplication.topLevelWidgets():
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def silence(caplog):
    """Fail on a warning in our log, an internet socket, a thread left running."""
    before = set(threading.enumerate())
    _INTERNET.clear()
    yield
    loud = [
        f"{one.name}: {one.getMessage()}"
        for when in ("setup", "call")
        for one in caplog.get_records(when)
        if one.levelno >= logging.WARNING and one.name.startswith("desktop")
    ]
    assert not loud, f"the log has warnings: {loud}"
    assert not _INTERNET, f"an internet socket was made: {_INTERNET}"
    left = [one for one in set(threading.enumerate()) - before if one.is_alive()]
    assert not left, f"threads left running: {left}"
