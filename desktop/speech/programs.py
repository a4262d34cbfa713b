"""Voices that are programs: one is started for each sentence, and ended to be silent."""

import subprocess
import time
from collections.abc import Callable

from desktop.document.model import Lang
from desktop.errors import SpeechError
from desktop.words import Said, mark

_LOOK = 0.02  # Seconds between two looks whether it has ended.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Else Windows opens a console for each.
WORDS_A_MINUTE = 175  # What `say` speaks at, unless told.
_MAC = {"en": "Samantha", "zh": "Tingting"}
_FAILED = mark("“{program}” ended with status {status}")
_CULTURE = {"en": "en-US", "zh": "zh-CN"}
_SCRIPT = (
    "Add-Type -AssemblyName System.Speech; "
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "try {{ $v.SelectVoiceByHints('NotSet', 'NotSet', 0, '{culture}') }} catch {{}}; "
    "$v.Rate = {rate}; $v.Speak([Console]::In.ReadToEnd())"
)


def say(lang: Lang, speed: int) -> tuple[str, ...]:
    """Return the command of macOS."""
    return ("say", "-v", _MAC[lang], "-r", str(WORDS_A_MINUTE * speed // 100), "-f", "-")


def powershell(lang: Lang, speed: int) -> tuple[str, ...]:
    """Return the command of Windows; its speeds go from -10 to 10."""
    rate = (speed - 100) // 20 if speed > 100 else (speed - 100) // 5  # noqa: PLR2004
    script = _SCRIPT.format(culture=_CULTURE[lang], rate=max(-10, min(10, rate)))
    return ("powershell", "-NoProfile", "-NonInteractive", "-Command", script)


class Programs:
    """Speaks by a command, made for a language and a speed."""

    def __init__(self, command: Callable[[Lang, int], tuple[str, ...]]) -> None:
        self._command = command
        self._running: subprocess.Popen[bytes] | None = None

    def say(self, words: str, lang: Lang, speed: int, wanted: Callable[[], bool]) -> bool:
        """Say something; as `Voice.say`."""
        command = self._command(lang, speed)
        try:
            run = subprocess.Popen(  # noqa: S603  Commands of ours; the words go to its input.
                command,
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
            )  # fmt: skip
        except OSError as error:
            raise SpeechError(why=error.strerror or str(error)) from error
        with run:
            self._running = run
            self._give(run, words)
            while run.poll() is None:
                if not wanted():
                    self.hush()
                time.sleep(_LOOK)
            self._running = None
        if run.returncode and wanted():  # Nobody ended it: it lacks a voice, perhaps.
            raise SpeechError(why=Said(_FAILED, program=command[0], status=run.returncode))
        return run.returncode == 0

    def _give(self, run: "subprocess.Popen[bytes]", words: str) -> None:
        if run.stdin is not None:
            try:
                run.stdin.write(words.encode())
                run.stdin.close()
            except OSError:
                run.kill()  # It reads nothing: it has ended, or says nothing.

    def hush(self) -> None:
        """Be silent at once."""
        running = self._running
        if running is not None:
            running.kill()

    def close(self) -> None:
        """Nothing is kept."""
        self.hush()
