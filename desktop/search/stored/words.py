"""The words of an index with how many documents hold each: for endings, figures, spelling."""

import json
from bisect import bisect_left
from functools import cached_property
from heapq import nlargest
from pathlib import Path


class Words:
    """All words and figures, sorted."""

    def __init__(self, path: Path) -> None:
        form = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        self.words: list[str] = form["words"]
        self._counts: list[int] = form["counts"]
        self._kept: dict[tuple[str, int], list[str]] = {}

    def count(self, word: str) -> int:
        """Return how many documents hold a word."""
        place = bisect_left(self.words, word)
        known = place < len(self.words) and self.words[place] == word
        return self._counts[place] if known else 0

    def endings(self, prefix: str, most: int) -> list[str]:
        """Return the words that go on after ``prefix``, the most frequent ones."""
        key = (prefix, most)
        if key not in self._kept:
            places = self._range(prefix)
            found = nlargest(most, places, key=lambda one: (self._counts[one], -one))
            if len(self._kept) > 512:  # noqa: PLR2004  An afternoon's typing.
                self._kept.clear()
            self._kept[key] = [self.words[one] for one in found if self.words[one] != prefix]
        return self._kept[key]

    def _range(self, prefix: str) -> range:
        start = bisect_left(self.words, prefix)
        return range(start, bisect_left(self.words, prefix + "\U0010ffff", lo=start))

    def beginning_with(self, letter: str) -> dict[str, int]:
        """Return the words that begin with ``letter``, with their counts."""
        return {self.words[one]: self._counts[one] for one in self._range(letter)}

    @cached_property
    def figures(self) -> list[tuple[float, str]]:
        """The figures among the words, with their values; shares are left out."""
        return sorted((float(word), word) for word in self._digits if not word.endswith("%"))

    @cached_property
    def shares(self) -> list[tuple[float, str]]:
        """The percentages among the words, with their values."""
        return sorted((float(word[:-1]), word) for word in self._digits if word.endswith("%"))

    @cached_property
    def _digits(self) -> list[str]:
        start, end = bisect_left(self.words, "0"), bisect_left(self.words, ":")
        return [one for one in self.words[start:end] if one.rstrip("%").count(".") < 2]  # noqa: PLR2004
