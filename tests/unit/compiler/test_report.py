"""The report counts what there is, and says what the edition must not be."""

from dataclasses import replace

import pytest

from desktop.compiler.compile import read_content
from desktop.compiler.report import windows
from desktop.compiler.report.rules import broken
from desktop.compiler.report.survey import survey
from desktop.compiler.report.tell import told
from tests.support.annexes import with_annexes
from tests.support.library import SAMPLE
from tests.support.spoiling import spoilt

TEN = "The registry granted 921,000 patents in 2023, up from before"
PLAIN = "The registry granted more patents than in any other year"
EN, ZH = "text/1-rights/020-border.en.md", "text/1-rights/020-border.zh.md"
SPARE = """- {{id: {}, part: '1', label_en: A, label_zh: 甲, value: 1, unit: batch, printed: 1,
   quality: exact, bound: none, year: 2023, period: year, grade: press,
   in_paper: 'no', sources: [daily-2024]{}}}
"""
FACT = "- id: batches.held\n"


@pytest.fixture(scope="module")
def found():
    return survey(read_content(SAMPLE), frozenset())


def test_annexes_count_towards_nothing_but_themselves(found, tmp_path):
    annexed = survey(read_content(with_annexes(tmp_path)), frozenset())
    assert annexed.annexes == {"A": 2, "B": 2, "C": 2, "D": 3}
    assert (annexed.words, annexed.kinds) == (found.words, found.kinds)


def test_cells_are_counted_apart_from_prose(found, tmp_path):
    longer = spoilt(tmp_path, "text/1-rights/010-patents.en.md", "| In force |", "| Now in force |")
    other = survey(read_content(longer), frozenset())
    assert (other.words["en"], other.cells["en"]) == (found.words["en"], found.cells["en"] + 1)


def test_ten_words_in_a_row_are_found_and_nine_are_not(tmp_path):
    file = tmp_path / "runs"
    windows.write(file, [{"en": TEN, "zh": ""}])
    known = windows.read(file)
    assert windows.hashes(f"As told, {TEN}.", "en") & known
    assert (
        not windows.hashes("granted 921000 patents in 2023, up from before and after", "en") & known
    )


def test_a_block_that_shares_a_run_with_the_dossier_is_listed(tmp_path):
    content = spoilt(tmp_path, EN, "Customs held", f"{PLAIN}. Customs held")
    known = frozenset(windows.hashes(PLAIN, "en"))
    assert survey(read_content(content), known).shared["en"] == ["1.2-1"]


def test_a_section_must_open_with_a_sentence(tmp_path):
    content = spoilt(tmp_path, EN, "Customs held", "- Customs held")
    spoilt(tmp_path, ZH, "海关扣留", "- 海关扣留")
    assert "1.2" in survey(read_content(content), frozenset()).gistless


def test_a_fact_no_block_cites_needs_a_reason(tmp_path):
    spare = SPARE.format("spare.one", "") + SPARE.format("spare.two", ", unused: told elsewhere")
    content = spoilt(tmp_path, "facts/1-sample.yaml", FACT, spare + FACT)
    found = survey(read_content(content), frozenset())
    assert (found.unused["spare.one"], found.unused["spare.two"]) == ("", "told elsewhere")
    assert any("spare.one" in one and "spare.two" not in one for one in broken(found, strict=False))


def test_terms_the_text_never_says_are_listed(found, tmp_path):
    content = spoilt(tmp_path, "terms/terms.csv", "trademark,商标", "gist,密押")
    spoilt(tmp_path, "terms/terms.csv", "mark,标志", "egist,密记")  # “Registry” does not say it.
    assert (found.unsaid, survey(read_content(content), frozenset()).unsaid) == ([], ["gist"])


BROKEN = {
    "too long": ({"lengths": {"en": {"1-1": 121}, "zh": {}}}, "over 120 words or signs in en: 1-1"),
    "too long in Chinese": ({"lengths": {"en": {}, "zh": {"1-1": 221}}}, "in zh: 1-1"),
    "few sections": ({"sections": ["1"]}, "1 sections; at least 50"),
    "few words": ({"words": {"en": 7999, "zh": 17000}}, "7999 words of prose in en"),
    "many words": ({"words": {"en": 9000, "zh": 21000}}, "12209 words of prose in zh"),
    "copied": ({"shared": {"en": ["1-1"] * 2, "zh": []}, "kinds": {"note": 20}}, "2 of 20 blocks"),
    "no gist": ({"gistless": ["2.1"]}, "do not open with a sentence: 2.1"),
    "few facts": ({"grades": {("press", True): 499}}, "499 facts; at least 500"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_said(found, name):
    changes, words = BROKEN[name]
    assert any(words in one for one in broken(replace(found, **changes), strict=False))


def test_blocks_not_read_break_the_strict_rule_alone(found):
    assert any("were not read for truth" in one for one in broken(found, strict=True))
    assert not any("were not read" in one for one in broken(found, strict=False))


def test_the_report_tells_counts_grades_and_readings(found):
    said = "\n".join(told(found))
    assert f"{len(found.sections)} outside the annexes" in said
    assert "(in the paper + context)" in said
    assert "unread, truth" in said
