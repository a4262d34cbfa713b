"""The display: whether a window can open here, asked before Qt is loaded.

Qt ends the process when it finds no display, or a library for one missing; here both
become one line that says what to install. On systems other than Linux there is nothing
to ask. Costs under a millisecond: the loader's own cache is read, not each library.
"""

import _socket as socket  # Python's own around it makes enumerations of all its constants: 3 ms.
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.errors import NoDisplayError

# The system's libraries that Qt and its X11 plugin are linked with (`ldd libqxcb.so`, Qt
# 6.9 to 6.11), and the Debian package of each. One that is not linked would be refused
# although the window opens.
PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_CACHE = Path("/etc/ld.so.cache")
_X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108  Where every X server listens.
_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def check(variables: Mapping[str, str], can_load: Callable[[str], bool]) -> None:
    """Raise unless a window can open, as far as can be known without Qt.

    ``can_load`` tells whether the system's loader finds a library; it is asked only about
    those that are not in the loader's cache.

    Raises:
        NoDisplayError: No display is named, none answers, or a library is missing.
    """
    chosen = variables.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not sys.platform.startswith("linux") or chosen not in {"", "xcb", "wayland"}:
        return
    x, wayland = variables.get("DISPLAY", ""), variables.get("WAYLAND_DISPLAY", "")
    if wayland and chosen != "xcb" and _answers(_wayland(wayland, variables)):
        return
    if not x and not wayland:
        raise NoDisplayError(
            why="no display is set (DISPLAY, WAYLAND_DISPLAY)",
            advice="Start it from a desktop session, or use --screenshot FILE.",
        )
    if not x or chosen == "wayland" or not _x_answers(x):
        raise NoDisplayError(
            why=f"the display “{x or wayland}” does not answer",
            advice="Check DISPLAY, or use --screenshot FILE.",
        )
    missing = [name for name in _not_cached(PACKAGES) if not can_load(name)]
    if missing:
        raise missing_libraries(missing)


def missing_libraries(names: list[str]) -> NoDisplayError:
    """Return the error for libraries that are not there; names their Debian packages.

    >>> "install libegl1”" in str(missing_libraries(["libEGL.so.1"]))
    True
    """
    packages = " ".join(PACKAGES[name] for name in names if name in PACKAGES)
    return NoDisplayError(
        why=f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} missing",
        advice=f"Run “sudo apt-get install {packages}”." if packages else "Install it.",
    )


def library_in(message: str) -> list[str]:
    """Return the library a loader's message says is missing, as a list of one or none.

    >>> library_in("libEGL.so.1: cannot open shared object file: No such file or directory")
    ['libEGL.so.1']
    """
    found = re.match(r"(lib[\w.+-]+\.so[\d.]*): cannot open shared object file", message)
    return [found[1]] if found else []


def _not_cached(names: Mapping[str, str]) -> list[str]:
    try:
        cache = _CACHE.read_bytes()
    except OSError:
        return list(names)
    return [name for name in names if name.encode() + b"\0" not in cache]


def _x_answers(name: str) -> bool:
    # A display on another host is left to Qt: asking would take an internet socket.
    local = _LOCAL.fullmatch(name)
    if local is None:
        return True
    path = f"{_X_SOCKETS}{local[1]}"
    return _answers(path) or _answers(f"\0{path}")


def _wayland(name: str, variables: Mapping[str, str]) -> str:
    return str(Path(variables.get("XDG_RUNTIME_DIR", "/run"), name))


def _answers(address: str) -> bool:
    probe = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        probe.connect(address)
    except OSError:
        return False
    finally:
        probe.close()
    return True
