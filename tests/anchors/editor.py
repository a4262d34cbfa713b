"""An editor that revises an edition as editors do, and keeps track of every character.

A character is a pair: the sign, and where it came from (block and offset in the old text),
or None when it is new. A sign put in the place of another keeps that one's origin and is
new: ``(sign, origin, True)``. Ids follow the ledger's rule: a block keeps its id in its
section, what is new or moved into another section gets one never given before.
"""

import hashlib
import random
from dataclasses import dataclass, replace

from desktop.document.model import Block, BlockId, Edition

DIGITS = "0123456789"
STOPS = {"en": ". ", "zh": "。"}
EDITED = 0.7  # Of all blocks: far more than any corrected edition has.


@dataclass(frozen=True, slots=True)
class Sign:
    char: str
    origin: tuple[BlockId, int] | None = None
    put: bool = False  # In the place of another, whose origin it has.


Signs = list[Sign]


class Editor:
    def __init__(self, edition: Edition, seed: int) -> None:
        self.edition, self.lang = edition, edition.lang
        self.random = random.Random(seed)
        self.sections = [
            [(block, _signs(block)) for block in one.blocks] for one in edition.sections
        ]
        self.ordinal = 900

    def revise(self) -> Edition:
        for number, section in enumerate(self.sections):
            for block in [one for one, _ in section if one.kind != "heading"]:
                if self.random.random() < EDITED:
                    self._edit(number, block.id)
        sections = tuple(
            replace(one, blocks=tuple(_made(*pair) for pair in self.sections[number]))
            for number, one in enumerate(self.edition.sections)
        )
        return replace(self.edition, sections=sections)

    def _edit(self, section: int, block: BlockId) -> None:
        ways = {
            self._figures: 20, self._reword: 25, self._punctuate: 10, self._cut: 8,
            self._insert: 10, self._split: 7, self._merge: 6, self._move: 6,
            self._move_far: 4, self._delete: 4,
        }  # fmt: skip
        way = self.random.choices(list(ways), list(ways.values()))[0]
        at = next((n for n, (one, _) in enumerate(self.sections[section]) if one.id == block), None)
        if at is not None:
            way(section, at)

    def _figures(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        for n, sign in enumerate(signs):
            if sign.char in DIGITS and self.random.random() < 0.5:
                signs[n] = Sign(self.random.choice(DIGITS), sign.origin, put=True)

    def _reword(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        for _ in range(self.random.randint(1, 3)):
            if len(signs) < 12:
                return
            size = self.random.randint(2, 6) if self.lang == "zh" else self.random.randint(4, 20)
            start = self.random.randrange(len(signs) - min(size, len(signs) - 1))
            text = self._words(max(1, size + self.random.randint(-2, 3)))
            old = signs[start : start + size]
            origins = [old[min(n, len(old) - 1)].origin for n in range(len(text))]
            pairs = zip(text, origins, strict=True)
            signs[start : start + size] = [Sign(c, origin, put=True) for c, origin in pairs]

    def _words(self, size: int) -> str:
        # Real words from elsewhere in the text, the hardest to tell from the right ones.
        text = self.random.choice([b.text for s in self.edition.sections for b in s.blocks])
        while len(text) <= size:
            text = text + text
        start = self.random.randrange(len(text) - size)
        return text[start : start + size].replace("\n", " ")

    def _punctuate(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        pairs = dict(zip("，；：,;:", "；，，;,.", strict=True))
        for n, sign in enumerate(signs):
            if sign.char in pairs and self.random.random() < 0.6:
                signs[n] = Sign(pairs[sign.char], sign.origin, put=True)

    def _sentence(self, signs: Signs) -> tuple[int, int]:
        text, stop = "".join(one.char for one in signs), STOPS[self.lang]
        ends = [n + len(stop) for n in range(len(text)) if text.startswith(stop, n)]
        edges = [0, *[end for end in ends if end < len(text)], len(text)]
        n = self.random.randrange(len(edges) - 1)
        return edges[n], edges[n + 1]

    def _cut(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        start, end = self._sentence(signs)
        if end - start < len(signs):
            del signs[start:end]

    def _insert(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        start, _ = self._sentence(signs)
        signs[start:start] = [Sign(c) for c in self._words(self.random.randint(15, 80))]

    def _split(self, section: int, at: int) -> None:
        block, signs = self.sections[section][at]
        start, _ = self._sentence(signs)
        if 0 < start < len(signs):
            head = signs[:start]
            while head and head[-1].char == " ":
                head.pop()
            tail = self._new(block, section), signs[start:]
            self.sections[section][at : at + 1] = [(block, head), tail]

    def _merge(self, section: int, at: int) -> None:
        blocks = self.sections[section]
        if at + 1 < len(blocks) and blocks[at + 1][0].kind == blocks[at][0].kind:
            gap = [Sign(" ")] if self.lang == "en" else []
            blocks[at] = (blocks[at][0], blocks[at][1] + gap + blocks[at + 1][1])
            del blocks[at + 1]

    def _move(self, section: int, at: int) -> None:
        blocks = self.sections[section]
        blocks.insert(self.random.randrange(1, len(blocks) + 1), blocks.pop(at))

    def _move_far(self, section: int, at: int) -> None:
        block, signs = self.sections[section].pop(at)
        to = self.random.randrange(len(self.sections))
        place = self.random.randrange(1, len(self.sections[to]) + 1)
        self.sections[to].insert(place, (self._new(block, to), signs))

    def _delete(self, section: int, at: int) -> None:
        del self.sections[section][at]

    def _new(self, block: Block, section: int) -> Block:
        self.ordinal += 1
        return replace(block, id=BlockId(f"{self.edition.sections[section].id}-{self.ordinal}"))


def _signs(block: Block) -> Signs:
    return [Sign(c, (block.id, n)) for n, c in enumerate(block.text)]


def _made(block: Block, signs: Signs) -> Block:
    text = "".join(one.char for one in signs)
    sha = hashlib.sha256(text.encode()).hexdigest()[:16]
    return replace(block, text=text, sha=sha)
