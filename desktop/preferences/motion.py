"""Motion: whether anything may move by itself, as the reader chose or their system says.

Little here does: the program animates nothing of its own. What obeys is what Qt moves (menus,
lists and tips that fade or slide, a caret that blinks), the tint on words that were jumped to,
which else goes after a while, and a text that glides on after a finger has left it.
"""

import configparser
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.preferences.choices import Choices

if sys.platform == "win32":
    import ctypes

PATIENCE = 2  # Seconds a system may take to say what was chosen there.
_PORTAL = (
    "gdbus", "call", "--session", "--dest", "org.freedesktop.portal.Desktop",
    "--object-path", "/org/freedesktop/portal/desktop",
    "--method", "org.freedesktop.portal.Settings.ReadAll",
    "['org.freedesktop.appearance', 'org.gnome.desktop.interface']",
)  # fmt: skip
_STILL = re.compile(r"'reduced-motion': <uint32 1>|'enable-animations': <false>")
_FILES = (  # Below the folder of settings: a file, a section, a key, and what says "still".
    ("kdeglobals", "KDE", "AnimationDurationFactor", r"0+(\.0*)?"),
    ("gtk-4.0/settings.ini", "Settings", "gtk-enable-animations", "0|false"),
    ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", "0|false"),
)
_ANIMATES = 0x1042  # SPI_GETCLIENTAREAANIMATION, of SystemParametersInfo.


class Motion:
    """Whether anything may move by itself."""

    def __init__(self, choices: Choices) -> None:
        self._choices, self._is_system_still = choices, False

    def read(self) -> None:
        """Ask the system what was chosen there; for any thread, and not before the first page."""
        self._is_system_still = is_system_still(os.environ)

    @property
    def is_still(self) -> bool:
        """Whether nothing may."""
        return self._choices.motion == "none" or self._is_system_still


def is_system_still(environ: Mapping[str, str]) -> bool:
    """Tell whether the reader's system is set to move nothing; what cannot be asked moves."""
    if sys.platform == "win32":
        return _is_windows_still()
    if sys.platform == "darwin":
        return _told(["defaults", "read", "com.apple.universalaccess", "reduceMotion"]) == "1"
    folder = Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    if any(_says(folder / name, section, key, still) for name, section, key, still in _FILES):
        return True
    # Without a bus `gdbus` would begin one.
    has_bus = bool(environ.get("DBUS_SESSION_BUS_ADDRESS"))
    return has_bus and _STILL.search(_told(_PORTAL)) is not None


def _told(command: Sequence[str]) -> str:
    try:
        run = subprocess.run(  # noqa: S603  Fixed words.
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return run.stdout.strip()


def _says(path: Path, section: str, key: str, still: str) -> bool:
    form = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        form.read(path, "utf-8")
    except (OSError, UnicodeDecodeError, configparser.Error):
        return False
    return (
        re.fullmatch(still, form.get(section, key, fallback="").strip(), re.IGNORECASE) is not None
    )


def _is_windows_still() -> bool:
    if sys.platform != "win32":
        return False  # Said again for who checks types on another system.
    animates = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_ANIMATES, 0, ctypes.byref(animates), 0)
    return not animates.value
