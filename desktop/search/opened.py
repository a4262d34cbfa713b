"""An index, opened: postings, documents and words under one roof.

Index files hold pickles: the library hashes every one of them before this opens any.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop.errors import LibrarySchemaError
from desktop.search.ranking import Ranker
from desktop.search.stored.asked import FILE as ASKED
from desktop.search.stored.asked import Questions
from desktop.search.stored.building import NEAR, SOUNDS, WORDS
from desktop.search.stored.documents import Documents
from desktop.search.stored.form import FORMAT, META
from desktop.search.stored.postings import Postings
from desktop.search.stored.words import Words


class Index:
    """An opened index. Belongs to the thread that opened it.

    Raises:
        LibrarySchemaError: The index was built by another version of the program.
    """

    def __init__(self, folder: Path) -> None:
        known: dict[str, Any] = json.loads((folder / META).read_bytes())
        if known.get("format") != FORMAT:
            found = f"i{known.get('format')}"
            raise LibrarySchemaError(path=folder.parent, found=found, wanted=f"i{FORMAT}")
        self._folder = folder
        self.names: Sequence[Sequence[Sequence[str]]] = known["names"]
        # What was built before paraphrases came holds none, and reads as well without.
        self.said: Mapping[str, Sequence[str]] = known.get("said", {})
        self.alike: Mapping[str, Sequence[str]] = known["alike"]
        self.synonyms: Mapping[str, Sequence[str]] = known["synonyms"]
        self.documents = Documents(folder, known)
        self.words = Words(folder / WORDS)
        self._postings = Postings(folder)
        self.ranker = Ranker(self.documents.count, self._postings, self.words)

    @cached_property
    def sounds(self) -> Mapping[str, Sequence[str]]:
        """The most frequent pairs of Chinese signs by their sound; read when first needed."""
        return json.loads((self._folder / SOUNDS).read_bytes())

    @cached_property
    def near(self) -> Mapping[str, str]:
        """The blocks that a word is about; read when first needed, none in older indexes."""
        path = self._folder / NEAR
        return json.loads(path.read_bytes()) if path.is_file() else {}

    @cached_property
    def questions(self) -> Questions:
        """The questions that blocks answer; read when first needed, none in older indexes."""
        path = self._folder / ASKED
        return Questions(*json.loads(path.read_bytes())) if path.is_file() else Questions()

    def pairs(self, pair: str) -> int:
        """Return how many documents hold a pair of Chinese signs."""
        return len(self._postings.of("han", pair)[0])

    def close(self) -> None:
        """Close all files."""
        self._postings.close()
        self.documents.close()
