"""Bluebook: for American courts and law reviews.

Titles are slanted, as in court documents; where a law review sets small capitals, plain
text has none to set. The paragraph sign stands before the number.
"""

from collections.abc import Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import SHORT_MONTHS, Slanted, american, headline, joined, paragraph


def write(cited: Cited) -> Sequence[str]:
    """Return the citation, with its full stop."""
    work = cited.work
    before = f"{work.maker}, " if work.maker else ""
    if work.is_digest:
        pin = paragraph(cited, "¶", "§")
        year = joined((f"{work.edition} ed.", work.date), " ")
        return [before, Slanted(headline(work)), f" {pin}" if pin else "", f" ({year})."]
    title = work.title if work.is_described else Slanted(work.title)
    via = f", {work.via}" if work.via else ""
    date = f" ({american(work.date, SHORT_MONTHS) or 'n.d.'})"
    url = f", {work.url}" if work.url else ""
    return [before, title, f"{via}{date}{url}."]
