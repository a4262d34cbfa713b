"""The signed manifest of a pack: what is in it, to the byte.

It is read only once its signature fits; that its signer is trusted is no reason to take
its word: names, sizes and numbers are looked at as if anyone had written them.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from desktop.document.library import FONTS, MANIFEST
from desktop.document.model import LANGS, Lang

FORMAT = 1  # Raised when a pack is written in another way; older programs refuse it.
MOST_FILES = 1_000
MOST_BYTES = 500_000_000  # Unpacked, all files together; the first edition has 6 million.
_NAME = re.compile(r"(?:[A-Za-z0-9_]{1,60}/)?[A-Za-z0-9_][A-Za-z0-9_. -]{0,99}")
_SHA = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[A-Za-z0-9_-]{1,40}")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)  # Of Windows.


class NotOursError(ValueError):
    """Why a pack is not one, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class File:
    """What one file must be."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a pack says it holds.

    Attributes:
        revision: Counts the published forms of one edition.
        version: The content's, as the library's manifest has it.
        schema: The library's: what a program must read to open it.
        files: All files of the library, by their names in it.
    """

    edition: str
    revision: int
    version: str
    schema: int
    title: Mapping[Lang, str]
    files: Mapping[str, File]

    @property
    def age(self) -> tuple[str, int]:
        """What grows from an edition to the next, and from a revision to the next."""
        return self.edition, self.revision


def write(contents: Contents) -> bytes:
    """Return the bytes that are signed."""
    files = {name: {"size": one.size, "sha256": one.sha256} for name, one in contents.files.items()}
    form = {
        "format": FORMAT, "edition": contents.edition, "revision": contents.revision,
        "version": contents.version, "schema": contents.schema, "title": contents.title,
        "files": files,
    }  # fmt: skip
    return json.dumps(form, indent=1, ensure_ascii=False).encode()


def read(raw: bytes) -> Contents:
    """Return what the signed bytes say.

    Raises:
        NotOursError: They are no manifest that this program may follow.
    """
    try:
        form = _mapping(json.loads(raw))
    except (ValueError, RecursionError) as error:
        raise NotOursError("its manifest cannot be read") from error
    if form.get("format") != FORMAT:
        raise NotOursError("it is of a form that needs a newer program")
    title = _mapping(form.get("title"))
    found = Contents(
        edition=_matching(_WORD, form.get("edition")),
        revision=_number(form.get("revision"), most=1_000_000),
        version=_matching(_WORD, form.get("version")),
        schema=_number(form.get("schema"), most=1_000_000),
        title={lang: str(title.get(lang, ""))[:200] for lang in LANGS},
        files={_name(name): _file(one) for name, one in _mapping(form.get("files")).items()},
    )
    _check(found)
    return found


def _check(found: Contents) -> None:
    if len(found.files) > MOST_FILES:
        raise NotOursError(f"its manifest names over {MOST_FILES:,} files")
    if sum(one.size for one in found.files.values()) > MOST_BYTES:
        raise NotOursError(f"unpacked it would take over {MOST_BYTES // 1_000_000} MB")
    if len({name.casefold() for name in found.files}) != len(found.files):
        raise NotOursError("its manifest names one file twice")
    if MANIFEST not in found.files:
        raise NotOursError(f"its manifest names no {MANIFEST}")


def _name(name: str) -> str:
    plain = name.rpartition("/")[2]
    is_odd = plain.endswith((".", " ")) or ".." in name or _DEVICES.fullmatch(plain)
    if not _NAME.fullmatch(name) or is_odd or name.startswith(f"{FONTS}/"):
        raise NotOursError(f"its manifest names a file that may not be: {name[:80]!r}")
    return name


def _file(form: object) -> File:
    row = _mapping(form)
    return File(_number(row.get("size"), most=MOST_BYTES), _matching(_SHA, row.get("sha256")))


def _mapping(form: object) -> Mapping[str, Any]:
    if not isinstance(form, dict):
        raise NotOursError("its manifest is not made as it must be")
    return cast("dict[str, Any]", form)


def _number(form: object, *, most: int) -> int:
    if not isinstance(form, int) or isinstance(form, bool) or not 0 <= form <= most:
        raise NotOursError("its manifest has a number that cannot be")
    return form


def _matching(pattern: re.Pattern[str], form: object) -> str:
    if not isinstance(form, str) or not pattern.fullmatch(form):
        raise NotOursError("its manifest has a word that cannot be")
    return form
