"""What the frozen program carries, as tables: Qt's plugins and modules, data, licences.

PyInstaller takes whole plugin families and what they need; a reader of text needs few of
them. `lean` drops the rest, and with them QtNetwork, Qml and Quick.
"""

import importlib
import json
import py_compile
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from desktop.compiler.fresh import STAMP

Entry = tuple[str, str, str]  # PyInstaller's: name in the bundle, path on disk, kind.

EXCLUDED = [
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest",
    "desktop.compiler", "markdown_it", "mdit_py_plugins", "yaml", "pytest", "hypothesis",
    "tkinter", "unittest", "pydoc", "doctest", "test", "setuptools", "pkg_resources",
    "numpy", "cachetools", "loguru", "fontTools", "ssl", "_ssl", "asyncio",
    "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw",
    # Whoosh's parallel writer, which nothing here calls; where it goes along, every start
    # loads it (10 ms), and pkgutil with it.
    "multiprocessing", "whoosh.multiproc", "Stemmer",
    # Where there is ctypes, PyInstaller loads it at each start (3 ms); Windows' drives want it.
    *(() if sys.platform == "win32" else ("ctypes", "_ctypes")),
]  # fmt: skip
CLI_EXCLUDED = [*EXCLUDED, "PySide6", "shiboken6", "desktop.ui", "desktop.app"]

OPTIMIZE = 2  # Bytecode without docstrings: a fifth less to read at each start.

# A plugin family → the plugins of it that are kept; a family not named is kept whole.
PLUGINS: dict[str, tuple[str, ...]] = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatform", "ibusplatform"),
    "platformthemes": ("qxdgdesktopportal",),
    "imageformats": (),
    "iconengines": (),
    "egldeviceintegrations": (),
    "generic": (),
    "networkinformation": (),
    "tls": (),
    "sqldrivers": (),
    # On Linux only into a file: the plugin for CUPS brings network libraries of its own.
    "printsupport": ("windowsprintersupport", "cocoaprintersupport"),
    "xcbglintegrations": (),
    "wayland-graphics-integration-client": (),
    "wayland-graphics-integration-server": (),
}

# Libraries that come with debug symbols, up to six times their size: whole names' beginnings,
# and the folder of Python's own.
STRIPPED = ("_sodium.", "_regex.", "_cffi_backend.", "libpython")
STRIPPED_FOLDER = "lib-dynload"
TRANSLATIONS = {"qtbase_zh_CN.qm"}  # Qt's own words: dialogs' buttons, boxes' menus. 144 KB.

LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "LGPL", "GPL")


