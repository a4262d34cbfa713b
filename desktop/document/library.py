"""The compiled library, opened read-only.

`manifest.json` holds the schema, the edition's id, the content's version and the size and
SHA-256 of every other file, and seals itself. A file is hashed before a byte of it is
decoded; one that is not what the manifest says raises `LibraryDamagedError`. Each file is
read when first asked for, so a command or a first page pays only for what it shows.

The forms read here are written by `desktop.compiler.write`, and by nothing else.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from desktop.document import decode
from desktop.document.model import (
    Edition,
    Event,
    EventId,
    Fact,
    FactId,
    Lang,
    Series,
    SeriesId,
    Source,
    SourceId,
    Successions,
    Term,
    TermId,
    Unit,
)
from desktop.errors import LibraryDamagedError, LibraryMissingError, LibrarySchemaError

SCHEMA = 4  # Raised whenever a form written by the compiler changes.
READABLE = frozenset({3, SCHEMA})  # Older ones stay readable: `tests/samples/editions` has each.
MANIFEST = "manifest.json"
INDEX = "index"
FONTS = "fonts"  # Only in a package: cut for machines that have none (`poe fonts`).
SUCCESSIONS = "successions.json"  # Only where an older text came before this one.
WORDS = "words"  # The interface's: the program's own, not an edition's; no pack has them.
STAMP = "stamp.json"  # Sizes and times of the sources; made by the compiler for itself.
_SEAL = re.compile(rb'\{\n "seal": "([0-9a-f]{64})"')

Value = TypeVar("Value")


class Library:
    """The compiled files of one edition.

    Raises:
        LibraryMissingError: There is no manifest, or a file it names is gone.
        LibrarySchemaError: The manifest is of another schema.
        LibraryDamagedError: The manifest is not one, or a file is not what it says.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = _manifest(folder)
        self._editions: dict[Lang, Edition] = {}
        self._helping: Callable[[], Library] | None = None

    @property
    def edition_id(self) -> str:
        """The edition's id, ``2023``."""
        return str(self.manifest["edition"])

    @property
    def version(self) -> str:
        """The content's version: the hash of all that was compiled from it."""
        return str(self.manifest["version"])

    @property
    def revision(self) -> int:
        """Which published form of the edition this is; the first is 1."""
        return int(self.manifest.get("revision", 1))

    def edition(self, lang: Lang) -> Edition:
        """Return the edition in one language; read once."""
        if lang not in self._editions:
            found = decode.edition(self._json(f"text.{lang}.json"))
            if self._helping and found.work == found:
                found = found.helped_by(self._helping().edition(lang))
            self._editions[lang] = found
        return self._editions[lang]

    def take_help(self, helping: "Callable[[], Library]") -> None:
        """Show another library's help where this one was made without any."""
        self._helping = helping

    @cached_property
    def about(self) -> Mapping[str, Any]:
        """What ``content/edition.yaml`` says: titles, publisher, dates, statement, licence."""
        return self._json("edition.json")

    @cached_property
    def facts(self) -> Mapping[FactId, Fact]:
        """All facts, in the order of ``content/facts``."""
        return self._table("facts.json", decode.fact)

    @cached_property
    def series(self) -> Mapping[SeriesId, Series]:
        """All series."""
        return self._table("series.json", decode.series)

    @cached_property
    def terms(self) -> Mapping[TermId, Term]:
        """All terms of the glossary."""
        return self._table("terms.json", decode.term)

    @cached_property
    def events(self) -> Mapping[EventId, Event]:
        """All dated events, oldest first."""
        return self._table("events.json", decode.event)

    @cached_property
    def sources(self) -> Mapping[SourceId, Source]:
        """All sources."""
        return self._table("sources.json", decode.source)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units that facts and series are counted in."""
        return self._table("units.json", decode.unit)

    @cached_property
    def successions(self) -> Successions:
        """What became of the blocks of older texts, by the version of each; often none."""
        if SUCCESSIONS not in self.manifest["files"]:
            return {}
        return decode.successions(self._json(SUCCESSIONS))

    def checked_index(self) -> Path:
        """Return the index's folder after hashing every file in it.

        An index holds pickles: nothing may open it that has not called this first.
        """
        names = [name for name in self.manifest["files"] if name.startswith(f"{INDEX}/")]
        for name in names:
            self._bytes(name)
        known = {name.split("/", 1)[1] for name in names}
        strange = sorted({path.name for path in (self.folder / INDEX).iterdir()} - known)
        if strange or not names:
            raise LibraryDamagedError(path=self.folder / INDEX / "".join(strange[:1]))
        return self.folder / INDEX

    def font(self, name: str) -> bytes:
        """Return a bundled font after hashing it."""
        return self._bytes(f"{FONTS}/{name}")

    @property
    def fonts(self) -> list[str]:
        """The names of the bundled fonts, ``Noto Serif-Bold.otf``."""
        names = [name.partition("/") for name in self.manifest["files"]]
        return [name for folder, _, name in names if folder == FONTS and name.endswith(".otf")]

    def verify(self, *, fonts: bool = True) -> dict[str, str]:
        """Return what is wrong with each file that is not as the manifest says; hash all.

        Values are ``missing``, ``changed`` or ``not in the manifest``. Without ``fonts``
        these are left to `font`, which hashes each before it is used.
        """
        names = [name for name in self.manifest["files"] if fonts or not name.startswith(FONTS)]
        bad = {name: why for name in names if (why := self._wrong(name))}
        present = {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        }
        strange = present - set(self.manifest["files"]) - {MANIFEST, STAMP}
        return bad | dict.fromkeys(sorted(strange), "not in the manifest")

    def _wrong(self, name: str) -> str:
        try:
            self._bytes(name)
        except LibraryMissingError:
            return "missing"
        except LibraryDamagedError:
            return "changed"
        return ""

    def _bytes(self, name: str) -> bytes:
        wanted = self.manifest["files"].get(name)
        path = self.folder / name
        try:
            found = path.read_bytes()
        except OSError as error:
            raise LibraryMissingError(path=path) from error
        if wanted is None or hashlib.sha256(found).hexdigest() != wanted["sha256"]:
            raise LibraryDamagedError(path=path)
        return found

    def _json(self, name: str) -> Any:  # noqa: ANN401  What JSON holds; decode knows.
        return json.loads(self._bytes(name))

    def _table(self, name: str, read: Callable[[Any], Value]) -> Mapping[Any, Value]:
        values = [read(form) for form in self._json(name)]
        return {value.id: value for value in values}  # type: ignore[attr-defined]


def seal(manifest: bytes) -> bytes:
    """Return ``manifest`` with its seal: the hash of all its bytes, the seal's own as zeros.

    The seal tells a changed byte from a whole file. It is no signature: who can write the
    folder can seal it anew.
    """
    found = _SEAL.match(manifest)
    if found is None:
        return b""  # What has no place for a seal can have none.
    before, after = manifest[: found.start(1)], manifest[found.end(1) :]
    made = hashlib.sha256(before + b"0" * 64 + after).hexdigest()
    return before + made.encode() + after


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LibraryMissingError(path=path) from error
    try:
        found = json.loads(raw)
        schema = found["schema"]
    except (ValueError, KeyError, TypeError) as error:
        raise LibraryDamagedError(path=path) from error
    if schema not in READABLE:  # Asked first: another schema may be sealed in another way.
        raise LibrarySchemaError(path=folder, found=schema, wanted=SCHEMA)
    if seal(raw) != raw:
        raise LibraryDamagedError(path=path)
    return found
