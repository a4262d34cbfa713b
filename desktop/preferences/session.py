"""Where the reader left off: place, history, the window's shape. Apart from preferences.

Nothing here is worth an error: what cannot be read is as if it had never been, value by
value, so that a strange window never costs the reader their place.
"""

import datetime as dt
import logging
import re
import time
from pathlib import Path
from typing import NamedTuple

from desktop.document.model import LANGS, BlockId, Lang, Place
from desktop.errors import HomeError
from desktop.preferences import file
from desktop.preferences.history import LENGTH, History

FILE = "session.json"
START = Place(BlockId("0"))
GAP = 1000  # Lines of empty space above a line; side by side a gap can be high.
WIDEST = 100_000  # Pixels; no window is wider.
_log = logging.getLogger(__name__)


class Session(NamedTuple):
    """What is remembered from one session to the next.

    Attributes:
        geometry: The window's place and size, in Qt's own form, as hexadecimal digits.
        widths: Pixels of contents, text and search panel; empty for the usual ones.
        left: The day it ended, such as ``2026-11-25``; empty when that is not known.
    """

    place: Place = START
    history: History = History()
    geometry: str = ""
    widths: tuple[int, ...] = ()
    outline: bool = True
    search: bool = False
    left: str = ""


def load(folder: Path) -> Session:
    """Return the last session, or the first one there ever is."""
    form = file.read(folder / FILE)
    if not form:
        return Session()
    place, usual = _place(form.get("place")), Session()
    if place is None:
        _log.info("%s names no place, the first page is shown", FILE)
    return Session(
        place=place or START,
        history=History(_places(form.get("behind")), _places(form.get("before"))),
        geometry=_digits(form.get("geometry")),
        widths=_widths(form.get("widths")),
        outline=_bool(form.get("outline"), usual=usual.outline),
        search=_bool(form.get("search"), usual=usual.search),
        left=_day(form.get("left")),
    )


def save(folder: Path, session: Session) -> None:
    """Save the session; a folder that cannot be written costs the session, not more."""
    form = {
        "place": _form(session.place),
        "behind": [_form(place) for place in session.history.behind],
        "before": [_form(place) for place in session.history.before],
        "geometry": session.geometry,
        "widths": list(session.widths),
        "outline": session.outline,
        "search": session.search,
        "left": session.left,
    }
    try:
        file.write(folder / FILE, form)
    except HomeError as error:
        _log.info("%s", error)


def _form(place: Place) -> dict[str, object]:
    form: dict[str, object] = {
        "block": place.block,
        "offset": place.offset,
        "fraction": place.fraction,
    }
    return form | ({"lang": place.lang} if place.lang else {})


def _place(found: object) -> Place | None:
    form = file.mapping(found)
    block, offset = form.get("block"), form.get("offset")
    fraction, lang = form.get("fraction"), form.get("lang")
    if (
        not isinstance(block, str)
        or type(offset) is not int
        or not isinstance(fraction, float | int)
    ):
        return None
    # Not a number is neither more nor less than anything, so it fails here, too.
    return (
        Place(BlockId(block), offset, float(fraction), _lang(lang))
        if -GAP <= fraction <= 1 and offset >= 0
        else None
    )


def _lang(found: object) -> Lang | None:
    return next((lang for lang in LANGS if lang == found), None)


def _places(found: object) -> tuple[Place, ...]:
    places = (_place(one) for one in file.sequence(found))
    return tuple(place for place in places if place)[-LENGTH:]


def _digits(found: object) -> str:
    is_digits = isinstance(found, str) and re.fullmatch(r"([0-9a-f]{2})*", found)
    return str(found) if is_digits else ""


def _day(found: object) -> str:
    is_day = isinstance(found, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", found)
    return str(found) if is_day else ""


def days_since(day: str, today: str) -> int | None:
    """Return how many days ago that was; None when it is not known, or has not yet been.

    >>> days_since("2026-11-23", "2026-11-25")
    2
    >>> days_since("2026-02-30", "2026-11-25") is None
    True
    """
    try:
        then, now = (dt.date.fromisoformat(one) for one in (day, today))
    except ValueError:
        return None
    days = (now - then).days
    return days if days >= 0 else None


def today() -> str:
    """Return the reader's own day."""
    return time.strftime("%Y-%m-%d")


def _widths(found: object) -> tuple[int, ...]:
    widths = file.sequence(found)
    are_pixels = all(type(one) is int and 0 <= one <= WIDEST for one in widths)
    return tuple(one for one in widths if isinstance(one, int)) if are_pixels else ()


def _bool(found: object, *, usual: bool) -> bool:
    return found if isinstance(found, bool) else usual
