"""An editor that revises an edition as editors do, and keeps track of every character.

A character is a sign and where it came from (block and offset in the old text), or None
when it is new. A sign put in the place of another keeps that one's origin and is new:
``(sign, origin, True)``. Ids follow the ledger's rule: a block keeps its id in its section,
what is new or moved into another section gets one never given before. Both languages are
revised in step: what is split, merged, moved or deleted is so in both, under the same ids.
"""

import hashlib
import random
from dataclasses import dataclass

from desktop.document.model import LANGS, Block, BlockId, Edition

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
    """One language of an edition, as it is being revised."""

    def __init__(self, edition: Edition, seed: int) -> None:
        self.edition, self.lang = edition, edition.lang
        self.dice = random.Random(f"{seed}{self.lang}")
        self.sections = [
            [(block, _signs(block)) for block in one.blocks] for one in edition.sections
        ]
        self.ordinal = 900

    def revised(self) -> Edition:
        sections = tuple(
            one._replace(blocks=tuple(_made(*pair) for pair in self.sections[number]))
            for number, one in enumerate(self.edition.sections)
        )
        return self.edition._replace(sections=sections)

    # words

    def figures(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        for n, sign in enumerate(signs):
            if sign.char in DIGITS and self.dice.random() < 0.5:
                signs[n] = Sign(self.dice.choice(DIGITS), sign.origin, put=True)

    def reword(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        for _ in range(self.dice.randint(1, 3)):
            if len(signs) < 12:
                return
            size = self.dice.randint(2, 6) if self.lang == "zh" else self.dice.randint(4, 20)
            start = self.dice.randrange(len(signs) - min(size, len(signs) - 1))
            text = self._words(max(1, size + self.dice.randint(-2, 3)))
            old = signs[start : start + size]
            origins = [old[min(n, len(old) - 1)].origin for n in range(len(text))]
            pairs = zip(text, origins, strict=True)
            signs[start : start + size] = [Sign(c, origin, put=True) for c, origin in pairs]

    def _words(self, size: int) -> str:
        # Real words from elsewhere in the text, the hardest to tell from the right ones.
        text = self.dice.choice([b.text for s in self.edition.sections for b in s.blocks])
        while len(text) <= size:
            text = text + text
        start = self.dice.randrange(len(text) - size)
        return text[start : start + size].replace("\n", " ")

    def punctuate(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        pairs = dict(zip("，；：,;:", "；，，;,.", strict=True))
        for n, sign in enumerate(signs):
            if sign.char in pairs and self.dice.random() < 0.6:
                signs[n] = Sign(pairs[sign.char], sign.origin, put=True)

    def _edges(self, signs: Signs) -> list[int]:
        text, stop = "".join(one.char for one in signs), STOPS[self.lang]
        ends = [n + len(stop) for n in range(len(text)) if text.startswith(stop, n)]
        return [0, *[end for end in ends if end < len(text)], len(text)]

    def _sentence(self, signs: Signs) -> tuple[int, int]:
        edges = self._edges(signs)
        n = self.dice.randrange(len(edges) - 1)
        return edges[n], edges[n + 1]

    def cut(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        start, end = self._sentence(signs)
        if end - start < len(signs):
            del signs[start:end]

    def insert(self, section: int, at: int) -> None:
        signs = self.sections[section][at][1]
        start, _ = self._sentence(signs)
        signs[start:start] = [Sign(c) for c in self._words(self.dice.randint(15, 80))]

    # blocks

    def can_split(self, section: int, at: int) -> bool:
        return len(self._edges(self.sections[section][at][1])) > 2

    def split(self, section: int, at: int) -> None:
        block, signs = self.sections[section][at]
        start = self.dice.choice(self._edges(signs)[1:-1])
        head = signs[:start]
        while head and head[-1].char == " ":
            head.pop()
        tail = self._new(block, section), signs[start:]
        self.sections[section][at : at + 1] = [(block, head), tail]

    def merge(self, section: int, at: int) -> None:
        blocks = self.sections[section]
        if at + 1 < len(blocks) and blocks[at + 1][0].kind == blocks[at][0].kind:
            gap = [Sign(" ")] if self.lang == "en" else []
            blocks[at] = (blocks[at][0], blocks[at][1] + gap + blocks[at + 1][1])
            del blocks[at + 1]

    def move(self, section: int, at: int, to: float) -> None:
        blocks = self.sections[section]
        one = blocks.pop(at)
        blocks.insert(1 + int(to * len(blocks)), one)

    def move_far(self, section: int, at: int, to: float) -> None:
        block, signs = self.sections[section].pop(at)
        other = int(to * len(self.sections))
        place = 1 + int(to * 7919 % 1 * len(self.sections[other]))
        self.sections[other].insert(place, (self._new(block, other), signs))

    def delete(self, section: int, at: int) -> None:
        del self.sections[section][at]

    def _new(self, block: Block, section: int) -> Block:
        self.ordinal += 1
        return block._replace(id=BlockId(f"{self.edition.sections[section].id}-{self.ordinal}"))


WORDS = {
    Editor.figures: 20, Editor.reword: 25, Editor.punctuate: 10, Editor.cut: 8, Editor.insert: 10,
}  # fmt: skip
BLOCKS = {Editor.split: 7, Editor.merge: 6, Editor.delete: 4}
MOVES = {Editor.move: 6, Editor.move_far: 4}
WAYS = {**WORDS, **BLOCKS, **MOVES}


def revise(editions: dict[str, Edition], seed: int) -> dict[str, Editor]:
    """Revise both languages in step; what is done to words is each language's own."""
    dice = random.Random(seed)
    editors = {lang: Editor(editions[lang], seed) for lang in LANGS}
    first = editors["en"]
    every = [
        (n, b.id) for n, some in enumerate(first.sections) for b, _ in some if b.kind != "heading"
    ]
    for section, block in every:
        way = dice.choices([*WAYS], [*WAYS.values()])[0]
        is_edited, to = dice.random() < EDITED, dice.random()
        at = next(
            (n for n, (one, _) in enumerate(first.sections[section]) if one.id == block), None
        )
        if at is None or not is_edited:
            continue
        if way is Editor.split and not all(one.can_split(section, at) for one in editors.values()):
            continue
        for editor in editors.values():
            way(editor, section, at, *((to,) if way in MOVES else ()))
    ids = [[b.id for some in one.sections for b, _ in some] for one in editors.values()]
    assert ids[0] == ids[1], "the languages are out of step"
    return editors


def _signs(block: Block) -> Signs:
    return [Sign(c, (block.id, n)) for n, c in enumerate(block.text)]


def _made(block: Block, signs: Signs) -> Block:
    text = "".join(one.char for one in signs)
    sha = hashlib.sha256(text.encode()).hexdigest()[:16]
    return block._replace(text=text, sha=sha, runs=(), table=None, chart=None)
