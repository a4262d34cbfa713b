"""`poe words`: every word marked in the program, carried into `content/translations/*.ts`.

Qt's lupdate merges: it keeps what is translated, drops what is gone, leaves what is new
unfinished. It is shown a list of the words instead of the program itself, since it knows
no `mark`, would give each class a context of its own, and would renumber every line.
"""

import ast
import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop import paths
from desktop.compiler.wording.release import CONTEXT, SOURCES, messages

PLURAL = "%n"  # What a number stands as in words that have plural forms.
_PACKAGE = Path(__file__).resolve().parents[2]


class WordsError(Exception):
    """Words that lupdate cannot be shown, or no lupdate."""


def marked(package: Path) -> Mapping[str, list[str]]:
    """Return every marked string of the program, and the modules it stands in.

    Raises:
        WordsError: What is marked is not written out there, so that nobody can translate it.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package).as_posix()
        for line, words in _marked(ast.parse(path.read_text("utf-8"))):
            if words is None:
                raise WordsError(f"{module}:{line}: mark() takes one string, written out")
            found.setdefault(words, []).append(module)
    return found


def _marked(tree: ast.AST) -> Iterator[tuple[int, str | None]]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "mark"
        ):
            one = node.args[0] if len(node.args) == 1 else None
            is_words = isinstance(one, ast.Constant) and isinstance(one.value, str)
            yield node.lineno, one.value if is_words else None  # type: ignore[union-attr]


def gather(package: Path, translations: Path) -> None:
    """Carry the words of the program into the translations."""
    every = marked(package)
    with tempfile.TemporaryDirectory() as folder:
        for lang, target in SOURCES.items():
            # English is the source: only its plural forms have to be told.
            shown = [words for words in every if lang != "en" or PLURAL in words]
            source = Path(folder) / f"words_{lang}.py"
            source.write_text("".join(_shown(words, every[words]) for words in shown), "utf-8")
            _merge(source, translations / f"reader_{lang}.ts", target)


def _shown(words: str, modules: list[str]) -> str:
    number = ', "", 1' if PLURAL in words else ""
    literal = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    places = " ".join(dict.fromkeys(modules))
    return f'#: {places}\nQCoreApplication.translate("{CONTEXT}", "{literal}"{number})\n'


def _merge(source: Path, translation: Path, language: str) -> None:
    command = [
        _program("lupdate"), "-silent", "-locations", "none", "-no-obsolete", "-sort-messages",
        "-disable-heuristic", "similartext", "-source-language", "en",
        "-target-language", language, str(source), "-ts", str(translation),
    ]  # fmt: skip
    subprocess.run(command, check=True)  # noqa: S603  Our own words.


def _program(name: str) -> str:
    # The tools of Qt Linguist lie beside the modules of PySide6, which is not imported.
    spec = importlib.util.find_spec("PySide6")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in (Path(folder) / name, Path(folder) / f"{name}.exe"):
            if path.is_file():
                return str(path)
    raise WordsError(f"Qt's {name} is not installed: it comes with PySide6-Essentials")


def main() -> int:
    """Carry the words over and say what is not translated yet; return the exit status."""
    top = paths.checkout() or Path.cwd()
    translations = top / "content" / "translations"
    try:
        gather(_PACKAGE, translations)
    except WordsError as error:
        _say(str(error))
        return 1
    for lang in SOURCES:
        path = translations / f"reader_{lang}.ts"
        every = list(messages(path))
        for one in every:
            if not one.is_finished:
                _say(f"not translated: {one.source}")
        _say(f"{path.name}: {len(every)}, not translated: {sum(not m.is_finished for m in every)}")
    return 0


def _say(words: str) -> None:
    print(words, file=sys.stderr)  # noqa: T201  A developer's tool.


if __name__ == "__main__":
    sys.exit(main())
