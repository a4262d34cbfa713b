"""Annotations: one of W3C's form, or of Readium's, as a mark of ours.

What makes a mark is read: bodies, purposes, colours, dates. Nothing else is; no address is
followed, and HTML leaves its words alone. A mark of our own export comes back as it was.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

from desktop.exchange.intake import placing
from desktop.exchange.intake.former import former
from desktop.exchange.intake.parsing import Item, kinds
from desktop.exchange.intake.words import NOT_ONE, Refused, bare, colour, mark_id, stamp, text
from desktop.marks.acts import tidy_tags
from desktop.marks.anchor import resolve
from desktop.marks.model import KINDS, Colour, Mark, MarkKind
from desktop.marks.passages import Passages
from desktop.marks.readable import EDITING

MOST_BODIES = 1000
_HTML = {"text/html", "application/xhtml+xml"}


@dataclass(slots=True)
class _Said:
    # What the bodies of one annotation say, gathered.
    notes: list[str] = field(default_factory=list[str])
    tags: list[str] = field(default_factory=list[str])
    colour: Colour | None = None
    look: str = ""


def mark(item: object, grounds: Sequence[Passages], now: str) -> Mark:
    """Return the mark of an annotation, placed in this edition.

    Raises:
        Refused: It is no annotation, or something it says cannot be.
    """
    if not isinstance(item, dict):
        raise Refused(NOT_ONE)
    form = cast("Item", item)
    if "Annotation" not in kinds(form) and "target" not in form:
        raise Refused(NOT_ONE)
    said = _bodies(form)
    anchor = placing.anchor(form, grounds)
    ground = next(one for one in grounds if one.edition.lang == anchor.lang)
    found = resolve(anchor, ground)
    created = stamp(form.get("created"), now)
    revision = form.get("whitepaper:revision")
    return Mark(
        id=mark_id(form.get("id", form.get("@id")), _canonical(form)),
        kind=_kind(form, said),
        anchor=anchor,
        segments=found.segments,
        state=found.state,
        colour=colour(form.get("whitepaper:colour")) or said.colour or _class(form) or "yellow",
        note="\n\n".join(said.notes),
        tags=tidy_tags(said.tags),
        created=created,
        changed=stamp(form.get("modified"), created),
        revision=revision if type(revision) is int and 0 < revision < 10**9 else 1,
        was=former(form.get("whitepaper:was")),
    )


def _canonical(form: Item) -> str:
    return json.dumps(
        {name: form[name] for name in ("target", "body") if name in form}, sort_keys=True
    )


def _bodies(form: Item) -> _Said:
    said = _Said()
    if isinstance(form.get("bodyValue"), str):
        said.notes.append(text(form["bodyValue"]))
    for body in _flat(form.get("body")):
        if isinstance(body, str):
            said.notes.append(text(body))  # An address: written down, never opened.
        elif isinstance(body, dict):
            _body(cast("Item", body), said)
    return said


def _flat(found: object) -> Iterator[object]:
    # Bodies, those of a choice or a list among them; a nest deeper than that is no body.
    every = cast("list[object]", found if isinstance(found, list) else [found] if found else [])
    for one in every[:MOST_BODIES]:
        inner = cast("Item", one).get("items") if isinstance(one, dict) else None
        if isinstance(inner, list):
            yield from cast("list[object]", inner)[:MOST_BODIES]
        else:
            yield one


def _body(body: Item, said: _Said) -> None:
    source = body.get("source")
    words = text(body.get("value", source if isinstance(source, str) else None))
    if text(body.get("format")).split(";")[0].strip().lower() in _HTML:
        words = bare(words)
    said.colour = said.colour or colour(body.get("color"))
    said.look = said.look or text(body.get("highlight"))
    for name in ("tag", "keyword"):  # Readium's.
        said.tags += [text(body[name])] if isinstance(body.get(name), str) else []
    if "tagging" in _purposes(body.get("purpose")):
        said.tags.append(words)
    elif words:
        said.notes.append(words)


def _purposes(found: object) -> set[str]:
    every = cast("list[object]", found if isinstance(found, list) else [found])
    return {text(one).rsplit("#", 1)[-1].rsplit(":", 1)[-1] for one in every}


def _kind(form: Item, said: _Said) -> MarkKind:
    for one in KINDS:
        if form.get("whitepaper:kind") == one:
            return one
    purposes = _purposes(form.get("motivation"))
    if "bookmarking" in purposes:
        return "bookmark"
    if said.look == "underline":
        return "underline"
    return "note" if purposes & {"commenting", EDITING} and said.notes else "highlight"


def _class(form: Item) -> Colour | None:
    target = form.get("target")
    every = cast("list[object]", target if isinstance(target, list) else [target])
    first = next(iter(every), None)
    return colour(cast("Item", first).get("styleClass")) if isinstance(first, dict) else None
