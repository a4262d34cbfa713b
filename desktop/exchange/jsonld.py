"""JSON-LD: a page of W3C Web Annotations, which alone can be taken in again without loss."""

from collections.abc import Sequence

from desktop.exchange.records import Head, Record
from desktop.marks import readable


def write(found: Sequence[Record], _head: Head) -> bytes:
    """Return the page; a citation is ours to add and is not read back."""
    items = [
        {**readable.annotation(one.mark), "whitepaper:citation": one.citation} for one in found
    ]
    return readable.page(items)
