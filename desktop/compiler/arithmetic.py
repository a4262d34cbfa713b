"""Arithmetic on the facts: parts add up, counts agree, growth and shares fit their years.

The checks stand in `content/facts/checks.yml`; a change that a fact states is also held
against the two years of its series, whenever both are known without a bound. A figure is
believed as far as it is printed: 46.22万 may be anything that rounds to it. What does not
hold must be said to, and the figure must then carry a conflict, or the compile fails.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from desktop.compiler.figures import ReferenceError_, point, series_of
from desktop.compiler.problems import Problems
from desktop.compiler.sources import Row, SourceFact, SourcePoint, Tables, read_yaml

FILE = "checks.yml"  # Not .yaml: those files hold facts.


def check_arithmetic(folder: Path, tables: Tables, problems: Problems) -> int:
    """Run every check; say what fails; return how many were run."""
    count, checked = 0, set[str]()
    for entry in read_yaml(folder / FILE, problems):
        count += 1
        checked.add(str(entry.row.get("growth")))
        try:
            for words in _wrong(entry.row, tables):
                problems.say(entry.file, entry.line, f"{entry.row.get('name')}: {words}")
        except (KeyError, ReferenceError_) as error:
            problems.say(entry.file, entry.line, f"the check cannot be read: {error}")
    for name, fact in tables.facts.items():
        found = None if name in checked else _against_series(fact, tables)
        count += found is not None
        if found:
            problems.say(fact.entry.file, fact.entry.line, found)
    return count


def _against_series(fact: SourceFact, tables: Tables) -> str | None:
    """Return why a stated change does not fit its series; None when it cannot be told."""
    row = fact.entry.row
    change, series = row.get("change"), series_of(fact, tables)
    points = tables.series.get(series, {})
    before, now = points.get(change["against"] if change else 0), points.get(row["year"])
    if not change or before is None or now is None or row.get("conflict"):
        return None
    unsure = {before.figure.bound, now.figure.bound, change.get("bound", "none")} - {"none"}
    if unsure or change["unit"] == "times":
        return None
    stated = Decimal(str(change["value"]))
    if change["unit"] == "points":
        slack = _step(stated) / 2
        moved = now.figure.value - before.figure.value
    else:
        slack = _step(stated) / 2 + _blur(before) + _blur(now)
        moved = (now.figure.value / before.figure.value - 1) * 100
    if abs(moved - stated) <= slack:
        return ""
    return f"{row['id']}: its change is stated as {stated:f}, but {series} moved by {moved:.2f}"


def _blur(point: SourcePoint) -> Decimal:
    # How many percent the rounding of a point may move the change that is worked out from it.
    rounded = point.entry.row["quality"] == "rounded"
    return _step(point.figure.value) / 2 / point.figure.value * 150 if rounded else Decimal(0)


def _wrong(row: Row, tables: Tables) -> Iterator[str]:
    found, wanted, slack = _sides(row, tables)
    slack = Decimal(str(row.get("within", slack)))
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
    growth = row["growth"]
    change: Row = growth if "value" in growth else tables.facts[growth].entry.row["change"]
    before, now = _value(row["from"], tables), _value(row["to"], tables)
    stated = Decimal(str(change["value"]))
    moved = now - before if change["unit"] == "points" else (now / before - 1) * 100
    return moved, stated, _step(stated) / 2


def _value(name: str | float, tables: Tables) -> Decimal:
    if not isinstance(name, str):
        return Decimal(str(name))  # Said by the source, shown nowhere.
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
    shown = tables.facts.get(str(row.get("shown_with")))
    if shown is not None:
        return bool(shown.entry.row.get("conflict") or shown.entry.row.get("note_en"))
    name = row.get("share") or row.get("equals") or row.get("growth")
    fact = tables.facts.get(str(name))
    return fact is not None and bool(fact.entry.row.get("conflict"))
