"""Wording that styles share: slanted words, dates, quotation marks, headline capitals."""

import re
from collections.abc import Sequence
from html import escape

from desktop.citing.cited import Cited, Work
from desktop.document.model import Lang

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_SMALL = {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"}
_INNER = {"en": str.maketrans("“”", "‘’"), "zh": str.maketrans("“”", "‘’")}


class Slanted(str):
    """Words that are set in italics where there are any."""

    __slots__ = ()


def as_text(pieces: Sequence[str]) -> str:
    """Return pieces as plain text."""
    return "".join(pieces)


def as_html(pieces: Sequence[str]) -> str:
    """Return pieces as HTML, in which nothing but italics and line breaks is markup."""
    parts = [f"<i>{escape(one)}</i>" if isinstance(one, Slanted) else escape(one) for one in pieces]
    return "".join(parts).replace("\n", "<br>\n")


def quoted(words: str, lang: Lang) -> str:
    """Return words in quotation marks, those inside made single.

    >>> quoted("the “Long” list", "en")
    '“the ‘Long’ list”'
    """
    return f"“{words.strip().translate(_INNER[lang])}”"


def headline(work: Work) -> str:
    """Return the title with capitals where it is our own; others stay as recorded.

    >>> headline(Work("a", "Rights in China: a digest", "en", "", edition="2023"))
    'Rights in China: A Digest'
    """
    if not work.is_digest or work.lang != "en":
        return work.title
    words = work.title.split(" ")
    firsts = [True] + [one.endswith(":") for one in words[:-1]]
    pairs = zip(words, firsts, strict=True)
    return " ".join(w if w in _SMALL and not first else w[:1].upper() + w[1:] for w, first in pairs)


def parts(date: str) -> tuple[int, ...]:
    """Return year, month and day, as many as a date has.

    >>> parts("2024-04"), parts("")
    ((2024, 4), ())
    """
    return tuple(int(one) for one in re.findall(r"\d+", date))


def american(date: str, months: Sequence[str] = MONTHS) -> str:
    """Return a date as in ``May 11, 2024``.

    >>> american("2024-05-11"), american("2024-05"), american("2024")
    ('May 11, 2024', 'May 2024', '2024')
    """
    found = parts(date)
    if len(found) > 2:  # noqa: PLR2004  Year, month and day.
        return f"{months[found[1] - 1]} {found[2]}, {found[0]}"
    return british(date, months)


def british(date: str, months: Sequence[str] = MONTHS) -> str:
    """Return a date as in ``11 May 2024``.

    >>> british("2024-05-11")
    '11 May 2024'
    """
    found = list(parts(date))
    names = [str(one) for one in reversed(found)]
    if len(found) > 1:
        names[-2] = months[found[1] - 1]
    return " ".join(names)


def chinese(date: str) -> str:
    """Return a date as in ``2024年5月11日``.

    >>> chinese("2024-05-11"), chinese("2024")
    ('2024年5月11日', '2024年')
    """
    return "".join(f"{n}{sign}" for n, sign in zip(parts(date), "年月日", strict=False))


def joined(found: Sequence[str], between: str = ", ") -> str:
    """Return what is not empty, with a sign between."""
    return between.join(one for one in found if one)


_MANY = {  # Signs and words that stand before more than one number.
    "¶": "¶¶", "§": "§§", "section": "sections", "Section": "Sections", "sec.": "secs.",
    "para.": "paras.", "para": "paras", "s": "ss",
}  # fmt: skip


def paragraph(cited: Cited, sign: str, section: str) -> str:
    """Return the pinpoint with its sign, such as ``¶ 2.3-4``; empty without one.

    The hyphen is part of the number, not a range, so a range is said: ``¶¶ 2.3-4 to 2.3-6``.
    """
    pin = cited.pin
    if pin is None:
        return ""
    first = section if pin.kind == "section" else sign
    if pin.to is None:
        return f"{first} {pin.id}"
    last = section if pin.to.kind == "section" else sign
    return f"{_MANY[first]} {pin}" if first == last else f"{first} {pin.id} to {last} {pin.to.id}"


def chinese_place(cited: Cited) -> str:
    """Return the pinpoint as Chinese writes it, such as ``第2.3-4段`` or ``第2.3-4至2.3-6段``."""
    pin = cited.pin
    if pin is None:
        return ""
    first = _CHINESE.get(pin.kind, "第{}段")
    if pin.to is None:
        return first.format(pin.id)
    last = _CHINESE.get(pin.to.kind, "第{}段")
    if first == last:
        return first.format(f"{pin.id}至{pin.to.id}")
    return f"{first.format(pin.id)}至{last.format(pin.to.id)}"


_CHINESE = {"section": "第{}节", "table": "表{}", "figure": "图{}"}
