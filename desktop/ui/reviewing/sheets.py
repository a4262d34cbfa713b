"""Two sheets side by side: the text a mark was made in, and that of a place where it may stand.

The words of the mark have its colour. Words that are gone are struck through, words that
have come are bold and underlined: by shape, not by colour. A screen reader, which is told
of no shape, has them named with the sheet.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.document.model import Span
from desktop.document.text import units
from desktop.marks.finding.reviewing import Beside, Excerpt
from desktop.marks.model import Colour
from desktop.ui.theme import Theme
from desktop.ui.widgets.plain_label import plain_label
from desktop.ui.words import translated
from desktop.words import mark

GONE = mark("Struck through, only in the old text: {words}")
COME = mark("Underlined, only in the new text: {words}")
SAME = mark("Nothing differs here.")
LEGEND = mark("Struck through: only in the old text. Bold and underlined: only in the new one.")
Differing = tuple[tuple[Span, ...], QTextCharFormat, str]  # Where, how it looks, how it is said.
MOST = 12  # Stretches that are named; the rest is told by its number.


class Sheets:
    """The two sheets."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.old = _sheet(mark("Where it was made"))
        self.new = _sheet(mark("Where it may stand now"))
        self.legend = plain_label(translated(LEGEND))

    def show(self, found: Beside | Excerpt | None, colour: Colour) -> None:
        """Show both texts, the old one alone where there is no other, or nothing."""
        gone, come = QTextCharFormat(), QTextCharFormat()
        gone.setFontStrikeOut(True)
        come.setFontUnderline(True)
        come.setFontWeight(QFont.Weight.Bold)
        if isinstance(found, Beside):
            differ = found.differences
            self._fill(self.old, found.old, colour, (differ.gone, gone, GONE))
            self._fill(self.new, found.new, colour, (differ.come, come, COME))
            self.legend.setVisible(bool(differ.gone or differ.come))
            return
        self._fill(self.old, found, colour)
        self._fill(self.new, None, colour)
        self.legend.hide()

    def _fill(
        self,
        sheet: QTextEdit,
        one: Excerpt | None,
        colour: Colour,
        differing: Differing | None = None,
    ) -> None:
        sheet.clear()
        sheet.setAccessibleDescription("")
        if one is None:
            return
        head = f"{one.heading} · {one.block}\n\n{'…' if one.before else ''}"
        sheet.setPlainText(f"{head}{one.text}{'…' if one.after else ''}")
        marked = QTextCharFormat()
        marked.setBackground(self._theme.color(f"mark_{colour}"))
        marked.setForeground(self._theme.color("text"))
        first = len(one.before)
        _lay(sheet, head + one.text, len(head), Span(first, first + len(one.words)), marked)
        if differing:
            spans, look, said = differing
            for span in spans:
                _lay(sheet, head + one.text, len(head), span, look)
            words = translated(mark("; ")).join(_named(one.text, spans))
            sheet.setAccessibleDescription(translated(said if words else SAME, words=words))


def _lay(sheet: QTextEdit, text: str, start: int, span: Span, look: QTextCharFormat) -> None:
    cursor = QTextCursor(sheet.document())
    cursor.setPosition(units(text, start + span.start))
    cursor.setPosition(units(text, start + span.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)


def _named(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans[:MOST]:
        yield f"“{' '.join(text[span.start : span.end].split())}”"
    if len(spans) > MOST:
        yield f"+{len(spans) - MOST}"


def _sheet(name: str) -> QTextEdit:
    made = QTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(translated(name))
    keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
    return made
