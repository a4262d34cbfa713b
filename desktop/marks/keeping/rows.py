"""Marks as rows of the file's tables, and rows as marks."""

from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any

from desktop.marks.model import Anchor, Mark, MarkId, Segment
from desktop.marks.readable import anchor_of, anchor_text

COLUMNS = (
    "id kind colour note created changed revision deleted "
    "lang edition content exact before after heading progress was"
).split()
TABLES = ("mark", "segment", "tag")


def read(connection: Connection, ids: Sequence[MarkId] = ()) -> list[Mark]:
    """Return the marks of these ids, all of them when none is named; the oldest first."""
    of_mark, of_part = "", ""
    if ids:
        signs = ",".join("?" * len(ids))
        of_mark, of_part = f" WHERE id IN ({signs})", f" WHERE mark IN ({signs})"
    segments: dict[str, list[tuple[Any, ...]]] = {}
    every = "SELECT mark, block, first, last, sha FROM segment"  # Only our own words below.
    for mark, *rest in connection.execute(f"{every}{of_part} ORDER BY mark, number", ids):
        segments.setdefault(mark, []).append(tuple(rest))
    tags: dict[str, list[str]] = {}
    for mark, name in connection.execute(
        f"SELECT mark, name FROM tag{of_part} ORDER BY mark, number",  # noqa: S608
        ids,
    ):
        tags.setdefault(mark, []).append(name)
    rows = connection.execute(
        f"SELECT {', '.join(COLUMNS)} FROM mark{of_mark} ORDER BY created, id",  # noqa: S608
        ids,
    )
    return [_mark(row, segments.get(row[0], ()), tags.get(row[0], ())) for row in rows]


def _mark(row: Sequence[Any], parts: Sequence[Sequence[Any]], tags: Sequence[str]) -> Mark:
    name, kind, colour, note, created, changed, revision, deleted, *rest = row
    lang, edition, content, exact, before, after, heading, progress, was = rest
    segments = tuple(Segment(block, first, last) for block, first, last, _ in parts)
    shas = tuple(sha for *_, sha in parts)
    anchor = Anchor(lang, edition, content, segments, shas, exact, before, after, heading, progress)
    return Mark(
        name, kind, anchor, segments, "anchored", colour, note, tuple(tags), created, changed,
        revision, deleted, was=anchor_of(was),
    )  # fmt: skip


def write(connection: Connection, mark: Mark) -> None:
    """Put a mark in the place of the one of its id, if there is one."""
    anchor = mark.anchor
    values = {name: getattr(mark if hasattr(mark, name) else anchor, name) for name in COLUMNS}
    values["was"] = anchor_text(mark.was)
    signs = ", ".join(f":{name}" for name in COLUMNS)
    connection.execute(
        f"INSERT OR REPLACE INTO mark ({', '.join(COLUMNS)}) VALUES ({signs})",  # noqa: S608
        values,
    )
    for table in ("segment", "tag"):
        connection.execute(f"DELETE FROM {table} WHERE mark = ?", (mark.id,))  # noqa: S608
    parts = zip(anchor.segments, anchor.shas, strict=True)
    connection.executemany(
        "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?)",
        [
            (mark.id, number, one.block, one.start, one.end, sha)
            for number, (one, sha) in enumerate(parts)
        ],
    )
    connection.executemany(
        "INSERT INTO tag VALUES (?, ?, ?)",
        [(mark.id, number, name) for number, name in enumerate(mark.tags)],
    )
