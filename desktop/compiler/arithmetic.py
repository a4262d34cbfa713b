"""Arithmetic on the facts: parts add up, counts agree, growth and shares fit their years.

The checks stand in `content/facts/checks.yml`. A figure is believed as far as it is
printed: 46.22万 may be anything that rounds to it. What does not hold must be said to, and
the figure must then carry a conflict, or the compile fails.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from desktop.compiler.figures import ReferenceError_, point
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Row, Tables, read_yaml

FILE = "checks.yml"  # Not .yaml: those files hold facts.


def check_arithmetic(folder: Path, tables: Tables, problems: Problems) -> int:
    """Run every check; say what fails; return how many were run."""
    count = 0
    for entry in read_yaml(folder / FILE, problems):
        count += 1
        try:
            for words in _wrong(entry.row, tables):
                problems.say(entry.file, entry.line, f"{entry.row.get('name')}: {words}")
        except (KeyError, ReferenceError_) as error:
            problems.say(entry.file, entry.line, f"the check cannot be read: {error}")
    return count


def _wrong(row: Row, tables: Tables) -> Iterator[str]:
    found, wanted, slack = _sides(row, tables)
    holds = abs(found - wanted) <= slack
    if holds and row.get("holds") is False:
        yield f"it holds, though it is said not to: {found:f} is {wanted:f}"
    elif not holds and row.get("holds") is not False:
        yield f"{found:f} is not {wanted:f}"
    elif not holds and not _has_conflict(row, tables):
        yield "it does not hold, and the figure shows no conflict"


def _sides(row: Row, tables: Tables) -> tuple[Decimal, Decimal, Decimal]:
    if "share" in row:
        parts = row.get("sum") or [row["part"]]
        part = sum((_value(one, tables) for one in parts), Decimal(0))
        stated = _value(row["share"], tables)
        return part / _value(row["of"], tables) * 100, stated, _step(stated) / 2
    if "growth" in row:
        return _growth(row, tables)
    if "same" in row:
        one, other = (_value(name, tables) for name in row["same"])
        return one, other, max(_step(one), _step(other)) / 2
    parts = [_value(one, tables) for one in row["sum"]]
    whole = _value(row["equals"], tables)
    return sum(parts, Decimal(0)), whole, _step(whole) / 2 if _step(whole) > 1 else Decimal(0)


def _growth(row: Row, tables: Tables) -> tuple[Decimal, Decimal, Decimal]:
    change = tables.facts[row["growth"]].entry.row["change"]
    before, now = _value(row["from"], tables), _value(row["to"], tables)
    stated = Decimal(str(change["value"]))
    moved = now - before if change["unit"] == "points" else (now / before - 1) * 100
    return moved, stated, Decimal(str(row.get("within", _step(stated) / 2)))


def _value(name: str, tables: Tables) -> Decimal:
    if "@" in name:
        return point(name, tables).value
    fact = tables.facts.get(name)
    if fact is None or fact.figure is None:
        raise ReferenceError_(f"there is no figure “{name}”")
    return fact.figure.value


def _step(value: Decimal) -> Decimal:
    # The worth of the last digit that is printed: 100 for 462,200, 0.01 for 82.04.
    return Decimal(10) ** int(value.normalize().as_tuple().exponent)


def _has_conflict(row: Row, tables: Tables) -> bool:
    name = row.get("share") or row.get("equals") or row.get("growth")
    fact = tables.facts.get(str(name))
    return fact is not None and bool(fact.entry.row.get("conflict"))
