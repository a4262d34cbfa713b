"""The words around what is made from tables: `content/annexes.yaml`, in both languages.

A label may hold `<name>`: what stands there is put in when it is used.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.compiler.markup import Piece
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Row, read_yaml
from desktop.document.model import Lang

FILE = "annexes.yaml"
_SLOT = re.compile(r"<(\w+)>")
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
Fill = str | Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels, by name; one that is missing is said once and shown by its name."""

    rows: Mapping[str, Row]
    file: Path
    problems: Problems

    def __call__(self, name: str, lang: Lang) -> str:
        """Return a label as it is written."""
        found = self.rows.get(name, {}).get(lang)
        if found is None:
            self.problems.say(self.file, 1, f"there is no label “{name}” in “{lang}”")
        return name if found is None else str(found)

    def filled(self, name: str, lang: Lang, /, **fills: Fill) -> list[Piece]:
        """Return a label with its slots filled."""
        pieces: list[Piece] = []
        for number, words in enumerate(_SLOT.split(self(name, lang))):
            fill = fills[words] if number % 2 else words
            pieces += [Piece("text", fill)] if isinstance(fill, str) else fill
        return [one for one in pieces if one.op != "text" or one.words]

    def text(self, name: str, lang: Lang, /, **fills: str) -> str:
        """Return a label with its slots filled, as words."""
        return "".join(piece.words for piece in self.filled(name, lang, **fills))


def read_labels(content: Path, problems: Problems) -> Labels:
    """Read the labels; a content folder with no annexes needs none."""
    file = content / FILE
    return Labels(
        {str(one.row["id"]): one.row for one in read_yaml(file, problems)}, file, problems
    )


def link(words: str, target: str) -> list[Piece]:
    """Return words that lead somewhere."""
    return [Piece("open", "link", target), Piece("text", words), Piece("close", "link")]


def strong(words: str) -> list[Piece]:
    """Return words that stand out."""
    return [Piece("open", "strong"), Piece("text", words), Piece("close", "strong")]


def emphasis(words: str) -> list[Piece]:
    """Return words set apart, as a title is."""
    return [Piece("open", "emphasis"), Piece("text", words), Piece("close", "emphasis")]


def written_date(date: str, lang: Lang) -> str:
    """Return a date, or the part of one that is known, as a reader writes it.

    >>> written_date("2024-04-30", "en"), written_date("2024-04", "zh")
    ('30 April 2024', '2024年4月')
    """
    parts = [int(one) for one in date.split("-")]
    if lang == "zh":
        return "".join(f"{one}{sign}" for one, sign in zip(parts, "年月日", strict=False))
    words = [str(parts[0]), *(_MONTHS[one - 1] for one in parts[1:2]), *map(str, parts[2:])]
    return " ".join(reversed(words))


def spans(years: Sequence[int], dash: str) -> list[str]:
    """Return years with those in a row drawn together.

    >>> spans([2012, 2014, 2015, 2016], "–")
    ['2012', '2014–2016']
    """
    groups: list[list[int]] = []
    for year in years:
        if groups and groups[-1][-1] == year - 1:
            groups[-1].append(year)
        else:
            groups.append([year])
    return [str(one[0]) if len(one) == 1 else f"{one[0]}{dash}{one[-1]}" for one in groups]
