"""A reading holds as long as what the reader vouched for, and lapses with it."""

import pytest

from desktop.compiler.compile import number_blocks, read_pages
from desktop.compiler.ids.ledger import READINGS, Ledger
from desktop.compiler.ids.readings import blocks_of, lapsed
from desktop.compiler.problems import ContentErrors, Problems
from desktop.compiler.sources import read_tables
from tests.support.spoiling import spoilt

EN, ZH = "text/1-rights/020-border.en.md", "text/1-rights/020-border.zh.md"
FACTS = "facts/1-sample.yaml"


def unread(content, block="1.2-2"):
    problems = Problems(content.parent)
    pages, tables = list(read_pages(content, problems)), read_tables(content, problems)
    raw = {one["en"].id: one for _, one in blocks_of(pages)}
    return lapsed(raw[block], Ledger(content / "ledger.csv"), tables)


@pytest.fixture
def read(tmp_path):
    content = spoilt(tmp_path, EN, "Customs", "Customs")
    assert unread(content) == list(READINGS)
    number_blocks(content, ["all", "1.2"])
    return content


def test_a_section_passes_with_its_own_blocks(read):
    assert unread(read) == unread(read, "1.2") == []
    assert unread(read, "1.3") == list(READINGS)


def test_new_words_lapse_style_in_their_language_and_truth(read):
    spoilt(read.parent, EN, "was the last", "was the very last")
    assert unread(read) == ["truth", "style_en"]


def test_a_changed_fact_lapses_truth_alone(read):
    spoilt(read.parent, FACTS, "grade: law_firm", "grade: press")
    assert unread(read) == ["truth"]


def test_a_reading_holds_again_when_the_words_are_put_back(read):
    spoilt(read.parent, EN, "was the last", "was the very last")
    number_blocks(read)
    spoilt(read.parent, EN, "was the very last", "was the last")
    assert unread(read) == []


def test_one_reading_passes_alone(read):
    number_blocks(read, ["style_zh", "1.3-1"])
    assert unread(read, "1.3-1") == ["truth", "style_en"]


@pytest.mark.parametrize("passed", [["truth", "9.9"], ["beauty", "1.2"], ["truth"]])
def test_what_is_not_there_cannot_pass(read, passed):
    with pytest.raises(ContentErrors):
        number_blocks(read, passed)


def test_rows_joined_from_two_branches_keep_both_readings(read):
    file = read / "ledger.csv"
    lines = file.read_text("utf-8").splitlines()
    row = next(line for line in lines if line.startswith("1.2-2,"))
    block, words, state, truth, english, chinese = row.split(",")
    lines += [f"{block},{words},{state},{truth},,", f"{block},{words},{state},,{english},{chinese}"]
    file.write_text("\n".join(line for line in lines if line != row) + "\n", "utf-8")
    assert unread(read) == []
