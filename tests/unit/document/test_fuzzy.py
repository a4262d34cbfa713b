import csv
import re

import pytest

from desktop.document.fuzzy import Asked, initials, key
from desktop.document.model import Span
from tests.support.source import TOP


def score(asked, *names):
    return Asked(asked).score(key(names))


def first(asked, *names):
    return max(
        (one for one in names if score(asked, one) is not None), key=lambda one: score(asked, one)
    )


def test_a_whole_name_beats_a_start_beats_a_word_beats_the_middle_of_one():
    names = ("Trademarks", "Bookmark mark", "Marks panel", "Mark")
    scores = [score("mark", one) for one in names]
    assert scores == sorted(scores)


def test_initials_find_a_name():
    assert Asked("gi").spans("Geographical indications") == (Span(0, 1), Span(13, 14))


def test_letters_far_apart_are_no_answer():
    assert score("cx", "Chinese courts received cases about exhaustion") is None


def test_every_word_must_be_found():
    assert score("export nothing", "Export marks") is None


@pytest.mark.parametrize("asked", ["知产", "产权", "知识产权"])
def test_chinese_is_found_by_its_signs(asked):
    assert score(asked, "知识产权保护")


def test_pinyin_needs_no_tones():
    assert score("zhishi", "知识", "zhīshi chǎnquán")
    assert score("ZHISHICHANQUAN", "知识产权", "zhīshichǎnquán")


def test_the_initials_of_most_terms_are_as_many_as_their_signs():
    table = (TOP / "content" / "terms" / "terms.csv").read_text("utf-8")
    rows = csv.DictReader(table.splitlines())
    han = {one["zh"]: one["pinyin"] for one in rows if re.fullmatch(r"[\u4e00-\u9fff]+", one["zh"])}
    right = [zh for zh, pinyin in han.items() if len(initials(pinyin)) == len(zh)]
    assert len(han) > 100
    assert len(right) / len(han) > 0.95


def test_any_of_its_names_finds_a_thing():
    assert score("CNIPA", "国家知识产权局", "CNIPA")
    assert Asked("CNIPA").spans("国家知识产权局") == ()


def test_the_shorter_of_two_titles_comes_first():
    assert first("patent", "Patent rules and examination", "Patents") == "Patents"


def test_spans_that_touch_are_one():
    assert Asked("pat ent").spans("Patent") == (Span(0, 6),)


def test_signs_of_a_pattern_are_letters_like_others():
    assert score("(.*", "Anything") is None
