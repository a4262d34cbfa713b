"""What was asked, as a value: the words and the limits put on the answer."""

from dataclasses import dataclass

from desktop.document.model import BlockKind, Lang

LONGEST = 1000  # Characters read of a query; a pasted page is searched by its beginning.
LIMIT = 50  # Hits shown unless told otherwise: a screen and some.


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index.

    Attributes:
        text: What was typed; anything.
        lang: Only hits of this language; None for both.
        kind: Only blocks of this kind.
        part: Only blocks of this part.
        limit: At most so many hits; the total is counted all the same.
    """

    text: str
    lang: Lang | None = None
    kind: BlockKind | None = None
    part: str | None = None
    limit: int = LIMIT

    @property
    def words(self) -> str:
        """The part of the text that is searched."""
        return self.text[:LONGEST]
