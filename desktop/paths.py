"""Paths: where bundled files lie, and where the reader's own files go.

Nothing else in the program guesses a path. Bundled files are only read; the reader's
own files never lie beside them.
"""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

HOME_VARIABLE = "WHITEPAPER_HOME"
FLAG = "portable.flag"  # Beside the packaged program: its reader's folders stand there, too.
PORTABLE = "whitepaper-home"
EDITIONS, POINTER = "editions", "current.json"  # Below the data: which edition is installed.
_PACKAGE = Path(__file__).resolve().parent
_APP = "whitepaper-reader"


class Home(NamedTuple):
    """The reader's own folders; none of them need exist yet.

    Attributes:
        settings: Preferences: what the reader chose.
        state: Session, single-instance files: what the program remembers.
        data: Marks: what the reader made. The one folder that cannot be made again.
        log: Log files.
    """

    settings: Path
    state: Path
    data: Path
    log: Path


def resources() -> Path:
    """Return the folder of bundled files.

    Inside the package in a wheel (``desktop/resources``); beside it in a checkout and
    in the frozen program.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def compiled() -> Path:
    """Return the folder of the compiled library."""
    return resources() / "compiled"


def checkout() -> Path | None:
    """Return the top folder of the checkout the program runs from, or None.

    A checkout is where ``content/`` lies beside the package and the compiler is there.
    """
    top = _PACKAGE.parent
    has_both = (top / "content" / "edition.yaml").is_file() and (_PACKAGE / "compiler").is_dir()
    return top if has_both else None


def home(chosen: str | Path | None = None) -> Home:
    """Return the reader's own folders.

    ``chosen`` (``--home``) wins over ``WHITEPAPER_HOME``, that over a ``portable.flag``
    beside the program, that over the platform's folders. Under a chosen folder all four
    lie side by side, so that it can be carried.
    """
    top = chosen or os.environ.get(HOME_VARIABLE) or _portable()
    if top:
        folder = Path(top).expanduser().absolute()
        return Home(folder / "settings", folder / "state", folder / "data", folder / "log")
    if sys.platform == "linux":
        return _freedesktop()
    dirs = import_module("platformdirs").PlatformDirs(_APP, appauthor=False)
    return Home(
        dirs.user_config_path, dirs.user_state_path, dirs.user_data_path, dirs.user_log_path
    )


def has_installed(own: Home) -> bool:
    """Tell whether an edition was installed; a folder that cannot be looked into has none."""
    try:
        return (own.data / EDITIONS / POINTER).exists()
    except OSError:
        return False


def program() -> Path:
    """Return the folder the program runs from: the package's, or the checkout's."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else _PACKAGE.parent


def is_carried(folder: Path) -> bool:
    """Tell whether a folder stands beside the program, to be carried along with it."""
    return folder.resolve().is_relative_to((program() / PORTABLE).resolve())


def _freedesktop() -> Home:
    # What platformdirs says, without what it imports (6 ms at each start); a test compares.
    def folder(variable: str, usual: str) -> Path:
        told = Path(os.environ.get(variable, ""))
        return (told if told.is_absolute() else Path("~", usual).expanduser()) / _APP

    state = folder("XDG_STATE_HOME", ".local/state")
    data = folder("XDG_DATA_HOME", ".local/share")
    return Home(folder("XDG_CONFIG_HOME", ".config"), state, data, state / "log")


def _portable() -> Path | None:
    return program() / PORTABLE if (program() / FLAG).exists() else None
