"""What the reader chose: values by key, saved at each change.

Saving waits for the disk: who must not wait takes a value now, and saves on another thread.
"""

import logging
from pathlib import Path
from typing import cast

from desktop.document.model import Lang
from desktop.errors import ChoiceNotKeptError, HomeError
from desktop.preferences import file
from desktop.preferences.declared import PREFERENCES, Preference, Value

FILE = "preferences.json"
_log = logging.getLogger(__name__)


class Choices:
    """The preferences of one reader; what is missing or wrong in the file is the default."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        kept = file.read(self._path)
        self._kept = set(kept)
        self._supposed: set[str] = set()  # In the place of a choice; no part of the file.
        self._is_asked = False  # Whether something was chosen since it was last to be written.
        self._is_kept = True  # Whether the file could be written then.
        self._values = {row.key: _kept(row, kept) for row in PREFERENCES}
        wrong = [key for key, value in self._values.items() if key in kept and kept[key] != value]
        if wrong:
            _log.info("%s: no such value, defaults are used for %s", FILE, ", ".join(wrong))

    @property
    def lang(self) -> Lang:
        """Language of the text."""
        return cast("Lang", self._values["lang"])

    @property
    def interface(self) -> str:
        """Language of the interface, or ``system``."""
        return str(self._values["interface"])

    @property
    def theme(self) -> str:
        """Name of a theme, or ``system``."""
        return str(self._values["theme"])

    @property
    def motion(self) -> str:
        """``none`` when nothing may move by itself, or ``system``."""
        return str(self._values["motion"])

    @property
    def text_size(self) -> int:
        """Size of the text in pixels."""
        return int(self._values["text_size"])

    @property
    def numbers(self) -> bool:
        """Whether block numbers are shown."""
        return bool(self._values["numbers"])

    @property
    def cite_style(self) -> str:
        """Style of citations, an id of `desktop.citing.styles`."""
        return str(self._values["cite_style"])

    def colour_name(self, colour: str) -> str:
        """Return what the reader calls marks of a colour; empty for its usual name."""
        return str(self._values[f"name_{colour}"])

    @property
    def both(self) -> bool:
        """Whether both languages are shown."""
        return bool(self._values["both"])

    @property
    def spoken_blocks(self) -> bool:
        """Whether a screen reader is told of the text block by block."""
        return bool(self._values["spoken_blocks"])

    def values(self) -> dict[str, Value]:
        """Return all values by key."""
        return dict(self._values)

    def suppose(self, key: str, value: Value) -> None:
        """Use ``value`` where the reader has chosen none; it is never written."""
        if key not in self._kept:
            self._supposed.add(key)
            self._values[key] = value

    def set(self, key: str, value: Value) -> None:
        """Choose ``value`` and save all choices; nothing is written when nothing changed.

        Raises:
            ValueError: There is no such preference, or it does not take that value.
            ChoiceNotKeptError: The folder cannot be written. The choice holds for this
                session, as do all that follow, of which it is not said again.
        """
        self.take(key, value)
        self.save()

    def take(self, key: str, value: Value) -> bool:
        """Choose ``value`` and leave it to be saved; return whether it is another one.

        Raises:
            ValueError: There is no such preference, or it does not take that value.
        """
        row = next((one for one in PREFERENCES if one.key == key), None)
        if row is None or not row.accepts(value):
            raise ValueError(f"{key} cannot be {value!r}")
        if self._values[key] == value and key not in self._supposed:
            return False
        self._values[key] = value
        self._supposed.discard(key)
        self._kept = self._values.keys() - self._supposed
        self._is_asked = True
        return True

    def save(self) -> None:
        """Write what was chosen and is not written; for any thread, one at a time.

        Raises:
            ChoiceNotKeptError: The folder cannot be written. The choices hold for this
                session, as do all that follow, of which it is not said again.
        """
        if self._is_kept and not self._is_asked:
            return
        was_kept, self._is_kept = self._is_kept, False
        self._is_asked = False  # Before: what is chosen meanwhile is saved after this.
        try:
            chosen = {key: one for key, one in self._values.items() if key not in self._supposed}
            file.write(self._path, chosen)
            self._is_kept = True
        except HomeError as error:
            if was_kept:
                raise ChoiceNotKeptError(**error.values) from error


def _kept(row: Preference, kept: file.Form) -> Value:
    value = kept.get(row.key)
    return cast("Value", value) if row.accepts(value) else row.default
