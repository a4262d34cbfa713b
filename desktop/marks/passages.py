"""The text of one edition as anchors see it: blocks by id, sections as one stream.

A section's stream is the text of its own blocks, each on a line of its own. Only it has
context: what stands before a block's first word is the end of the block above it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property

from desktop.document.model import Block, BlockId, Edition, Section, SectionId, Successions
from desktop.document.outline import Outline
from desktop.marks.match import occurrences


class Passages:
    """Looks up blocks and their surroundings in one language.

    Attributes:
        version: The version of the compiled content; the same one has the same text.
        numbers: Of all blocks, in reading order.
    """

    def __init__(
        self, edition: Edition, version: str, successions: Callable[[], Successions] = dict
    ) -> None:
        self.edition, self.version, self._ask = edition, version, successions
        self._streams: dict[SectionId, tuple[str, list[int]]] = {}
        self._outline = Outline(edition)
        self._found: dict[BlockId, tuple[Block, Section]] = {
            block.id: (block, section) for section in edition.sections for block in section.blocks
        }
        self.numbers = {block: number for number, block in enumerate(self._found)}

    @cached_property
    def _successions(self) -> Successions:
        return self._ask()  # Asked for by the first mark that was made in an older text.

    def block(self, block: BlockId) -> Block | None:
        """Return the block of that id, or None."""
        found = self._found.get(block)
        return found[0] if found else None

    def successors(self, edition: str, content: str, block: BlockId) -> tuple[BlockId, ...]:
        """Return the blocks that a block of another text became, itself among them.

        A block of the same edition that no map names is itself; an id of another edition
        that has no map names nothing here.
        """
        mapped = self._successions.get(content)
        if mapped is None and edition != self.edition.id:
            return ()
        return (mapped or {}).get(block, (block,))

    def is_gone(self, content: str, block: BlockId) -> bool:
        """Tell whether the map of an older text says that nothing became of a block."""
        return self._successions.get(content, {}).get(block) == ()

    def stream(self, block: BlockId) -> tuple[str, int]:
        """Return the stream of a block's section, and where the block begins in it."""
        one, section = self._found[block]
        text, starts = self._stream(section)
        return text, starts[section.blocks.index(one)]

    def standing(self, words: str) -> Iterator[tuple[Block, int]]:
        """Yield every place in the text at which ``words`` stand within one block."""
        for section in self.edition.sections:
            text, starts = self._stream(section)
            for at in occurrences(text, words):
                number = bisect_right(starts, at) - 1
                block = section.blocks[number]
                if at + len(words) <= starts[number] + len(block.text):
                    yield block, at - starts[number]

    def _stream(self, section: Section) -> tuple[str, list[int]]:
        if section.id not in self._streams:
            starts, texts = [0], [one.text for one in section.blocks]
            for text in texts:
                starts.append(starts[-1] + len(text) + 1)
            self._streams[section.id] = "\n".join(texts), starts[:-1]
        return self._streams[section.id]

    def heading(self, block: BlockId) -> str:
        """Return the titles above a block, the part's first."""
        return " › ".join(one.title for one in self._outline.path(self._found[block][1].id))

    def progress(self, block: BlockId) -> float:
        """Return how far into the edition a block stands, 0 to 1."""
        return round(self.numbers[block] / max(1, len(self.numbers)), 4)

    def order(self, block: BlockId) -> int | None:
        """Return a block's number in reading order, or None when it is not here."""
        return self.numbers.get(block)
