"""The program's door: no command opens the window, a command goes to the command line.

A command never loads Qt, and the shipped program never loads the compiler: what each way
needs is imported on that way only. In a checkout a library that is not fresh is compiled
first, but for ``verify``, which looks at what is there.
"""

import gc
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from desktop import binding, paths
from desktop.document.model import LANGS, Lang
from desktop.errors import BadOptionError, NoDisplayError, ReaderError

_SCHEME = "whitepaper:"
_LAPTOP = (1366, 768)  # The window must look at home on it; the size of a picture unless told.
_SMALLEST, _LARGEST = 200, 16384  # Pixels: below nothing can be read, above Qt cannot paint.
# Before the first page nothing has gone wrong, no day is reckoned, a package's themes are JSON.
LATER = ("datetime", "tomllib", "traceback")
_NOT_FRESH = "The library is compiled first; this takes a few seconds."


class Opening(NamedTuple):
    """How the window is to be opened; None is as the reader left it.

    Attributes:
        place: A section or a block, in any form of its id.
        screenshot: A file, and the size of the window in pixels.
    """

    home: str | None = None
    place: str | None = None
    lang: Lang | None = None
    theme: str | None = None
    screenshot: tuple[Path, tuple[int, int]] | None = None


def main() -> int:
    """Run the program and return its exit status."""
    try:
        return _run(sys.argv[1:])
    except ReaderError as error:
        _say(str(error))
        return error.status


def _run(words: Sequence[str]) -> int:
    if not words:
        return _window(Opening())
    from desktop.cli.asking import options
    from desktop.cli.asking.commands import COMMANDS
    from desktop.cli.main import run

    command = options.command_of(words)
    if command is not None and command.startswith(_SCHEME):
        return _window(opening(words))
    if command is None and not {"--help", "-h", "--version", "--json"} & {*words}:
        return _window(opening(words))
    if command in COMMANDS and command != "verify" and not options.is_help(words):
        status = _compile_if_stale()
        if status and command != "doctor":  # It reports what is wrong, this too.
            return status
    return run(words)


def opening(words: Sequence[str]) -> Opening:
    """Return how the window is to be opened.

    Raises:
        BadOptionError: An option the window does not have, or a value that cannot be.
    """
    from desktop.cli.asking.options import Parser

    parser = Parser(allow_abbrev=False, add_help=False)
    parser.add_argument("--home")
    parser.add_argument("--section")
    parser.add_argument("--lang", choices=LANGS)
    parser.add_argument("--theme")
    parser.add_argument("--screenshot", type=Path)
    parser.add_argument("--size", type=_size)
    parser.add_argument("place", nargs="?")
    found = parser.parse_args(words)
    if found.size and not found.screenshot:
        raise BadOptionError(why="--size is the size of a picture: it needs --screenshot FILE.")
    if found.section and found.place:
        raise BadOptionError(why=f"Either --section or “{found.place}”, not both.")
    if found.screenshot and found.screenshot.suffix.lower() != ".png":
        raise BadOptionError(why=f"“{found.screenshot}” must end in .png.")
    theme = _theme(found.theme, found.home) if found.theme else None
    picture = (found.screenshot, found.size or _LAPTOP) if found.screenshot else None
    return Opening(found.home, found.section or found.place, found.lang, theme, picture)


def _theme(name: str, home: str | None) -> str:
    from desktop.preferences.declared import OWN_THEME, THEMES

    if name in THEMES:
        return name
    own = name.removeprefix(OWN_THEME)
    known = {one.stem for one in (paths.home(home).data / "themes").glob("*.toml")}
    if own not in known:
        there = ", ".join((*THEMES, *sorted(known)))
        raise BadOptionError(why=f"There is no theme “{own}”; there are {there}.")
    return f"{OWN_THEME}{own}"


def _size(text: str) -> tuple[int, int]:

    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not _SMALLEST <= min(size) <= max(size) <= _LARGEST:
        raise BadOptionError(why=f"“{text}” is not a size such as 1366x768.")
    return size


def _window(how: Opening) -> int:
    from desktop.cli import display

    if how.place and not how.screenshot and _is_shown_elsewhere(how.place, how):
        return 0
    if how.screenshot:
        # Painted without a display, so that the picture is the same everywhere.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    else:
        display.check(os.environ, _can_load)
    status = _compile_if_stale()
    if status:
        return status
    gc.disable()  # Until the first page: nothing made before it is garbage. Saves a tenth.
    try:
        binding.load()
        with binding.standing_in(LATER):
            from desktop.app import run
    except ImportError as error:
        raise _without_qt(error) from error
    return run(
        how.home,
        place=how.place,
        lang=how.lang,
        theme_name=how.theme,
        screenshot=how.screenshot,
    )


def _is_shown_elsewhere(place: str, how: Opening) -> bool:
    # The window that is open shows it, if there is one; an id that there is not is said here.
    from desktop.preferences import calling

    home = paths.home(how.home)
    if not calling.is_answered(home.state):
        return False
    from desktop.reader import Reader

    Reader(home).block(place, how.lang or "en")
    return calling.hand_over(home.state, calling.Call(place, how.lang))


def _without_qt(error: ImportError) -> Exception:
    from desktop.cli import display

    missing = display.library_in(str(error))
    if missing:
        return display.missing_libraries(missing)
    if (error.name or "").partition(".")[0] in {"PySide6", "shiboken6"}:
        return NoDisplayError(
            why="PySide6 is not installed", advice="Run “pip install PySide6-Essentials”."
        )
    return error


def _can_load(library: str) -> bool:
    try:
        import ctypes
    except ImportError:
        return True  # A package has none: what its plugins need lies beside them.
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _compile_if_stale() -> int:
    top = paths.checkout()
    if top is None:
        return 0
    from desktop.compiler.fresh import is_fresh

    if is_fresh(top / "content", paths.compiled()):
        return 0
    _say(_NOT_FRESH)
    return _compile(top / "content")


def _compile(content: Path) -> int:
    try:
        from desktop.compiler.compile import compile_library
        from desktop.compiler.problems import ContentErrors
    except ImportError as error:
        _say(f"The compiler needs “{error.name}”. Run “uv sync”.")
        return 3
    try:
        compile_library(content, paths.compiled())
    except ContentErrors as errors:
        for problem in errors.problems:
            _say(str(problem))
        return 3
    except OSError as error:
        _say(f"The library cannot be compiled: {error}. Is there room, and may you write there?")
        return 3
    return 0


def _say(line: str) -> None:
    from desktop.cli.answer import complain

    complain(line)


if __name__ == "__main__":
    sys.exit(main())
