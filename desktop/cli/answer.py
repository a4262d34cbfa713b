"""Answers: what a command found, as values, and how they leave the program.

A command returns an `Answer` and prints nothing. It is written here, as text, JSON or CSV,
always in UTF-8: whatever the locale or code page says, a program that reads the answer
gets the same bytes. A reader that stops listening (`| head`) ends the writing quietly.
"""

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO, cast

from desktop.cli.layout import Piece, laid_out
from desktop.errors import ReaderError

Value = str | int | float | bool | None | Mapping[str, "Value"] | Sequence["Value"]
Row = Mapping[str, Value]

BOM = "\ufeff"  # Spreadsheets of one maker read UTF-8 only with it.
_WIDEST = 100  # Columns; longer lines of prose are hard to follow.


def many(count: int, one: str) -> str:
    """Return a count of things.

    >>> many(1, "mark"), many(0, "orphan")
    ('1 mark', '0 orphans')
    """
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found.

    Attributes:
        value: The JSON document.
        pieces: The same to be read by people.
        rows: The same as a table, for CSV; each a flat or nested mapping.
        error: What was wrong or missing although there is an answer; gives the status.
        lines: Documents that are written a line each, instead of ``value`` as one.
        raw: A text that is the answer itself, to be written as it is.
        afterwards: What is done once the answer is out, such as tidying up.
    """

    value: Value
    pieces: Sequence[Piece] = ()
    rows: Sequence[Row] = ()
    error: ReaderError | None = None
    lines: Sequence[Value] = ()
    afterwards: Callable[[], None] | None = None
    raw: str = ""


def use_utf8() -> None:
    """Write UTF-8 on both standard streams; what has no UTF-8 is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def put(text: str) -> str:
    """Write ``text`` and a line's end on standard output, at once.

    Returns why it could not be written, or nothing. That nobody listens any more, or
    that there is no standard output, is no reason to complain.
    """
    out: TextIO | None = sys.stdout
    if out is None:  # pyright: ignore[reportUnnecessaryComparison]  Closed before we began.
        return ""
    try:
        out.write(f"{text}\n")
        out.flush()
    except OSError as error:
        # What is still in the buffer must not fail a second time when Python leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return "" if isinstance(error, BrokenPipeError) else str(error.strerror)
    return ""


def complain(line: str) -> None:
    """Write the one line of an error on standard error."""
    shown = "".join(one if one.isprintable() else ascii(one)[1:-1] for one in line)
    print(f"whitepaper: {shown}", file=sys.stderr)  # noqa: T201


def as_json(value: Value) -> str:
    """Return ``value`` as one JSON document, its words readable as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def as_line(value: Value) -> str:
    """Return ``value`` as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_text(pieces: Sequence[Piece]) -> str:
    """Return ``pieces`` as text, as wide as the terminal when there is one."""
    return "\n".join(laid_out(pieces, _width()))


def as_form(value: Any) -> Any:  # noqa: ANN401  A value in, what JSON has for it out.
    """Return a value of the model as an object of its fields, and so all that is in it."""
    if not isinstance(value, tuple):
        return value
    within = [as_form(one) for one in cast("tuple[object, ...]", value)]
    names = getattr(cast("object", value), "_fields", None)
    return within if names is None else dict(zip(names, within, strict=True))


def as_csv(rows: Sequence[Row], columns: Sequence[str] = ()) -> str:
    """Return ``rows`` as a table with a head; nested keys are joined with ``_``.

    ``columns`` are the head, empty ones too; without them it is what the rows have.
    """
    flat = [dict(_cells(row)) for row in rows]
    out = io.StringIO()
    writer = csv.DictWriter(
        out, columns or _head(flat), restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(flat)
    return out.getvalue().rstrip("\n")


def _cells(row: Row, above: str = "") -> list[tuple[str, object]]:
    cells: list[tuple[str, object]] = []
    for name, value in row.items():
        if isinstance(value, Mapping):
            cells += _cells(value, f"{above}{name}_")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            cells.append((above + name, "; ".join(str(one) for one in value)))
        else:
            cells.append((above + name, "" if value is None else value))
    return cells


def _head(flat: Sequence[Mapping[str, object]]) -> list[str]:
    # A pair that is missing in one row leaves an empty cell of its own name there; beside
    # the columns of those that have it that name says nothing.
    names = dict.fromkeys(name for row in flat for name in row)
    return [
        name
        for name in names
        if any(row.get(name, "") != "" for row in flat)
        or not any(other.startswith(f"{name}_") for other in names)
    ]


def _width() -> int | None:
    if sys.stdout is None or not sys.stdout.isatty():  # pyright: ignore[reportUnnecessaryComparison]
        return None
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns, _WIDEST) or None
    except OSError:
        return None
