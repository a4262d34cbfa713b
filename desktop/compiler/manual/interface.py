"""The interface's own words, for the help: so it calls a thing what the menu calls it.

A page says `{action:edit.find}`, `{menu:file}`, `{preference:theme}` or `{words:Take them in}`
and gets what the window shows in the page's language, without the letter to press and the
dots behind; `{shortcut:edit.find}` becomes one object character, which whoever shows the
text fills with the keys of the day. What is not translated stays English.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.actions import ACTIONS, MENUS
from desktop.compiler.wording.release import messages
from desktop.document.model import Lang
from desktop.preferences.declared import GROUPS, PREFERENCES, Preference

SHORTCUT = "shortcut"
_LETTER = re.compile(r"\(&\w\)|&(?=\w)")
_ROWS = {row.id: row for row in ACTIONS}
_PREFERENCES = {row.key: row for row in PREFERENCES}


@dataclass(frozen=True, slots=True)
class Interface:
    """The interface's words in Chinese, by the English ones; none in a folder without them."""

    chinese: Mapping[str, str] = field(default_factory=dict[str, str])

    def said(self, words: str, lang: Lang) -> str:
        """Return marked words as the window shows them in a sentence."""
        return bare(self.chinese.get(words, words) if lang == "zh" else words)

    def named(self, kind: str, name: str, lang: Lang) -> str:
        """Return what the window calls a thing.

        Raises:
            LookupError: There is no such thing; its words say so.
        """
        found = NAMES[kind](self, name)
        if found is None:
            raise LookupError(f"the program has no {kind} “{name}”")
        return self.said(found, lang)

    def action(self, name: str) -> str | None:
        """Return the marked words of an action."""
        return _ROWS[name].words if name in _ROWS else None

    def tip(self, name: str, lang: Lang) -> str:
        """Return what an action does."""
        return self.said(_ROWS[name].tip, lang)

    def menu(self, name: str) -> str | None:
        """Return the marked words of a menu."""
        return next((words for menu, words in MENUS if menu == name), None)

    def preference(self, name: str) -> str | None:
        """Return the marked words of a preference."""
        return _PREFERENCES[name].title if name in _PREFERENCES else None

    def group(self, name: str) -> str | None:
        """Return the marked words of a group of preferences."""
        return next((words for group, words in GROUPS if group == name), None)

    def words(self, name: str) -> str | None:
        """Return marked words by what they are without their letter; known when translated."""
        fitting = (one for one in self.chinese if bare(one) == name)
        return next(fitting, None) if self.chinese else name


NAMES: Mapping[str, Callable[[Interface, str], str | None]] = {
    "action": Interface.action,
    "menu": Interface.menu,
    "preference": Interface.preference,
    "group": Interface.group,
    "words": Interface.words,
}


def bare(words: str) -> str:
    """Return a menu's words as a sentence has them.

    >>> bare("Ci&te…"), bare("引用(&T)…")
    ('Cite', '引用')
    """
    return _LETTER.sub("", words).replace("&&", "&").rstrip("…")


def read_interface(content: Path) -> Interface:
    """Read the translations."""
    path = content / "translations" / "reader_zh.ts"
    if not path.is_file():
        return Interface()
    return Interface({one.source: one.forms[0] for one in messages(path) if one.is_finished})


def actions() -> dict[str, str]:
    """Return the actions, each as its own group: its menu and its name."""
    return {row.id: row.id for row in ACTIONS}


def preferences() -> dict[str, str]:
    """Return the preferences and their groups: where the dialog has them, and their keys."""
    return {row.key: f"{row.group}.{row.key}" for row in PREFERENCES}


def row_of(preference: str) -> Preference:
    """Return the row of a preference."""
    return _PREFERENCES[preference]
