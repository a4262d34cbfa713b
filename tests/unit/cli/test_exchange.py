"""`marks export`, `marks import` and the layers, as their documented JSON."""

import json

import pytest

from desktop.cli.main import run
from desktop.exchange.formats import FORMATS
from tests.support.annotations import annotation, readium, saved
from tests.support.library import compiled_sample


@pytest.fixture
def ask(capsysbinary):
    """Run `marks` on the sample; returns status, standard output, standard error."""

    def asked(*words):
        status = run(["marks", *map(str, words)], compiled_sample())
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return asked


def test_import_tells_what_was_done(ask, tmp_path):
    path = saved(tmp_path, readium(annotation(), annotation("nowhere to be", name="u:2"), 17))
    status, out, _ = ask("import", path, "--json")
    found = json.loads(out)
    assert status == 0
    assert (found["added"], found["merged"], found["orphans"]) == (2, 0, 1)
    assert found["refused"] == [{"item": "item 3", "why": "It is not an annotation."}]
    assert json.loads(ask("import", path, "--json")[1])["added"] == 0


def test_a_preview_adds_nothing(ask, tmp_path):
    ask("import", saved(tmp_path, annotation()), "--preview")
    assert ask("list")[0] == 1


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_into_a_file(name, ask, tmp_path):
    ask("add", "1.1-1", "--quote", "Grants", "--note", "why")
    file = tmp_path / f"marks{FORMATS[name].suffix}"
    assert ask("export", file)[0] == 0
    assert file.stat().st_size > 100
    assert json.loads(ask("export", file, "--json")[1])["format"] == name


def test_an_export_is_the_answer_itself_where_no_file_is_named(ask):
    ask("add", "1.1-1", "--quote", "Grants")
    assert json.loads(ask("export")[1])["type"] == "AnnotationPage"


def test_only_the_marks_asked_for_are_exported(ask):
    ask("add", "1.1-1", "--quote", "Grants", "--tag", "law")
    ask("add", "1.1-1", "--quote", "rose", "--colour", "blue")
    assert len(json.loads(ask("export", "--colour", "blue")[1])["items"]) == 1
    assert ask("export", "--tag", "none")[0] == 1


def test_a_layer_goes_through_its_whole_life(ask, tmp_path):
    ask("import", saved(tmp_path, annotation()), "--layer", "Li")
    (layer,) = json.loads(ask("layers", "--json")[1])
    assert (layer["layer"], layer["marks"], ask("list")[0]) == ("Li", 1, 1)
    assert ask("hide", "Li")[0] == 0
    assert json.loads(ask("layers", "--json")[1])[0]["shown"] == "hidden"
    assert ask("forget", "Li")[0] == 0
    assert ask("layers")[0] == 1


@pytest.mark.parametrize(("words", "status"), [
    (["export", "--format", "docx"], 2), (["import"], 2), (["import", "/no/such/file"], 3),
    (["hide", "Nobody"], 2), (["take", "abc"], 2), (["export", "/no/such/folder/x.md"], 3),
    (["export", "--format", "pdf"], 2),
])  # fmt: skip
def test_a_wrong_request_is_one_line(words, status, ask):
    ask("add", "1.1-1", "--quote", "Grants")
    found, out, err = ask(*words)
    assert (found, out, err.count("\n")) == (status, "", 1)


def test_an_export_is_written_in_the_language_asked_for_and_leaves_no_mark_out(ask):
    ask("add", "1.1-1", "--quote", "Grants")
    assert len(json.loads(ask("export", "--lang", "zh")[1])["items"]) == 1


@pytest.mark.parametrize("verb", ["list", "backups", "layers", "review", "export"])
def test_nothing_to_list_is_said_as_that(ask, verb):
    status, _, err = ask(verb)
    assert status == 1
    assert err.startswith("whitepaper: There are no ")
    assert "other words" not in err


def test_one_is_said_as_one(ask, tmp_path):
    said = ask("import", saved(tmp_path, annotation("nowhere to be")))[1]
    assert "1 orphan." in said
