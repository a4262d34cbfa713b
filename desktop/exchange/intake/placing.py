"""Placing: where the words of an annotation stand in this edition.

Of an annotation on our own edition the anchor is taken as it was, so that nothing is lost;
but what it claims about text we have is held against it. Any other annotation is looked
for by its words in the whole text: only where they stand once, or where what stands around
them tells one place from all others. What has no place is kept as an orphan.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from desktop.document.model import LANGS, BlockId, Lang
from desktop.exchange.intake.parsing import Item, kinds
from desktop.exchange.intake.words import Refused, text
from desktop.marks.anchor import describe
from desktop.marks.finding.pieces import CONTEXT, SURE
from desktop.marks.finding.ways import ALIKE, MARGIN
from desktop.marks.match import likeness, occurrences
from desktop.marks.model import Anchor, Segment
from desktop.marks.passages import Passages
from desktop.marks.readable import PREFIX
from desktop.words import Said, mark

MOST_TARGETS = 1000
MOST_PLACES = 1000  # Places of one quote that are looked at.
_DEEP = 20  # Selectors that refine each other.
_EDITION = re.compile(rf"(?:{PREFIX}edition:|whitepaper:)([\w.-]{{1,40}})")
_BLOCK = re.compile(r"[0-9A-Z][\w.]{0,20}(?:-\w{1,20})?")


@dataclass(frozen=True, slots=True)
class Spot:
    """What one target says: a block and a stretch of it, or words and their surroundings."""

    edition: str = ""
    source: str = ""
    lang: Lang | None = None
    content: str = ""
    sha: str = ""
    block: str = ""
    start: int = 0
    end: int = 0
    exact: str = ""
    before: str = ""
    after: str = ""


def anchor(item: Item, grounds: Sequence[Passages]) -> Anchor:
    """Return the anchor of an annotation, over the text in each language.

    Raises:
        Refused: It has no target, or its places and words do not fit each other.
    """
    spots = [_spot(one) for one in _listed(item.get("target"))[:MOST_TARGETS]]
    if not spots:
        raise Refused(Said(mark("It has no target.")))
    if all(one.block and one.edition for one in spots):
        return _ours(item, spots, grounds)
    first = next((one for one in spots if one.exact), spots[0])
    return _sought(first, grounds) or _lost(first, grounds)


def _listed(found: object) -> list[object]:
    return cast("list[object]", found) if isinstance(found, list) else [found] if found else []


def _spot(target: object) -> Spot:
    if isinstance(target, str):
        return Spot(source=text(target))
    if not isinstance(target, dict):
        raise Refused(Said(mark("Its target is neither an address nor a resource.")))
    form = cast("Item", target)
    source = form.get("source", form.get("id", form.get("@id")))
    if isinstance(source, dict):
        source = cast("Item", source).get("id")
    edition = _EDITION.fullmatch(text(source))
    said: dict[str, Any] = {
        "source": text(source),
        "edition": edition[1] if edition else "",
        "lang": _lang(form.get("whitepaper:language", form.get("language"))),
        "content": text(form.get("whitepaper:content")),
        "sha": text(form.get("whitepaper:sha")),
    }
    for selector in _selectors(form.get("selector")):
        said |= _said(selector)
    return Spot(**said)


def _selectors(found: object) -> Iterator[Item]:
    for one in _listed(found)[:_DEEP]:
        step: object = one
        for _ in range(_DEEP):
            if not isinstance(step, dict):
                break
            here = cast("Item", step)
            yield here
            step = here.get("refinedBy", here.get("startSelector"))


def _said(selector: Item) -> dict[str, Any]:
    kind = kinds(selector)
    if "FragmentSelector" in kind:
        value = text(selector.get("value")).removeprefix("#")
        return {"block": value} if _BLOCK.fullmatch(value) else {}
    if "TextPositionSelector" in kind:
        start, end = selector.get("start"), selector.get("end")
        if not (type(start) is int and type(end) is int and 0 <= start <= end < 10**9):
            raise Refused(Said(mark("Its position cannot be.")))
        return {"start": start, "end": end}
    if "TextQuoteSelector" in kind:
        names = (("exact", "exact"), ("before", "prefix"), ("after", "suffix"))
        return {ours: text(selector.get(theirs)) for ours, theirs in names}
    return {}


def _lang(found: object) -> Lang | None:
    name = text(next(iter(_listed(found)), None))
    return next((one for one in LANGS if name.lower().split("-")[0] == one), None)


def _ours(item: Item, spots: Sequence[Spot], grounds: Sequence[Passages]) -> Anchor:
    lang = spots[0].lang or "en"
    segments = tuple(Segment(BlockId(one.block), one.start, one.end) for one in spots)
    of_block = segments[0].start == segments[0].end
    exact = text(item.get("whitepaper:words")) or "\n".join(one.exact for one in spots)
    length = sum(one.end - one.start for one in segments) + len(segments) - 1
    if not of_block and (len(exact) != length or any(one.start == one.end for one in segments)):
        raise Refused(Said(mark("Its places and its words do not fit each other.")))
    progress = item.get("whitepaper:progress")
    made = Anchor(
        lang=lang,
        edition=spots[0].edition,
        content=spots[0].content,
        segments=segments,
        shas=tuple(one.sha for one in spots),
        exact=exact,
        before=spots[0].before,
        after=spots[-1].after,
        heading=text(item.get("whitepaper:heading")),
        progress=float(progress)
        if isinstance(progress, int | float) and 0 <= progress <= 1
        else 0.0,
    )
    ground = next(one for one in grounds if one.edition.lang == lang)
    return made if _is_true(made, ground) else _doubted(made)


def _is_true(made: Anchor, ground: Passages) -> bool:
    # Where it names text that we have, its words must stand where it says.
    if (made.edition, made.content) != (ground.edition.id, ground.version):
        return True  # Another text: its words are looked for, as after any change of ours.
    blocks = [ground.block(one.block) for one in made.segments]
    pairs = list(zip(made.segments, blocks, strict=True))
    if any(block is None or one.end > len(block.text) for one, block in pairs):
        return False
    if made.segments[0].start == made.segments[0].end:
        return True
    words = "\n".join(block.text[one.start : one.end] for one, block in pairs if block)
    return words == made.exact


def _doubted(made: Anchor) -> Anchor:
    return Anchor(
        made.lang, made.edition, "", made.segments, tuple("" for _ in made.shas), made.exact,
        made.before, made.after, made.heading, made.progress,
    )  # fmt: skip


def _sought(spot: Spot, grounds: Sequence[Passages]) -> Anchor | None:
    words = unicodedata.normalize("NFC", spot.exact)
    if not words.strip():
        return None
    for ground in grounds:
        found = _places(spot, words, ground) if spot.lang in {None, ground.edition.lang} else []
        if not found or found[0][0] < ALIKE:
            continue
        if len(found) == 1 or found[0][0] - found[1][0] >= MARGIN:
            return describe(ground, (found[0][1],))
    return None


def _places(spot: Spot, words: str, ground: Passages) -> list[tuple[float, Segment]]:
    blocks = (block for section in ground.edition.sections for block in section.blocks)
    places = (
        Segment(block.id, at, at + len(words))
        for block in blocks
        for at in occurrences(block.text, words)
    )
    few = list(islice(places, MOST_PLACES + 1))
    if len(few) > MOST_PLACES:
        return []  # Such words tell nothing apart.
    found = [(_alike(spot, segment, ground), segment) for segment in few]
    alone = len(found) == 1 and len(words) >= SURE
    return [(1.0, found[0][1])] if alone else sorted(found, key=lambda one: -one[0])


def _alike(spot: Spot, segment: Segment, ground: Passages) -> float:
    stream, start = ground.stream(segment.block)
    first, last = start + segment.start, start + segment.end
    before, after = spot.before[-CONTEXT:], spot.after[:CONTEXT]
    sides = [
        (before, stream[max(0, first - len(before)) : first]),
        (after, stream[last : last + len(after)]),
    ]
    said = [likeness(theirs, here) for theirs, here in sides if theirs]
    return sum(said) / len(said) if said else 1.0


def _lost(spot: Spot, grounds: Sequence[Passages]) -> Anchor:
    ground = next((one for one in grounds if one.edition.lang == spot.lang), grounds[0])
    words = spot.exact or spot.source
    if not words:
        raise Refused(Said(mark("It names neither words nor a place.")))
    block = ground.edition.sections[0].blocks[0].id
    place = (Segment(block, 0, len(words)),)
    elsewhere = spot.source or "elsewhere"
    return Anchor(
        ground.edition.lang, elsewhere, "", place, ("",), words, spot.before, spot.after, elsewhere
    )
