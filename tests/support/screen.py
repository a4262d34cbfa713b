"""A virtual screen with a window manager, and hands for it: Xvfb, openbox, xdotool."""

import os
import subprocess
import time
from contextlib import contextmanager


@contextmanager
def screen(size="1366x768"):
    """A fresh X display; yields its name, such as ``:5``."""
    read, write = os.pipe()
    display = ["-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    command = ["Xvfb", *display, "-r"]  # A key that a busy machine lets go late repeats nothing.
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        display = f":{pipe.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox"], env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL
        )
        try:
            yield display
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait()


class Hands:
    """Types on a display and looks at it."""

    def __init__(self, display):
        self._env = os.environ | {"DISPLAY": display}

    def _do(self, *words):
        return subprocess.run(
            ["xdotool", *words], env=self._env, capture_output=True, text=True, check=True
        ).stdout

    def wait_for(self, title):
        """Wait until a window of that title is shown and has the keys; return its number."""
        number = self._do("search", "--sync", "--onlyvisible", "--name", title).split()[0]
        self._do("windowactivate", "--sync", number)
        return number

    def press(self, *keys):
        """Press keys one after the other."""
        for key in keys:
            self._do("key", key)

    def type(self, text):
        """Type a text as a person would."""
        self._do("type", "--delay", "40", text)

    def picture(self, path):
        """Take a picture of the whole screen."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._env, check=True)


def wait_until(true, seconds=15):
    """Wait until ``true()`` is; tell whether it came to be."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False
