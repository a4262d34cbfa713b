"""What became of each block of an older text: the map that a corrected edition carries.

A block that is unchanged under its id needs no row. Of every other, the blocks are told
that hold a good part of its words: itself, the parts of a split, what it was merged into,
where it was moved; none when it is gone. Made from the texts alone, in both languages.

An older text is a compiled library; what that one knows of texts still older is carried on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from desktop.document.library import Library
from desktop.document.model import LANGS, Block, BlockId, Edition, Lang, Succession, Successions

SHINGLE: Mapping[Lang, int] = {"en": 12, "zh": 5}  # Letters in a row: chance seldom repeats them.
SHARE = 0.3  # Of the smaller block's own shingles that must be common; a split part has all.
OWN = 2  # Blocks of one text a shingle may stand in; what more have in common is a form of words.

Found = dict[BlockId, tuple[BlockId, ...]]


def successions(older: Iterable[Library], new: Mapping[Lang, Edition]) -> Successions:
    """Return the map from each older library, and from each text that one has a map from."""
    found: dict[str, Succession] = {}
    carried: dict[str, Succession] = {}
    for one in older:
        last = succession({lang: one.edition(lang) for lang in LANGS}, new)
        carried |= {name: composed(rows, last) for name, rows in one.successions.items()}
        found[one.version] = last
    return carried | found  # What was told from the texts themselves is surer.


def composed(first: Succession, last: Succession) -> Succession:
    """Return what became of blocks over two steps.

    >>> composed({"1": ("1", "2")}, {"2": ("3",), "4": ()})
    {'1': ('1', '3'), '2': ('3',), '4': ()}
    """
    found = {
        block: tuple(dict.fromkeys(end for one in became for end in last.get(one, (one,))))
        for block, became in first.items()
    }
    return found | {block: became for block, became in last.items() if block not in found}


def succession(old: Mapping[Lang, Edition], new: Mapping[Lang, Edition]) -> Succession:
    """Return what became of the blocks that are not what they were, over both languages."""
    found: Found = {}
    for lang, edition in old.items():
        for block, became in _in_language(edition, new[lang]).items():
            found[block] = tuple(dict.fromkeys((*found.get(block, ()), *became)))
    return found


def _in_language(old: Edition, new: Edition) -> Found:
    before, now = _own_shingles(_blocks(old), old.lang), _own_shingles(_blocks(new), old.lang)
    # What a block has that it had not: two that were alike from the first became nobody.
    gained = {name: own - before.get(name, set()) for name, own in now.items()}
    holding: dict[str, list[BlockId]] = {}
    for name, own in gained.items():
        for one in own:
            holding.setdefault(one, []).append(name)
    shas = {name: block.sha for name, block in _blocks(new).items()}
    found: Found = {}
    for name, block in _blocks(old).items():
        if shas.get(name) != block.sha:
            lost = before[name] - now.get(name, set())
            shared = Counter(other for one in lost for other in holding.get(one, ()))
            became = [
                other
                for other, count in shared.most_common()
                if count >= SHARE * min(len(lost), len(gained[other])) and other != name
            ]
            found[name] = (*((name,) if name in now else ()), *became)
    return found


def _blocks(edition: Edition) -> dict[BlockId, Block]:
    return {block.id: block for section in edition.sections for block in section.blocks}


def _own_shingles(blocks: Mapping[BlockId, Block], lang: Lang) -> dict[BlockId, set[str]]:
    # The shingles of each block that few others have.
    every = {name: _shingles(block.text, lang) for name, block in blocks.items()}
    counts = Counter(one for some in every.values() for one in some)
    return {name: {one for one in some if counts[one] <= OWN} for name, some in every.items()}


def _shingles(text: str, lang: Lang) -> set[str]:
    size = SHINGLE[lang]
    return {text[at : at + size] for at in range(max(1, len(text) - size + 1))}