def lean(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that the reader needs.

    Drops the plugins the table does not name, then every library that neither Python nor
    what is left asks for (GTK, Qml, QtNetwork and all they bring).
    """
    kept = [entry for entry in entries if not _is_ballast(entry[0].replace("\\", "/"))]
    needed = _needed(kept)
    return [entry for entry in kept if not _is_library(entry) or Path(entry[0]).name in needed]


def stripped(entries: Iterable[Entry], target: Path) -> list[Entry]:
    """Return the entries; of those that come with debug symbols, copies without them."""
    target.mkdir(parents=True, exist_ok=True)
    return [_stripped(one, target) for one in entries]


def _stripped(entry: Entry, target: Path) -> Entry:
    name, path, kind = entry
    program = shutil.which("strip") if sys.platform == "linux" else None
    is_meant = Path(name).name.startswith(STRIPPED) or STRIPPED_FOLDER in Path(name).parts
    if program is None or kind == "SYMLINK" or not is_meant:
        return entry
    bare = target / Path(name).name
    subprocess.run([program, "-o", bare, path], check=True)  # noqa: S603  Our own words.
    return name, str(bare), kind


def sparing(scripts: Iterable[Entry]) -> list[Entry]:
    """Return what the program runs without the hook that teaches `inspect` where sources are.

    A package has no sources; the hook imports `inspect` and `zipfile` at each start (30 ms).
    """
    return [entry for entry in scripts if entry[0] != "pyi_rth_inspect"]


def _is_ballast(name: str) -> bool:
    pieces = name.split("/")
    if "translations" in pieces and pieces[-1] not in TRANSLATIONS:
        return True
    if pieces[-1] in {STAMP, "RECORD"}:
        return True
    if "plugins" not in pieces:
        return False
    family, plugin = pieces[-2], pieces[-1].removeprefix("lib")
    return family in PLUGINS and not plugin.startswith(PLUGINS[family])


def _is_library(entry: Entry) -> bool:
    # What is loaded by its name is a root: modules, plugins, Python itself.
    name, _, kind = entry
    by_name = "plugins" in Path(name).parts or Path(name).name.startswith("libpython")
    return kind in {"BINARY", "SYMLINK"} and not by_name


def _needed(entries: list[Entry]) -> set[str]:
    paths = {Path(name).name: path for name, path, kind in entries if kind != "SYMLINK"}
    waiting = [
        path
        for name, path, kind in entries
        if kind in {"BINARY", "EXTENSION"} and not _is_library((name, path, kind))
    ]
    needed: set[str] = set()
    while waiting:
        wanted = _imports(waiting.pop()) - needed
        needed |= wanted
        waiting += [paths[name] for name in wanted if name in paths]
    return needed


def _imports(path: str) -> set[str]:
    bindepend = importlib.import_module("PyInstaller.depend.bindepend")  # It has no types.
    found: Any = bindepend.get_imports(path)
    return {Path(str(one[0])).name for one in found}


def data(top: Path) -> list[tuple[str, str]]:
    """Return the bundled folders and where they go."""
    folders = ("compiled", "icons", "themes", "style")
    found = [(str(top / "resources" / one), f"resources/{one}") for one in folders]
    return [*found, (str(top / "resources" / "publishers.json"), "resources")]


def themes(top: Path, target: Path) -> list[tuple[str, str]]:
    """Write the themes as JSON into ``target``, beside whose TOML they go: read in no time."""
    target.mkdir(parents=True, exist_ok=True)
    for path in (top / "resources" / "themes").glob("*.toml"):
        form = tomllib.loads(path.read_text("utf-8"))
        (target / f"{path.stem}.json").write_text(json.dumps(form), "utf-8")
    return [(str(target), "resources/themes")]


def support(target: Path) -> list[tuple[str, str]]:
    """Write the binding's own Python as bytecode into ``target``; return where it goes.

    PySide6 carries these modules as packed source and compiles them at each start (15 ms)
    unless it finds them unpacked in this folder: its own mechanism, SBK_EMBED.
    """
    shutil.rmtree(target, ignore_errors=True)
    importlib.import_module("PySide6.QtCore")  # It puts the next one there.
    found: Any = importlib.import_module("shibokensupport")
    found.__loader__.zfile.extractall(target)
    for path in target.rglob("*.py"):
        made = path.with_suffix(".pyc")
        py_compile.compile(str(path), str(made), dfile=path.name, doraise=True, optimize=OPTIMIZE)
        path.unlink()
    return [(str(target), "shiboken6/files.dir")]


def licences(
    entries: Iterable[Entry], target: Path, *, distributions: Iterable[str], fonts: Path
) -> None:
    """Write the licence text of everything in the bundle into ``target``.

    Python packages bring theirs; a library of the system brings the copyright file of its
    Debian package; the bundled fonts carry that file beside them.

    Raises:
        FileNotFoundError: Something in the bundle has no licence text.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in distributions:
        _of_distribution(name, target)
    for package in sorted(_packages(entries)):
        found = Path("/usr/share/doc") / package / "copyright"
        (target / f"debian-{package}.txt").write_bytes(found.read_bytes())
    for path in fonts.glob("*.txt"):
        shutil.copy(path, target)
    python = Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt"
    (target / "Python.txt").write_bytes(python.read_bytes())
    for name in ("LGPL-3", "GPL-3"):
        text = Path("/usr/share/common-licenses") / name
        (target / f"Qt-{name}.txt").write_bytes(text.read_bytes())


_QT_NOTICE = """Used here under the GNU Lesser General Public License, version 3, whose text is in
Qt-LGPL-3.txt and, as it builds on the GNU General Public License, in Qt-GPL-3.txt. The
libraries lie in the folder PySide6 as files of their own and may be replaced by others of
the same interface. Their source is offered by their makers, the Qt Project.
"""


def _of_distribution(name: str, target: Path) -> None:
    distribution = metadata.distribution(name)
    texts = [
        Path(str(file.locate()))
        for file in distribution.files or ()
        if ".dist-info" in str(file) and file.name.upper().startswith(LICENCE_NAMES)
    ]
    said = distribution.metadata["License-Expression"] or distribution.metadata["License"]
    if not texts and not said:
        raise FileNotFoundError(f"{name} has no licence text")
    parts = [f"{name} {distribution.version}: {said or 'see below'}\n"]
    if not texts:
        parts.append(_QT_NOTICE)
    parts += [path.read_text("utf-8", "replace") for path in texts]
    (target / f"{name}.txt").write_text("\n\n".join(parts), "utf-8")


def _packages(entries: Iterable[Entry]) -> set[str]:
    paths = {
        str(Path(source).resolve())
        for _, source, kind in entries
        if kind == "BINARY" and source.startswith(("/lib", "/usr"))
    }
    if not paths or shutil.which("dpkg") is None:
        return set()
    found = subprocess.run(  # noqa: S603  Paths that PyInstaller found itself.
        ["dpkg", "-S", *sorted(paths | {path.removeprefix("/usr") for path in paths})],  # noqa: S607
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return {line.split(":", 1)[0] for line in found.stdout.splitlines() if ":" in line}
