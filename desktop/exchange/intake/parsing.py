"""Parsing: a file as a list of annotations, within bounds of time and memory.

An annotation alone, a page, a collection whose pages are in the file, a Readium set, a
plain list or a graph: what they hold is what is handed on, unlooked at.
"""

import json
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast

from desktop.errors import ExchangeError
from desktop.marks.readable import TRASH
from desktop.words import Said, mark

MOST_BYTES = 64_000_000  # Some 40,000 marks of ours; parsed it takes a few hundred megabytes.
MOST_COMMAS = 3_000_000  # What parts the values: bounds the memory that many small ones take.
MOST_ITEMS = 100_000  # Annotations; more than anybody made by hand.
MOST_PAGES = 10_000
_HOLDERS = {"AnnotationPage", "AnnotationCollection", "AnnotationSet"}
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sheaf:
    """The annotations of a file, and the name it gives itself.

    Attributes:
        trash: Of a readable copy of ours, what was deleted when it was written.
    """

    name: str
    items: tuple[object, ...]
    trash: tuple[object, ...] = ()


def read(path: Path) -> Sheaf:
    """Return what a file holds.

    Raises:
        ExchangeError: It cannot be opened, is too large, or is no list of annotations.
    """
    found = _json(path, _text(path, _bytes(path)))
    if isinstance(found, list):
        top: Item = {"type": "AnnotationPage", "items": cast("list[object]", found)}
    elif isinstance(found, dict):
        top = cast("Item", found)
    else:
        raise ExchangeError(path=path, why=Said(mark("it holds no annotations")))
    items = tuple(islice(_items(path, top), MOST_ITEMS + 1))
    if len(items) > MOST_ITEMS:
        raise ExchangeError(
            path=path, why=Said(mark("it holds over {most} annotations"), most=f"{MOST_ITEMS:,}")
        )
    name = next((str(top[key]) for key in ("label", "title") if isinstance(top.get(key), str)), "")
    trash: object = top.get(TRASH)
    gone = cast("list[object]", trash)[:MOST_ITEMS] if isinstance(trash, list) else ()
    return Sheaf(name or path.stem, items, tuple(gone))


def kinds(item: Item) -> set[str]:
    """Return the types of a thing, without what stands before their names."""
    found = item.get("type", item.get("@type", ()))
    every = cast("list[object]", found if isinstance(found, list) else [found])
    return {str(one).rsplit("#", 1)[-1].rsplit(":", 1)[-1] for one in every if isinstance(one, str)}


def _items(path: Path, top: Item) -> Iterator[object]:
    if isinstance(top.get("@graph"), list):
        yield from (one for one in top["@graph"] if isinstance(one, dict))
        return
    if not kinds(top) & _HOLDERS:
        if "target" not in top:
            raise ExchangeError(path=path, why=Said(mark("it holds no annotations")))
        yield top
        return
    page: object = top if isinstance(top.get("items"), list) else top.get("first")
    for _ in range(MOST_PAGES):
        if not isinstance(page, dict):
            break
        here = cast("Item", page)
        items = here.get("items", ())
        yield from cast("list[object]", items if isinstance(items, list) else [])
        page = here.get("next")
    if isinstance(page, str) and page is top.get("first"):
        why = mark("its annotations lie at an address, and this program opens none")
        raise ExchangeError(path=path, why=Said(why))


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise ExchangeError(path=path, why=Said(mark("it is not a file")))
        if about.st_size > MOST_BYTES:
            size, most = about.st_size // 1_000_000, MOST_BYTES // 1_000_000
            why = Said(mark("it has {size} MB, and at most {most} are read"), size=size, most=most)
            raise ExchangeError(path=path, why=why)
        with path.open("rb") as file:
            return file.read(MOST_BYTES)  # It may have grown since.
    except OSError as error:
        raise ExchangeError(path=path, why=error.strerror or error) from error


def _text(path: Path, raw: bytes) -> str:
    try:
        return raw.decode(json.detect_encoding(raw)).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise ExchangeError(
            path=path, why=Said(mark("its text is in no encoding of Unicode"))
        ) from error


def _json(path: Path, text: str) -> object:
    if text.count(",") > MOST_COMMAS:
        raise ExchangeError(path=path, why=Said(mark("it holds too many values")))
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ExchangeError(path=path, why=Said(mark("it is nested too deeply"))) from error
    except ValueError as error:  # Bad JSON, and a number with too many digits.
        said = " ".join(str(error).split())[:100].rstrip(".")
        raise ExchangeError(
            path=path, why=Said(mark("it is not JSON ({said})"), said=said)
        ) from error
