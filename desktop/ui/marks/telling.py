"""Marks in words: what was done, what lies here, for the status line and a screen reader."""

import re
from collections.abc import Iterable

from PySide6.QtGui import QTextDocument

from desktop.marks.model import COLOURS, Changed, Colour, Mark, MarkKind, State
from desktop.reader import Reader
from desktop.ui.actions import native, sequence
from desktop.ui.words import counted, listed, named, translated
from desktop.words import mark

KINDS: dict[MarkKind, str] = {
    "highlight": mark("Highlight"),
    "underline": mark("Underline"),
    "note": mark("Note"),
    "bookmark": mark("Bookmark"),
}
COLOUR_NAMES: dict[Colour, str] = {
    "yellow": mark("Yellow"),
    "green": mark("Green"),
    "blue": mark("Blue"),
    "pink": mark("Pink"),
    "purple": mark("Purple"),
}
STATES: dict[State, str] = {
    "anchored": "",
    "moved": mark("moved, please check"),
    "orphan": mark("its words are gone"),
}
MARKDOWN = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_SIGNS = re.compile(r"[*_`#]+|^>+", re.MULTILINE)
_PICTURE = re.compile(r"<img[^>]*>")
SHORT = 60  # Characters of a quote that are told; the rest can be read in the text.


def kind_name(kind: MarkKind) -> str:
    """Return what a kind is called."""
    return translated(KINDS[kind])


def colour_name(reader: Reader, colour: Colour) -> str:
    """Return what the reader calls a colour, or what everybody does."""
    return reader.choices.colour_name(colour) or translated(COLOUR_NAMES[colour])


def colour_names(reader: Reader) -> dict[Colour, str]:
    """Return the names of all five."""
    return {one: colour_name(reader, one) for one in COLOURS}


def short(text: str, most: int = SHORT) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def plain(note: str) -> str:
    """Return a note on one line, without the signs that Markdown sets.

    >>> plain("**Why** so - `a`")
    'Why so - a'
    """
    return " ".join(_SIGNS.sub("", note).split())


def notes(marks: Iterable[Mark]) -> str:
    """Return the notes of marks as they look, for a tip; it loads no picture they name."""
    said = [one.note for one in marks if one.note]
    if not said:
        return ""
    document = QTextDocument()
    document.setMarkdown("\n\n---\n\n".join(said), MARKDOWN)
    return _PICTURE.sub("", document.toHtml())


def mark_words(reader: Reader, one: Mark) -> str:
    """Return a mark in one sentence: kind, colour, words, note, tags, what is wrong."""
    kind = listed((kind_name(one.kind), colour_name(reader, one.colour)))
    said = [named(kind, f"“{short(one.anchor.exact)}”")]
    if one.note:
        said.append(translated(mark("Note: {note}"), note=plain(one.note)))
    if one.tags:
        said.append(translated(mark("Tags: {tags}"), tags=listed(one.tags)))
    if STATES[one.state]:
        said.append(translated(STATES[one.state]))
    return translated(mark(". ")).join(said)


def made(reader: Reader, changed: Changed) -> str:
    """Return what was made, or what it became."""
    one = changed.added[-1]
    words = {"kind": kind_name(one.kind), "quote": short(one.anchor.exact)}
    said = mark("{kind} kept: “{quote}”")
    return translated(said, **words, colour=colour_name(reader, one.colour))


def nothing(reader: Reader) -> str:
    """Return what is said when there are no words to be marked."""
    said = mark("Select words first, or press {key} and move the caret to them.")
    return translated(said, key=key(reader, "view.caret"))


def key(reader: Reader, action: str) -> str:
    """Return an action's first key, as this system writes it."""
    return reader.keys.told(action, lambda one: native(sequence(one)))


def undone(changed: Changed, said: str, nothing: str) -> str:
    """Return that something was undone or done again, or that there was nothing."""
    count = len({one.id for one in (*changed.added, *changed.removed)})
    return counted(said, count) if count else translated(nothing)


def state_name(one: Mark) -> str:
    """Return what is wrong with a mark, or nothing."""
    return translated(STATES[one.state]) if STATES[one.state] else ""
