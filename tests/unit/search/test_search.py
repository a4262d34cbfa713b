"""What is found in the sample, and in what order."""

import shutil
import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.compiler.write import write_manifest
from desktop.document.library import Library
from desktop.document.model import BlockId, SectionId
from desktop.errors import LibraryDamagedError, LibrarySchemaError
from desktop.search.index import Search
from desktop.search.query import Query
from desktop.search.results import by_section
from desktop.search.stored.beside import prepared
from desktop.search.stored.documents import Entry
from tests.support.library import compiled_sample


@pytest.fixture(scope="module")
def search():
    found = Search(Library(compiled_sample()))
    yield found
    found.close()


@pytest.fixture
def ask(search):
    def asked(text, **limits):
        return [hit.block for hit in search.find(Query(text, **limits)).hits]

    return asked


def test_another_form_of_the_word_is_found(ask):
    assert set(ask("trademark", lang="en")) == set(ask("trademarks", lang="en")) != set()


def test_the_exact_word_comes_before_its_stem(ask):
    assert ask("trade", lang="en")[0] == "0-1"


@pytest.mark.parametrize("figure", ["921,000", "92.1万", "921 thousand", "921000"])
def test_a_figure_is_found_however_it_is_written(ask, figure):
    assert {"0-1", "1.1-1", "1.1-2", "1.1-3"} <= set(ask(figure))


def test_a_percentage_is_not_the_bare_number(ask):
    assert set(ask("15.3%", lang="en")) == {"1.1-1", "1.1-3"}
    assert ask("921000%") == []


def test_two_signs_are_found_together_only(ask):
    assert set(ask("法院")) == {"1.3", "1.3-1", "1-1"}
    assert ask("院法") == []


def test_a_single_sign_is_found(ask):
    assert "3-1" in ask("册")


def test_latin_inside_chinese_is_found(ask):
    assert ask("unix") == ["1.1.1-1"]


def test_a_phrase_must_stand_as_it_is(ask):
    assert ask('"by appointment only"') == ["3.1-1"]
    assert ask('"only by appointment"') == []


def test_a_word_being_typed_finds_its_endings(ask):
    assert "3.1-1" in ask("appoint")


def test_a_number_being_typed_finds_its_endings(ask):
    assert "1.2-1" in ask("62,1", typing=True)


def test_hits_in_the_language_of_the_question_come_first(search):
    hits = search.find(Query("62,100")).hits
    assert [hit.lang for hit in hits] == sorted(hit.lang for hit in hits)


def test_limits_are_kept(ask):
    assert {block.partition(".")[0].partition("-")[0] for block in ask("patents", part="1")} == {
        "1"
    }
    assert all(block.count("-") == 0 for block in ask("patents", kind="heading"))


def test_the_total_is_counted_beyond_the_limit(search):
    results = search.find(Query("the", limit=1))
    assert (len(results.hits), results.total > 1) == (1, True)


def test_a_misspelling_gets_a_suggestion(search):
    assert search.find(Query("tradmarks")).suggestion == "trademarks"


def test_what_is_found_gets_no_suggestion(search):
    assert search.find(Query("trademarks")).suggestion == ""


def test_spans_cover_what_was_found(search):
    hit = search.find(Query("patents", lang="en", kind="paragraph")).hits[0]
    assert {hit.text[one.start : one.end].lower() for one in hit.spans} <= {"patents", "patent"}


def test_snippets_show_what_was_found(search):
    for hit in search.find(Query("trademarks")).hits:
        shown = [hit.snippet.text[one.start : one.end] for one in hit.snippet.spans]
        assert shown == [hit.text[one.start : one.end] for one in hit.spans][: len(shown)]


def test_hits_are_grouped_by_section_in_order_of_the_best(search):
    hits = search.find(Query("trademarks")).hits
    groups = by_section(hits)
    assert groups[0][0] == hits[0].section
    assert sum(len(found) for _, found in groups) == len(hits)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text())
def test_any_input_is_answered(search, text):
    for hit in search.find(Query(text)).hits:
        assert all(0 <= one.start < one.end <= len(hit.text) for one in hit.spans)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "%%%", "\x00", "\ud800", '"', "AND OR NOT", "a" * 100_000, "(*:?[~^", "的" * 5000],
)
def test_hostile_input_is_answered(search, text):
    began = time.thread_time()
    search.find(Query(text))
    assert (
        time.thread_time() - began < 0.25
    )  # Of this thread: what the machine does beside is not ours.


def test_a_changed_index_is_never_opened(tmp_path, monkeypatch):
    folder = shutil.copytree(compiled_sample(), tmp_path / "compiled")
    toc = next((folder / "index").glob("*.toc"))
    toc.write_bytes(toc.read_bytes()[:-1] + b"X")
    opened = []
    monkeypatch.setattr("pickle.loads", opened.append)
    with pytest.raises(LibraryDamagedError):
        Search(Library(folder)).find(Query("patents"))
    assert opened == []


def test_a_read_only_library_can_be_searched(tmp_path):
    folder = shutil.copytree(compiled_sample(), tmp_path / "compiled")
    for path in folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    search = Search(Library(folder))
    assert search.find(Query("patents")).total > 0
    search.close()
    assert {path.name for path in (folder / "index").iterdir()} == {
        path.name for path in (compiled_sample() / "index").iterdir()
    }


