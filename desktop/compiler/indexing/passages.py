"""Any passages as a library that can be searched: a file of JSON lines to a folder.

A line is `{"id", "text"}` and may have `heading`, `lang` (`en` or `zh`) and `section`. The
lines are read one by one, so that a hundred thousand of them need no more memory than their
index. All is made in a folder beside the target, the manifest last: a run that is killed
leaves nothing that opens.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop.compiler.problems import Problems
from desktop.compiler.write import write_manifest
from desktop.document.library import INDEX, MANIFEST
from desktop.document.model import BlockId, Lang, SectionId
from desktop.search.stored.building import build
from desktop.search.stored.documents import Entry

EDITION = "passages"  # What the manifest calls such a library.
EVERY = 1000  # Passages from one word on the progress to the next.
_HAN = range(0x3400, 0xA000)


def compile_passages(file: Path, target: Path, say: Callable[[str], None]) -> int:
    """Make a library of the passages in ``file``; return how many.

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
    try:
        count = build(new / INDEX, _told(_entries(file, problems), say))
        problems.stop_if_any()
        write_manifest(new, EDITION)
        shutil.rmtree(target, ignore_errors=True)
        new.rename(target)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count


def _told(entries: Iterator[Entry], say: Callable[[str], None]) -> Iterator[Entry]:
    began, count = time.perf_counter(), 0
    for count, entry in enumerate(entries, 1):
        yield entry
        if count % EVERY == 0:
            rate = count / (time.perf_counter() - began)
            say(f"{count:,} passages read, {rate:,.0f} a second")
    say(f"{count:,} passages read; writing the index")


def _entries(file: Path, problems: Problems) -> Iterator[Entry]:
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _entry(json.loads(line))
            except (ValueError, TypeError, KeyError) as error:
                problems.say(file, number, f"not a passage: {error}")
                return


def _entry(form: dict[str, Any]) -> Entry:
    text, given = str(form["text"]), form.get("lang")
    lang: Lang = given if given in {"en", "zh"} else _language(text)
    return Entry(
        block=BlockId(str(form["id"])),
        section=SectionId(str(form.get("section") or "")),
        part="",
        lang=lang,
        kind="paragraph",
        heading=str(form.get("heading") or ""),
        text=text,
    )


def _language(text: str) -> Lang:
    beginning = text[:400]
    return "zh" if sum(ord(sign) in _HAN for sign in beginning) * 5 > len(beginning) else "en"
