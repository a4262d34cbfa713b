"""Offscreen, a throw-away home, silence; nothing else."""

import gc
import logging
import os
import sys
import threading

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("WHITEPAPER_HOME", None)

# Qt objects of tests that ended lie in cycles: collected here, never on a worker's thread.
gc.disable()
OLD = 40  # Tests between two collections of everything.
_INTERNET: list[str] = []


def _watch(event, args):
    # An audit hook cannot be taken away again, so it only notes what it sees.
    if event == "socket.__new__" and args[1] in {2, 10}:
        _INTERNET.append(f"{event} {args[1:]}")


sys.addaudithook(_watch)


gc.disable()  # As the program does: widgets must not be destroyed on a worker's thread.


@pytest.fixture(autouse=True)
def sweep():
    """Collect what a test left, on the thread that made it."""
    yield
    gc.collect(1)


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
    gc.collect(2 if gc.get_count()[2] > OLD else 1)


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
