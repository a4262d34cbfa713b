"""What is said on arriving somewhere in the text: what stands there."""

from desktop.document.model import Block

LONGEST = 400  # Characters; who wants more reads on from there.


def words_of(block: Block, words: str = "") -> str:
    """Return a heading with its number, of a table or figure the caption, else the words.

    >>> from desktop.document.model import BlockId
    >>> words_of(Block(BlockId("1.1"), "heading", "Courts", level=2))
    '1.1 Courts'
    """
    if block.kind == "heading":
        return f"{block.id} {block.text}"
    told = words or block.text
    text = told.partition("\n")[0] if block.table else told
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
