"""Voices: whatever speaks on this machine, found when it is first wanted.

On Linux that is speech-dispatcher, by its own protocol; on macOS `say`, on Windows the
system's speech by PowerShell, neither of which has been heard by anybody yet.
"""

import shutil
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from desktop.document.model import Lang
from desktop.speech import dispatcher, programs

Wanted = Callable[[], bool]
SLOWEST, USUAL, FASTEST = 50, 100, 300  # Percent of the usual speed.


class Voice(Protocol):
    """Something that speaks."""

    def say(self, words: str, lang: Lang, speed: int, wanted: Wanted) -> bool:
        """Say something; return once it is said, or is not ``wanted`` any more.

        Tells whether it was said to its end. For one thread, not the window's.

        Raises:
            SpeechError: The machine's speech failed.
        """
        ...

    def hush(self) -> None:
        """Be silent at once; for any thread."""
        ...

    def close(self) -> None:
        """Let go of the machine's speech."""
        ...


def has_voice(environ: Mapping[str, str]) -> bool:
    """Tell whether there is anything that speaks; nothing is started."""
    if sys.platform == "darwin":
        return shutil.which("say") is not None
    if sys.platform == "win32":
        return shutil.which("powershell") is not None
    return dispatcher.is_there(environ)


def voice(environ: Mapping[str, str]) -> Voice:
    """Return what speaks on this machine."""
    if sys.platform == "darwin":
        return programs.Programs(programs.say)
    if sys.platform == "win32":
        return programs.Programs(programs.powershell)
    return dispatcher.Dispatcher(environ)
