"""What was typed becomes a value, or one sentence that says why it cannot."""

import pytest

from desktop.cli.asking.options import command_of, is_help, read
from desktop.errors import BadOptionError


def test_options_stand_before_and_after_the_command():
    asked = read(["--json", "--home", "here", "show", "--lang", "zh", "2.3"])
    assert (asked.json, asked.home, asked.lang, asked.words) == (True, "here", "zh", ("2.3",))


def test_an_option_may_hold_its_value_behind_an_equals_sign():
    assert read(["toc", "--lang=zh"]).lang == "zh"


def test_the_value_of_an_option_is_not_the_command():
    assert command_of(["--home", "toc", "--limit", "3", "search", "x"]) == "search"


def test_options_of_search_stand_anywhere():
    asked = read([
        "search",
        "--kind",
        "table",
        "customs",
        "--part",
        "1",
        "--limit",
        "3",
        "seizures",
        "--lang",
        "zh",
    ])
    assert (asked.text, asked.kind, asked.part) == ("customs seizures", "table", "1")
    assert (asked.limit, asked.lang) == (3, "zh")


@pytest.mark.parametrize("word", ["-x", "--", "--lan", "-", "--csv", "--help", "-1"])
def test_other_words_with_a_dash_belong_to_the_query(word):
    assert read(["search", "patents", word, "--json"]).words == ("patents", word)


def test_any_language_is_no_language():
    assert read(["search", "x", "--lang", "any"]).lang is None


def test_help_is_asked_of_one_command_or_of_all():
    assert is_help(["toc", "--help"]) == "command"
    assert is_help(["-h"]) == is_help(["bogus", "--help"]) == "all"


def test_help_among_the_words_of_a_query_is_not_asked():
    assert not is_help(["search", "patents", "--help"])


@pytest.mark.parametrize(
    "typed",
    [
        "", "bogus", "--json", "toc 3", "toc --limit 3", "toc --lang", "toc --lang fr", "toc -x",
        "toc --lang=", "show", "show 2.3 2.4", "search", "search --json", "search x --limit 0",
        "search x --limit -3", "search x --limit many", "search x --kind poem", "fact a b",
        "fact --csv --json", "events --year soon", "events a b", "verify --csv", "--home toc",
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(typed):
    with pytest.raises(BadOptionError):
        read(typed.split())


@pytest.mark.parametrize("query", ["", " ", "\t\n"])
def test_an_empty_query_is_refused(query):
    with pytest.raises(BadOptionError):
        read(["search", query])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["events", "--year", "20x"], "--year: “20x” is no whole number."),
        (["show", "1.1", "--lang", "fr"], "--lang: “fr” is none of en, zh."),
    ],
)
def test_a_value_that_cannot_be_is_said_in_a_readers_words(typed, said):
    with pytest.raises(BadOptionError) as raised:
        read(typed)
    assert raised.value.values["why"] == said


def test_events_are_told_in_a_language():
    assert read(["events", "--lang", "zh"]).lang == "zh"
