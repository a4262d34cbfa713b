"""Any passages as a library that can be searched: a file of JSON lines to a folder.

A line is `{"id", "text"}` and may have `heading`, `lang` (`en` or `zh`) and `section`. The
lines are read one by one, so that a hundred thousand of them need no more memory than their
index. A line that is no passage ends the run; an id that came before in the same language is
told, and its passages are one answer. All is made in a folder beside the target, the manifest
last: a run that is killed leaves nothing that opens.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from desktop.compiler.problems import Problems
from desktop.compiler.write import write_manifest
from desktop.document.library import INDEX, MANIFEST
from desktop.document.model import LANGS, BlockId, Lang, SectionId
from desktop.search.stored.building import build
from desktop.search.stored.documents import Entry

EDITION = "passages"  # What the manifest calls such a library.
MOST_TOLD = 20  # Ids that came twice; the others are counted.
EVERY = 1000  # Passages from one word on the progress to the next.
_HAN = range(0x3400, 0xA000)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a file.

    Attributes:
        count: How many passages.
        remarks: What its maker should know, a line each.
    """

    count: int
    remarks: tuple[str, ...] = ()


def compile_passages(file: Path, target: Path, say: Callable[[str], None]) -> Made:
    """Make a library of the passages in ``file``.

    ``say`` is told how far it is, now and then.

    Raises:
        ContentErrors: A line is no passage, or ``target`` holds something else already.
    """
    problems = Problems(file.parent)
    if target.exists() and not (target / MANIFEST).is_file() and any(target.iterdir()):
        problems.say(file, 1, f"the folder {target} holds something that is no library")
    if not file.is_file():
        problems.say(file, 1, "there is no such file")
    problems.stop_if_any()
    new = target.with_name(f"{target.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    (new / INDEX).mkdir(parents=True)
    ids = _Ids(file.name)
    try:
        count = build(new / INDEX, _told(_entries(file, problems, ids), problems, say))
        problems.stop_if_any()
        write_manifest(new, EDITION)
        shutil.rmtree(target, ignore_errors=True)
        new.rename(target)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return Made(count, tuple(ids.remarks()))


def _told(
    entries: Iterator[Entry], problems: Problems, say: Callable[[str], None]
) -> Iterator[Entry]:
    began, count = time.perf_counter(), 0
    for count, entry in enumerate(entries, 1):
        yield entry
        if count % EVERY == 0:
            rate = count / (time.perf_counter() - began)
            say(f"{count:,} passages read, {rate:,.0f} a second")
    if not problems.found:
        say(f"{count:,} passages read; writing the index")


class _Ids:
    """Where each id was first read, and which came again."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._first: dict[tuple[str, Lang], int] = {}
        self._told: list[str] = []
        self._again = 0

    def note(self, number: int, entry: Entry) -> None:
        first = self._first.setdefault((entry.block, entry.lang), number)
        if first == number:
            return
        self._again += 1
        if self._again <= MOST_TOLD:
            told = f"{self._name}:{number}: the id “{entry.block}” stands in line {first} already"
            self._told.append(told)

    def remarks(self) -> Iterator[str]:
        yield from self._told
        if self._again > MOST_TOLD:
            yield f"{self._name}: {self._again - MOST_TOLD:,} more ids came again"


def _entries(file: Path, problems: Problems, ids: _Ids) -> Iterator[Entry]:
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                entry = _entry(json.loads(line))
            except (ValueError, RecursionError) as error:
                problems.say(file, number, f"not a passage: {error}")
                return
            ids.note(number, entry)
            yield entry


def _entry(form: object) -> Entry:
    if not isinstance(form, dict):
        raise ValueError("it must be an object with “id” and “text”")  # noqa: TRY004
    made = cast("dict[str, object]", form)
    text, given = made.get("text"), made.get("lang")
    if not isinstance(text, str):
        raise ValueError("its “text” must be a string")  # noqa: TRY004
    lang: Lang | None = next((one for one in LANGS if one == given), None)
    return Entry(
        block=BlockId(_id(made.get("id"))),
        section=SectionId(str(made.get("section") or "")),
        part="",
        lang=lang or _language(text),
        kind="paragraph",
        heading=str(made.get("heading") or ""),
        text=text,
    )


def _id(given: object) -> str:
    # A truth value is a whole number to Python, and what is no number a fraction.
    is_one = isinstance(given, (str, int, float)) and not isinstance(given, bool)
    name = str(given) if is_one and given == given else ""  # noqa: PLR0124
    if not name:
        raise ValueError("its “id” must be a string or a number")
    return name


def _language(text: str) -> Lang:
    beginning = text[:400]
    return "zh" if sum(ord(sign) in _HAN for sign in beginning) * 5 > len(beginning) else "en"
