"""`python -m desktop.compiler.indexing.wordnet DICT`: content/terms/synonyms.txt from WordNet.

Run when the edition has many new words, not by every compile: DICT is the folder of
WordNet's files (`data.noun`, `index.sense` …). For each English word, by its stem, what
else may be said for it with a word of this edition: its synonyms in the first two senses,
words derived from it, and, as a question is often wider than its answer, the kinds of it.
No golden question has a say in it.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop import paths
from desktop.document.library import Library
from desktop.search.analysis import scan, stem

FILE = Path("content") / "terms" / "synonyms.txt"
MOST = 5  # Words kept for one, the nearest and most frequent; more lose as much as they win.
COMMON = 0.15  # Share of the blocks that a word stands in, if it is to tell anything.
LEAST, SURE = 0.5, 0.7  # A word that WordNet's makers never met must be a sure one.
SENSES = 2
# What leads on from a sense, and what it counts beside a synonym.
RELATIONS = {"~": 0.5, "&": 0.6, "+": 0.7}
SHORTEST = 3  # Letters.
_KINDS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_HEAD = """# Synonyms of words in general use, by stems, from Princeton University's WordNet 3.1,
# under its own licence: see LICENSE. Made by desktop/compiler/indexing/wordnet.py.
"""

Sense = tuple[str, str]  # Kind of word, and where its line begins.


@dataclass(frozen=True, slots=True)
class Synset:
    """The words of a sense, and the senses it leads to, each with its relation."""

    words: tuple[str, ...]
    others: tuple[tuple[str, Sense], ...]


def synonyms(folder: Path, known: Collection[str]) -> dict[str, list[str]]:
    """Return which of the ``known`` stems may stand for a stem, the nearest first."""
    used = _frequencies(folder)
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for word, other, worth in _pairs(folder):
        one, two = stem(word), stem(other)
        is_sure = worth >= (LEAST if used[other] else SURE)
        if is_sure and one != two and two in known:
            found[one][two] = max(found[one].get(two, 0.0), worth)
    counts = Counter[str]()
    for word, count in used.items():
        counts[stem(word)] += count
    return {
        one: sorted(others, key=lambda each: (-others[each], -counts[each], each))[:MOST]
        for one, others in sorted(found.items())
    }


def _pairs(folder: Path) -> Iterator[tuple[str, str, float]]:
    synsets = dict(_synsets(folder))
    for word, senses in _words(folder):
        for rank, sense in enumerate(senses[:SENSES], 1):
            for other, worth in _near(synsets[sense], synsets):
                yield word, other, worth / rank


def _near(synset: Synset, synsets: Mapping[Sense, Synset]) -> Iterator[tuple[str, float]]:
    for word in synset.words:
        yield word, 1.0
    for relation, other in synset.others:
        for word in synsets[other].words if relation in RELATIONS else ():
            yield word, RELATIONS[relation]


def _synsets(folder: Path) -> Iterator[tuple[Sense, Synset]]:
    for kind, name in _KINDS.items():
        for fields in _lines(folder / f"data.{name}"):
            end = 4 + 2 * int(fields[3], 16)
            words = (one.split("(")[0].lower() for one in fields[4:end:2])
            others = fields[end + 1 :]
            pointers = (
                (others[at], (others[at + 2].replace("s", "a"), others[at + 1]))
                for at in range(0, 4 * int(fields[end]), 4)
            )
            yield (kind, fields[0]), Synset(tuple(filter(_is_plain, words)), tuple(pointers))


def _words(folder: Path) -> Iterator[tuple[str, list[Sense]]]:
    for kind, name in _KINDS.items():
        for fields in _lines(folder / f"index.{name}"):
            if _is_plain(fields[0]):
                yield fields[0], [(kind, one) for one in fields[6 + int(fields[3]) :]]


def _frequencies(folder: Path) -> Counter[str]:
    # How often a word was met in the texts that WordNet's makers have read.
    used = Counter[str]()
    for fields in _lines(folder / "index.sense"):
        used[fields[0].split("%")[0]] += int(fields[3])
    return used


def _lines(file: Path) -> Iterator[list[str]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("  "):  # The licence stands before.
                yield line.split(" | ")[0].split()


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and len(word) >= SHORTEST


def told(library: Library) -> set[str]:
    """Return the stems of the English edition that tell something."""
    blocks = [block for one in library.edition("en").sections for block in one.blocks]
    counts = Counter[str]()
    for block in blocks:
        counts.update({stem(one.text) for one in scan(block.text) if one.kind == "word"})
    most = COMMON * len(blocks)
    return {one for one, count in counts.items() if count <= most and _is_plain(one)}


def main(folder: Path) -> None:
    """Write the file."""
    found = synonyms(folder, told(Library(paths.compiled())))
    lines = (f"{one}: {' '.join(others)}\n" for one, others in found.items())
    FILE.write_text(_HEAD + "".join(lines), "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
