"""The notes behind a printed text: a block each, numbered, with the place and the words."""

from collections.abc import Sequence

from desktop.document.model import Block, BlockId, Lang, Run
from desktop.exchange.labels import NOTE
from desktop.marks.model import Mark

SHORT = 80  # Characters of the words a note is on: enough to find them above.


def note_blocks(marks: Sequence[Mark], lang: Lang) -> list[Block]:
    """Return the notes in the order of the marks, below a line that says what they are."""
    if not marks:
        return []
    head = NOTE[lang]
    lines = [Block(BlockId("notes"), "paragraph", head, (Run(0, len(head), "strong"),))]
    for number, one in enumerate(marks, 1):
        place = one.segments[0].block
        quote = " ".join(one.anchor.exact.split())
        quote = quote if len(quote) <= SHORT else f"{quote[: SHORT - 1].rstrip()}…"
        begin = f"{place} “{quote}”" if quote else place
        text = f"{begin}\n{one.note.strip()}"
        runs = (Run(0, len(place), "strong"),)
        lines.append(Block(BlockId(f"notes-{number}"), "paragraph", text, runs))
    return lines
