"""Writing and reading figures in both languages (product.md, "Numbers are facts").

English groups below a million; from there it says million, billion or trillion when six
significant digits are enough, and groups otherwise. Chinese says 万, 亿 or 万亿 where two
decimals are exact (four where the source prints four), and writes plain digits otherwise.
A percentage keeps its source's decimals. A bound is part of the figure. Nothing here
rounds: a figure is never sharper or blunter than its source.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Literal, NamedTuple, get_args

from desktop.document.model import Bound, Lang, Unit

Form = Literal["", "unit", "exact", "ordinal", "word", "change", "by", "year"]
FORMS: tuple[str, ...] = get_args(Form)

MINUS = "\u2212"
SIGNIFICANT = 6  # "4.9906 million" is read at a glance, "4.990612 million" is not.
_EN_SCALES = (("trillion", 12), ("billion", 9), ("million", 6))
_ZH_SCALES = (("万亿", 12), ("亿", 8), ("万", 4))
_SHARES = {"percent", "percent_gdp"}
_EN_BOUNDS: dict[Bound, str] = {
    "none": "", "over": "over ", "nearly": "nearly ", "about": "about ",
    "at_least": "at least ", "up_to": "up to ",
}  # fmt: skip
_ZH_BOUNDS: dict[Bound, str] = {
    "none": "", "over": "超过", "nearly": "近", "about": "约", "at_least": "至少", "up_to": "最多",
}  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_HAN = "零一二三四五六七八九"


class Figure(NamedTuple):
    """A number as its source states it.

    Attributes:
        value: In the unit's own size: yuan, not billions of them; percent, not shares.
        places: Decimals that the source prints, kept for shares and points.
        four: Whether the Chinese source prints four decimals of 万 or 亿.
    """

    value: Decimal
    unit: Unit
    bound: Bound = "none"
    places: int = 0
    four: bool = False


class FormError(ValueError):
    """A figure cannot be written in that form."""


def write(figure: Figure, lang: Lang, form: str = "") -> str:
    """Write a figure, with its bound, in one of the forms that stand for the figure itself.

    Raises:
        FormError: The form is not known, or not for such a figure.

    >>> batches = Figure(Decimal(62100), Unit("batch", "batch", "batches", "批"))
    >>> write(batches, "en", "unit"), write(batches, "zh", "unit")
    ('62,100 batches', '6.21万批')
    """
    if form == "ordinal":
        return _ordinal(figure, lang)
    if form == "word":
        return _word(_whole(figure), lang)
    if form not in {"", "unit", "exact"}:
        raise FormError(f"there is no form “{form}”")
    if form == "unit" and figure.unit.id in {"rank", "campaign_no"}:
        return _ordinal(figure, lang) + (figure.unit.zh if lang == "zh" else "")
    scaled = form != "exact"
    write_in = _english if lang == "en" else _chinese
    return write_in(figure, scaled=scaled, unit=form == "unit")


def write_change(
    value: Decimal, kind: str, lang: Lang, *, signed: bool, bound: Bound = "none"
) -> str:
    """Write how a figure moved: ``+15.3%``, or without its sign ``15.3%``; with its bound.

    >>> write_change(Decimal("-2.9"), "points", "en", signed=False)
    '2.9 percentage points'
    >>> write_change(Decimal("70"), "percent", "en", signed=True, bound="nearly")
    'nearly +70%'
    """
    before = (_EN_BOUNDS if lang == "en" else _ZH_BOUNDS)[bound]
    return before + _moved(value, kind, lang, signed=signed)


def _moved(value: Decimal, kind: str, lang: Lang, *, signed: bool) -> str:
    sign = "" if not signed else MINUS if value < 0 else "+"
    digits = plain(abs(value), -int(value.as_tuple().exponent))
    if kind == "points":
        words = " points" if signed else " percentage points"
        return sign + digits + (words if lang == "en" else "个百分点")
    if kind == "score":
        return sign + digits + (" points" if lang == "en" else "分")
    if kind == "times":
        return digits + (" times" if lang == "en" else "倍")
    return f"{sign}{digits}%"


def plain(value: Decimal, places: int = 0) -> str:
    """Write all digits, with at least ``places`` decimals and no others than it has.

    >>> plain(Decimal("12.50")), plain(Decimal("120"), 1)
    ('12.5', '120.0')
    """
    own = -int(value.normalize().as_tuple().exponent)
    return f"{value:.{max(own, places, 0)}f}"


def _english(figure: Figure, *, scaled: bool, unit: bool) -> str:
    bound, value = _EN_BOUNDS[figure.bound], figure.value
    if figure.unit.id in _SHARES:
        after = figure.unit.many.removeprefix("%") if unit else ""
        return f"{bound}{plain(value, figure.places)}%{after}"
    words = f" {figure.unit.one if value == 1 else figure.unit.many}" if unit else ""
    return f"{bound}{_english_digits(value, figure.places, scaled=scaled)}{words}"


def _english_digits(value: Decimal, places: int, *, scaled: bool) -> str:
    if scaled and len(value.normalize().as_tuple().digits) <= SIGNIFICANT:
        for word, power in _EN_SCALES:
            if value >= 10**power:
                return f"{plain(value.scaleb(-power))} {word}"
    own = max(-int(value.normalize().as_tuple().exponent), places, 0)
    return f"{value:,.{own}f}"


def _chinese(figure: Figure, *, scaled: bool, unit: bool) -> str:
    if figure.unit.id in _SHARES:
        return f"{_ZH_BOUNDS[figure.bound]}{plain(figure.value, figure.places)}%"
    digits, scale = plain(figure.value, figure.places), ""
    if scaled:
        digits, scale = _chinese_digits(figure)
    words = figure.unit.zh if unit else ""
    if figure.unit.id == "patent_per_10k" and unit:
        return f"每万人{_ZH_BOUNDS[figure.bound]}{digits}件"
    if figure.bound != "over" or "." in digits or figure.unit.id in {"cny", "usd"}:
        return f"{_ZH_BOUNDS[figure.bound]}{digits}{scale}{words}"
    # 余 stands where the digits end: 20余万, 2500余, but 4万余.
    inside = f"{digits}余{scale}" if digits.endswith("0") else f"{digits}{scale}余"
    return inside + words if scale or digits.endswith("0") else f"超过{digits}{words}"


def _chinese_digits(figure: Figure) -> tuple[str, str]:
    places = 4 if figure.four else 2
    for word, power in _ZH_SCALES:
        shifted = figure.value.scaleb(-power).normalize()
        if shifted >= 1 and -int(shifted.as_tuple().exponent) <= places:
            return plain(shifted), word
    return plain(figure.value, figure.places), ""


def _whole(figure: Figure) -> int:
    if figure.value != int(figure.value):
        raise FormError("only a whole number has this form")
    return int(figure.value)


def _ordinal(figure: Figure, lang: Lang) -> str:
    number = _whole(figure)
    if lang == "zh":
        return f"第{number}"
    last = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{last or 'th'}"


def _word(number: int, lang: Lang) -> str:
    if not 0 < number < 100:  # noqa: PLR2004  Two words at most.
        raise FormError("only numbers from one to ninety-nine are written in words")
    tens, ones = divmod(number, 10)
    if lang == "zh":
        if number == 2:  # noqa: PLR2004  Before a measure word two is 两.
            return "两"
        head = "" if not tens else "十" if tens == 1 else f"{_HAN[tens]}十"
        return head + (_HAN[ones] if ones else "")
    if number < len(_ONES):
        return _ONES[number]
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


_SCALES: Mapping[str, int] = {
    **dict(_EN_SCALES), **dict(_ZH_SCALES), "thousand": 3, "千": 3, "百": 2, "": 0,
}  # fmt: skip
_READ = re.compile(
    r"(?P<sign>[-+\u2212]?)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?"
    r"(?P<scale>万亿|trillion|billion|million|thousand|[亿万千百])?"
)


def read(text: str) -> Decimal | None:
    """Read the first figure of ``text``, in either language; None when there is none.

    A percent sign changes nothing: 15.4% reads as 15.4.

    >>> read("92.1万件"), read("over 3.5 billion"), read("none")
    (Decimal('921000'), Decimal('3500000000'), None)
    """
    found = _READ.search(text.replace("余", ""))
    if found is None:
        return None
    try:
        value = Decimal(found["digits"].replace(",", ""))
    except InvalidOperation:
        return None
    scaled = value.scaleb(_SCALES[found["scale"] or ""])
    number = Decimal(int(scaled)) if scaled == int(scaled) else scaled
    return -number if found["sign"] in {"-", MINUS} else number
