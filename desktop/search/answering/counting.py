"""Counting: how many blocks answer, by part, kind and language, and none of them twice.

A block answers as many kinds as it has passages that do: it is a paragraph that does and has
a row that does. What a chip says is what is listed when it is chosen, not a share of all.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from desktop.document.model import Lang
from desktop.search.results import Counts
from desktop.search.stored.documents import Documents, Entry


def counted(
    scores: Collection[int], documents: Documents, own: Sequence[Entry] = ()
) -> tuple[int, Counts]:
    """Return how many blocks answer, the reader's own passages among them, and of what sort."""
    owners, codes, groups = documents.owners, documents.codes, documents.groups
    if not documents.has_passages:
        return len(scores) + len(own), Counts()
    blocks = {owners[one] for one in scores}
    parts, kinds, langs = Counter[str](), Counter[str](), Counter[Lang]()
    for one in own:
        kinds[one.kind] += 1
        parts[one.part] += 1
        langs[one.lang] += 1
    pairs = Counter(code for _, code in {(owners[one], codes[one]) for one in scores})
    for code, count in pairs.items():
        kinds[groups[code][1]] += count
    for code, count in Counter(codes[one] for one in blocks).items():
        parts[groups[code][2]] += count
        langs[groups[code][0]] += count
    every = tuple(sorted(parts.items())), tuple(kinds.most_common()), tuple(langs.items())
    return len(blocks) + len(own), Counts(*every)  # pyright: ignore[reportArgumentType]


def repeated(scores: Mapping[int, float], documents: Documents) -> set[int]:
    """Return the passages that only say again what better ones say: rows of the same points."""
    again, seen = set[int](), set[tuple[Lang, str]]()
    rows = scores.keys() & documents.things.keys()
    for one in sorted(rows, key=lambda each: (-scores[each], each)):
        lang = documents.groups[documents.codes[one]][0]
        points = {(lang, point) for point in documents.things[one]}
        if points <= seen:
            again.add(one)
        seen |= points
    return again
