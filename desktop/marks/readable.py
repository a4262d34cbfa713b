"""The readable form: marks as W3C Web Annotations, in one JSON-LD document.

It stands beside the marks file, so that what a reader wrote can be read without this
program, and it is what an export in JSON-LD is made of: nothing of a mark is lost in it.
It is written after the marks file, never the reason a mark fails, and read only when that
file was damaged (`desktop.exchange.intake.rescue`); what lies in the trash is told apart, so
that nothing deleted comes back then.

What the Recommendation has a word for is said in it: the block is a FragmentSelector
refined by a TextPositionSelector, the words are a TextQuoteSelector, the colour is a
style class, note and tags are bodies with their purpose. A mark over several blocks has
a target for each. What asks the editors for a change has the purpose of editing. The rest stands
under our own prefix.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from desktop.marks.model import Anchor, Mark, Segment

FILE = "marks.jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PREFIX = "urn:x-whitepaper:"
TRASH = "whitepaper:trash"
BLOCK_ID = f"{PREFIX}block-id"  # Names our fragments' form, `2.3-4`: no standard has one for it.
IRI = "urn:x-whitepaper:marks"  # A page must have one; whoever publishes it gives it another.
EDITING = "editing"  # Asks for a change, says the Recommendation.
Form = Mapping[str, object]
_MOTIVES = {
    "highlight": "highlighting", "underline": "highlighting", "note": "commenting",
    "bookmark": "bookmarking",
}  # fmt: skip


def collection(marks: Iterable[Mark], trash: Iterable[Mark] = ()) -> bytes:
    """Return the document: a page of annotations, in the order given."""
    return page(map(annotation, marks), map(annotation, trash))


def page(items: Iterable[Form], trash: Iterable[Form] = ()) -> bytes:
    """Return the document that holds these annotations."""
    gone = list(trash)
    form = {
        "@context": [CONTEXT, {"whitepaper": PREFIX}],
        "id": IRI,
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": list(items),
        **({TRASH: gone} if gone else {}),
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def annotation(mark: Mark) -> Form:
    """Return one mark as an annotation; a tag and the note are bodies of their own."""
    bodies: list[Form] = [
        {"type": "TextualBody", "purpose": "tagging", "value": one} for one in mark.tags
    ]
    if mark.note:
        bodies.insert(0, {
            "type": "TextualBody", "purpose": _said_for(mark), "value": mark.note,
            "format": "text/markdown",
        })  # fmt: skip
    targets = [_target(mark, *one) for one in _pieces(mark.anchor)]
    anchor = mark.anchor
    return {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": EDITING if mark.is_correction else _MOTIVES[mark.kind],
        "created": mark.created,
        "modified": mark.changed,
        **({"body": bodies} if bodies else {}),
        "target": targets[0] if len(targets) == 1 else targets,
        "whitepaper:kind": mark.kind,
        "whitepaper:colour": mark.colour,
        "whitepaper:heading": anchor.heading,
        "whitepaper:progress": anchor.progress,
        "whitepaper:words": anchor.exact,
        "whitepaper:revision": mark.revision,
        **({"whitepaper:was": anchor_text(mark.was)} if mark.was else {}),
    }


def _said_for(mark: Mark) -> str:
    return EDITING if mark.is_correction else "commenting"


def anchor_text(anchor: Anchor | None) -> str:
    """Return an anchor as one line of JSON, from which `anchor_of` makes it again."""
    if anchor is None:
        return ""
    return json.dumps(asdict(anchor), ensure_ascii=False, separators=(",", ":"))


def anchor_of(text: str) -> Anchor | None:
    """Return the anchor that was written as ``text``; None for no text.

    Raises:
        ValueError, TypeError, KeyError: It is no such text.
    """
    if not text:
        return None
    form = json.loads(text)
    segments = tuple(Segment(**one) for one in form.pop("segments"))
    return Anchor(**form | {"segments": segments, "shas": tuple(form["shas"])})


def _pieces(anchor: Anchor) -> Iterator[tuple[Segment, str, Form | None]]:
    # Each segment with the hash of its block, and its own words with what stands around.
    whole = anchor.before + anchor.exact + anchor.after
    kept = max(len(anchor.before), len(anchor.after))
    at = len(anchor.before)
    for segment, sha in zip(anchor.segments, anchor.shas, strict=True):
        end = at + segment.end - segment.start
        quote: Form = {
            "type": "TextQuoteSelector", "exact": whole[at:end],
            "prefix": whole[max(0, at - kept) : at], "suffix": whole[end : end + kept],
        }  # fmt: skip
        yield segment, sha, None if segment.start == segment.end else quote
        at = end + 1


def _target(mark: Mark, segment: Segment, sha: str, quote: Form | None) -> Form:
    position = {"type": "TextPositionSelector", "start": segment.start, "end": segment.end}
    fragment = {"type": "FragmentSelector", "conformsTo": BLOCK_ID, "value": segment.block}
    selectors = [fragment] if quote is None else [{**fragment, "refinedBy": position}, quote]
    return {
        "type": "SpecificResource",
        "source": f"{PREFIX}edition:{mark.anchor.edition}",
        "styleClass": mark.colour,
        "selector": selectors,
        "whitepaper:language": mark.anchor.lang,
        "whitepaper:content": mark.anchor.content,
        "whitepaper:sha": sha,
    }
