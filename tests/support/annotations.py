"""Annotations of others, as the Recommendation and Readium have them; and the vocabulary."""

import json

OA, DC, AS = (
    "http://www.w3.org/ns/oa#",
    "http://purl.org/dc/terms/",
    "http://www.w3.org/ns/activitystreams#",
)
RDF, ELEMENTS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/"
_MOTIVES = ("bookmarking", "commenting", "highlighting", "tagging")
# What of the Recommendation's context we write, by the IRIs of its vocabulary.
CONTEXT = {
    "id": "@id", "type": "@type",
    **{name: OA + name for name in (
        "Annotation", "TextualBody", "SpecificResource", "FragmentSelector", "TextQuoteSelector",
        "TextPositionSelector", "exact", "prefix", "suffix", "styleClass", *_MOTIVES)},
    "body": {"@type": "@id", "@id": OA + "hasBody"},
    "target": {"@type": "@id", "@id": OA + "hasTarget"},
    "source": {"@type": "@id", "@id": OA + "hasSource"},
    "selector": {"@type": "@id", "@id": OA + "hasSelector"},
    "refinedBy": {"@type": "@id", "@id": OA + "refinedBy"},
    "motivation": {"@type": "@vocab", "@id": OA + "motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": OA + "hasPurpose"},
    "start": OA + "start", "end": OA + "end",
    "conformsTo": {"@type": "@id", "@id": DC + "conformsTo"},
    "value": RDF + "value", "format": ELEMENTS + "format",
    "created": DC + "created", "modified": DC + "modified",
    "AnnotationPage": AS + "OrderedCollectionPage", "startIndex": AS + "startIndex",
    "items": {"@type": "@id", "@id": AS + "items", "@container": "@list"},
}  # fmt: skip


def quote(exact, before="", after=""):
    """A selector by words."""
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": before, "suffix": after}


def annotation(exact="Grants rose", name="http://example.org/anno1", **more):
    """An annotation of some web page, whose words stand in the sample."""
    target = {"source": "http://example.org/page1", "selector": quote(exact)}
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": name, "type": "Annotation",
            "target": target, **more}  # fmt: skip


def readium(*items):
    """A set as Readium's readers write it."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:1", "type": "AnnotationSet",
        "title": "From a reader", "about": {"dc:title": "A book"}, "items": list(items),
    }  # fmt: skip


def saved(folder, form, name="others.json"):
    """Write a form, or bytes, into a file."""
    path = folder / name
    path.write_bytes(form if isinstance(form, bytes) else json.dumps(form).encode())
    return path


def big(folder):
    """A file of a gigabyte, of which nothing is written."""
    path = folder / "big.json"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    return path
