"""Ids are given once, never used again, never moved."""

from desktop.compiler.compile import number_blocks
from tests.support.spoiling import problems, spoilt

EN, ZH = "text/1-rights/020-border.en.md", "text/1-rights/020-border.zh.md"


def both(folder, en, zh):
    content = spoilt(folder, EN, *en)
    return spoilt(folder, ZH, *zh) and content


def test_a_new_block_gets_the_next_ordinal_in_both_languages(tmp_path):
    content = both(
        tmp_path,
        ("{#1.2-1}\n", "{#1.2-1}\n\nA new one.\n"),
        ("{#1.2-1}\n", "{#1.2-1}\n\n新的一段。\n"),
    )
    assert number_blocks(content) == (1, 0)
    assert "A new one.\n{#1.2-3}" in (content / EN).read_text("utf-8")
    assert "新的一段。\n{#1.2-3}" in (content / ZH).read_text("utf-8")


def test_an_id_not_in_the_ledger_is_refused(tmp_path):
    content = both(tmp_path, ("{#1.2-2}", "{#1.2-9}"), ("{#1.2-2}", "{#1.2-9}"))
    said = "the id 1.2-9 is not in the ledger: run “poe ids”"
    assert any(said in problem for problem in problems(content))


def test_a_retired_id_is_never_given_again(tmp_path):
    en, zh = "\nThe {batches.held:ordinal} batch was the last.\n{#1.2-2}\n", None
    zh = "\n{batches.held:ordinal}批为最后一批。\n{#1.2-2}\n"
    content = both(tmp_path, (en, ""), (zh, ""))
    number_blocks(content)
    both(tmp_path, ("{#1.2-1}\n", "{#1.2-1}\n\nNew.\n"), ("{#1.2-1}\n", "{#1.2-1}\n\n新。\n"))
    number_blocks(content)
    assert "{#1.2-3}" in (content / EN).read_text("utf-8")


def test_a_retired_id_put_back_by_hand_is_refused(tmp_path):
    en = "\nThe {batches.held:ordinal} batch was the last.\n{#1.2-2}\n"
    zh = "\n{batches.held:ordinal}批为最后一批。\n{#1.2-2}\n"
    content = both(tmp_path, (en, ""), (zh, ""))
    number_blocks(content)
    both(
        tmp_path,
        ("{#1.2-1}\n", "{#1.2-1}\n\nNew.\n{#1.2-2}\n"),
        ("{#1.2-1}\n", "{#1.2-1}\n\n新。\n{#1.2-2}\n"),
    )
    assert any("was given before" in problem for problem in problems(content))


def test_renumbering_is_refused(tmp_path):
    content = both(tmp_path, ("{#1.2-1}", "{#x}"), ("{#1.2-1}", "{#x}"))
    both(tmp_path, ("{#1.2-2}", "{#1.2-1}"), ("{#1.2-2}", "{#1.2-1}"))
    both(tmp_path, ("{#x}", "{#1.2-2}"), ("{#x}", "{#1.2-2}"))
    assert any("1.2-1 carries the words of 1.2-2" in one for one in problems(content))


def test_an_id_given_twice_is_refused(tmp_path):
    content = both(tmp_path, ("{#1.2-2}", "{#1.2-1}"), ("{#1.2-2}", "{#1.2-1}"))
    assert any("the id 1.2-1 is given twice" in one for one in problems(content))


def test_an_edit_keeps_the_id(tmp_path):
    content = spoilt(tmp_path, EN, "Customs held", "The customs office held")
    assert problems(content) == []
