"""Brings the dossier's facts, series, terms, events and sources over into `content/`.

Run once, at the start: from then on `content/` is where they are kept and mended. The
script is kept in the history only, so that anyone can see what was done to the material:
facts parted by part and subject, the pointer to their statement dropped, ids given to
events.
"""

import csv
import re
import shutil
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

Row = dict[str, Any]

# Part → file name → first pieces of the ids that go there; the rest go to the last file.
FILES: dict[str, dict[str, tuple[str, ...]]] = {
    "0": {"white-papers": ()},
    "1": {
        "courts": ("courts", "cases", "spc_ip_court", "uc", "ts", "spcip", "ipcourts"),
        "prosecutors-police": ("procuratorates", "police"),
        "customs": ("customs",),
        "copyright": ("copyright", "film", "software"),
        "administration": (),
    },
    "2": {"patent-law": ("patent_rules", "patent_guidelines", "patent_plan"), "laws-and-plans": ()},
    "3": {"patents": ("patents", "pct", "hague", "pendency", "foreign"), "other-rights": ()},
    "4": {"culture": ()},
    "5": {"international": ()},
    "6": {"industry": ("patent_intensive", "industrialisation", "copyright_industries"), "use": ()},
}


def main(dossier: Path, content: Path) -> None:
    """Write everything; what was there is overwritten."""
    facts = yaml.load((dossier / "facts.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)  # noqa: S506
    _facts(facts, content / "facts")
    _units(dossier / "units.csv", content / "facts" / "units.csv")
    _series(dossier / "series.csv", content / "series" / "series.csv")
    shutil.copy(dossier / "terms.csv", content / "terms" / "terms.csv")
    shutil.copy(dossier / "whitepapers.csv", content / "events" / "whitepapers.csv")
    shutil.copy(dossier / "sources.csv", content / "sources.csv")
    _events(dossier / "timeline.csv", content / "events" / "events.csv")


def _facts(facts: list[Row], folder: Path) -> None:
    files: dict[str, list[Row]] = defaultdict(list)
    for fact in facts:
        fact.pop("statement")
        for key in ("change", "date", "text_en", "text_zh"):
            if fact.get(key) is None:
                fact.pop(key, None)
        part = str(fact["part"])
        first = str(fact["id"]).split(".", 1)[0]
        named = [name for name, heads in FILES[part].items() if first in heads]
        name = named[0] if named else list(FILES[part])[-1]
        files[f"{part}-{name}.yaml"].append(fact | {"part": part})
    for name, rows in files.items():
        text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=100)
        (folder / name).write_text(text.replace("\n- id:", "\n\n- id:"), "utf-8")


# The dossier's words for a unit → a unit of units.csv and the power of ten of its figures.
SERIES_UNITS: dict[str, tuple[str, int]] = {
    "cases": ("case_jian", 0), "patents": ("patent", 0), "applications": ("application", 0),
    "registrations": ("registration", 0), "trademarks": ("trademark", 0), "CNY bn": ("cny", 9),
    "points of 100": ("point", 0), "items": ("item", 0), "GI products": ("product", 0),
    "batches": ("batch", 0), "marks": ("mark", 0), "people": ("person", 0),
    "recordals": ("recordal", 0), "% of GDP": ("percent_gdp", 0), "rank": ("rank", 0),
    "months": ("month", 0), "%": ("percent", 0), "grants": ("grant", 0), "links": ("link", 0),
    "USD bn": ("usd", 9), "clusters": ("cluster", 0), "layout designs": ("layout_design", 0),
    "centres": ("centre", 0), "tonnes": ("tonne", 0),
}  # fmt: skip


def _series(source: Path, target: Path) -> None:
    fields = [
        "series_id", "label_en", "label_zh", "unit", "year", "value", "quality", "bound",
        "note_en", "note_zh", "source_id",
    ]  # fmt: skip
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            unit, power = SERIES_UNITS[row["unit"]]
            value = Decimal(row["value"]).scaleb(power)
            at_least = row["quality"] == "lower_bound"
            writer.writerow({
                "series_id": row["series_id"],
                "label_en": row["series_en"],
                "label_zh": row["series_zh"],
                "unit": unit,
                "year": row["year"],
                "value": f"{value:f}" if power == 0 else f"{value.normalize():f}",
                "quality": "rounded" if at_least else row["quality"],
                "bound": "over" if at_least else "none",
                "note_en": row["scope_note_en"],
                "note_zh": row["scope_note_zh"],
                "source_id": row["source_id"],
            })


def _units(source: Path, target: Path) -> None:
    text = source.read_text("utf-8")
    text = text.replace("10000 people", "10,000 people").replace(
        "patent per 10,000 people,patents per 10,000 people",
        '"patent per 10,000 people","patents per 10,000 people"',
    )
    target.write_text(text.rstrip("\n") + "\nlayout_design,layout design,layout designs,件\n", "utf-8")


def _events(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    given: set[str] = set()
    with target.open("w", encoding="utf-8", newline="") as file:
        fields = ["id", "date", "event_en", "event_zh", "part", "source_id"]
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({"id": _event_id(row, given)} | row)


def _event_id(row: Row, given: set[str]) -> str:
    words = re.findall(r"[a-z0-9]+", str(row["event_en"]).lower())
    stop = {"the", "a", "an", "of", "and", "in", "on", "for", "to", "by", "with", "from"}
    slug = "-".join([word for word in words if word not in stop][:4])
    found = f"{row['date']}-{slug}"
    if found in given:
        raise ValueError(f"two events would be called {found}")
    given.add(found)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
