"""The queue of sentences: which is said now, and which before and after it.

Sentences are made block by block, as they are reached.
"""

from collections.abc import Sequence

from desktop.document.model import Block, BlockId, Lang
from desktop.speech.sentences import Keys, Sentence, sentences


class Queue:
    """All that can be said of some blocks, from a place on."""

    def __init__(self, blocks: Sequence[Block], lang: Lang, keys: Keys = str) -> None:
        self._blocks, self._keys = blocks, keys
        self.lang: Lang = lang
        self._made: dict[int, list[Sentence]] = {}
        self._block = self._place = 0

    def begin(self, block: BlockId, offset: int = 0) -> None:
        """Stand at the sentence that holds an offset of a block, or the first behind it."""
        numbers = (number for number, one in enumerate(self._blocks) if one.id == block)
        self._block = next(numbers, 0)
        ends = [one.span.end for one in self._of(self._block)]
        self._place = next((n for n, end in enumerate(ends) if offset < end), len(ends))
        if self._place == len(ends):
            self.step(1)

    @property
    def current(self) -> Sentence | None:
        """The sentence that is said now; None when there is no more."""
        made = self._of(self._block)
        return made[self._place] if 0 <= self._place < len(made) else None

    def step(self, by: int) -> bool:
        """Go a sentence on, or back with -1; nowhere past an end. Tell whether it moved."""
        block, place = self._block, self._place + by
        while not 0 <= place < len(self._of(block)):
            block += by
            if not 0 <= block < len(self._blocks):
                return False
            place = 0 if by > 0 else len(self._of(block)) - 1
        self._block, self._place = block, place
        return True

    def _of(self, number: int) -> list[Sentence]:
        if number not in self._made:
            blocks = self._blocks[number : number + 1]
            self._made[number] = [
                s for one in blocks for s in sentences(one, self.lang, self._keys)
            ]
        return self._made[number]
