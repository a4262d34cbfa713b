"""The licence texts of everything inside: the package's, or those of what is installed."""

from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

INSTALLED = ("PySide6-Essentials", "shiboken6", "whoosh3", "platformdirs", "typing_extensions")
_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")


def licences(folder: Path) -> Mapping[str, str]:
    """Return the texts by the name of what they are for.

    The package brings ``folder``; run from source there is none, and the distributions that
    are installed are asked.
    """
    if folder.is_dir():
        found = sorted(folder.iterdir(), key=_place)
        return {path.stem: path.read_text("utf-8", "replace") for path in found}
    return {name: _of_distribution(name) for name in INSTALLED if _is_installed(name)}


def _place(path: Path) -> tuple[bool, str]:
    # What the program is made of first, then the system's libraries that come with it.
    return path.name.startswith("debian-"), path.name.casefold()


def _is_installed(name: str) -> bool:
    return any(metadata.distributions(name=name))


def _of_distribution(name: str) -> str:
    found = metadata.distribution(name)
    form = found.metadata.json
    said = form.get("license_expression") or form.get("license") or ""
    texts = [
        Path(str(file.locate())).read_text("utf-8", "replace")
        for file in found.files or ()
        if ".dist-info" in str(file) and file.name.upper().startswith(_NAMES)
    ]
    return "\n\n".join([f"{name} {found.version}  {said}".rstrip(), *texts])
