"""The text of one edition as anchors see it: blocks by id, sections as one stream.

A section's stream is the text of its own blocks, each on a line of its own. Only it has
context: what stands before a block's first word is the end of the block above it.
"""

from desktop.document.model import Block, BlockId, Edition, Section
from desktop.document.outline import Outline


class Passages:
    """Looks up blocks and their surroundings in one language.

    Attributes:
        version: The version of the compiled content; the same one has the same text.
        numbers: Of all blocks, in reading order.
    """

    def __init__(self, edition: Edition, version: str) -> None:
        self.edition, self.version = edition, version
        self._outline = Outline(edition)
        self._found: dict[BlockId, tuple[Block, Section]] = {
            block.id: (block, section) for section in edition.sections for block in section.blocks
        }
        self.numbers = {block: number for number, block in enumerate(self._found)}

    def block(self, block: BlockId) -> Block | None:
        """Return the block of that id, or None."""
        found = self._found.get(block)
        return found[0] if found else None

    def stream(self, block: BlockId) -> tuple[str, int]:
        """Return the stream of a block's section, and where the block begins in it."""
        _, section = self._found[block]
        start, texts = 0, [one.text for one in section.blocks]
        for one in section.blocks:
            if one.id == block:
                break
            start += len(one.text) + 1
        return "\n".join(texts), start

    def heading(self, block: BlockId) -> str:
        """Return the titles above a block, the part's first."""
        return " › ".join(one.title for one in self._outline.path(self._found[block][1].id))

    def progress(self, block: BlockId) -> float:
        """Return how far into the edition a block stands, 0 to 1."""
        return round(self.numbers[block] / max(1, len(self.numbers)), 4)

    def order(self, block: BlockId) -> int | None:
        """Return a block's number in reading order, or None when it is not here."""
        return self.numbers.get(block)
