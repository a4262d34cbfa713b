"""The readable copy: all living marks as W3C Web Annotations, one JSON-LD document.

It stands beside the marks file, so that what a reader wrote can be read without this
program. It is written after the marks file, never read, and never the reason a mark fails.
"""

import json
from collections.abc import Iterable, Mapping

from desktop.marks.model import Mark

FILE = "marks.jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVES = {
    "highlight": "highlighting", "underline": "highlighting", "note": "commenting",
    "bookmark": "bookmarking",
}  # fmt: skip


def collection(marks: Iterable[Mark]) -> bytes:
    """Return the document: a page of annotations, in the order given."""
    form = {
        "@context": [CONTEXT, {"whitepaper": "urn:x-whitepaper:"}],
        "type": "AnnotationPage",
        "items": [annotation(one) for one in marks],
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def annotation(mark: Mark) -> Mapping[str, object]:
    """Return one mark as an annotation; a tag and the note are bodies of their own."""
    bodies: list[Mapping[str, object]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": one} for one in mark.tags
    ]
    if mark.note:
        bodies.insert(0, {
            "type": "TextualBody", "purpose": "commenting", "value": mark.note,
            "format": "text/markdown",
        })  # fmt: skip
    return {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": _MOTIVES[mark.kind],
        "created": mark.created,
        "modified": mark.changed,
        "body": bodies,
        "target": _target(mark),
        "whitepaper:kind": mark.kind,
        "whitepaper:colour": mark.colour,
        "whitepaper:heading": mark.anchor.heading,
        "whitepaper:revision": mark.revision,
    }


def _target(mark: Mark) -> Mapping[str, object]:
    anchor = mark.anchor
    selectors: list[Mapping[str, object]] = [
        _fragment(one.block, one.start, one.end) for one in anchor.segments
    ]
    if not mark.is_of_block:
        selectors.append({
            "type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.before,
            "suffix": anchor.after,
        })  # fmt: skip
    return {
        "source": f"whitepaper:{anchor.edition}",
        "whitepaper:content": anchor.content,
        "language": anchor.lang,
        "selector": selectors,
    }


def _fragment(block: str, start: int, end: int) -> Mapping[str, object]:
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    whole = {"type": "FragmentSelector", "value": block}
    return whole if start == end else {**whole, "refinedBy": position}
