"""Type: fonts by script, sizes by kind of block, the measure, spacing between scripts.

Sizes are pixels of the body text times a factor. Lines have a fixed height, so that they
are even whatever font a sign falls back to. Chinese puts its own family first, so that its
quotation marks and dashes take their full width.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.document.model import Block, Lang

SERIF = {
    "en": ["Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif", "Noto Serif CJK SC"],
    "zh": ["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Serif"],
}  # fmt: skip
SANS = {
    "en": ["Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Noto Sans CJK SC"],
    "zh": ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans"],
}  # fmt: skip
LEAD = {"en": 1.58, "zh": 1.75}
PAIRED = 1.66  # Side by side both have one lead, so that first lines stand level.
MEASURE = {"en": 68, "zh": 36}  # Characters of a line (product.md, "How it looks").
HAN_GAP = 0.22  # Em between Han and Latin where the text has no space.
HEADINGS = {1: 1.75, 2: 1.32, 3: 1.1}
_SAMPLE = "the rights of those who make, and the rules by which they are kept, as courts see it"


class Type(NamedTuple):
    """How one kind of block is set, in pixels."""

    font: QFont
    line: float
    before: float
    after: float


class Setting(NamedTuple):
    """What the reader chose of the type; the rest is ours.

    Attributes:
        px: Size of the body text in pixels.
        font_en, font_zh: A family for running text; empty for the usual one.
        width, lines, paragraphs: The measure, the height of a line and the space after a
            paragraph, in percent of the usual.
        is_justified: Whether paragraphs end flush at the right.
    """

    px: int = 18
    font_en: str = ""
    font_zh: str = ""
    width: int = 100
    lines: int = 100
    paragraphs: int = 100
    is_justified: bool = False

    def font(self, lang: Lang) -> str:
        """Return the family chosen for a language, or nothing."""
        return self.font_en if lang == "en" else self.font_zh


class Typography(NamedTuple):
    """All type of one language in one setting.

    Attributes:
        is_paired: Whether it stands beside the other language.
    """

    lang: Lang
    setting: Setting
    is_paired: bool = False

    @property
    def px(self) -> int:
        """Size of the body text in pixels."""
        return self.setting.px

    @property
    def lead(self) -> float:
        """The height of a line of text, in sizes of its signs."""
        usual = PAIRED if self.is_paired else LEAD[self.lang]
        return usual * self.setting.lines / 100

    def measure(self) -> float:
        """Return the width of a column of text in pixels."""
        if self.lang == "zh":
            return MEASURE["zh"] * self.px * self.setting.width / 100
        metrics = QFontMetricsF(self.body().font)
        usual = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE["en"]
        return usual * self.setting.width / 100

    def of(self, block: Block) -> Type:
        """Return how a block is set."""
        if block.kind == "heading":
            return self._heading(block.level)
        if block.kind == "note":
            return self._type(SERIF, 0.9, self.lead, (0.5, 0.9))
        if block.kind == "card":
            return self._type(SERIF, 0.96, self.lead, (1.3, 0.9))
        if block.kind == "item":
            return self._type(SERIF, 1.0, self.lead, (0.0, 0.4))
        return self.body()

    def body(self) -> Type:
        """Return how a paragraph is set."""
        return self._type(SERIF, 1.0, self.lead, (0.0, 0.8))

    def caption(self) -> Type:
        """Return how a table's caption is set."""
        return self._type(SANS, 0.82, 1.4, (0.7, 0.0), bold=True)

    def cell(self, share: float = 1.0, *, bold: bool = False) -> Type:
        """Return how a table's cell is set; figures are as wide as one another.

        ``share`` is the size of its signs where there is no room for the usual one.
        """
        return self._type(SANS, 0.82 * share, 1.35, (0.0, 0.0), bold=bold, is_tabular=True)

    def key(self) -> QFont:
        """Return the font of an action's keys."""
        return self._type(SANS, 0.8, 1.0, (0.0, 0.0)).font

    def small(self) -> QFont:
        """Return the font of block numbers."""
        return self._type(SANS, 0.64, 1.0, (0.0, 0.0), is_tabular=True).font

    def _heading(self, level: int) -> Type:
        before = {1: 2.6, 2: 1.9, 3: 1.1}[level]
        after = {1: 0.9, 2: 0.55, 3: 0.4}[level]
        return self._type(SANS, HEADINGS[level], 1.3, (before, after), bold=True)

    def _type(
        self,
        families: dict[str, list[str]],
        factor: float,
        lead: float,
        around: tuple[float, float],
        *,
        bold: bool = False,
        is_tabular: bool = False,
    ) -> Type:
        chosen = self.setting.font(self.lang) if families is SERIF else ""
        names = (chosen, *families[self.lang]) if chosen else tuple(families[self.lang])
        size = max(9, round(self.px * factor))
        after = around[1] * self.setting.paragraphs / 100
        font = _font(names, size, is_bold=bold, is_tabular=is_tabular)
        return Type(font, round(size * lead), around[0] * self.px, after * self.px)


@lru_cache(maxsize=64)
def _font(names: tuple[str, ...], size: int, *, is_bold: bool, is_tabular: bool) -> QFont:
    # Every block of a kind has the same one: who changes it makes a copy.
    font = QFont(list(names))
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_bold:
        font.setWeight(QFont.Weight.Bold)
    if is_tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def is_han(sign: str) -> bool:
    """Whether a sign is Han, for the space between scripts."""
    return "\u3400" <= sign <= "\u9fff" or sign > "\U0001ffff"


def script_borders(text: str) -> list[int]:
    """Return the offsets after which a thin space belongs: where Han and Latin meet.

    >>> script_borders("授权921件")
    [2, 5]
    """
    return [
        place
        for place in range(1, len(text))
        if _is_latin(text[place - 1]) != _is_latin(text[place])
        and (is_han(text[place - 1]) or is_han(text[place]))
        and (_is_latin(text[place - 1]) or _is_latin(text[place]))
    ]


def _is_latin(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign == "%")
