"""Somebody who sits before the program with a keyboard and an ear: no pointer, no look inside.

A real window on a screen and an accessibility bus of its own; what is done is known by what is
announced, by what is on the clipboard, and by what the command line and the files say.
"""

import json
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import cached_property

from tests.support import bus
from tests.support.screen import Hands, screen
from tests.support.source import TOP

QT = "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication(sys.argv); "
TAKE = "print(app.clipboard().text(), end='')"
GIVE = "app.clipboard().setText(sys.argv[1]); print('given', flush=True); app.exec()"


class Sitting:
    """One program on one screen, used by keys alone.

    Attributes:
        env: What the program was started with.
        home: The folder of all that the reader makes.
        lang: The language of the system, in which is read.
    """

    def __init__(self, env, home):
        self.env, self.home, self.lang = env, home, env["LANG"][:2]
        self.hands = Hands(env["DISPLAY"])
        self.ear = bus.Ear(env)

    @contextmanager
    def opened(self, title):
        """The program, from its window to its end by its own action."""
        command = [sys.executable, "-m", "desktop", "--home", str(self.home)]
        self.program = subprocess.Popen(command, env=self.env, cwd=TOP)
        try:
            self.hands.wait_for(title)
            yield self
        finally:
            self.program.terminate()
            self.program.wait()

    def begins(self):
        """Hear nothing of what was said before."""
        self.ear.heard.clear()

    def presses(self, *keys):
        """Press keys."""
        self.hands.press(*keys)

    def hears(self, *words):
        """Wait until something with all these words is said; return it, and forget the rest."""

        def heard():
            said = self.ear.said()
            return next((one for one in said if all(word in one for word in words)), "")

        found = self.ear.wait_for(heard)
        self.begins()
        return found

    def does(self, keys, *words):
        """Press a key or some, one after the other, and hear what it says."""
        self.begins()
        self.presses(*keys.split())
        return self.hears(*words)

    def pastes(self, text):
        """Paste words, as where no key has them."""
        command = [sys.executable, "-c", QT + GIVE, text]
        with subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE) as holder:
            holder.stdout.readline()
            self.presses("ctrl+v")
            self.ear.listen(0.3)
            holder.terminate()

    @property
    def copied(self):
        """What is on the clipboard."""
        command = [sys.executable, "-c", QT + TAKE]
        return subprocess.check_output(command, env=self.env, text=True)

    def text(self, block):
        """The words of a block."""
        (one,) = self.told("show", block, "--lang", self.lang)["blocks"]
        return one["text"]

    def told(self, *words):
        """What the command line answers about the same home."""
        command = [sys.executable, "-m", "desktop", *words, "--json", "--home", str(self.home)]
        done = subprocess.run(command, capture_output=True, check=True, cwd=TOP)
        return json.loads(done.stdout)

    def writes(self, text):
        """Type words, or paste those that no key has."""
        if text.isascii():
            self.hands.type(text)
        else:
            self.pastes(text)

    def goes(self, block):
        """Go to a block by its number."""
        self.presses("ctrl+j")
        self.dialog()
        self.hands.type(block)
        self.presses("Return")
        self.no_dialog()
        self.ear.wait_for(lambda: self.place == block)

    def opens_the_card(self, figure):
        """Tab to a figure of the text, open its card; return it."""

        def heard():
            self.presses("Tab")
            self.ear.listen(0.2)
            return any(one.startswith(figure) for one in self.ear.said())

        self.begins()
        self.ear.wait_for(heard)
        self.presses("Return")
        return self.dialog()

    def texts(self):
        """The trees of the languages that are shown."""
        return [one for one in self._area.children if one.role == "panel"]

    def quits(self):
        """Close the program by its own action."""
        self.presses("ctrl+q")
        assert self.program.wait(20) == 0
        for name in ("_window", "_centre"):
            vars(self).pop(name, None)

    @property
    def place(self):
        """The block that the status bar tells."""
        bar = next(one for one in self._window.children if one.role == "status bar")
        told = next(one.name for one in bar.children if one.name.startswith("2023/"))
        return told.split()[0].removeprefix("2023/")

    def is_shown(self, words):
        """Whether a message with these words stands above the text."""
        label = next(one for one in self._message.children if one.role == "label")
        return words in label.name and bool(self._message.states & bus.SHOWING)

    @cached_property
    def _window(self):
        return next(one for one in self.ear.program("whitepaper").children if one.role == "frame")

    @cached_property
    def _centre(self):
        # What is told, and the text: the one part of the window that holds a message.
        parts = (one.children for one in self._window.children[0].children)
        return next(two for two in parts if any(one.role == "panel" for one in two))

    @property
    def _message(self):
        return next(one for one in self._centre if one.role == "panel")

    @property
    def _area(self):
        return next(one for one in self._centre if one.role == "filler")

    def dialog(self):
        """Wait for a dialog that has the keys; return it."""

        def has_keys():
            found = self._dialog()
            return found if found and _has_keys(found) else None

        return self.ear.wait_for(has_keys)

    def _dialog(self):
        with suppress(LookupError):  # One that is closed between two questions is gone.
            every = self.ear.program("whitepaper").children
            dialogs = (one for one in every if one.role == "dialog")
            return next((one for one in dialogs if one.states & bus.SHOWING), None)
        return None

    def no_dialog(self):
        """Wait until no dialog is open."""
        self.ear.wait_for(lambda: self._dialog() is None)


def _has_keys(thing):
    with suppress(LookupError):
        return any(one.states & bus.FOCUSED for one in thing.walk())
    return False


@contextmanager
def sitting(folder, system):
    """Sit down before a screen whose system speaks a language, such as ``zh_CN.UTF-8``."""
    with screen() as display, bus.bus(display, folder) as env:
        one = Sitting(env | {"LANG": system, "LC_ALL": system}, folder / "home")
        try:
            yield one
        finally:
            one.ear.close()
