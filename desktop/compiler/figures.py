"""References to words: a block's pieces become plain text and the runs over it.

Every figure comes from here; nothing else in the compiler writes a digit. The text is
NFC and counted in code points.
"""

import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.compiler.manual.interface import NAMES, SHORTCUT
from desktop.compiler.markup import Piece
from desktop.compiler.sources import SourceFact, Tables
from desktop.document.model import OBJECT, Lang, Run, RunKind
from desktop.document.numbers import Figure, FormError, write, write_change

FACT_LINK = "fact:"
_WHOLE = {"year", "end", "cumulative"}  # What a point of a series can stand for.
GAP = "–"  # Stands in a table where a series has no point: a gap is shown as a gap.


class ReferenceError_(ValueError):  # noqa: N801, N818  The plain name is Python's own.
    """A reference that cannot be written; its words say why."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a reference became, and what it leads to."""

    words: str
    kind: RunKind | None = None
    target: str = ""


@dataclass(slots=True)
class Words:
    """Text and runs in the making."""

    text: str = ""
    runs: list[Run] = field(default_factory=list[Run])

    def add(self, written: Written) -> None:
        """Put words at the end, with a run over them when they lead somewhere."""
        start = len(self.text)
        self.text += unicodedata.normalize("NFC", written.words)
        if written.kind:
            self.runs.append(Run(start, len(self.text), written.kind, written.target))


def resolve(reference: str, tables: Tables, lang: Lang) -> Written:
    """Return what ``{reference}`` gives in a language.

    Raises:
        ReferenceError_: No such fact, series, point, name or form.
    """
    if reference.startswith('"'):
        name = tables.names.get(reference.strip('"'))
        if name is None:
            raise ReferenceError_(f"there is no name {reference} in names.yaml")
        return Written(name[lang])
    target, _, form = reference.partition(":")
    if target == SHORTCUT or target in NAMES:
        return _of_interface(target, form, tables, lang)
    try:
        if "@" in target:
            return Written(_point(target, form, tables, lang), "point", target)
        return Written(_fact(target, form, tables, lang), "fact", target)
    except FormError as error:
        raise ReferenceError_(f"{{{reference}}}: {error}") from error


def _of_interface(kind: str, name: str, tables: Tables, lang: Lang) -> Written:
    is_key = kind == SHORTCUT
    try:
        asked = ("action", name.partition(":")[0]) if is_key else (kind, name)
        words = tables.interface.named(*asked, lang)
    except LookupError as error:
        raise ReferenceError_(str(error.args[0])) from error
    return Written(OBJECT, "key", name) if is_key else Written(words)


def _fact(target: str, form: str, tables: Tables, lang: Lang) -> str:
    fact = tables.facts.get(target)
    if fact is None:
        raise ReferenceError_(f"there is no fact “{target}”")
    row = fact.entry.row
    if form == "year":
        return str(row["year"]) + ("年" if lang == "zh" else "")
    if form in {"change", "by"}:
        return fact_change(fact, lang, signed=form == "change")
    if fact.figure is None:
        raise ReferenceError_(f"“{target}” has no figure; link words to it: [words](fact:{target})")
    return write(fact.figure, lang, form)


def fact_change(fact: SourceFact, lang: Lang, *, signed: bool) -> str:
    """Return how a fact moved.

    Raises:
        ReferenceError_: Its source states no change.
    """
    change = fact.entry.row.get("change")
    if not change:
        raise ReferenceError_(f"“{fact.entry.row['id']}” states no change")
    kind = change["unit"]
    if kind == "points" and fact.entry.row["unit"] in {"point", "index"}:
        kind = "score"  # A score moves by points of its own, not by percentage points.
    value, bound = Decimal(str(change["value"])), change.get("bound", "none")
    return write_change(value, kind, lang, signed=signed, bound=bound)


def _point(target: str, form: str, tables: Tables, lang: Lang) -> str:
    return write(point(target, tables), lang, form)


def point(target: str, tables: Tables) -> Figure:
    """Return the figure of ``series@year``.

    Raises:
        ReferenceError_: No such series, or it has no point for that year.
    """
    series, _, year = target.partition("@")
    points = tables.series.get(series)
    if points is None:
        raise ReferenceError_(f"there is no series “{series}”")
    if not year.isdigit() or int(year) not in points:
        raise ReferenceError_(f"the series “{series}” has no point for {year}")
    return points[int(year)].figure


def series_of(fact: SourceFact, tables: Tables) -> str:
    """Return the series that has this very figure as its point of the year, or nothing.

    Unit, value, bound and year must be the same, and only one series may have them. A fact
    that meets such a point by chance says ``series: none``.
    """
    row, figure = fact.entry.row, fact.figure
    if figure is None or row["period"] not in _WHOLE or row.get("series") == "none":
        return ""
    year = int(row["year"])
    found = [
        name
        for name, points in tables.series.items()
        if year in points and _is_same(points[year].figure, figure)
    ]
    return found[0] if len(found) == 1 else ""


def _is_same(one: Figure, other: Figure) -> bool:
    return (one.value, one.unit, one.bound) == (other.value, other.unit, other.bound)


def put(words: Words, pieces: list[Piece], tables: Tables, lang: Lang) -> list[str]:
    """Add pieces to ``words``; return what is wrong with their references."""
    wrong: list[str] = []
    opened: list[tuple[Piece, int]] = []
    for piece in pieces:
        if piece.op == "text":
            words.add(Written(_joined(words.text, piece.words, lang)))
        elif piece.op == "ref":
            try:
                words.add(resolve(piece.words, tables, lang))
            except ReferenceError_ as error:
                wrong.append(str(error))
        elif piece.op == "open":
            opened.append((piece, len(words.text)))
        elif opened:
            begun, start = opened.pop()
            words.runs.append(_styled(begun, start, len(words.text)))
    words.runs.sort(key=lambda run: (run.start, run.end, run.kind))
    wrong += [
        f"there is no fact “{run.target}”"
        for run in words.runs
        if run.kind == "fact" and run.target not in tables.facts
    ]
    return wrong


def _styled(begun: Piece, start: int, end: int) -> Run:
    if begun.target.startswith(FACT_LINK):
        return Run(start, end, "fact", begun.target.removeprefix(FACT_LINK))
    kind: RunKind = (
        "link" if begun.words == "link" else "strong" if begun.words == "strong" else "emphasis"
    )
    return Run(start, end, kind, begun.target)


def _joined(before: str, text: str, lang: Lang) -> str:
    if text != "\n":
        return text
    # A line break in the source is a space in English and nothing between two Han signs.
    return "" if lang == "zh" and before[-1:] > "\u2e80" else " "
