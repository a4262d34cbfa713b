"""CSL-JSON: one item in a list, as citeproc and reference managers read it.

The schema has no pinpoint, which belongs to a citation and not to an item; the block's
number is the item's ``section``, and the note says it in words with the quote.
"""

import json
from collections.abc import Sequence
from typing import Any

from desktop.citing.bibtex import key
from desktop.citing.cited import Cited
from desktop.citing.wording import joined, paragraph, parts, quoted

_LANGS = {"en": "en-US", "zh": "zh-CN", "ja": "ja-JP"}


def write(cited: Cited) -> Sequence[str]:
    """Return the list with its one item."""
    return [json.dumps([item(cited)], ensure_ascii=False, indent=2)]


def item(cited: Cited) -> dict[str, Any]:
    """Return the item; what is not recorded has no key."""
    work = cited.work
    date = parts(work.date)
    kind = "report" if work.is_digest else "webpage" if work.url else "document"
    quote = quoted(cited.quote, cited.lang) if cited.quote else ""
    found: dict[str, Any] = {
        "id": key(cited),
        "type": kind,
        "title": work.title,
        "author": [{"literal": work.maker}] if work.maker else None,
        "container-title": work.via,
        "edition": work.edition,
        "version": work.version,
        "issued": {"date-parts": [list(date)]} if date else None,
        "section": str(cited.pin or ""),
        "note": joined((paragraph(cited, "¶", "§"), quote)),
        "URL": cited.address,
        "language": _LANGS.get(work.lang, work.lang),
    }
    return {name: value for name, value in found.items() if value}
