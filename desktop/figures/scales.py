"""Scales: from a figure to a share of the axis, with ticks a reader can count in.

Ticks stand at one, two, two and a half or five times a power of ten. Their words keep one
scale on the whole axis: millions or billions in English, 万 or 亿 in Chinese.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from desktop.document.model import Lang
from desktop.document.numbers import plain

MOST = 5  # Ticks above the first: a reader compares with lines, not with a ruler.
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_SCALES: dict[Lang, tuple[tuple[str, int], ...]] = {
    "en": (("trillion", 12), ("billion", 9), ("million", 6)),
    "zh": (("万亿", 12), ("亿", 8), ("万", 4)),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from its first tick to its last."""

    ticks: tuple[Decimal, ...]

    def at(self, value: float) -> float:
        """Return where a figure stands, 0 at the first tick and 1 at the last.

        >>> scale_of([8, 18], zero=True).at(5)
        0.25
        """
        low, high = float(self.ticks[0]), float(self.ticks[-1])
        return (value - low) / (high - low)


def scale_of(values: Sequence[float], *, zero: bool) -> Scale:
    """Return an axis that holds all figures, from zero when asked.

    >>> [str(tick) for tick in scale_of([217105, 921000], zero=True).ticks]
    ['0', '200000', '400000', '600000', '800000', '1000000']
    """
    low = min(0.0, *values) if zero else min(values)
    high = max(values)
    if high <= low:
        high = low + 1
    step = _step((high - low) / MOST)
    first = floor(low / float(step) + 1e-9)
    last = ceil(high / float(step) - 1e-9)
    return Scale(tuple(_clean(step * number) for number in range(first, last + 1)))


def _step(least: float) -> Decimal:
    power = floor(log10(least))
    share = least / 10**power
    chosen = next(one for one in _STEPS if one >= share - 1e-9)
    return Decimal(str(chosen)).scaleb(power)


def _clean(value: Decimal) -> Decimal:
    return Decimal(0) if not value else Decimal(plain(value.normalize()))


def tick_words(scale: Scale, unit: str, lang: Lang) -> tuple[str, list[str]]:
    """Return what the axis counts, its scale included, and the words of its ticks.

    >>> tick_words(scale_of([4990600], zero=True), "patents", "en")
    ('million patents', ['0', '1', '2', '3', '4', '5'])
    >>> tick_words(scale_of([62100], zero=True), "批", "zh")
    ('万批', ['0', '2', '4', '6', '8'])
    """
    word, power = _scale(scale, lang)
    shifted = [tick.scaleb(-power).normalize() for tick in scale.ticks]
    places = max(max(0, -int(one.as_tuple().exponent)) for one in shifted)
    words = [f"{one:,.{places}f}" if lang == "en" else plain(one, places) for one in shifted]
    blank = " " if lang == "en" and word and not unit.startswith("%") else ""
    return f"{word}{blank}{unit}", [
        "0" if not one else text for one, text in zip(shifted, words, strict=True)
    ]


def _scale(scale: Scale, lang: Lang) -> tuple[str, int]:
    for word, power in _SCALES[lang]:
        if scale.ticks[-2] >= Decimal(10) ** power:  # The last may lie above every figure.
            return word, power
    return "", 0
