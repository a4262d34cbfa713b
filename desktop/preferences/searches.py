"""The searches a reader made, and those kept under their words; apart from preferences.

What was searched is remembered once it led somewhere, never each key. It is private: it is
forgotten with the history. What was kept stays until the reader drops it.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.preferences import file

FILE = "searches.json"
RECENT, KEPT = 20, 100  # A list to look through, not an archive.
LONGEST = 200  # Characters of one; a pasted page is not worth keeping.


@dataclass(frozen=True, slots=True)
class Searches:
    """Questions as they were typed, the newest first in both."""

    recent: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def made(self, text: str) -> "Searches":
        """Return them with a question that led somewhere.

        >>> Searches(("law",)).made("court").made("law").recent
        ('law', 'court')
        """
        return replace(self, recent=_first(text, self.recent, RECENT))

    def keep(self, text: str) -> "Searches":
        """Return them with a question kept."""
        return replace(self, kept=_first(text, self.kept, KEPT))

    def drop(self, text: str) -> "Searches":
        """Return them with a question kept no longer."""
        return replace(self, kept=tuple(one for one in self.kept if one != tidy(text)))

    def forgotten(self) -> "Searches":
        """Return what was kept alone."""
        return replace(self, recent=())


class Memory:
    """The searches of one home, read when first asked for, the same for every window.

    Attributes:
        has_changed: Whether they are others than those in the home.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: Searches | None = None
        self.has_changed = False

    @property
    def found(self) -> Searches:
        """What is remembered."""
        if self._found is None:
            self._found = load(self._folder)
        return self._found

    def take(self, found: Searches) -> None:
        """Remember these, and write them when `save` is called."""
        self.has_changed |= found != self.found
        self._found = found

    def save(self) -> None:
        """Write what has changed.

        Raises:
            HomeError: The folder cannot be written.
        """
        if self.has_changed:
            save(self._folder, self.found)
            self.has_changed = False


def load(folder: Path) -> Searches:
    """Return the searches of a home; none when there are none that can be read."""
    form = file.read(folder / FILE)
    return Searches(_texts(form.get("recent"), RECENT), _texts(form.get("kept"), KEPT))


def save(folder: Path, searches: Searches) -> None:
    """Save them whole.

    Raises:
        HomeError: The folder cannot be written.
    """
    form = {"recent": list(searches.recent), "kept": list(searches.kept)}
    file.write(folder / FILE, form)


def tidy(text: str) -> str:
    """Return a question as it is remembered: without what blanks do not say."""
    return " ".join(text.split())[:LONGEST]


def _first(text: str, others: tuple[str, ...], most: int) -> tuple[str, ...]:
    text = tidy(text)
    return (text, *(one for one in others if one != text))[:most] if text else others


def _texts(found: object, most: int) -> tuple[str, ...]:
    texts = [one for one in file.sequence(found) if isinstance(one, str) and tidy(one)]
    return tuple(dict.fromkeys(map(tidy, texts)))[:most]
