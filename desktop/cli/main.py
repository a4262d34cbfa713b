"""The command line: a command's answer or one line of error, and an exit status.

Never loads Qt and never compiles. `run` is the whole of it: the window's program and the
packaged commands both call it.
"""

import os
import traceback
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__, paths
from desktop.cli import answer, answering
from desktop.cli.answer import Answer
from desktop.cli.asking import options
from desktop.cli.asking.commands import COMMANDS
from desktop.cli.asking.options import Asked
from desktop.cli.layout import EMPTY, Grid, Paragraph, Piece
from desktop.errors import ReaderError
from desktop.reader import Reader

BUG = 70  # Neither the request's fault nor the world's: EX_SOFTWARE of sysexits.h.
STOPPED = 130  # As shells report a program ended by Ctrl+C.
DEBUG = "WHITEPAPER_DEBUG"


def run(words: Sequence[str], compiled: Path | None = None) -> int:
    """Do what ``words`` ask and return the exit status (product.md, "Exit status").

    ``compiled`` is the library's folder, the bundled one unless told.
    """
    answer.use_utf8()
    try:
        return _run(words, compiled)
    except ReaderError as error:
        answer.complain(str(error))
        return error.status
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:  # noqa: BLE001  The one place where a bug becomes a line.
        return _report(error)


def _run(words: Sequence[str], compiled: Path | None) -> int:
    kind = options.is_help(words)
    if kind:
        return _put(_help(options.command_of(words) if kind == "command" else None))
    if options.command_of(words) is None and "--version" in words:
        return _put(f"whitepaper {__version__}")
    asked = options.read(words)
    found = _answer(asked, compiled)
    status = _put(_form(found, asked))
    if found.afterwards:
        found.afterwards()
    if found.error is None or status:
        return status
    if not (asked.json and found.error.status == 1):  # There the empty answer says it.
        answer.complain(str(found.error))
    return found.error.status


def _put(text: str) -> int:
    why = answer.put(text) if text else ""
    if why:
        answer.complain(f"The answer cannot be written: {why}. Send it somewhere else.")
    return 3 if why else 0


def _answer(asked: Asked, compiled: Path | None) -> Answer:
    named = Path(asked.library) if asked.library else None
    home, bundled = paths.home(asked.home), compiled or paths.compiled()
    check = answering.check(asked.command)
    if check:
        return check(home, named, bundled)
    if asked.codebook:
        return answering.codebook(asked)
    reader = Reader(home, named, bundled=bundled)
    if reader.fault:
        answer.complain(str(reader.fault))
    return answering.answering(asked.command)(reader, asked)


def _form(found: Answer, asked: Asked) -> str:
    if found.lines:
        return "\n".join(answer.as_line(line) for line in found.lines)
    if found.raw and not asked.json:
        return found.raw
    if asked.json:
        return answer.as_json(found.value)
    if not asked.csv:
        return answer.as_text(found.pieces)
    mark = answer.BOM if asked.bom else ""
    return mark + answer.as_csv(found.rows, answering.columns(asked))


def _help(command: str | None) -> str:
    if command:
        return options.parser_of(COMMANDS[command]).format_help().rstrip()
    rows = [[f"{row.name} {row.takes}", row.does] for row in COMMANDS.values()]
    pieces: list[Piece] = [
        Paragraph("whitepaper opens the window; whitepaper COMMAND answers without one."),
        EMPTY,
        Grid(rows, gutter=2),
        EMPTY,
        Paragraph("Every command takes --json and --home DIR, and --help for its own options."),
        Paragraph("Window: whitepaper [whitepaper:2.3-4] [--section ID] [--lang en|zh]"),
        Paragraph("        [--theme NAME] [--home DIR] [--screenshot FILE [--size WxH]]"),
        Paragraph("Exit status: 0 done, 1 nothing found, 2 a wrong request, 3 a wrong world."),
    ]
    return answer.as_text(pieces)


def _report(error: Exception) -> int:
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    else:
        said = f"{type(error).__name__}: {error}"
        answer.complain(f"A bug: {said}. Set {DEBUG}=1 to see where, and report it.")
    return BUG
