"""Placing: where the words of marks stand in the open edition, in either language.

For any thread: what two of them look for at once they find alike. To look takes time, up to
two seconds for thousands of marks in a text that was much revised.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop.document.library import Library
from desktop.document.model import Lang
from desktop.marks.anchor import resolve
from desktop.marks.model import Mark, Step
from desktop.marks.passages import Passages


class Placing:
    """Places marks in the text of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._passages: dict[Lang, Passages] = {}

    def passages(self, lang: Lang) -> Passages:
        """Return the text that marks of a language stand in."""
        if lang not in self._passages:
            library = self._library
            self._passages[lang] = Passages(
                library.edition(lang), library.version, lambda: library.successions
            )
        return self._passages[lang]

    def placed(self, mark: Mark) -> Mark:
        """Return a mark as it stands in this text."""
        found = resolve(mark.anchor, self.passages(mark.lang))
        if found.state == mark.state and found.segments == mark.segments:
            return mark
        return replace(
            mark, segments=found.segments, state=found.state, confidence=found.confidence
        )

    def renewed(self, known: Mark | None, mark: Mark) -> Mark:
        """Return a mark as it stands, which is where it stood when it is as it was."""
        same = known is not None and all(
            getattr(known, name) == getattr(mark, name)
            for name in ("revision", "changed", "deleted")
        )
        return known if known is not None and same else self.placed(mark)

    def steps(self, written: Iterable[Step]) -> tuple[Step, ...]:
        """Return what was written with its marks as they stand."""
        return tuple(
            Step(self.placed(one.before) if one.before else None, self.placed(one.after))
            for one in written
        )
