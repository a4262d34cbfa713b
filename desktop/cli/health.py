"""`verify` and `doctor`: whether the program is whole, and what a bug report needs.

Both answer when the library is missing or damaged: then that is the answer. Neither
writes anything, loads Qt or compiles.
"""

import locale
import os
import platform
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from desktop import __version__
from desktop.cli.answer import Answer, Value
from desktop.cli.layout import Grid, Paragraph
from desktop.document.model import LANGS, Lang
from desktop.errors import HomeError, LibraryDamagedError, NoChineseFontError, ReaderError
from desktop.paths import Home
from desktop.reader import Reader
from desktop.search.query import Query

TRIAL = "trademark"
_FONT_SECONDS = 10  # fc-list fills its cache on a first run.


def verify(home: Home, named: Path | None, bundled: Path) -> Answer:
    """Hash every file of the open edition and compare it with the manifest.

    An installed edition that had to be passed over is what is wrong, too.
    """
    edition: Value = None
    try:
        reader = Reader(home, named, bundled=bundled)
        library, edition = reader.library, _edition(reader)
        bad, count = library.verify(), len(library.manifest["files"])
    except ReaderError as error:
        bad, count, first = {"manifest.json": str(error)}, 0, error
    else:
        first = LibraryDamagedError(path=library.folder / next(iter(bad))) if bad else None
        if first is None and reader.fault:
            first, bad = reader.fault, {str(reader.fault.values["path"]): "changed"}
    value = {
        "ok": not bad, "files": count, "bad": list(bad), "why": bad, "edition": edition,
    }  # fmt: skip
    if first is None:
        said = Paragraph(f"All {count} files are as the manifest says.")
        return Answer(value, [said, Grid(_lines({"open": edition}))])
    return Answer(value, [Grid(list(bad.items()))], error=first)


def _edition(reader: Reader) -> Mapping[str, Value]:
    library = reader.library
    return {
        "origin": reader.origin, "id": library.edition_id, "revision": library.revision,
        "version": library.version, "folder": str(library.folder),
    }  # fmt: skip


def doctor(home: Home, named: Path | None, bundled: Path) -> Answer:
    """Gather what a bug report needs; what is wrong stands under ``problems``."""
    checked = verify(home, named, bundled)
    folder = named or bundled
    value: dict[str, Value] = {
        "versions": _versions(),
        "platform": _platform(),
        "paths": _paths(home, folder),
        "home_writable": _is_writable(home),
        "fonts": _fonts(_bundled_fonts(home, bundled)),
        "verify": checked.value,
    }
    problems = [] if checked.error is None else [checked.error]
    if checked.error is None:
        try:
            value |= _library(Reader(home, named, bundled=bundled))
        except ReaderError as error:
            problems.append(error)
    if not value["home_writable"]:
        problems.append(HomeError(path=home.data.parent, why="it cannot be written"))
    value["problems"] = [str(error) for error in problems]
    value["ok"] = not problems
    return Answer(value, [Grid(_lines(value))], error=problems[0] if problems else None)


def _versions() -> Value:
    return {
        "program": __version__,
        "python": platform.python_version(),
        "qt": _installed("pyside6_essentials"),
        "whoosh": _installed("whoosh3"),
    }


def _installed(name: str) -> str:
    # What importlib.metadata would say; importing that costs every command 20 ms.
    for folder in map(Path, sys.path):
        for path in folder.glob("*.dist-info") if folder.is_dir() else ():
            distribution, _, version = path.stem.partition("-")
            if distribution.lower() == name:
                return version
    return "unknown"


def _platform() -> Value:
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "LANG")
    return {
        "system": platform.platform(),
        "packaged": bool(getattr(sys, "frozen", False)),
        "encoding": locale.getencoding(),
        **{name: os.environ.get(name) for name in variables},
    }


def _paths(home: Home, folder: Path) -> Value:
    own = {name: str(folder) for name, folder in home._asdict().items()}
    return {"program": str(Path(__file__).parents[1]), "library": str(folder), **own}


def _is_writable(home: Home) -> bool:
    # Asks the nearest folder that is there, so that a diagnosis leaves nothing behind.
    for folder in (home.data, *home.data.parents):
        if folder.exists():
            return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    return False


def _bundled_fonts(home: Home, folder: Path) -> int:
    try:
        return len(Reader(home, folder).library.fonts)
    except ReaderError:
        return 0


def _fonts(bundled: int) -> Value:
    program = shutil.which("fc-list")
    found: dict[str, Value] = {"families": "unknown", "chinese": "unknown", "bundled": bundled}
    if program is not None:
        found |= {
            "families": _families(program, ":"),
            "chinese": _families(program, ":lang=zh-cn"),
        }
    if found["chinese"] == 0 and not bundled:
        found["advice"] = str(NoChineseFontError())
    return found


def _families(program: str, pattern: str) -> Value:
    try:
        found = subprocess.run(  # noqa: S603  Our own words.
            [program, pattern, "family"],
            capture_output=True, timeout=_FONT_SECONDS, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return len(set(found.stdout.splitlines()))


def _library(reader: Reader) -> Mapping[str, Value]:
    library = reader.library
    with closing(reader.search) as index:
        index.open()
        results = index.find(Query(TRIAL))
    return {
        "library": {
            "edition": library.edition_id,
            "schema": library.manifest["schema"],
            "version": library.version,
            "revision": library.revision,
            "origin": reader.origin,
        },
        "counts": {
            "sections": len(library.edition("en").work.sections),
            "blocks": {lang: _blocks(reader, lang) for lang in LANGS},
            "help": sum(len(one.blocks) for one in library.edition("en").sections if one.is_help),
            "facts": dict(Counter(one.grade for one in library.facts.values())),
            "facts_in_paper": sum(one.in_paper for one in library.facts.values()),
            "series": len(library.series),
            "terms": len(library.terms),
            "events": len(library.events),
            "sources": len(library.sources),
        },
        "trial": {"query": TRIAL, "hits": results.total, "took_ms": round(results.took_ms, 2)},
    }


def _blocks(reader: Reader, lang: Lang) -> int:
    return sum(len(one.blocks) for one in reader.library.edition(lang).work.sections)


def _lines(value: Mapping[str, Value], above: str = "") -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for name, one in value.items():
        if isinstance(one, Mapping):
            lines += _lines(one, f"{above}{name} ")
        elif isinstance(one, (list, tuple)):
            lines.append((above + name, "; ".join(str(item) for item in one) or "none"))
        else:
            lines.append((above + name, "–" if one is None else str(one)))
    return lines
