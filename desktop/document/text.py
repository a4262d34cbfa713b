"""Counting: code points, as the rooms count, and UTF-16 units, as Qt counts.

Nothing else in the program converts between the two. Offsets inside a surrogate pair do
not exist in code points; `points` rounds them down to the character they cut.
"""


def units(text: str, point: int) -> int:
    """Return the UTF-16 offset of the code point offset ``point`` of ``text``.

    >>> units("a😀b", 2)
    3
    """
    return point if text.isascii() else length(text[:point])


def points(text: str, unit: int) -> int:
    """Return the code point offset of the UTF-16 offset ``unit`` of ``text``.

    >>> points("a😀b", 3), points("a😀b", 2)
    (2, 1)
    """
    if text.isascii():
        return unit
    count = 0
    for point, character in enumerate(text):
        count += 2 if character > "\uffff" else 1
        if count > unit:
            return point
    return len(text)


def length(text: str) -> int:
    """Return the length of ``text`` in UTF-16 units.

    >>> length("a😀b")
    4
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
