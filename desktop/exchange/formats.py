"""The table of formats, and the door to their modules: each is imported when asked for.

To add a format: a module with a `write` that makes bytes of records, and a row here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.errors import BadOptionError
from desktop.exchange.records import Head, Record
from desktop.words import mark

if TYPE_CHECKING:
    from desktop.exchange.evidence.exhibits import Evidence

Write = Callable[[Sequence[Record], Head], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        title: Its name, as a dialog shows it.
        suffix: Of its files.
        is_text: Whether it can be shown in a terminal.
    """

    id: str
    title: str
    suffix: str
    is_text: bool = True


FORMATS: Final[Mapping[str, Format]] = {
    row.id: row
    for row in (
        Format("jsonld", mark("Web Annotations (JSON-LD), to be taken in again"), ".jsonld"),
        Format("markdown", mark("Markdown"), ".md"),
        Format("html", mark("Web page (HTML)"), ".html"),
        Format("docx", mark("Word document (DOCX)"), ".docx", is_text=False),
        Format("csv", mark("Table (CSV)"), ".csv"),
        Format("bibtex", "BibTeX", ".bib"),
        Format("ris", "RIS", ".ris"),
    )
}
USUAL = "jsonld"


def write(name: str, found: Sequence[Record], head: Head) -> bytes:
    """Return records in a format; there is no limit to their number."""
    return _writer(name)(found, head)


def suited(file: str) -> str:
    """Return the format that a file's name asks for, or the usual one.

    >>> suited("notes.MD"), suited("notes")
    ('markdown', 'jsonld')
    """
    ends = [one.id for one in FORMATS.values() if file.lower().endswith(one.suffix)]
    return ends[0] if ends else USUAL


def evidence(file: str, found: "Evidence") -> bytes:
    """Return an evidence pack in the format that a file's name asks for.

    Raises:
        BadOptionError: It is neither of the two that a pack is written in.
    """
    from desktop.exchange.evidence import document, page

    forms = {".html": page.write, ".docx": document.write}
    for suffix, write_ in forms.items():
        if file.lower().endswith(suffix):
            return write_(found)
    raise BadOptionError(why=f"“{file}” must end in {' or '.join(forms)}.")


def _writer(name: str) -> Write:
    from desktop.exchange import bibliography, jsonld, markdown, page, sheet, word

    writers: Mapping[str, Write] = {
        "jsonld": jsonld.write, "markdown": markdown.write, "html": page.write,
        "csv": sheet.write, "docx": word.write, "bibtex": bibliography.bibtex,
        "ris": bibliography.ris,
    }  # fmt: skip
    return writers[name]
