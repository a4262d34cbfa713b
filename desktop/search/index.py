"""The search over a library: opens its index when first asked, after the first paint.

One of the four doors where imports stand inside functions: the analyser and Whoosh cost
some 60 ms, which no first page pays.
"""

from typing import TYPE_CHECKING

from desktop.document.library import Library
from desktop.search.query import Query
from desktop.search.results import Results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.search.finding import Finding
    from desktop.search.opened import Index
    from desktop.search.stored.beside import Passage
    from desktop.search.stored.documents import Entry


class Search:
    """The search over a library. Belongs to the thread that first asks it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._index: Index | None = None
        self._finding: Finding | None = None

    def open(self) -> None:
        """Hash the index, then open it; later calls do nothing.

        Raises:
            LibraryMissingError: A file of the index is gone.
            LibraryDamagedError: A file is not what the manifest says.
            LibrarySchemaError: The index is of another version.
        """
        self._opened()

    def _opened(self) -> "Finding":
        if self._finding is None:
            folder = self._library.checked_index()
            from desktop.search.bridges import Bridges
            from desktop.search.finding import Finding
            from desktop.search.opened import Index

            self._index = Index(folder)
            self._finding = Finding(self._index, Bridges(self._index.names, self._index.said))
        return self._finding

    def close(self) -> None:
        """Close the index, if it was opened."""
        if self._index is not None:
            self._index.close()
            self._index = self._finding = None

    def prepared(self, entries: "Sequence[Entry]") -> "tuple[Passage, ...]":
        """Return passages of the reader's own, ready to be looked through; for any thread."""
        from desktop.search.stored.beside import prepared

        return prepared(entries)

    def find(self, query: Query, beside: "Sequence[Passage]" = ()) -> Results:
        """Return what answers ``query``; nothing at all for a query without words.

        ``beside`` are passages of the reader's own, looked through as well.
        """
        return self._opened().find(query, beside)

    def ids(self, query: Query) -> list[tuple[str, float]]:
        """Return the blocks that answer ``query``, best first, with their scores alone."""
        return self._opened().ids(query)
