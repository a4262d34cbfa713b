"""The table of styles: what there is to cite in, and the one way to ask.

To add a style: a module with a `write`, a row here, and its golden files
(`python -m tests.unit.citing.test_golden`).

Bluebook, OSCOLA, APA and Chicago are styles of English writing: in Chinese the names,
titles and words cited are Chinese, the style's own words stay. GB/T 7714 sets an entry in
the language of what is cited.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.citing import apa, bibtex, bluebook, chicago, csljson, gbt, oscola, plain, ris
from desktop.citing.cited import Cited
from desktop.citing.wording import as_html, as_text, quoted
from desktop.words import mark


@dataclass(frozen=True, slots=True)
class Style:
    """One style.

    Attributes:
        title: Its name, as a menu shows it.
        is_record: Whether it is for machines: the words quoted stand inside the record.
    """

    id: str
    title: str
    write: Callable[[Cited], Sequence[str]]
    is_record: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation, as plain text and as HTML with its italics."""

    style: str
    text: str
    html: str


STYLES: Final[Mapping[str, Style]] = {
    row.id: row
    for row in (
        Style("plain", mark("Plain"), plain.write),
        Style("gbt2025", "GB/T 7714—2025", gbt.write_2025),
        Style("gbt2015", "GB/T 7714—2015", gbt.write_2015),
        Style("bluebook", "Bluebook", bluebook.write),
        Style("oscola", "OSCOLA", oscola.write),
        Style("apa", "APA", apa.write),
        Style("chicago", "Chicago", chicago.write),
        Style("bibtex", "BibTeX", bibtex.write, is_record=True),
        Style("ris", "RIS", ris.write, is_record=True),
        Style("csl-json", "CSL-JSON", csljson.write, is_record=True),
    )
}
USUAL = "plain"


def cite(cited: Cited, style: str = USUAL) -> Citation:
    """Return the citation in a style; the words quoted come first, on a line of their own."""
    row = STYLES[style]
    pieces = [*row.write(cited)]
    if cited.quote and not row.is_record:
        pieces = [f"{quoted(cited.quote, cited.lang)}\n", *pieces]
    return Citation(style, as_text(pieces), as_html(pieces))
