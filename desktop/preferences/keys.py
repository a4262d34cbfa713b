"""The keys of the actions: those of the table, where the reader chose no others."""

import logging
from collections.abc import Callable
from pathlib import Path

from desktop.actions import ACTIONS
from desktop.preferences import file

FILE = "keys.json"
BETWEEN, NO_KEY = "  ", "–"  # Between keys, as in the sheet of keys; where there is none.
USUAL = {row.id: row.keys for row in ACTIONS}
_log = logging.getLogger(__name__)


class Keys:
    """Keys by action, in Qt's portable form; saved at each change.

    What the file says of an action that is none, or in another form, is left out.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        kept = file.mapping(file.read(self._path).get("keys"))
        self._chosen = {
            name: found for name in USUAL if (found := _kept(kept.get(name))) is not None
        }

    def of(self, action: str) -> tuple[str, ...]:
        """Return an action's keys, the one that is shown first."""
        return self._chosen.get(action, USUAL[action])

    def told(self, target: str, shown: Callable[[str], str] = str) -> str:
        """Return what the help says of an action's keys: the first, or ``id:all`` of them.

        ``shown`` writes a key as the system does. An action that has none has a dash.
        """
        action, _, every = target.partition(":")
        keys = self.of(action) if action in USUAL else ()
        return BETWEEN.join(map(shown, keys if every else keys[:1])) or NO_KEY

    def is_usual(self, action: str) -> bool:
        """Whether an action has the keys of the table."""
        return action not in self._chosen

    def holders(self, key: str) -> tuple[str, ...]:
        """Return the actions that a key now calls."""
        return tuple(name for name in USUAL if key in self.of(name))

    def give(self, action: str, key: str) -> None:
        """Let one key, and only it, call an action; whoever had it loses it. Empty for none.

        Raises:
            HomeError: The folder cannot be written; the keys hold for this session.
        """
        for holder in self.holders(key) if key else ():
            self._chosen[holder] = tuple(one for one in self.of(holder) if one != key)
        self._chosen[action] = (key,) if key else ()
        self._save()

    def restore(self, action: str | None = None) -> None:
        """Give an action, or all, the keys of the table again; others keep what they took.

        Raises:
            HomeError: As for `give`.
        """
        if action is None:
            self._chosen.clear()
        else:
            self._chosen.pop(action, None)
            taken = {key for keys in self._chosen.values() for key in keys}
            left = tuple(key for key in USUAL[action] if key not in taken)
            if left != USUAL[action]:
                self._chosen[action] = left
        self._save()

    def _save(self) -> None:
        for name in [name for name, keys in self._chosen.items() if keys == USUAL[name]]:
            del self._chosen[name]
        file.write(self._path, {"keys": {name: list(keys) for name, keys in self._chosen.items()}})


def _kept(found: object) -> tuple[str, ...] | None:
    keys = file.sequence(found)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in keys):
        return None
    return tuple(str(one) for one in keys)
