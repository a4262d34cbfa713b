"""`poe fonts`: what the package is set in, cut from fonts installed on the building machine.

Latin faces keep the Latin, Greek and signs they have, Chinese ones the signs of the edition,
of the program's own words and of GB 2312 level 1 (what readers write in their notes). They
go into ``fonts/`` of the compiled library with their licences, and the manifest is sealed
anew. A sign of the text that no serif or no sans face can show stops the build.
"""

import ast
import importlib
import json
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import paths
from desktop.compiler.wording.release import messages
from desktop.compiler.write import write_manifest
from desktop.document.library import FONTS, Library

# Unicode ranges a Latin face keeps: Latin with its additions (pinyin), signs, arrows, marks.
_LATIN = ((0x20, 0x24F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x22FF))
_FEATURES = ["kern", "liga", "tnum", "lnum", "locl", "ccmp", "mark", "mkmk"]


class FontsError(Exception):
    """A font is not installed, or a sign of the text is in none of them."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face to carry.

    Attributes:
        family: Its name in the system; the cut one keeps it (the Noto names are not reserved).
        package: The Debian package that brings it, and whose licence goes with it.
    """

    family: str
    style: str
    package: str

    @property
    def is_han(self) -> bool:
        """Whether it is a Chinese face."""
        return "CJK" in self.family

    @property
    def is_serif(self) -> bool:
        """Whether it is for the text; else for tables and headings."""
        return "Serif" in self.family


_CORE, _CJK = "fonts-noto-core", "fonts-noto-cjk"
# No bold Chinese serif: few words want it, and 1.3 MB of archive is dear; Qt thickens those.
FACES = (
    Face("Noto Serif", "Regular", _CORE), Face("Noto Serif", "Bold", _CORE),
    Face("Noto Serif", "Italic", _CORE), Face("Noto Sans", "Regular", _CORE),
    Face("Noto Sans", "Bold", _CORE), Face("Noto Serif CJK SC", "Regular", _CJK),
    Face("Noto Sans CJK SC", "Regular", _CJK), Face("Noto Sans CJK SC", "Bold", _CJK),
)  # fmt: skip


def used(library: Path, program: Path, translations: Path) -> set[str]:
    """Return every sign of the library's texts and of the program's words in each language."""
    texts = [json.loads(path.read_text("utf-8")) for path in sorted(library.glob("*.json"))]
    found = "".join(_strings(texts))
    found += "".join(one for path in _modules(program) for one in _literals(path))
    files = sorted(translations.glob("*.ts"))
    found += "".join("".join(one.forms) for path in files for one in messages(path))
    return {sign for sign in found if unicodedata.category(sign) not in {"Cc", "Cf", "Co", "Cn"}}


def level_one() -> set[str]:
    """Return the signs of GB 2312 level 1: rows 16 to 55, the 3,755 commonest."""
    rows = range(0xB0, 0xD8)
    pairs = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return {sign for pair in pairs for sign in pair.decode("gb2312", "ignore")}


def carry(library: Path, signs: set[str], faces: Iterable[Face] = FACES) -> list[str]:
    """Cut the faces into ``fonts/`` of the library; return their files' names.

    Raises:
        FontsError: A face is not installed, or a sign of ``signs`` is in none of its kind.
    """
    folder = library / FONTS
    folder.mkdir(exist_ok=True)
    every = list(faces)
    latin = {chr(code) for first, last in _LATIN for code in range(first, last + 1)}
    shown: dict[bool, set[str]] = {True: set(), False: set()}
    for face in every:
        wanted = signs | (level_one() if face.is_han else latin)
        target = folder / f"{face.family}-{face.style}.otf"
        shown[face.is_serif] |= _cut(_installed(face), wanted, target)
    for package in {face.package for face in every}:
        licence = Path("/usr/share/doc") / package / "copyright"
        (folder / f"debian-{package}.txt").write_bytes(licence.read_bytes())
    for is_serif, have in shown.items():
        if signs - have:
            kind = "serif" if is_serif else "sans"
            raise FontsError(f"no {kind} face has {' '.join(sorted(signs - have))}")
    return sorted(path.name for path in folder.iterdir())


def _installed(face: Face) -> tuple[Path, int]:
    for file, _, index in _listed(face):
        return Path(file), int(index)
    raise FontsError(f"{face.family} {face.style} is not installed: Debian has {face.package}")


def _listed(face: Face) -> list[tuple[str, str, str]]:
    pattern = f"{face.family}:style={face.style}"
    answer = subprocess.run(  # noqa: S603  Our own words.
        ["fc-list", "-f", "%{file}|%{index}\n", pattern],  # noqa: S607
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return sorted(line.rpartition("|") for line in answer.splitlines())


def _cut(font: tuple[Path, int], signs: set[str], target: Path) -> set[str]:
    subset: Any = importlib.import_module("fontTools.subset")  # It has no types.
    options = subset.Options()
    options.font_number = font[1]
    options.layout_features = _FEATURES
    options.hinting = False  # The pane sets its text without.
    options.desubroutinize = True  # Packs a tenth smaller.
    options.recalc_timestamp = False  # The same bytes at each build.
    options.name_IDs = ["*"]
    with closing(subset.load_font(str(font[0]), options)) as made:
        cutter = subset.Subsetter(options)
        cutter.populate(text="".join(signs))
        cutter.subset(made)
        subset.save_font(made, str(target), options)
        return {chr(code) for code in made.getBestCmap()}


def _modules(program: Path) -> Iterable[Path]:
    # What speaks to the reader; the search's own tables of signs are no words.
    spoken = [program / name for name in ("actions.py", "errors.py", "preferences", "ui")]
    for one in spoken:
        yield from one.rglob("*.py") if one.is_dir() else [one]


def _literals(path: Path) -> Iterable[str]:
    tree = ast.parse(path.read_text("utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):  # A docstring is an expression of its own; nobody sees it.
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            # A sign alone is a bound of a range, or stands in the texts too.
            yield "" if id(node) in spoken or len(node.value) == 1 else node.value


def _strings(form: Any) -> Iterable[str]:  # noqa: ANN401  What JSON holds.
    if isinstance(form, str):
        yield form
        return
    inside: Iterable[Any] = form.values() if hasattr(form, "values") else form
    for one in inside if hasattr(form, "__iter__") else ():
        yield from _strings(one)


def main() -> int:
    """Carry the fonts into the compiled library; return the exit status."""
    folder, package = paths.compiled(), Path(paths.__file__).parent
    content = package.parent / "content"
    library = Library(folder)
    library.checked_index()  # What is sealed anew must have been whole before.
    try:
        names = carry(folder, used(folder, package, content / "translations"))
    except FontsError as error:
        shutil.rmtree(folder / FONTS)
        print(error, file=sys.stderr)  # noqa: T201  A developer's tool.
        return 1
    write_manifest(folder, library.edition_id, library.revision)
    print(f"{len(names)} files in {FONTS}/", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