def test_whoosh_is_not_imported_before_the_first_question():
    code = "import sys, desktop.reader; print(any(m.startswith('whoosh') for m in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("words", ["co-operation", "cooperation", "Co operation"])
def test_a_hyphen_may_be_left_out(ask, words):
    assert ask(words, lang="en") == ask("co-operation", lang="en")


def test_what_is_left_out_is_not_found(ask):
    assert set(ask("trademarks -customs", lang="en")) < set(ask("trademarks", lang="en"))


def test_a_range_finds_the_figures_in_it(search):
    hits = search.find(Query("15..16%", lang="en")).hits
    assert {hit.block for hit in hits} == {"1.1-1", "1.1-3"}


def test_traditional_signs_find_simplified_ones(ask):
    assert ask("商標") == ask("商标") != []


def test_a_row_is_one_result_with_its_table(search):
    hits = [hit for hit in search.find(Query("92.1万", lang="zh")).hits if hit.block == "1.1-3"]
    assert [(hit.kind, hit.at != "") for hit in hits] == [("row", True)]


def test_a_kind_limits_to_passages_of_it(search):
    hits = search.find(Query("patents", kind="fact", lang="en")).hits
    assert {hit.kind for hit in hits} == {"fact"}


def test_counts_agree_with_what_a_limit_leaves(search):
    results = search.find(Query("patents", lang="en"))
    for kind, count in results.counts.kinds:
        assert search.find(Query("patents", lang="en", kind=kind)).total == count
    for part, count in results.counts.parts:
        assert search.find(Query("patents", lang="en", part=part)).total == count


def test_another_version_of_the_index_is_a_known_error(tmp_path):
    folder = shutil.copytree(compiled_sample(), tmp_path / "compiled")
    meta = folder / "index" / "meta.json"
    meta.write_text(meta.read_text("utf-8").replace('"format":', '"format":9'), "utf-8")
    (folder / "manifest.json").unlink()
    write_manifest(folder, "2023")
    with pytest.raises(LibrarySchemaError):
        Search(Library(folder)).find(Query("patents"))


def own(text):
    entry = Entry(
        BlockId("1.1-1"), SectionId("1.1"), "1", "en", "mark", "Courts", text, "m1", whole="Text."
    )
    return prepared([entry])


@pytest.mark.parametrize("asked", ["remember", "remembered costs", "kind:mark", "note:costs"])
def test_the_readers_own_words_are_found_first(search, asked):
    hit = search.find(Query(asked, lang="en"), own("Remember the costs")).hits[0]
    assert (hit.kind, hit.at, hit.block) == ("mark", "m1", "1.1-1")


def test_own_words_that_do_not_answer_are_left_out(search):
    hits = search.find(Query("patents"), own("Remember the costs")).hits
    assert "mark" not in {hit.kind for hit in hits}


@pytest.mark.parametrize(("asked", "home"), [("商标", "en"), ("trademarks", "zh")])
def test_a_question_in_the_language_not_read_is_answered_in_that_first(search, asked, home):
    hits = search.find(Query(asked, home=home)).hits
    tongues = [hit.lang for hit in hits]
    assert tongues == sorted(tongues, key=lambda lang: lang == home)
    assert len(set(tongues)) == 2


def test_what_is_found_in_the_language_read_says_by_which_bridge(search):
    hits = [hit for hit in search.find(Query("商标", home="en")).hits if hit.lang == "en"]
    assert {hit.match for hit in hits} == {"bridge"}


@pytest.mark.parametrize(
    ("asked", "home"), [("trademarks", "en"), ("商标", "zh"), ("921,000", "zh")]
)
def test_a_question_in_the_language_read_is_answered_in_that_alone(search, asked, home):
    assert {hit.lang for hit in search.find(Query(asked, home=home)).hits} == {home}


def test_both_languages_are_counted_apart(search):
    results = search.find(Query("商标", home="en"))
    assert results.total == sum(count for _, count in results.counts.langs)
    assert [lang for lang, _ in results.counts.langs] == ["zh", "en"]


@pytest.mark.parametrize(
    ("asked", "limits", "offered"),
    [
        ("trademarks part:9", {}, ("limits", "trademarks")),
        ("trademarks", {"kind": "quote"}, ("limits", "trademarks")),
        ('"trademarks customs"', {}, ("plain", "trademarks customs")),
    ],
)
def test_nothing_found_offers_what_finds(search, asked, limits, offered):
    results = search.find(Query(asked, **limits))
    assert results.hits == ()
    assert offered in [(one.what, one.text) for one in results.offers]
    assert all(search.find(Query(one.text)).total == one.total for one in results.offers)


@pytest.mark.parametrize(("asked", "lang"), [('"商标"', "en"), ('"trademarks"', "zh")])
def test_nothing_found_offers_the_other_language(search, asked, lang):
    results = search.find(Query(asked, lang=lang))
    assert results.hits == ()
    assert ("language", asked) in [(one.what, one.text) for one in results.offers]


def test_nothing_is_offered_while_typing_or_where_nothing_helps(search):
    assert search.find(Query("trademarks part:9", typing=True)).offers == ()
    assert search.find(Query("zzzzz", home="en")).offers == ()
