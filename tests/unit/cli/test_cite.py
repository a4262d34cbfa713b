"""`cite`: the documented answer for each kind of thing, and each wrong request as one line."""

import json

import pytest

from desktop.citing.styles import STYLES
from desktop.cli.main import run
from desktop.document.model import LANGS
from tests.support.library import compiled_sample


@pytest.fixture
def cite(capsys):
    """Run `cite` on the sample; returns status, the JSON if any, and what was complained."""

    def cited(*words):
        status = run(["cite", *words, "--json"], compiled_sample())
        out, err = capsys.readouterr()
        return status, json.loads(out) if out else None, err

    return cited


@pytest.mark.parametrize("style", STYLES)
def test_every_style_cites_a_block_by_its_number(style, cite):
    status, found, err = cite("1.1-1", "--style", style)
    assert (status, found["style"], err) == (0, style, "")
    assert "1.1-1" in found["text"]


def test_a_place_is_a_digest_and_never_the_publishers(cite):
    _, found, _ = cite("1.1-1")
    assert found["cites"] == "digest"
    assert "¶ 1.1-1" in found["text"]
    assert "Sample Registry" not in found["text"]  # The sample's publisher of the paper.


def test_the_sources_of_a_blocks_figures_are_offered(cite):
    _, found, _ = cite("1.1-1")
    assert [one["work"] for one in found["sources"]] == ["daily-2024", "registry-2024"]


def test_only_the_sources_of_the_words_quoted_are_offered(cite):
    _, found, _ = cite("1.1-1", "--quote", "Grants rose")
    assert found["text"].startswith("“Grants rose”\n")
    assert found["sources"] == []


def test_words_of_either_language_are_found_without_being_told_which(cite):
    _, found, _ = cite("1.1-1", "--quote", "92.1万")
    assert found["lang"] == "zh"


def test_a_fact_is_its_own_source_with_its_place_beside_it(cite):
    _, found, _ = cite("patents.granted")
    assert found["cites"] == "source"
    assert found["text"].startswith("Sample Daily, [news of the day]")
    assert "¶ " in found["digest"]


def test_a_fact_with_no_source_is_cited_where_it_is_told(cite):
    status, found, _ = cite("books.lent")
    assert (status, found["cites"]) == (0, "digest")


def test_what_a_source_does_not_say_is_said(cite):
    _, found, _ = cite("firm-2024")
    assert any("no address" in one for one in found["missing"])
    assert any("day of publication" in one for one in found["missing"])


def test_a_point_of_a_series_is_its_own_source_with_its_place_beside_it(cite):
    _, found, _ = cite("granted@2020")
    assert (found["cites"], found["sources"]) == ("source", [])
    assert "¶ " in found["digest"]


def test_a_series_is_cited_at_its_table_with_the_sources_of_all_its_points(cite):
    _, found, _ = cite("granted", "--style", "apa")
    assert found["cites"] == "digest"
    assert len({one["text"] for one in found["sources"]}) == len(found["sources"]) > 0


@pytest.fixture
def marked(capsys):
    """The id of a mark on words of a block that has figures."""
    run(["marks", "add", "1.1-1", "--quote", "Grants rose to 921,000", "--json"], compiled_sample())
    return json.loads(capsys.readouterr().out)["id"]


@pytest.mark.parametrize("style", ["oscola", "gbt2025", "csl-json"])
def test_a_mark_is_cited_by_its_words_and_place_with_the_sources_of_its_figures(
    cite, marked, style
):
    _, found, _ = cite(marked[:8], "--style", style)
    assert (found["id"], found["cites"]) == (marked, "digest")
    assert "Grants rose to 921,000" in found["text"]
    assert "1.1-1" in found["text"]
    assert found["sources"]


def test_a_mark_on_a_block_itself_is_cited_by_its_number_alone(cite, capsys):
    run(["marks", "bookmark", "1.1-3", "--json"], compiled_sample())
    _, found, _ = cite(json.loads(capsys.readouterr().out)["id"])
    assert ("1.1-3" in found["text"], "“" in found["text"]) == (True, False)


@pytest.mark.parametrize("name", ["1.1", "1.1-1", "1.1-3", "patents.granted", "granted"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_thing_is_cited_in_every_style_and_language(cite, name, style, lang):
    status, found, _ = cite(name, "--style", style, "--lang", lang)
    assert (status, found["lang"], bool(found["text"])) == (0, lang, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["granted@1900"], "no point “granted@1900”"),
        (["granted", "--quote", "921"], "needs the id of a block"),
        (["00000000-0000-4000-8000-000000000000"], "no mark"),
        (["9.9-9"], "no section or block “9.9-9”"),
        (["1.1-1", "--quote", "not there"], "does not stand in 1.1-1"),
        (["patents.granted", "--quote", "921"], "needs the id of a block"),
        (["1.1-1", "--style", "harvard"], "--style"),
        (["1.1-4", "1.1-1"], "stands before"),
        (["1.1-1", "1.1-4", "1.1-5"], "cannot use"),
        (["1.1-1", "1.1-4", "--quote", "Grants"], "needs the id of a block"),
        ([], "needs an id"),
    ],
)
def test_a_wrong_request_is_one_line_and_status_2(words, said, cite):
    status, found, err = cite(*words)
    assert (status, found) == (2, None)
    assert said in err
    assert err.count("\n") == 1


def test_blocks_are_cited_from_the_first_to_the_last_with_all_their_sources(cite):
    status, found, _ = cite("1.1-1", "1.1-4", "--style", "oscola")
    assert (status, "paras 1.1-1 to 1.1-4" in found["text"]) == (0, True)
    assert len(found["sources"]) >= 2
