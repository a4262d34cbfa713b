"""APA, seventh edition: what stands in the text, and below it the reference.

A reference has no pinpoint; the parenthesis in the text has it. A title of our own making
stays in its square brackets and is not slanted, as the style wants of descriptions.
"""

from collections.abc import Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import MONTHS, Slanted, paragraph, parts


def write(cited: Cited) -> Sequence[str]:
    """Return the parenthesis where there is a pinpoint, and the reference."""
    return [*_in_text(cited), *_reference(cited)]


def _in_text(cited: Cited) -> Sequence[str]:
    pin = paragraph(cited, "para.", "Section")
    if not pin:
        return []
    name = cited.work.maker or cited.work.title
    return [f"({name}, {cited.work.date[:4] or 'n.d.'}, {pin})\n"]


def _reference(cited: Cited) -> Sequence[str]:
    work = cited.work
    title = work.title if work.is_described else Slanted(work.title)
    about = f" ({work.edition} ed.)" if work.is_digest else ""
    date = f"({_date(work.date)})."
    head = [f"{work.maker.rstrip('.')}. {date} ", title, f"{about}."]
    if not work.maker:
        head = [title, f"{about}. {date}"]
    via = f" {work.via}." if work.via else ""
    return [*head, via, f" {work.url}" if work.url else ""]


def _date(date: str) -> str:
    found = parts(date)
    if len(found) < 2:  # noqa: PLR2004  Only a year, or nothing.
        return date or "n.d."
    day = f" {found[2]}" if len(found) > 2 else ""  # noqa: PLR2004
    return f"{found[0]}, {MONTHS[found[1] - 1]}{day}"
