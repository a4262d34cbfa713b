"""The questions that blocks answer: read, checked and counted."""

import shutil

import pytest

from desktop.compiler.compile import read_content
from desktop.compiler.indexing.asking import read_asked
from desktop.compiler.report.survey import survey
from desktop.search.stored.asked import questions
from tests.support.library import SAMPLE
from tests.support.source import TOP
from tests.support.spoiling import problems

HEAD = "block,lang,asked\n"


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(SAMPLE, tmp_path / "content")


def ask(content, *rows):
    folder = content / "asked"
    folder.mkdir(exist_ok=True)
    (folder / "1.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")


def test_questions_stand_by_language_and_block(content):
    ask(content, "1.1-1,en,how many", "1.1-1,zh,多少", "1.1-1,en,what number")
    assert read_asked(content) == {
        ("en", "1.1-1"): ["how many", "what number"], ("zh", "1.1-1"): ["多少"]
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("9.9-9,en,how many", "there is no block “9.9-9”"),
        ("1.1-1,fr,combien", "“fr” is no language"),
        ("1.1-1,en, ", "is empty"),
    ],
)
def test_a_wrong_question_is_told_with_its_place(content, row, words):
    ask(content, row)
    assert any("asked/1.csv:2:" in one and words in one for one in problems(content))


def test_a_question_asked_twice_is_told(content):
    ask(content, "1.1-1,en,how many", "1.1-1,en,how many")
    assert any("asked/1.csv:3:" in one and "before" in one for one in problems(content))


def test_a_block_that_no_question_leads_to_is_listed(content):
    ask(content, "1.1-1,en,how many", "1.1-1,zh,多少", "1.2-1,en,which")
    unasked = survey(read_content(content), frozenset()).unasked
    assert "1.1-1" not in unasked
    assert "1.2-1" in unasked


def test_a_question_is_kept_by_what_it_is_found_by():
    made = questions({("en", "1-1"): ["Fines for fakes"], ("zh", "1-2"): ["罚款"]}, {"1-1": [3, 8]})
    assert made.words == {"fine": [0], "fake": [0], "罚款": [1]}
    assert (made.blocks, made.documents) == (["1-1", "1-2"], {"1-1": [3, 8]})


def test_the_edition_is_asked_for_in_both_languages_everywhere():
    made = survey(read_content(TOP / "content"), frozenset())
    assert made.unasked == []
