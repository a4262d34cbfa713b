"""What the edition must be: the numbers of the product, held against a survey."""

from collections.abc import Iterator, Sequence

from desktop.compiler.report.survey import Survey
from desktop.compiler.report.words import SIGNS_A_WORD
from desktop.document.model import LANGS, Lang

LONGEST: dict[Lang, int] = {"en": 120, "zh": 220}
LEAST_SECTIONS, LEAST_BLOCKS, LEAST_FACTS = 50, 220, 500
LEAST_WORDS, MOST_WORDS = 8_000, 12_000  # In each language.
MOST_SHARED = 10  # One paragraph in so many may share a run of words with the dossier.
_SHOWN = 12


def broken(found: Survey, *, strict: bool) -> list[str]:
    """Return every rule that is broken, in words; ``strict`` wants every block read."""
    return [*_size(found), *_blocks(found), *_facts(found), *(_readings(found) if strict else ())]


def _size(found: Survey) -> Iterator[str]:
    if len(found.sections) < LEAST_SECTIONS:
        yield f"{len(found.sections)} sections; at least {LEAST_SECTIONS} are wanted"
    blocks = sum(number for kind, number in found.kinds.items() if kind != "heading")
    if blocks < LEAST_BLOCKS:
        yield f"{blocks} blocks outside the annexes; at least {LEAST_BLOCKS} are wanted"
    for lang in LANGS:
        words = round(found.words[lang] / (SIGNS_A_WORD if lang == "zh" else 1))
        if not LEAST_WORDS <= words <= MOST_WORDS:
            yield f"{words} words of prose in {lang}; {LEAST_WORDS} to {MOST_WORDS} are wanted"


def _blocks(found: Survey) -> Iterator[str]:
    for lang in LANGS:
        long = [one for one, length in found.lengths[lang].items() if length > LONGEST[lang]]
        if long:
            yield f"over {LONGEST[lang]} words or signs in {lang}: {listed(long)}"
        if len(found.shared[lang]) * MOST_SHARED >= found.prose:
            yield f"{len(found.shared[lang])} of {found.prose} blocks share words with the dossier"
    if found.unasked:
        yield f"blocks that no question leads to (content/asked): {listed(found.unasked)}"
    if found.gistless:
        yield f"sections that do not open with a sentence: {listed(found.gistless)}"


def _facts(found: Survey) -> Iterator[str]:
    if found.facts < LEAST_FACTS:
        yield f"{found.facts} facts; at least {LEAST_FACTS} are wanted"
    silent = [name for name, why in found.unused.items() if not why]
    if silent:
        yield f"facts that no block cites and that say no reason: {listed(silent)}"


def _readings(found: Survey) -> Iterator[str]:
    for reading, blocks in found.unread.items():
        if blocks:
            yield f"{len(blocks)} blocks were not read for {reading}: {listed(blocks)}"


def listed(names: Sequence[str], most: int = _SHOWN) -> str:
    """Return names as a list that ends before it grows long."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
