"""Which parts and kinds answer, with how many blocks each: chosen, they narrow the answer."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

from desktop.search.results import Counts, Results
from desktop.ui.theme import Theme
from desktop.ui.words import translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.search.query import HitKind

KINDS: dict[str, str] = {
    "heading": mark("headings"), "paragraph": mark("paragraphs"), "item": mark("items"),
    "quote": mark("quotes"), "card": mark("cards"), "table": mark("tables"),
    "note": mark("remarks"), "figure": mark("charts"), "row": mark("rows"),
    "fact": mark("figures"), "term": mark("terms"), "event": mark("events"),
    "mark": mark("marks"),
}  # fmt: skip
PART = mark("part {part}")
NAMED = mark("Narrow the hits: {choices}")


class Filters(QLabel):
    """Chips, a link each, so that Tab and Enter reach them. ``changed`` tells of a choice.

    Attributes:
        kind: The kind that was chosen, or None.
        part: The part that was chosen, or None.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.kind: HitKind | None = None
        self.part: str | None = None
        self._counts = Counts()
        self._asked = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.linkActivated.connect(self.choose)
        self.hide()

    def show_counts(self, results: Results | None) -> None:
        """Show what an answer holds; what was chosen stays while the question does."""
        asked = results.query.text if results else ""
        if asked != self._asked and not (self.kind or self.part):
            self._counts = Counts()
        if results and not (self.kind or self.part):
            self._counts, self._asked = results.counts, asked
        self._show()

    def reset(self) -> None:
        """Narrow nothing."""
        self.kind, self.part = None, None

    @Slot(str)
    def choose(self, chip: str) -> None:
        """Narrow to a part or a kind, or widen again when it was the chosen one."""
        name, _, value = chip.partition(":")
        if name == "kind":
            chosen: list[HitKind] = [one for one, _ in self._counts.kinds if str(one) == value]
            self.kind = chosen[0] if chosen and self.kind != value else None
        else:
            self.part = None if self.part == value else value
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        parts = [
            (f"part:{part}", translated(PART, part=part), count, part == self.part)
            for part, count in self._counts.parts
        ]
        kinds = [
            (f"kind:{kind}", translated(KINDS[kind]), count, kind == self.kind)
            for kind, count in self._counts.kinds
        ]
        rows = [row for row in (parts, kinds) if len(row) > 1 or any(one[3] for one in row)]
        self.setText("<br>".join(self._row(row) for row in rows))
        spoken = ", ".join(f"{words} {count}" for row in rows for _, words, count, _ in row)
        self.setAccessibleName(translated(NAMED, choices=spoken))
        self.setVisible(bool(rows))

    def _row(self, chips: Sequence[tuple[str, str, int, bool]]) -> str:
        colors = self.theme.colors
        made: list[str] = []
        for link, words, count, is_on in chips:
            ground = colors["selection"] if is_on else colors["hover"]
            sign = " ×" if is_on else ""
            style = f"background-color:{ground};color:{colors['panel_text']};text-decoration:none"
            shown = f"&nbsp;{escape(words)}&nbsp;({count}){sign}&nbsp;".replace(" ", "&nbsp;")
            made.append(f'<a href="{escape(link)}" style="{style}">{shown}</a>')
        return "&ensp;".join(made)
