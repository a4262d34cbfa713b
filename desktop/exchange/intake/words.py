"""Words of others made safe: text alone, dates that can be, ids and colours of ours."""

import colorsys
import hashlib
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Final

from desktop.marks.model import COLOURS, Colour, MarkId
from desktop.words import Said, mark

MOST = 200_000  # Characters of one text; longer ones are no notes.
_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_NAMED: Final[dict[str, Colour]] = {
    "orange": "yellow", "gold": "yellow", "lime": "green", "teal": "green", "cyan": "blue",
    "aqua": "blue", "navy": "blue", "red": "pink", "magenta": "pink", "fuchsia": "pink",
    "violet": "purple", "indigo": "purple",
}  # fmt: skip
_HUES: tuple[tuple[float, Colour], ...] = (  # Where in the circle of hues each colour ends.
    (20, "pink"), (70, "yellow"), (170, "green"), (250, "blue"), (300, "purple"), (361, "pink"),
)  # fmt: skip
_BLOCKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}


class Refused(Exception):  # noqa: N818  Not an error: what the report says of an item.
    """Why one item is not taken in."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


NOT_ONE = Said(mark("It is not an annotation."))


def text(found: object) -> str:
    """Return a text without what no text holds; empty when it is none.

    Raises:
        Refused: It is too long.
    """
    if not isinstance(found, str):
        return ""
    if len(found) > MOST:
        raise Refused(Said(mark("A text of it has over {most} characters."), most=f"{MOST:,}"))
    return _CONTROL.sub("", found).encode("utf-8", "replace").decode()


def bare(html: str) -> str:
    r"""Return the words of HTML; scripts, styles and images leave nothing.

    >>> bare('<p>a<script>x()</script></p><img src="http://x.invalid/">b')
    'a\nb'
    """
    reader = _Bare()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)


class _Bare(HTMLParser):
    # Collects words; the parser never resolves or fetches anything.
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  The parser's own form.
        self._silent += tag in {"script", "style"}
        if tag in _BLOCKS:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in {"script", "style"}))
        if tag in _BLOCKS:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def stamp(found: object, now: str) -> str:
    """Return a date as marks keep it; ``now`` where none is given.

    >>> stamp("2024-05-11T10:00:00+08:00", "")
    '2024-05-11T02:00:00.000Z'

    Raises:
        Refused: It is given and cannot be.
    """
    if found is None:
        return now
    try:
        when = datetime.fromisoformat(str(found)[:40])
        when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        why = Said(mark("Its date “{date}” cannot be."), date=str(found)[:40])
        raise Refused(why) from error
    return when.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def mark_id(found: object, form: str) -> MarkId:
    """Return the id of a mark: a UUID as it is, any other id and any form made one.

    The same id gives the same mark each time, so that nothing is taken in twice.
    """
    name = found if isinstance(found, str) and found.strip() else form
    given = _UUID.fullmatch(name.strip())
    if given:
        return MarkId(given[1].lower())
    digits = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:32]
    return MarkId("-".join(digits[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))))


def colour(found: object) -> Colour | None:
    """Return the colour of ours that is nearest to a name or to ``#rrggbb``; None for none.

    >>> colour("#FFD54F"), colour("red"), colour("what")
    ('yellow', 'pink', None)
    """
    name = found.strip().lower() if isinstance(found, str) else ""
    for one in COLOURS:
        if name == one:
            return one
    digits = re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?", name)
    if digits:
        red, green, blue = (int(one, 16) / 255 for one in digits.groups())
        hue = colorsys.rgb_to_hsv(red, green, blue)[0] * 360
        return next(ours for end, ours in _HUES if hue < end)
    return _NAMED.get(name)
