"""The survey as lines to read."""

from collections.abc import Iterable, Iterator, Mapping

from desktop.compiler.report.rules import listed
from desktop.compiler.report.survey import Survey
from desktop.compiler.report.words import METHOD, SIGNS_A_WORD
from desktop.document.model import LANGS, Lang

_LONGEST = 5


def told(found: Survey, *, every: bool = False) -> Iterator[str]:
    """Yield the report; with ``every`` no list is cut short."""
    most = 10_000 if every else 12
    chinese = round(found.words["zh"] / SIGNS_A_WORD)
    yield _row("sections", f"{len(found.sections)} outside the annexes")
    yield _row("blocks", f"{sum(found.kinds.values())} outside the annexes: {_counts(found.kinds)}")
    yield _row(
        "annexes", f"{sum(found.annexes.values())} blocks from data: {_counts(found.annexes)}"
    )
    yield _row("prose", f"{found.words['en']:,} words in English; {found.words['zh']:,} signs in")
    yield _row("", f"Chinese, some {chinese:,} words")
    yield _row("tables", f"{found.cells['en']:,} words; {found.cells['zh']:,} signs")
    yield _row("counted", METHOD)
    yield _row("help", f"{found.helps} blocks, counted nowhere else")
    yield _row("facts", f"{found.facts}: {_grades(found)}")
    yield _row("data", _counts(found.tables))
    for lang in LANGS:
        yield _row(f"longest, {lang}", _longest(found.lengths[lang]))
    yield _row("no figure", listed(found.figureless, most))
    yield _row("terms unsaid", f"{len(found.unsaid)}: {listed(found.unsaid, most)}")
    for reading, blocks in found.unread.items():
        yield _row(f"unread, {reading}", f"{len(blocks)}: {listed(blocks, most)}")
    for lang in LANGS:
        yield _row(f"shared, {lang}", _shared(found, lang, most))
    yield from _unused(found, every=every)


def _row(name: str, words: str) -> str:
    return f"{name:<18}{words}".rstrip()


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.items())


def _grades(found: Survey) -> str:
    grades = dict.fromkeys(grade for grade, _ in found.grades)
    said = [
        f"{grade} {found.grades.get((grade, True), 0)} + {found.grades.get((grade, False), 0)}"
        for grade in grades
    ]
    return ", ".join(said) + " (in the paper + context)"


def _longest(lengths: Mapping[str, int]) -> str:
    longest: Iterable[str] = sorted(lengths, key=lambda one: -lengths[one])[:_LONGEST]
    return ", ".join(f"{one} {lengths[one]}" for one in longest)


def _shared(found: Survey, lang: Lang, most: int) -> str:
    blocks = found.shared[lang]
    share = 100 * len(blocks) / max(found.prose, 1)
    return f"{len(blocks)} of {found.prose} blocks ({share:.1f}%): {listed(blocks, most)}"


def _unused(found: Survey, *, every: bool) -> Iterator[str]:
    reasoned = {name: why for name, why in found.unused.items() if why}
    yield _row("unused facts", f"{len(found.unused)}, {len(reasoned)} with a reason")
    for name, why in reasoned.items():
        yield _row("", f"{name}: {why}")
    silent = [name for name in found.unused if name not in reasoned]
    yield _row("", f"no reason: {listed(silent, 10_000 if every else 12)}" if silent else "")
