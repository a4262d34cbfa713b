"""Each command's answer, as its documented JSON and as words; on the sample library."""

import csv
import io
import json
import shlex

import pytest

from desktop.cli.main import run
from desktop.document.outline import section_of
from tests.support.library import compiled_sample, sample_reader


@pytest.fixture
def reader(home):
    return sample_reader(home)


@pytest.fixture
def ask(capsys):
    """Run a command on the sample; returns status, standard output, standard error."""

    def asked(*words):
        status = run(words, compiled_sample())
        return status, *capsys.readouterr()

    return asked


@pytest.fixture
def told(ask):
    """The JSON document of a command that finds something."""

    def asked(*words):
        status, out, err = ask(*words, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    return asked


@pytest.fixture
def section(reader):
    """A section with at least a heading and a paragraph."""
    return next(one for one in reader.library.edition("en").sections if len(one.blocks) > 1)


def test_toc_counts_the_blocks_that_show_gives(told):
    for row in told("toc"):
        assert len(told("show", row["id"])["blocks"]) == row["blocks"]


def test_toc_is_the_same_outline_in_both_languages(told):
    english, chinese = told("toc", "--lang", "en"), told("toc", "--lang", "zh")
    assert [(row["id"], row["level"], row["blocks"]) for row in english] == [
        (row["id"], row["level"], row["blocks"]) for row in chinese
    ]
    assert [row["title"] for row in english] != [row["title"] for row in chinese]


def test_show_begins_with_the_heading(told, section):
    answer = told("show", section.id, "--lang", "zh")
    assert answer["blocks"][0]["kind"] == "heading"
    assert (answer["id"], answer["lang"]) == (section.id, "zh")
    assert answer["blocks"][0]["text"] == answer["title"]


def test_show_of_a_block_gives_that_block_alone(told, section):
    block = section.blocks[1]
    answer = told("show", block.id)
    assert [one["id"] for one in answer["blocks"]] == [answer["id"]] == [block.id]
    assert answer["blocks"][0]["text"] == block.text
    assert answer["title"] == section.title


@pytest.mark.parametrize("form", ["whitepaper:{}", "{edition}/{}", "whitepaper:{edition}/{}"])
def test_every_form_of_an_id_is_one_place(told, reader, section, form):
    asked = form.format(section.id, edition=reader.library.edition_id)
    assert told("show", asked) == told("show", section.id)


def test_show_names_the_facts_of_a_block(told, reader):
    fact = next(one for one in reader.library.facts.values() if one.used_in)
    [block] = told("show", fact.used_in[0])["blocks"]
    assert fact.id in block["facts"]


def test_show_in_words_has_every_block(ask, section):
    status, out, err = ask("show", section.id)
    assert (status, err) == (0, "")
    assert all(block.id in out for block in section.blocks)


def test_search_hits_are_blocks_that_can_be_shown(told, section):
    answer = told("search", section.title, "--lang", "en")
    assert answer["query"] == section.title
    assert answer["total"] >= len(answer["hits"]) > 0
    for hit in answer["hits"]:
        assert told("show", hit["id"])["blocks"][0]["text"] == hit["text"]
        assert section_of(hit["id"]) == hit["section"]


def test_search_keeps_to_its_limits(told, section):
    asked = ("search", "--part", section.part, section.title, "--kind", "heading", "--limit", "1")
    [hit] = told(*asked, "--lang", "en")["hits"]
    assert (hit["kind"], hit["lang"], hit["rank"]) == ("heading", "en", 1)


def test_search_in_words_shows_where_each_hit_stands(ask, section):
    status, out, _ = ask("search", section.title)
    assert status == 0
    assert section.id in out
    assert " found" in out


def test_nothing_found_prints_the_empty_answer(ask):
    status, out, err = ask("search", "qqqzzz", "--json")
    answer = json.loads(out)
    assert (status, err, answer["total"], answer["hits"]) == (1, "", 0, [])


def test_nothing_found_in_words_is_one_line(ask):
    status, out, err = ask("search", "qqqzzz")
    assert (status, out, err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("query", ["😀", "👍🏽🎉", "?!…", "——"])
def test_what_holds_no_word_is_told_to_hold_none(ask, query):
    status, out, err = ask("search", query)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert f"no word and no figure in “{query}”. Type a word" in err


OFFERS = [
    (('"商标"', "--lang", "en"), "language", "search '\"商标\"'"),
    (('"trademarks"', "--lang", "zh"), "language", "search '\"trademarks\"'"),
    (("trademark kind:figure", "--part", "2"), "limits", "search trademark"),
    (("边境", "--lang", "en", "--kind", "table"), "limits", "search '边境' --lang en"),
    (('"courts seeds"',), "plain", "search 'courts seeds'"),
    (('"法院 种子"', "--lang", "zh"), "plain", "search '法院 种子' --lang zh"),
]


@pytest.mark.parametrize(("asked", "given", "command"), OFFERS)
def test_nothing_found_offers_what_would_be_found(ask, told, asked, given, command):
    status, out, _ = ask("search", *asked)
    assert (status, f"whitepaper {command}" in out.splitlines()[0]) == (1, True)
    offer = json.loads(ask("search", *asked, "--json")[1])["offers"][0]
    words = shlex.split(command)[1:]
    assert (offer["drop"], offer["total"]) == (given, told("search", *words)["total"])


@pytest.mark.parametrize(
    "query", ["-", "--", "?!", "AND OR (", '"', "*" * 3000, "\udcff", "a:b~2^"]
)
def test_any_query_gives_an_answer(ask, query):
    status, out, err = ask("search", query, "--json")
    assert (status in {0, 1}, err) == (True, "")
    assert "hits" in json.loads(out)


def test_a_fact_has_the_documented_keys(told, reader):
    fact = next(iter(reader.library.facts.values()))
    keys = "id label value unit year bound quality grade in_paper change text sources conflict"
    assert {*keys.split(), "used_in"} <= told("fact", fact.id).keys()


def test_the_list_of_facts_has_each_in_full(told, reader):
    facts = told("fact")
    assert [one["id"] for one in facts] == list(reader.library.facts)
    assert facts[0] == told("fact", facts[0]["id"])


def test_whole_figures_have_no_decimals(told):
    values = [one["value"] for one in told("fact")]
    assert [one for one in values if isinstance(one, float) and one.is_integer()] == []


def test_a_fact_in_words_has_its_sources_and_its_grade(ask, reader):
    fact = next(iter(reader.library.facts.values()))
    _, out, _ = ask("fact", fact.id)
    assert all(f"[{source}]" in out for source in fact.sources)
    assert "grade" in out


def test_a_series_says_its_gaps(told, reader):
    for row in told("series"):
        years = {point["year"] for point in row["points"]} | {*row["missing"]}
        assert years == set(range(min(years), max(years) + 1))
    assert len(told("series")) == len(reader.library.series)


def test_a_series_is_told_in_full(told, ask, reader):
    name = next(iter(reader.library.series))
    assert told("series", name)["id"] == name
    assert str(reader.library.series[name].points[0].year) in ask("series", name)[1]


def test_a_term_is_found_in_either_language_and_any_case(told, reader):
    term = next(iter(reader.library.terms.values()))
    asked = (term.id, term.label.en.upper(), term.label.zh)
    assert {told("term", *one.split())["id"] for one in asked} == {term.id}


def test_an_unknown_term_is_nothing_found(ask):
    assert ask("term", "qqqzzz")[0] == 1
    assert ask("term", "qqqzzz", "--json")[:2] == (1, "null\n")


def test_events_are_those_of_a_part_and_a_year(told, reader):
    event = next(iter(reader.library.events.values()))
    rows = told("events", "--part", event.part, "--year", event.date[:4])
    assert event.id in {row["id"] for row in rows}
    assert {(row["part"], row["date"][:4]) for row in rows} == {(event.part, event.date[:4])}


def test_no_events_in_a_year_is_nothing_found(ask):
    assert ask("events", "--year", "1066", "--json")[:2] == (1, "[]\n")


def test_a_source_names_the_facts_that_rest_on_it(told, reader):
    fact = next(iter(reader.library.facts.values()))
    assert fact.id in told("source", fact.sources[0])["facts"]
    assert len(told("source")) == len(reader.library.sources)


@pytest.mark.parametrize("command", ["fact", "series", "term", "events", "source"])
def test_csv_has_a_row_for_each(ask, command):
    status, out, _ = ask(command, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert len(rows) > 0
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize("command", ["toc", "fact", "series", "term", "events", "source"])
def test_every_list_can_be_read_by_people(ask, command):
    status, out, err = ask(command)
    assert (status, err) == (0, "")
    assert out.strip()


@pytest.mark.parametrize("command", ["show", "fact", "series", "source"])
@pytest.mark.parametrize("name", ["9.9", "nobody", "2022/1", "1-9999", "whitepaper:", " \x1b"])
def test_an_unknown_id_is_one_line(ask, command, name):
    status, out, err = ask(command, name, "--json")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.isprintable() or err[:-1].isprintable()


@pytest.mark.parametrize("words", ["search x --part 9", "events --part Z"])
def test_an_unknown_part_is_one_line(ask, words):
    status, out, err = ask(*words.split())
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_help_has_every_command(ask):
    status, out, _ = ask("--help")
    for command in [
        "toc",
        "show",
        "search",
        "fact",
        "series",
        "term",
        "events",
        "source",
        "verify",
        "doctor",
    ]:
        assert f"\n  {command} " in out
        assert ask(command, "--help")[0] == status == 0


def test_the_version_is_told(ask):
    assert ask("--version")[0] == 0
