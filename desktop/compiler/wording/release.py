"""`content/translations/*.ts` to `words/*.qm`: what Qt Linguist writes, as Qt loads it.

What Qt's lrelease does, without Qt: a compiled library must be made where no library of
the system's that Qt needs is installed, and be the same bytes with each version of Qt.
A test lets Qt load what both have made and compares every word. The form is Qt's
(qtbase, `qtranslator.cpp`): sections of a tag, a length and bytes, numbers big-endian.
"""

import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CONTEXT = "desktop"  # One for all words, as `desktop.ui.words` asks for them.
SOURCES = {"en": "en", "zh": "zh_CN"}  # Our name of a language and Qt's.
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _RULES, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7  # Tags of sections.
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8  # Tags inside a message.
_PLURALS = {"en": b"\x01\x01", "zh": b""}  # One when the number equals 1, and else; one form.


@dataclass(frozen=True, slots=True)
class Message:
    """Words and their translation.

    Attributes:
        forms: One, or one for each plural form of the language.
        is_finished: Whether Linguist's user is done with it; only then is it shown.
    """

    source: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool


def messages(path: Path) -> Iterator[Message]:
    """Yield what a file of Qt Linguist's holds."""
    for form in ET.parse(path).iter("message"):  # noqa: S314  Our own file.
        found = form.find("translation")
        is_plural = form.get("numerus") == "yes"
        if found is None:
            continue
        texts = found.findall("numerusform") if is_plural else [found]
        forms = tuple(one.text or "" for one in texts)
        is_finished = found.get("type") is None and all(forms)
        yield Message(form.findtext("source") or "", forms, is_plural, is_finished)


def release(translations: Path, folder: Path) -> None:
    """Write the words of each language that ``translations`` has into ``folder``."""
    for lang in SOURCES:
        path = translations / f"reader_{lang}.ts"
        if path.is_file():
            folder.mkdir(exist_ok=True)
            made = packed([one for one in messages(path) if one.is_finished], lang)
            (folder / f"reader_{lang}.qm").write_bytes(made)


def packed(words: Sequence[Message], lang: str) -> bytes:
    """Return words in the form that Qt loads."""
    body, places = bytearray(), list[tuple[int, int]]()
    for one in words:
        places.append((_hash(one.source.encode()), len(body)))
        body += _message(one)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    sections = (
        (_LANGUAGE, SOURCES[lang].encode()),
        (_HASHES, hashes),
        (_MESSAGES, bytes(body)),
        (_RULES, _PLURALS[lang]),
    )
    return _MAGIC + b"".join(_tagged(tag, found) for tag, found in sections if found)


def _message(one: Message) -> bytes:
    made = b"".join(_tagged(_TRANSLATION, form.encode("utf-16-be")) for form in one.forms)
    named = ((_SOURCE, one.source), (_CONTEXT, CONTEXT), (_COMMENT, ""))
    return made + b"".join(_tagged(tag, text.encode()) for tag, text in named) + bytes([_END])


def _tagged(tag: int, found: bytes) -> bytes:
    return struct.pack(">BI", tag, len(found)) + found


def _hash(text: bytes) -> int:
    # The hash of ELF's symbol tables, by which Qt looks words up; never 0.
    found = 0
    for byte in text:
        found = (found << 4) + byte
        high = found & 0xF0000000
        if high:
            found ^= high >> 24
        found &= ~high
    return found or 1
