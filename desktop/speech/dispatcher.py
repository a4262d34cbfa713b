"""speech-dispatcher, by SSIP, its protocol: lines of text over a socket of the machine's own.

A command is answered by lines that begin with three digits, a dash behind them in all but
the last. What begins with 7 is no answer but news: a message has begun, ended, been cut.
No internet socket is made: an address that is none of this machine's is not used.
"""

import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from desktop.document.model import Lang
from desktop.errors import SpeechError
from desktop.words import Said, mark

SOCKET = "speech-dispatcher/speechd.sock"  # In the runtime folder.
SERVER = "speech-dispatcher"
PATIENCE = 5.0  # Seconds for an answer; the server may have to load a voice first.
SILENCE = 10.0  # Seconds before a sentence that does not begin is given up.
_LOOK = 0.02  # Seconds between two looks whether what is said is still wanted.
_BEGIN, _END, _CUT = "701", "702", "703"
_STOPPED = "210"  # Answers a `CANCEL`, which is sent while another answer may be waited for.
_LAST = re.compile(r"\d{3} ")


def is_there(environ: Mapping[str, str]) -> bool:
    """Tell whether a server runs, or could be started."""
    path = _path(environ)
    return (path is not None and path.exists()) or shutil.which(SERVER) is not None


def _path(environ: Mapping[str, str]) -> Path | None:
    address = environ.get("SPEECHD_ADDRESS", "")
    if address.startswith("unix_socket:"):
        return Path(address.removeprefix("unix_socket:"))
    folder = environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder) / SOCKET if folder else None


class Dispatcher:
    """Speaks through a server, which is started if none runs."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._path = _path(environ)
        self._socket: socket.socket | None = None
        self._sending = threading.Lock()
        self._is_speaking = False
        self._rest = b""
        self._half: list[str] = []

    def say(self, words: str, lang: Lang, speed: int, wanted: Callable[[], bool]) -> bool:
        """Say something; as `Voice.say`."""
        try:
            self._open()
            self._ask(f"SET self LANGUAGE {lang}")
            self._ask(f"SET self RATE {rate(speed)}")
            return wanted() and self._spoken(words, wanted)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            self.close()
            raise SpeechError(why=getattr(error, "strerror", None) or str(error)) from error

    def hush(self) -> None:
        """Be silent at once."""
        if self._is_speaking:
            with suppress(OSError):  # Who speaks is told that the server is gone.
                self._cancel()

    def close(self) -> None:
        """Leave the server."""
        if self._socket is not None:
            self._socket.close()
            self._socket, self._rest, self._half = None, b"", []

    def _open(self) -> None:
        if self._socket is not None:
            return
        if self._path is None:
            raise SpeechError(why=Said(mark("there is no folder for its socket")))
        if not self._path.exists():
            command = (SERVER, "--spawn")
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603  A fixed command.
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(PATIENCE)
        try:
            made.connect(str(self._path))
        except OSError:
            made.close()
            raise
        self._socket = made
        self._ask("SET self CLIENT_NAME user:whitepaper:reading")
        self._ask("SET self PRIORITY message")
        self._ask("SET self NOTIFICATION ALL on")

    def _spoken(self, words: str, wanted: Callable[[], bool]) -> bool:
        self._ask("SPEAK")
        lines = [f".{one}" if one.startswith(".") else one for one in words.splitlines()]
        number = self._ask("\r\n".join((*lines, ".")))[0][4:].strip()
        self._is_speaking = True
        try:
            if not wanted():
                self._cancel()
            return self._ended(number, wanted)
        finally:
            self._is_speaking = False

    def _ended(self, number: str, wanted: Callable[[], bool]) -> bool:
        # News of other messages may come between. One that does not begin, for want of a
        # sound card perhaps, is not waited for; nor is one that was cut, to be told so: the
        # window waits for who speaks.
        patience, has_begun = SILENCE, False
        while patience > 0:
            try:
                news = self._lines(_LOOK)
            except TimeoutError:
                if not wanted():
                    self._cancel()  # This may be seen before it was hushed.
                    return False
                patience -= 0 if has_begun else _LOOK
                continue
            code, is_ours = news[-1][:3], news[0][4:].strip() == number
            has_begun |= is_ours and code == _BEGIN
            if is_ours and code in {_END, _CUT}:
                return code == _END
        raise TimeoutError("speech-dispatcher takes what is said, but says nothing")

    def _cancel(self) -> None:
        self._send("CANCEL self")

    def _ask(self, command: str) -> list[str]:
        self._send(command)
        while True:
            answer = self._lines(PATIENCE)
            code = answer[-1][:3]
            if code.startswith("7") or code == _STOPPED:
                continue
            if not code.startswith("2"):
                raise ValueError(f"speech-dispatcher answered “{answer[-1]}”")
            return answer

    def _send(self, command: str) -> None:
        with self._sending:
            if self._socket is not None:
                self._socket.sendall(f"{command}\r\n".encode())

    def _lines(self, patience: float) -> list[str]:
        # Half an answer waits for its rest: time may be up in the middle of it.
        while not (self._half and _LAST.match(self._half[-1])):
            self._half.append(self._line(patience))
        found, self._half = self._half, []
        return found

    def _line(self, patience: float) -> str:
        assert self._socket is not None  # noqa: S101  It was opened.
        self._socket.settimeout(patience)
        while b"\r\n" not in self._rest:
            got = self._socket.recv(4096)
            if not got:
                raise ConnectionResetError("speech-dispatcher has ended")
            self._rest += got
        line, _, self._rest = self._rest.partition(b"\r\n")
        return line.decode("utf-8", "replace")


def rate(speed: int) -> int:
    """Return a speed in percent as SSIP has it, -100 to 100, 0 the usual."""
    return max(-100, min(100, (speed - 100) // 2 if speed > 100 else speed - 100))  # noqa: PLR2004
