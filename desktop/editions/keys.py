"""Keys: who signed a pack, and whom the reader trusts to.

A pack is signed with Ed25519 (libsodium's). The program trusts the keys that its maker put
into ``resources/publishers.json`` and those the reader added by an act of their own. It
matters whom: an index holds pickles, so who may sign an edition may run code here.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from desktop import disk
from desktop.errors import BadOptionError, HomeError

FILE = "publishers.json"
SIZE, SIGNATURE = 32, 64  # Bytes of a key, private or public, and of a signature.
_DOMAIN = b"whitepaper-pack-1\0"  # What is signed for a pack can be passed off as nothing else.
_SHOWN = 32  # Hex digits of a fingerprint: 128 bits, so that nobody makes a key to fit.
_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Publisher:
    """One whose packs are taken in.

    Attributes:
        key: The public key, 64 hex digits.
        is_own: Whether the reader added it; else it came with the program.
    """

    key: str
    name: str
    is_own: bool = True

    @property
    def fingerprint(self) -> str:
        """What is compared by eye."""
        return fingerprint(self.key)


class Publishers:
    """The keys that are trusted: the program's and the reader's own."""

    def __init__(self, settings: Path, resources: Path) -> None:
        self._own, self._bundled = settings / FILE, resources / FILE

    def all(self) -> tuple[Publisher, ...]:
        """Return every one that is trusted, the program's first."""
        return (*_read(self._bundled, is_own=False), *_read(self._own, is_own=True))

    def trusts(self, key: str) -> bool:
        """Tell whether a pack signed with ``key`` is taken in."""
        return any(one.key == key for one in self.all())

    def named(self, key: str) -> str:
        """Return the name of whom a key belongs to, or its fingerprint."""
        return next((one.name for one in self.all() if one.key == key), "") or fingerprint(key)

    def trust(self, asked: str, name: str = "") -> Publisher:
        """Trust a key from now on: its 64 hex digits, or the file that holds them.

        Raises:
            BadOptionError: It is no key.
            HomeError: It cannot be kept.
        """
        new = Publisher(public(asked), name)
        self._write([one for one in self.all() if one.is_own and one.key != new.key] + [new])
        return new

    def forget(self, asked: str) -> Publisher:
        """Trust a key no more, named by its digits or its fingerprint's beginning.

        Raises:
            BadOptionError: The reader trusts no such key, or it came with the program.
            HomeError: That cannot be kept.
        """
        wanted = asked.replace(" ", "").lower()
        bare = {one: one.fingerprint.replace(" ", "") for one in self.all() if one.is_own}
        found = [one for one, shown in bare.items() if wanted in {one.key, shown[: len(wanted)]}]
        if len(found) != 1 or not wanted:
            raise BadOptionError(why=f"You have added no key “{asked}”.")
        self._write([one for one in bare if one != found[0]])
        return found[0]

    def _write(self, kept: list[Publisher]) -> None:
        form = [{"key": one.key, "name": one.name} for one in kept]
        try:
            disk.write(self._own, json.dumps(form, indent=1, ensure_ascii=False).encode())
        except OSError as error:
            raise HomeError(path=self._own.parent, why=error.strerror or error) from error


def _read(path: Path, *, is_own: bool) -> list[Publisher]:
    # A file that is none trusts nobody: that is said when a pack is refused.
    try:
        found: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    every = cast("list[object]", found if isinstance(found, list) else [])
    rows = [cast("dict[str, object]", one) for one in every if isinstance(one, dict)]
    return [
        Publisher(str(row["key"]), str(row.get("name", "")), is_own)
        for row in rows
        if _KEY.fullmatch(str(row.get("key")))
    ]


def public(asked: str) -> str:
    """Return a public key that was given as digits, or as the file they stand in.

    Raises:
        BadOptionError: It is neither.
    """
    given = asked.strip().lower()
    if not _KEY.fullmatch(given):
        try:
            given = Path(asked).read_text("ascii")[:200].strip().lower()
        except (OSError, ValueError):
            given = ""
    if not _KEY.fullmatch(given):
        raise BadOptionError(why=f"“{asked}” is no public key: 64 hex digits, or their file.")
    return given


def fingerprint(key: str) -> str:
    """Return what two people compare a key by: digits in groups of four.

    >>> fingerprint("00" * 32)
    '6668 7aad f862 bd77 6c8f c18b 8e9f 8e20'
    """
    found = hashlib.sha256(bytes.fromhex(key)).hexdigest()[:_SHOWN]
    return " ".join(found[at : at + 4] for at in range(0, _SHOWN, 4))


def make() -> tuple[bytes, str]:
    """Return a new private key, and the public one as digits."""
    made = SigningKey.generate()
    return bytes(made), made.verify_key.encode().hex()


def sign(private: bytes, message: bytes) -> bytes:
    """Return the public key and the signature, as a pack holds them."""
    key = SigningKey(private)
    return key.verify_key.encode() + key.sign(_DOMAIN + message).signature


def signer(seal: bytes, message: bytes) -> str | None:
    """Return the public key that signed ``message``, or None when the seal does not fit."""
    if len(seal) != SIZE + SIGNATURE:
        return None
    try:
        VerifyKey(seal[:SIZE]).verify(_DOMAIN + message, seal[SIZE:])
    except (BadSignatureError, ValueError):
        return None
    return seal[:SIZE].hex()
