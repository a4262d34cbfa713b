"""Which colours stand on which, and how far apart they must be.

Words want the ratio of WCAG 2.2, 1.4.3, or more where the theme promises more; what tells a
control, where the keys are and what a chart draws wants that of 1.4.11. Words that stand in
the text stand on its tints, too, and on all of them through a selection. Hits are painted
over marks, so that they are grounds of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor

from desktop.ui.theme import SHINE, Theme
from desktop.ui.words import counted
from desktop.words import mark

_FAULTS = mark(
    "In the theme {name} %n pairs of colours are too near each other to be read well; the worst "
    "is {role} on {ground}: {ratio}, where {least} is asked."
)
SHAPES_LEAST = 3.0  # WCAG 2.2, 1.4.11.
IN_TEXT = (
    "page", "card", "table_head", "hit", "hit_current", "flash",
    "mark_yellow", "mark_green", "mark_blue", "mark_pink", "mark_purple",
)  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {  # Words beside the text, by what they stand on.
    "text": ("selection",),
    "faint": ("page",),
    "panel_text": ("panel", "hover", "selection", "card"),
    "muted": ("panel", "hover"),
    "accent": ("page", "panel", "hover"),
    "error": ("page", "panel", "hover"),
}
SHAPES: dict[str, tuple[str, ...]] = {
    "edge": ("page", "panel", "hover"),
    "accent": ("page", "panel", "hover", "card", "hit_current"),
    "faint": ("panel", "hover", "card"),
    "chart_1": ("page",),
    "chart_2": ("page",),
    "chart_3": ("page",),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet, and their ratio.

    Attributes:
        ground: The role beneath; with ``selection`` before it what shines through one.
    """

    role: str
    ground: str
    ratio: float
    least: float

    @property
    def is_legible(self) -> bool:
        """Whether they are far enough apart."""
        return self.ratio >= self.least


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of two colours, 1 to 21.

    >>> contrast(QColor("#000000"), QColor("#ffffff"))
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return round((high + 0.05) / (low + 0.05), 2)


def pairs(theme: Theme) -> Iterator[Pair]:
    """Yield all colours of a theme that meet."""
    for role in ("text", "muted", "link"):
        for ground in IN_TEXT:
            yield _pair(theme, role, ground, theme.least)
            beneath = _selected(theme, ground)
            ratio = contrast(theme.color(role), beneath)
            yield Pair(role, f"selection {ground}", ratio, theme.least)
    for table, least in ((WORDS, theme.least), (SHAPES, SHAPES_LEAST)):
        for role, grounds in table.items():
            for ground in grounds:
                yield _pair(theme, role, ground, least)


def faults(theme: Theme) -> list[Pair]:
    """Return the pairs that are too near each other, the nearest first."""
    return sorted((one for one in pairs(theme) if not one.is_legible), key=lambda one: one.ratio)


def _pair(theme: Theme, role: str, ground: str, least: float) -> Pair:
    return Pair(role, ground, contrast(theme.color(role), theme.color(ground)), least)


def _selected(theme: Theme, ground: str) -> QColor:
    over, under, share = theme.color("selection"), theme.color(ground), SHINE / 255
    both = (
        (over.red(), under.red()),
        (over.green(), under.green()),
        (over.blue(), under.blue()),
    )
    return QColor(*(round(a * share + b * (1 - share)) for a, b in both))


def _luminance(color: QColor) -> float:
    parts = [_linear(one) for one in (color.redF(), color.greenF(), color.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  WCAG's own.


def remark(title: str, theme: Theme) -> str:
    """Return what is to be said of a theme's legibility; nothing of a good one."""
    wrong = faults(theme)
    if not wrong:
        return ""
    worst = wrong[0]
    pair = {"role": worst.role, "ground": worst.ground, "ratio": worst.ratio, "least": worst.least}
    return counted(_FAULTS, len(wrong), name=title, **pair)
