"""What the text shares with the dossier it was written from, by hashes alone.

The dossier's statements are working notes and no part of the edition. Of each run of ten
English words and of fourteen Chinese signs in them `content/dossier.windows` keeps five
bytes of a hash, sorted: enough to tell that a run stands there too (one false answer in
some two thousand readings of the edition), too little to read the statement.

    python -m desktop.compiler.report.windows statements.yaml    writes the file anew
"""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from desktop.document.model import LANGS, Lang

FILE = "dossier.windows"
LENGTHS: dict[Lang, int] = {"en": 10, "zh": 14}
_SIZE = 5
_ENGLISH, _CHINESE = re.compile(r"[^\W_]+(?:[.,’'][^\W_]+)*"), re.compile(r"[^\W_]")


def windows(text: str, lang: Lang) -> Iterator[str]:
    """Yield every run of ten words or fourteen signs of ``text``, folded.

    >>> list(windows("One, two: three four five six seven eight nine ten 11,000", "en"))[1]
    'two three four five six seven eight nine ten 11000'
    """
    tokens = (_ENGLISH if lang == "en" else _CHINESE).findall(text.casefold())
    tokens = [one.replace(",", "").replace("’", "'") for one in tokens]
    length, joint = LENGTHS[lang], " " if lang == "en" else ""
    for start in range(len(tokens) - length + 1):
        yield joint.join(tokens[start : start + length])


def hashes(text: str, lang: Lang) -> set[bytes]:
    """Return the hashes of every run of ``text``."""
    return {
        hashlib.blake2b(one.encode(), digest_size=_SIZE, person=lang.encode()).digest()
        for one in windows(text, lang)
    }


def read(file: Path) -> frozenset[bytes]:
    """Return the hashes kept in a file; none when there is no file."""
    data = file.read_bytes() if file.is_file() else b""
    return frozenset(data[at : at + _SIZE] for at in range(0, len(data), _SIZE))


def write(file: Path, statements: Iterable[dict[Lang, str]]) -> int:
    """Write the hashes of statements in both languages; return how many."""
    found = {one for said in statements for lang in LANGS for one in hashes(said[lang], lang)}
    file.write_bytes(b"".join(sorted(found)))
    return len(found)


if __name__ == "__main__":
    notes = yaml.safe_load(Path(sys.argv[1]).read_text("utf-8"))
    said: list[dict[Lang, str]] = [
        {"en": one["statement_en"], "zh": one["statement_zh"]} for one in notes
    ]
    sys.stderr.write(f"{write(Path('content') / FILE, said)} hashes\n")
