"""The edition itself: every written figure is the dossier's, by code the compiler does not share.

A run over a figure may show its value, its change or its year; words that stand for an
event show none. Nothing here calls `desktop.document.numbers`.
"""

import csv
import re
from decimal import Decimal
from functools import cache

import pytest
import yaml

from desktop.compiler.compile import compile_library
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
