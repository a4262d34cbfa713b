"""GB/T 7714, the Chinese national standard, as revised in 2015 and in 2025.

An entry of the numeric system with its pinpoint, which follows the year. The digest is a
report on a local medium, ``[R/DK]``: it has no address to be online at. A page read at an
address is ``[EB/OL]``; a copy that cannot be linked is ``[Z]``. The revision of 2025 sets
Chinese entries with the full-width comma, colon and parentheses; the full stop between
the parts stays as it was.
"""

from collections.abc import Callable, Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import chinese_place, joined, paragraph

_WIDE = {", ": "，", ": ": "：", "(": "（", ")": "）"}
Sign = Callable[[str], str]


def write_2015(cited: Cited) -> Sequence[str]:
    """Return the entry as the revision of 2015 wants it."""
    return [_entry(cited, lambda sign: sign)]


def write_2025(cited: Cited) -> Sequence[str]:
    """Return the entry as the revision of 2025 wants it."""
    if _is_chinese(cited):
        return [_entry(cited, lambda sign: _WIDE[sign])]
    return write_2015(cited)


def _entry(cited: Cited, sign: Sign) -> str:
    work = cited.work
    pieces = (
        work.maker,
        f"{work.title}[{_type(cited)}]",
        *_edition(cited),
        _published(cited, sign),
    )
    return joined((*pieces, work.url), ". ") + "."


def _type(cited: Cited) -> str:
    if cited.work.is_digest:
        return "R/DK"
    return "EB/OL" if cited.work.url else "Z"


def _edition(cited: Cited) -> Sequence[str]:
    work = cited.work
    if not work.is_digest:
        return ()
    return (f"{work.edition}版",) if _is_chinese(cited) else (f"{work.edition} ed",)


def _published(cited: Cited, sign: Sign) -> str:
    work = cited.work
    if work.is_digest:
        is_chinese = _is_chinese(cited)
        pin = chinese_place(cited) if is_chinese else paragraph(cited, "¶", "§")
        return joined((work.date, pin), sign(": "))
    if work.url:
        return f"{sign('(')}{work.date}{sign(')')}" if work.date else ""
    return work.date[:4]


def _is_chinese(cited: Cited) -> bool:
    # An entry is set in the language of what is cited.
    return cited.work.lang == "zh"
