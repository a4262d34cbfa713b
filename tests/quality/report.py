"""`poe quality`: how well the search finds, by group and half, and beside plain BM25.

Fails when fewer questions of a telling half, of the golden set's or of the fresh one's, find
a right block first, or among the first three, than is promised; what was chosen on does not
count. Or when a stand-in for a public collection falls below its mark.
"""

import random
import sys
import tempfile
from pathlib import Path

from desktop import paths
from desktop.reader import Reader
from tests.quality import proxies
from tests.quality.golden import BLIND, FIRST, FRESH, THREE, UNSEEN, golden, place, score

LEAST_MRR = 0.97
CHOOSING = "--choosing"  # Leaves out the half that is only told, while a choice is made.


def main(arguments):
    """Print all figures; return the exit status."""
    reader = Reader(paths.home())
    old = _asked(reader, golden())
    fresh = _asked(reader, golden(FRESH), halves=(1,) if CHOOSING in arguments else (1, 2))
    blind = _asked(reader, golden(BLIND), halves=(1,) if CHOOSING in arguments else (1, 2))
    unseen = _asked(reader, golden(UNSEEN)) if CHOOSING not in arguments else []
    reader.search.close()
    print(f"{'group':<34}{'n':>5}{'success@1':>11}{'@3':>8}{'MRR':>8}")
    for name, rows in (("golden", old), ("fresh", fresh), ("blind", blind)):
        _groups(f"{name}, chosen on", [row for row in rows if row[0].half == 1])
        _groups(f"{name}, told", [row for row in rows if row[0].half == 2])
    _groups("unseen, told", unseen)
    _groups("both", [*old, *fresh])
    kept = _is_kept("golden, told", old) & _is_kept("fresh, told", fresh)
    with tempfile.TemporaryDirectory() as folder:
        kept &= _english(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        kept &= _chinese(Path(folder), reader)
    print("kept" if kept else "MISSED")
    return 0 if kept else 1


def _is_kept(name, rows):
    told = [at for one, at in rows if one.half == 2]
    if not told:
        return True  # While a choice is made the fresh ones are not asked.
    got = _line(f"decides: {name}", told)
    return got.first >= FIRST and got.three >= THREE


def _asked(reader, questions, halves=(1, 2)):
    return [(one, place(reader.search, one)) for one in questions if one.half in halves]


def _groups(name, rows):
    if not rows:
        return
    for group in dict.fromkeys(one.group for one, _ in rows):
        _line(f"{name}: {group}", [at for one, at in rows if one.group == group])
    _line(f"{name}: in Chinese", [at for one, at in rows if one.is_chinese])
    _line(f"{name}: all", [at for _, at in rows])


def _line(name, places):
    got = score(places)
    print(f"{name:<34}{got.count:>5}{got.first:>11.3f}{got.three:>8.3f}{got.mrr:>8.3f}")
    return got


def _english(folder):
    pairs = proxies.docstrings()
    texts = [text for _, text in pairs]
    picked = random.Random(8).sample(range(len(pairs)), min(proxies.ASKED, len(pairs)))
    questions, right = [pairs[one][0] for one in picked], [str(one) for one in picked]
    search = proxies.library(folder, enumerate(texts))
    found = proxies.ndcg(proxies.ours(search, questions), right)
    search.close()
    plain = proxies.ndcg(proxies.bm25(texts, questions), right)
    told = f"{len(texts)} docstrings, {len(questions)} questions"
    print(f"{told}: nDCG@10 {found:.4f}, BM25 {plain:.4f}")
    return found >= plain


def _chinese(folder, reader):
    edition = reader.library.edition("zh")
    pairs = proxies.sentences(edition)
    blocks = [(block.id, block.text) for section in edition.sections for block in section.blocks]
    search = proxies.library(folder, blocks)
    found = proxies.mrr(
        proxies.ours(search, [text for text, _ in pairs]), [one for _, one in pairs]
    )
    search.close()
    print(f"{len(blocks)} Chinese blocks, {len(pairs)} thinned sentences: MRR@10 {found:.4f}")
    return found >= LEAST_MRR


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
