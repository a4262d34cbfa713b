"""Every word of the program has its Chinese: finished, with its plural form and its values."""

import re

import pytest

from desktop.compiler.wording.gather import PLURAL, marked
from desktop.compiler.wording.release import messages
from tests.support.source import PACKAGE, TOP

TRANSLATIONS = TOP / "content" / "translations"
VALUE = re.compile(r"\{\w+\}|%n")
LETTER = re.compile(r"&(?=\w)")
FORMS = {"en": 2, "zh": 1}  # Plural forms.
FREE = {"en"}  # Is "zh" in Chinese: what is loaded says which language it is.


@pytest.fixture(scope="module")
def words():
    return marked(PACKAGE)


def finished(lang):
    path = TRANSLATIONS / f"reader_{lang}.ts"
    return {one.source: one for one in messages(path) if one.is_finished}


def test_every_word_is_translated(words):
    done = finished("zh")
    assert {one: places for one, places in words.items() if one not in done} == {}


@pytest.mark.parametrize("lang", FORMS)
def test_what_counts_has_every_plural_form(words, lang):
    done = finished(lang)
    counted = [one for one in words if PLURAL in one]
    forms = {one: len(done[one].forms) if one in done else 0 for one in counted}
    assert {one: found for one, found in forms.items() if found != FORMS[lang]} == {}


def values(text):
    return sorted(VALUE.findall(text))


def test_a_translation_puts_in_the_same_values():
    done = ((one.source, form) for one in finished("zh").values() for form in one.forms)
    assert [source for source, form in done if values(form) != values(source)] == []


def test_a_menu_keeps_its_letter():
    done = [one for one in finished("zh").values() if LETTER.search(one.source)]
    assert [one.source for one in done for form in one.forms if not LETTER.search(form)] == []


def test_a_translation_is_chinese_and_says_something_else():
    done = [one for one in finished("zh").values() if one.source not in FREE]
    same = {one.source for one in done if one.forms == (one.source,)}
    assert same <= {"Markdown", "{why}"}
