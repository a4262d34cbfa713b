"""The edition itself: every written figure is the dossier's, by code the compiler does not share.

A run over a figure may show its value, its change or its year; words that stand for an
event show none. Nothing here calls `desktop.document.numbers`.
"""

import csv
import os
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from functools import cache

import pytest
import yaml

from desktop.compiler.compile import compile_library
from desktop.document.codebook import CODEBOOK
from desktop.document.library import Library
from tests.support.source import TOP

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "twenty": 20, "thirty": 30,
    "fifty": 50, "一": 1, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "十三": 13, "五十": 50,
}  # fmt: skip
TIMES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "万": 10**4, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip
NUMBER = re.compile(r"(-?[\d,]*\.?\d+)\s*(余?)(thousand|million|billion|trillion|万亿|万|亿)?")


def numbers(words):
    """The numbers a stretch of text says, in digits or as one word."""
    plain = words.replace("\u2212", "-").replace("per 10,000 people", "").replace("每万人", "")
    if plain in WORDS:
        return {Decimal(WORDS[plain])}
    # 20余万: the 余 stands between the digits and their scale.
    plain = re.sub(r"余(?=[万亿])", "", plain)
    return {
        Decimal(digits.replace(",", "")) * TIMES.get(scale, 1)
        for digits, _, scale in NUMBER.findall(plain)
    }


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition") / "compiled"
    compile_library(TOP / "content", folder)
    return Library(folder)


@cache
def facts():
    found = {}
    for file in sorted((TOP / "content" / "facts").glob("*.yaml")):
        for row in yaml.safe_load(file.read_text("utf-8")):
            found[row["id"]] = row
    return found


@cache
def points():
    with (TOP / "content" / "series" / "series.csv").open(encoding="utf-8", newline="") as file:
        return {f"{row['series_id']}@{row['year']}": row for row in csv.DictReader(file)}


def allowed(run):
    """The numbers that the words of a run may say."""
    if run.kind == "point":
        return {Decimal(points()[run.target]["value"])}
    row = facts()[run.target]
    change = (row.get("change") or {}).get("value")
    said = {row["value"], change, row["year"], None if change is None else abs(change)}
    return {Decimal(str(one)) for one in said if one is not None}


