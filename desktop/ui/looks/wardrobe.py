"""Themes by name: the bundled ones, and the reader's own from the data folder.

A theme of the reader's own is a TOML file in ``themes``, of the bundled ones' form. It may say
``like = "light"`` and then only what is other. It is called ``own:`` and the file's name.
"""

import tomllib
from pathlib import Path

from desktop.errors import OwnThemeError
from desktop.paths import Home
from desktop.preferences.declared import OWN_THEME, PREFERENCES, THEMES, Value
from desktop.ui import theme
from desktop.ui.theme import Theme, ThemeError
from desktop.ui.words import translated
from desktop.words import Said, mark

FOLDER = "themes"
START = "mine"  # The file a reader begins with,
_ROW = next(row for row in PREFERENCES if row.key == "theme")


class Wardrobe:
    """The themes one reader has."""

    def __init__(self, home: Home) -> None:
        self.folder = home.data / FOLDER

    def names(self) -> tuple[str, ...]:
        """Return all themes, the bundled ones first; the folder is looked into anew."""
        own = sorted(path.stem for path in self.folder.glob("*.toml"))
        return (*THEMES, *(f"{OWN_THEME}{one}" for one in own))

    def own(self) -> dict[Value, str]:
        """Return the reader's own themes and what each is called."""
        return {name: self.title(name) for name in self.names()[len(THEMES) :]}

    def title(self, name: str) -> str:
        """Return what a theme is called."""
        return name.removeprefix(OWN_THEME) if is_own(name) else translated(_ROW.named(name))

    def chosen(self, name: str) -> Theme:
        """Return a theme; ``system`` follows the system.

        Raises:
            OwnThemeError: It is the reader's own, and its file cannot be used.
        """
        return self._own(name.removeprefix(OWN_THEME)) if is_own(name) else theme.chosen(name)

    def begin(self, like: str) -> Path:
        """Return a file of the reader's own to be changed, made if there is none.

        Raises:
            OSError: The folder cannot be written.
        """
        path = self.folder / f"{START}.toml"
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            base = like if like in THEMES[1:] else THEMES[1]
            path.write_bytes((theme.folder() / f"{base}.toml").read_bytes())
        return path

    def _own(self, name: str) -> Theme:
        path = self.folder / f"{name}.toml"
        try:
            return theme.load(name, self.folder)
        except FileNotFoundError as error:
            raise OwnThemeError(path=path, why=Said(mark("the file is gone"))) from error
        except OSError as error:
            raise OwnThemeError(path=path, why=error.strerror or error) from error
        except (ThemeError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise OwnThemeError(path=path, why=str(error)) from error


def is_own(name: str) -> bool:
    """Whether that is a theme of the reader's own."""
    return name.startswith(OWN_THEME)
