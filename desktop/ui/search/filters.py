"""Which parts and kinds answer, with how many blocks each: chosen, they narrow the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel

from desktop.search.results import Counts, Results
from desktop.ui.theme import Theme
from desktop.ui.words import listed, translated
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.document.model import Lang
    from desktop.search.question.model import HitKind

KINDS: dict[str, str] = {
    "heading": mark("headings"), "paragraph": mark("paragraphs"), "item": mark("items"),
    "quote": mark("quotes"), "card": mark("cards"), "table": mark("tables"),
    "note": mark("remarks"), "figure": mark("charts"), "row": mark("rows"),
    "fact": mark("figures"), "term": mark("terms"), "event": mark("events"),
    "mark": mark("marks"), "help": mark("help"),
}  # fmt: skip
PART = mark("part {part}")
PARTS = mark("Part")
LANGUAGES: dict[str, str] = {"en": "English", "zh": "中文"}  # As each calls itself.
NAMED = mark("Narrow the hits: {choices}")


REST = 150  # Milliseconds without a key.
JOINER = "\u2060"  # No line ends at it.


@dataclass(frozen=True, slots=True)
class _Chip:
    link: str
    shown: str
    spoken: str
    count: int
    is_on: bool


Rows = Sequence[tuple[str, Sequence[_Chip]]]  # What leads each, and its chips.


class Filters(QLabel):
    """Chips, a link each, so that Tab and Enter reach them. ``changed`` tells of a choice.

    Attributes:
        kind: The kind that was chosen, or None.
        part: The part that was chosen, or None.
        lang: The language that was chosen, or None.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.kind: HitKind | None = None
        self.part: str | None = None
        self.lang: Lang | None = None
        self._counts = Counts()
        self._asked = ""
        self._high = 0  # Pixels that the last chips took.
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.linkActivated.connect(self.choose)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._show)
        self.hide()

    @property
    def are_on(self) -> bool:
        """Whether any narrows."""
        return bool(self.kind or self.part or self.lang)

    def show_counts(self, results: Results | None) -> None:
        """Show what an answer holds, once typing rests; what was chosen stays meanwhile."""
        asked = results.query.text if results else ""
        if asked != self._asked and not self.are_on:
            self._counts = Counts()
        if results and not self.are_on:
            self._counts, self._asked = results.counts, asked
        if results:  # New chips set the whole panel anew.
            self._keep_room()
            self._rest.start()
        else:
            self._rest.stop()
            self._show()

    def reset(self) -> None:
        """Narrow nothing."""
        self.kind = self.part = self.lang = None

    @Slot(str)
    def choose(self, chip: str) -> None:
        """Narrow to a part, kind or language, or widen again when it was the chosen one."""
        name, _, value = chip.partition(":")
        if name == "kind":
            kinds: list[HitKind] = [one for one, _ in self._counts.kinds if str(one) == value]
            self.kind = kinds[0] if kinds and self.kind != value else None
        elif name == "lang":
            langs: list[Lang] = [one for one, _ in self._counts.langs if str(one) == value]
            self.lang = langs[0] if langs and self.lang != value else None
        else:
            self.part = None if self.part == value else value
        self._show()
        self.changed.emit()

    def _keep_room(self) -> None:
        # Rows of hits shall not move when the chips come; those that are shown stay till then.
        rows = () if self.isVisible() else self._rows()
        if rows:
            self._name(rows)
            self.setMinimumHeight(self._high or len(rows) * self.fontMetrics().lineSpacing())
            self.setText("")
            self.setVisible(True)

    @Slot()
    def _show(self) -> None:
        rows = self._rows()
        self._name(rows)
        self.setText("<br>".join(self._row(lead, row) for lead, row in rows))
        self.setMinimumHeight(0)
        self._high = self.heightForWidth(self.width()) if rows else self._high
        self.setVisible(bool(rows))
        around = self.parentWidget()
        if around and (layout := around.layout()):
            layout.activate()  # At once: nobody shall see chips in the room of others.

    def _name(self, rows: Rows) -> None:
        spoken = listed(f"{one.spoken} {one.count}" for _, row in rows for one in row)
        self.setAccessibleName(translated(NAMED, choices=spoken))

    def _rows(self) -> Rows:
        langs = [
            _Chip(f"lang:{one}", LANGUAGES[one], LANGUAGES[one], count, one == self.lang)
            for one, count in self._counts.langs
        ]
        parts = [
            _Chip(f"part:{one}", one, translated(PART, part=one), count, one == self.part)
            for one, count in self._counts.parts
        ]
        kinds = [
            _Chip(f"kind:{one}", words := translated(KINDS[one]), words, count, one == self.kind)
            for one, count in self._counts.kinds
        ]
        return [
            (lead, row)
            for lead, row in (("", langs), (translated(PARTS), parts), ("", kinds))
            if len(row) > 1 or any(one.is_on for one in row)
        ]

    def _row(self, lead: str, chips: Sequence[_Chip]) -> str:
        colors = self.theme.colors
        made = [f'<span style="color:{colors["muted"]}">{escape(lead)}</span>'] if lead else []
        for one in chips:
            ground = colors["selection"] if one.is_on else colors["hover"]
            sign = " ×" if one.is_on else ""
            style = f"background-color:{ground};color:{colors['panel_text']};text-decoration:none"
            # No chip is parted: not at a blank, and not between two Chinese characters.
            words = escape(one.shown) if one.shown.isascii() else JOINER.join(one.shown)
            shown = f"&nbsp;{words} ({one.count}){sign}&nbsp;".replace(" ", "&nbsp;")
            made.append(f'<a href="{escape(one.link)}" style="{style}">{shown}</a>')
        return "&ensp;".join(made)
