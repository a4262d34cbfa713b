"""Calling: a second start of the program hands its place to the window that is open.

The window that answers holds a lock on a file in the state folder; the system lets go of it
when the program ends, however it ends. A call is a file beside it, deleted by whoever takes
it. No socket is made.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from desktop import disk
from desktop.document.model import LANGS, Lang

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "window.lock"
CALLS = "call-*.json"
PATIENCE = 3.0  # Seconds a call waits: a window that is busy laying out answers within one.
_PAUSE = 0.02
_MOST = 10_000  # Bytes of a call; what is larger is none of ours.


@dataclass(frozen=True, slots=True)
class Call:
    """What a window is asked to show: a section or block, in a language or the open one."""

    place: str
    lang: Lang | None = None


class Post:
    """Where one window takes calls."""

    def __init__(self, state: Path) -> None:
        self._state = state
        self._lock: IO[bytes] | None = None

    def open(self) -> bool:
        """Take calls from now on; false when another window does, or the folder is read only."""
        try:
            # Not synced: a window does not wait for the disk, and a folder lost is made anew.
            self._state.mkdir(parents=True, exist_ok=True)
            self._lock = (self._state / LOCK).open("ab")
        except OSError:
            return False
        if not _locked(self._lock):
            self.close()
            return False
        for old in self._state.glob(CALLS):  # Of a time when nobody took them.
            old.unlink(missing_ok=True)
        return True

    def taken(self) -> Iterator[Call]:
        """Yield the calls that wait, each once; what is no call is thrown away."""
        for path in sorted(self._state.glob(CALLS)):
            call = _call(_taken(path))
            if call is not None:
                yield call

    def close(self) -> None:
        """Take no more calls."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def is_answered(state: Path) -> bool:
    """Tell whether a window takes calls."""
    try:
        with (state / LOCK).open("r+b") as file:
            return not _locked(file)
    except OSError:
        return False


def hand_over(state: Path, call: Call, patience: float = PATIENCE) -> bool:
    """Have the open window show a place; tell whether it took the call."""
    if not is_answered(state):
        return False
    path = state / CALLS.replace("*", f"{os.getpid()}-{time.time_ns()}")
    try:
        disk.write(path, json.dumps(asdict(call)).encode())
    except OSError:
        return False
    end = time.monotonic() + patience
    while path.exists() and time.monotonic() < end:
        time.sleep(_PAUSE)
    try:
        path.unlink()
    except FileNotFoundError:
        return True
    return False  # It was not taken in time: the caller opens a window of its own.


def _taken(path: Path) -> bytes:
    try:
        raw = path.read_bytes() if path.stat().st_size <= _MOST else b""
        path.unlink()
    except OSError:
        return b""
    return raw


def _call(raw: bytes) -> Call | None:
    try:
        form: Any = json.loads(raw)
        place, lang = form["place"], form.get("lang")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Call(str(place), lang if lang in LANGS else None)


def _locked(file: IO[bytes]) -> bool:
    # Lock it, unless another program has; a lock goes with the file.
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
