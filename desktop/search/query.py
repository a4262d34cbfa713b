"""The query: what was asked of the index, and the limits put on the answer."""

import unicodedata
from dataclasses import dataclass, replace

from desktop.document.model import Lang
from desktop.search.question.model import HitKind, Question
from desktop.search.question.understanding import understood

LONGEST = 1000  # Characters read of a question; a pasted page is searched by its beginning.
LIMIT = 50  # Hits shown unless told otherwise: a screen and some.


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the index.

    Attributes:
        text: What was typed; anything.
        lang: Only hits of this language; None for both. So with ``kind`` and ``part``;
            what the question itself says of them counts as well.
        home: The language that is read: hits of it alone, unless the question is in the
            other one. No limit, unlike ``lang``.
        typing: Whether the last word may still go on.
        limit: At most so many hits; the total is counted all the same.
        deep: Whether far answers are wanted too, as when rankings are compared.
    """

    text: str
    lang: Lang | None = None
    kind: HitKind | None = None
    part: str | None = None
    limit: int = LIMIT
    typing: bool = False
    deep: bool = False
    home: Lang | None = None

    @property
    def words(self) -> str:
        """The part of the text that is searched."""
        return unicodedata.normalize("NFC", self.text[:LONGEST])

    @property
    def is_mute(self) -> bool:
        """Whether nothing in it can be looked for: emoji or punctuation alone."""
        return not any(map(str.isalnum, self.words))

    @property
    def question(self) -> Question:
        """The question, with this query's own limits."""
        asked = understood(self.words)
        return replace(
            asked,
            lang=asked.lang or self.lang,
            kind=asked.kind or self.kind,
            part=asked.part or self.part,
        )
