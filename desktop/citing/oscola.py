"""OSCOLA: the Oxford standard for legal authorities, as a footnote has it.

What has no ISBN is cited like a book but with its title upright in single quotation marks.
"""

from collections.abc import Sequence

from desktop.citing.cited import Cited
from desktop.citing.wording import british, headline, joined, paragraph


def write(cited: Cited) -> Sequence[str]:
    """Return the footnote, with its full stop."""
    work = cited.work
    before = f"{work.maker}, " if work.maker else ""
    title = work.title if work.is_described else f"‘{headline(work)}’"
    edition = f"{work.edition} edn" if work.is_digest else ""
    about = joined((edition, work.via, british(work.date)))
    pin = paragraph(cited, "para", "s")
    url = f" <{work.url}>" if work.url else ""
    return [before, title, f" ({about})" if about else "", f" {pin}" if pin else "", f"{url}."]
