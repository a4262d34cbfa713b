"""Looking a term up: by either name, by its abbreviation, by pinyin with or without tones."""

import pytest

from desktop.document.glossary import keys, sentence
from desktop.document.model import Both, Term, TermId

TERM = Term(
    TermId("law-firm"),
    Both("law firm", "律师事务所"),
    "lǜshī shìwùsuǒ",
    "LF",
    Both("firm of lawyers", "律所"),
    Both("Lawyers who work together.", "律师执业机构。"),
)


@pytest.mark.parametrize(
    "asked",
    ["law firm", "律师", "律所", "LF", "firm of lawyers",
     "lǜshī shìwùsuǒ", "lushi shiwusuo", "lǜshīshìwùsuǒ", "lushishiwusuo", "lvshi", "lüshi"],
)  # fmt: skip
def test_a_term_is_found_by(asked):
    assert asked in keys(TERM)


def test_a_term_is_told_in_one_line_of_either_language():
    assert sentence(TERM, "en") == "law firm · 律师事务所: Lawyers who work together."
    assert sentence(TERM, "zh") == "律师事务所 · law firm：律师执业机构。"
