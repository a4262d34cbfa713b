"""A speech server that speaks SSIP over a socket, and says nothing until it is told to end."""

import socket
import threading
from contextlib import suppress


class Server:
    """Answers one client as speech-dispatcher does; what it was sent is kept."""

    def __init__(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.sent, self.said = [], []
        self.refuses = ""  # A command's beginning that is answered by an error.
        self.begins = True
        self.speaks = True  # Whether each message ends at once.
        self.cuts = True  # Whether it tells that a message was cut.
        self.begun = threading.Event()
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(path))
        self._listening.listen()
        self._client = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self):
        """End, whatever is going on."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.drop()
        self._thread.join()

    def drop(self):
        """Leave the client, as a server does that has crashed."""
        client = self._client
        if client:
            with suppress(OSError):  # It has gone by itself.
                client.shutdown(socket.SHUT_RDWR)

    def tell(self, code, words):
        """Send news of the last message."""
        number = len(self.said)
        self._write(f"{code}-{number}\r\n{code}-1\r\n{code} {words}\r\n")

    def _write(self, words):
        self._client.sendall(words.encode())

    def _serve(self):
        while True:
            try:
                self._client, _ = self._listening.accept()
            except OSError:
                return
            with self._client, self._client.makefile("rb") as lines:
                self._answer_all(lines)
            self._client = None

    def _answer_all(self, lines):
        try:
            for line in lines:
                self._answer(line.decode().rstrip("\r\n"), lines)
        except OSError:
            pass  # The client has gone, or was left.

    def _answer(self, command, lines):
        self.sent.append(command)
        if self.refuses and command.startswith(self.refuses):
            self._write("300 ERR UNKNOWN\r\n")
        elif command == "SPEAK":
            self._write("230 OK RECEIVING DATA\r\n")
            self._take(lines)
        elif command.startswith("CANCEL"):
            self._write("210 OK STOPPED\r\n")
            if self.cuts:
                self.tell("703", "CANCEL")
        else:
            self._write("201 OK SET\r\n")

    def _take(self, lines):
        words = []
        for line in lines:
            text = line.decode().rstrip("\r\n")
            if text == ".":
                break
            words.append(text.removeprefix(".") if text.startswith("..") else text)
        self.said.append("\n".join(words))
        self._write(f"225-{len(self.said)}\r\n225 OK MESSAGE QUEUED\r\n")
        if self.begins:
            self.tell("701", "BEGIN")
        if self.speaks:
            self.tell("702", "END")
        self.begun.set()
