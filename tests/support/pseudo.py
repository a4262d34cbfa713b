"""A language made up from the English: every string accented and in brackets.

What a window shows outside the brackets was not translated. Values put into a string stand
inside its brackets; what the edition says is known from the compiled library.
"""

import json
import re
import string
from contextlib import contextmanager

from PySide6.QtCore import QTranslator

from desktop import paths
from tests.support.source import PACKAGE

_ACCENTED = str.maketrans("aceinouyACEINOUY", "áçèïñôûýÁÇÈÏÑÔÛÝ")
_KEPT = re.compile(r"\{[^}]*\}|%n|&(?!\s)|<[^>]*>")  # Values, numbers, letters of menus, marks.
_INSIDE = re.compile(r"⟦[^⟦⟧]*(?:⟧|$)")
_WORD = re.compile(r"[^\W\d_]{2,}")
# What is the same in every language: names of keys, formats, programs; figures' own signs.
_NAMES = {
    "Alt", "Backspace", "Ctrl", "Del", "Down", "End", "Enter", "Esc", "Escape", "Home", "Ins",
    "Left", "Meta", "PgDown", "PgUp", "Return", "Right", "Shift", "Space", "Tab", "Up",
    "BibTeX", "CSL", "CSV", "JSON", "PNG", "RIS", "SVG",
}  # fmt: skip


class Pseudo(QTranslator):
    """Translates whatever it is asked, Qt's own words, too."""

    def isEmpty(self):  # noqa: N802  Qt's own name.
        return False

    def translate(self, _context, source, *_):
        return made_up(source)


@contextmanager
def spoken(application):
    """Let the interface be in the made-up language."""
    pseudo = Pseudo()
    application.installTranslator(pseudo)
    try:
        yield
    finally:
        application.removeTranslator(pseudo)


def made_up(source):
    """Return the words of a string in the made-up language.

    >>> made_up("&Find {name} at once")
    '⟦&Fïñd {name} át ôñçè⟧'
    """
    parts, kept = _KEPT.split(source), _KEPT.findall(source)
    words = [part.translate(_ACCENTED) for part in parts]
    return "⟦" + "".join(a + b for a, b in zip(words, [*kept, ""], strict=True)) + "⟧"


def edition_words():
    """Return all that the edition says, and what is said of its figures in its languages."""
    texts = [*sorted(paths.compiled().glob("*.json")), PACKAGE / "figures" / "words.py"]
    return "\n".join(path.read_text("utf-8") for path in texts)


def untranslated(text, said):
    """Return the words of ``text`` that are neither made up nor the edition's (``said``)."""
    while _INSIDE.search(text):  # Brackets may stand in brackets, or be cut off.
        text = _INSIDE.sub("\n", text)
    left = re.split(r" · |[—:;,.()\n“”]| {2,}|\+", text)
    about = string.punctuation + string.digits + string.whitespace + "…"
    pieces = [piece.strip(about) for piece in left]
    return [
        piece
        for piece in pieces
        if set(_WORD.findall(piece)) - _NAMES
        and json.dumps(piece, ensure_ascii=False)[1:-1] not in said
    ]
