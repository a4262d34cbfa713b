"""Chicago, notes: a full note, as the style's eighteenth edition has it."""

from collections.abc import Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import Slanted, american, headline, joined, paragraph


def write(cited: Cited) -> Sequence[str]:
    """Return the note, with its full stop."""
    work = cited.work
    before = f"{work.maker}, " if work.maker else ""
    pin = paragraph(cited, "para.", "sec.")
    after = f", {pin}" if pin else ""
    if work.is_digest:
        about = f", {work.edition} ed. ({work.date or 'n.d.'})"
        return [before, Slanted(headline(work)), f"{about}{after}."]
    rest = joined((work.via, american(work.date), work.url))
    if work.is_described:
        return [before, work.title, f", {rest}." if rest else "."]
    title = work.title.replace("“", "‘").replace("”", "’")
    return [before, f"“{title},”" if rest else f"“{title}.”", f" {rest}." if rest else ""]