def runs(library, lang):
    blocks = [block for section in library.edition(lang).sections for block in section.blocks]
    return [
        (block, run, block.text[run.start : run.end])
        for block in blocks
        for run in block.runs
        if run.kind in {"fact", "point"}
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_written_figure_is_the_dossiers(library, lang):
    wrong = [
        f"{block.id} {run.target}: {words}"
        for block, run, words in runs(library, lang)
        if _is_figure(run, words) and not numbers(words) <= allowed(run)
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_most_runs_over_figures_were_compared(library, lang):
    found = runs(library, lang)
    compared = [words for _, run, words in found if _is_figure(run, words) and numbers(words)]
    assert len(compared) > 0.8 * len(found) > 200


FIGURE = re.compile(
    r"(over|nearly|about|at least|up to|第|近|约|超过|至少|最多|每万人|[-+\u2212]|\d)"
)


def _is_figure(run, words):
    # Words linked to an event, or to a figure told in other words, may hold dates.
    if run.kind == "point" or words in WORDS:
        return True
    is_date = bool(re.search(r"\d(月|日)|\d{1,2} [A-Z]", words))
    has_value = facts()[run.target]["value"] is not None
    return has_value and not is_date and bool(FIGURE.match(words))


def test_both_languages_cite_the_same_facts(library):
    cited = [sorted((b.id, r.target) for b, r, _ in runs(library, lang)) for lang in ("en", "zh")]
    assert cited[0] == cited[1]


def annex(library, part):
    sections = [s for s in library.edition("en").sections if s.part == part]
    return [block for section in sections for block in section.blocks]


def test_the_annex_of_series_has_every_point_and_no_other(library):
    shown = [r.target for b in annex(library, "A") for r in b.runs if r.kind == "point"]
    assert sorted(shown) == sorted(points())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_captions_of_series_tell_every_gap(library, lang):
    blocks = [b for s in library.edition(lang).sections if s.part == "A" for b in s.blocks]
    for block in [one for one in blocks if one.table]:
        told = set()
        for first, last in re.findall(r"(20\d\d)(?:[–—](20\d\d))?", caption(block)):
            told |= set(range(int(first), int(last or first) + 1))
        known = {int(target.split("@")[1]) for target in cited(block)}
        assert told == set(range(2012, 2024)) - known, block.id


def caption(block):
    # What stands in brackets is a unit; years of a label would stand before it.
    whole = block.text[block.table.caption.start : block.table.caption.end]
    return (
        whole.rpartition("Not known:")[2] if "Not known" in whole else whole.rpartition("不详")[2]
    )


def cited(block):
    return [run.target for run in block.runs if run.kind == "point"]


def test_the_annexes_have_every_event_term_and_source_once(library):
    for part, table in (("B", "events"), ("C", "terms"), ("D", "sources")):
        written = [b.id for b in annex(library, part) if b.text and "-" in b.id]
        intros = [s for s in library.edition("en").sections if s.part == part]
        assert len(written) >= len(getattr(library, table)) + len(intros), part


def test_every_date_of_the_timeline_is_the_tables(library):
    months = "January February March April May June July August September October November December"
    for event in library.events.values():
        year, month, day = [*event.date.split("-"), "", ""][:3]
        words = f"{int(day)} " if day else ""
        words += f"{months.split()[int(month) - 1]} " if month else ""
        text = next(b.text for b in annex(library, "B") if event.text.en in b.text)
        assert text.startswith(f"{words}{year}: "), event.id


def test_every_count_of_the_sources_is_the_tables(library):
    resting = Counter(source for fact in library.facts.values() for source in fact.sources)
    said = sum(int(n) for b in annex(library, "D") for n in re.findall(r"facts (\d+)", b.text))
    assert said == sum(resting.values()) > 500


def test_another_process_compiles_the_edition_to_the_same_bytes(library, tmp_path):
    command = [sys.executable, "-m", "desktop.compiler", "--target", tmp_path / "again"]
    subprocess.run(command, check=True, cwd=TOP, env=os.environ | {"PYTHONHASHSEED": "7"})
    assert Library(tmp_path / "again").version == library.version


def test_the_codebook_allows_every_value_of_the_edition(library):
    for table, values in (("fact", library.facts), ("source", library.sources)):
        for column in [one for one in CODEBOOK[table] if one.values]:
            found = {str(getattr(one, column.name, "")) for one in values.values()}
            assert found <= {*column.values, ""}, column.name


def test_every_unit_of_the_edition_is_told(library):
    counted = {one.unit for one in (*library.facts.values(), *library.series.values())}
    assert counted - {"none"} <= library.units.keys()


def test_what_is_in_the_paper_has_an_official_source_behind_it(library):
    notices = {"cnipa-20240430-whitepaper-2023", "cnipa-20240511-whitepaper-2023-en"}
    assert [
        one.id for one in library.facts.values() if one.in_paper and not notices & set(one.sources)
    ] == []


def test_the_first_release_is_as_large_as_it_says(library):
    blocks = [b for s in library.edition("en").sections for b in s.blocks if b.kind != "heading"]
    used = {fact for block in blocks for fact in block.facts}
    assert (len(blocks) >= 90, len(used) >= 80) == (True, True)
    assert len([b for b in blocks if b.kind == "card"]) == 5


def test_paragraphs_are_short(library):
    long = [
        block.id
        for section in library.edition("en").sections
        for block in section.blocks
        if block.kind in {"paragraph", "note", "card"} and len(block.text.split()) > 120
    ]
    assert long == []
