"""Words of which Markdown takes no sign for its own."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~!])")


def escaped(text: str) -> str:
    r"""Return words with their signs escaped, on one line.

    >>> escaped("a*b")
    'a\\*b'
    """
    return _SIGNS.sub(r"\\\1", text).replace("\n", " ")
