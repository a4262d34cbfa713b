"""The help from outside: at the end of the outline, found below the edition, in no export."""

import json

import pytest

from desktop import paths
from desktop.app import open_window
from desktop.citing import cited, styles
from desktop.cli.main import run
from desktop.document.library import Library
from desktop.document.model import OBJECT
from desktop.exchange.book.files import e_book, web_page
from desktop.reader import Reader
from tests.support.library import compiled_sample


@pytest.fixture
def ask(capsys):
    def asked(*words):
        assert run([*words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return asked


@pytest.fixture
def reader(home):
    found = Reader(paths.home(home))
    yield found
    found.close()


@pytest.mark.parametrize(("lang", "title"), [("en", "Help"), ("zh", "帮助")])
def test_help_stands_at_the_end_of_the_outline(ask, lang, title):
    parts = [one for one in ask("toc", "--lang", lang) if one["level"] == 1]
    assert (parts[-1]["id"], parts[-1]["title"]) == ("H", title)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_shown_says_the_keys(ask, lang):
    text = " ".join(one["text"] for one in ask("show", "H.1", "--lang", lang)["blocks"])
    assert "Ctrl+F" in text
    assert OBJECT not in text


@pytest.mark.parametrize("query", ["highlight the sentence at the caret", "从备份恢复标注"])
def test_help_is_found_by_the_same_search(ask, query):
    found = ask("search", query)
    assert any(hit["kind"] == "help" for hit in found["hits"][:3])
    assert not any(OBJECT in hit["text"] + hit["snippet"] for hit in found["hits"])


def test_spans_of_a_hit_follow_the_keys(ask):
    hits = ask("search", "type few words number")["hits"]
    hit = next(one for one in hits if one["id"] == "H.1-2")
    said = {hit["text"][start:end] for start, end in hit["spans"]}
    assert said <= {"type", "few", "words", "number"}


@pytest.mark.parametrize("query", ["sources", "series", "courts", "来源", "商标"])
def test_help_comes_after_what_the_edition_says(ask, query):
    hits = [hit for hit in ask("search", query)["hits"] if hit["match"] == "whole"]
    hits = [hit for hit in hits if hit["lang"] == hits[0]["lang"]]
    kinds = [hit["kind"] == "help" for hit in hits]
    assert kinds == sorted(kinds)


def test_help_can_be_asked_for_alone(ask):
    assert {hit["kind"] for hit in ask("search", "marks", "--kind", "help")["hits"]} == {"help"}
    assert {hit["section"][0] for hit in ask("search", "marks part:H")["hits"]} == {"H"}


def test_the_exports_of_the_edition_leave_the_help_out(reader):
    assert b'id="bH.1"' not in web_page(reader.library, "en")
    assert b"H.1" not in web_page(reader.library, "en").split(b"<main")[0]
    assert b"part-H" not in e_book(reader.library, "zh")


@pytest.mark.parametrize("style", styles.STYLES)
def test_the_help_is_never_cited_as_the_edition(reader, style):
    block = reader.block("H.6-1", "en")
    place = cited.place(reader.library, block, "en")
    text = styles.cite(place, style).text
    assert reader.library.edition("en").title not in text
    assert "help" in text.lower()


def test_an_edition_made_without_help_has_the_programs():
    library = Library(compiled_sample())
    library.take_help(lambda: Library(paths.compiled()))
    assert library.edition("zh").sections[-1].is_help
    assert library.edition("zh").work.sections[0].id == library.edition("zh").sections[0].id


def test_an_edition_with_help_of_its_own_keeps_it():
    library = Library(paths.compiled())
    library.take_help(lambda: pytest.fail("no other is asked"))
    assert library.edition("en").sections[-1].is_help


@pytest.fixture
def window(qtbot, qapp, reader):
    made = open_window(qapp, reader)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.panes.page.was_painted)
    made.activateWindow()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("before", "section"),
    [("go.start", "H"), ("edit.find", "H.3"), ("view.marks_panel", "H.6"), ("view.both", "H.5")],
)
def test_help_opens_at_what_the_reader_is_doing(window, before, section):
    window.panes.page.setFocus()
    window.actions_.by_id[before].trigger()
    if before == "view.marks_panel":
        window.panes.marginalia.panel.setFocus()
    window.actions_.by_id["help.open"].trigger()
    assert window.panes.page.place().block == section


def test_back_leads_from_the_help_to_where_one_was(window):
    before = window.panes.page.place().block
    window.actions_.by_id["help.open"].trigger()
    window.actions_.by_id["go.back"].trigger()
    assert window.panes.page.place().block == before


def test_snippets_in_the_window_say_the_keys(window, qtbot):
    window.actions_.by_id["edit.find"].trigger()
    panel = window.panes.search
    with qtbot.waitSignal(window.hub.searched):
        panel.box.setText("highlight the sentence at the caret")
    texts = [hit.snippet.text for hit in panel.hits if hit.kind == "help"]
    assert texts
    assert not any(OBJECT in text for text in texts)
