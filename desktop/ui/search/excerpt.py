"""A snippet set on a few lines: what was found stays in sight, what does not fit is cut.

Offsets of a snippet are code points; Qt's are UTF-16 units, and stay in here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.document.model import Span
from desktop.document.text import points, units
from desktop.search.results import Snippet

CUT = "…"
WORD = 12  # Letters that are given up so as to cut between words.


class Room(NamedTuple):
    """Where an excerpt has to fit, in pixels.

    Attributes:
        beside: How much shorter the first line is, for what stands beside it.
        lead: From one line's top to the next.
    """

    width: float
    beside: float
    lead: float
    lines: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a snippet, broken into lines.

    Attributes:
        found: Where what was found begins, and how long it is, in UTF-16 units.
    """

    snippet: Snippet
    layout: QTextLayout
    found: tuple[tuple[int, int], ...]

    def draw(self, painter: QPainter, at: QPointF, found: QTextCharFormat) -> None:
        """Paint the lines, with what was found in the format ``found``."""
        self.layout.draw(painter, at, [_format(*one, found) for one in self.found])


def set_out(snippet: Snippet, font: QFont, room: Room) -> Excerpt:
    """Return as much of ``snippet`` as has room, the first thing found among it."""
    layout = _broken(snippet.text, font, room)
    first = _line_of_first(layout, snippet)
    if first >= room.lines:
        # A line of what comes before it, and one to spare: its first line is a shorter one.
        line = layout.lineAt(first - max(room.lines - 2, 0))
        start = points(snippet.text, line.textStart())
        snippet = _from(snippet, start)
        layout = _broken(snippet.text, font, room)
    whole = snippet
    while layout.lineCount() > room.lines:
        last = layout.lineAt(room.lines - 1)
        end = points(snippet.text, last.textStart() + last.textLength())
        snippet = _until(whole, min(end, len(snippet.text) - len(CUT)) - 1)
        layout = _broken(snippet.text, font, room)
    return Excerpt(snippet, layout, tuple(_stretches(snippet)))


def _broken(text: str, font: QFont, room: Room) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room.width - (0 if count else room.beside), room.lead))
        line.setPosition(QPointF(0, count * room.lead))
        count += 1
    layout.endLayout()
    return layout


def _line_of_first(layout: QTextLayout, snippet: Snippet) -> int:
    if not snippet.spans:
        return 0
    unit = units(snippet.text, snippet.spans[0].end)
    return layout.lineForTextPosition(unit).lineNumber()


def _from(snippet: Snippet, start: int) -> Snippet:
    by = start - len(CUT)
    spans = (Span(one.start - by, one.end - by) for one in snippet.spans)
    return Snippet(CUT + snippet.text[start:], tuple(one for one in spans if one.start >= 1))


def _until(snippet: Snippet, end: int) -> Snippet:
    space = snippet.text.rfind(" ", max(end - WORD, 0), end)
    end = space if space > 0 else end
    spans = (Span(one.start, min(one.end, end)) for one in snippet.spans)
    shown = tuple(one for one in spans if one.start < one.end)
    return Snippet(snippet.text[:end].rstrip(" .,;。，；、…") + CUT, shown)


def _stretches(snippet: Snippet) -> Iterator[tuple[int, int]]:
    for span in snippet.spans:
        start = units(snippet.text, span.start)
        yield start, units(snippet.text, span.end) - start


def _format(start: int, length: int, found: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, found
    return made
