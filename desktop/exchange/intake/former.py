"""Former: the anchor a mark was made with, where an export of ours brings one along.

It is shown and never looked for, so only its form is checked.
"""

import json
from dataclasses import fields
from typing import Any, cast

from desktop.document.model import LANGS
from desktop.exchange.intake.parsing import Item
from desktop.exchange.intake.words import Refused, text
from desktop.marks.model import Anchor
from desktop.marks.readable import anchor_of
from desktop.words import Said, mark

MOST = 1000  # Segments.
_TEXTS = ("edition", "content", "exact", "before", "after", "heading")
_NAMES = {one.name for one in fields(Anchor)}


def former(found: object) -> Anchor | None:
    """Return the anchor, or None when none is given.

    Raises:
        Refused: What is given is none.
    """
    if found is None:
        return None
    said = text(found)
    try:
        form: object = json.loads(said)
    except (ValueError, RecursionError) as error:
        raise Refused(Said(mark("What it was made with cannot be read."))) from error
    if not isinstance(form, dict) or not _is_one(cast("Item", form)):
        raise Refused(Said(mark("What it was made with cannot be.")))
    return anchor_of(said)


def _is_one(form: Item) -> bool:
    return (
        set(form) == _NAMES
        and form["lang"] in LANGS
        and all(_is_text(form[name]) for name in _TEXTS)
        and _are_segments(form["segments"], form["shas"])
        and isinstance(form["progress"], int | float)
        and 0 <= form["progress"] <= 1
    )


def _are_segments(segments: Any, shas: Any) -> bool:  # noqa: ANN401  What JSON holds.
    return (
        isinstance(segments, list)
        and isinstance(shas, list)
        and 0 < len(cast("list[object]", segments)) <= MOST
        and len(cast("list[object]", segments)) == len(cast("list[object]", shas))
        and all(_is_text(one) for one in cast("list[object]", shas))
        and all(_is_segment(one) for one in cast("list[object]", segments))
    )


def _is_segment(one: object) -> bool:
    if not isinstance(one, dict) or set(cast("Item", one)) != {"block", "start", "end"}:
        return False
    form = cast("Item", one)
    numbers = type(form["start"]) is int and type(form["end"]) is int
    return _is_text(form["block"]) and numbers and 0 <= form["start"] <= form["end"]


def _is_text(found: object) -> bool:
    # As `text` would leave it: nothing in it that no store takes.
    return isinstance(found, str) and found == text(found)
