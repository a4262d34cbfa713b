"""BibTeX: one entry, in fields that BibTeX and BibLaTeX both read.

The digest is ``@misc``, a page with an address ``@online``, any other source ``@misc``.
Every value is escaped, so that no title can end its field or run a command; braces are
spelt out, since parsers count them even where a backslash stands before.
"""

import re
from collections.abc import Mapping, Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import joined, paragraph, parts, quoted

_ESCAPES = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "%": r"\%", "&": r"\&", "#": r"\#",
    "_": r"\_", "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip
_LANGS = {"en": "english", "zh": "chinese", "ja": "japanese"}


def write(cited: Cited) -> Sequence[str]:
    """Return the entry."""
    return [entry(cited, key(cited))]


def entry(cited: Cited, name: str, more: Mapping[str, str] | None = None) -> str:
    """Return the entry under a name of its own, with more fields, which are escaped here."""
    kind = "online" if cited.work.url else "misc"
    extra = {field: _escaped(value) for field, value in (more or {}).items()}
    fields = {**_fields(cited), **extra}
    lines = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    return "\n".join((f"@{kind}{{{name},", *lines, "}"))


def key(cited: Cited) -> str:
    """Return the entry's key: letters, digits, colons and hyphens."""
    name = f"{cited.work.key}:{cited.pin}" if cited.pin else cited.work.key
    return re.sub(r"[^A-Za-z0-9:.-]", "-", name)


def _fields(cited: Cited) -> Mapping[str, str]:
    work = cited.work
    date = parts(work.date)
    quote = quoted(cited.quote, cited.lang) if cited.quote else ""
    carried = f"Carried by {work.via}" if work.via else ""
    note = joined((paragraph(cited, "¶", "§"), quote, carried))
    return {
        "author": f"{{{_escaped(work.maker)}}}" if work.maker else "",
        "title": f"{{{_escaped(work.title)}}}",
        "edition": work.edition,
        "version": work.version,
        "year": f"{date[0]}" if date else "",
        "month": f"{date[1]}" if len(date) > 1 else "",
        "date": work.date,
        "note": _escaped(note),
        "url": cited.address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "langid": _LANGS.get(work.lang, ""),
    }


def _escaped(text: str) -> str:
    return " ".join(text.translate(_ESCAPES).split())
