"""The tables: every column is in the codebook, and all of them leave in one act."""

import csv
import io
import json

import pytest

from desktop.cli.main import run
from desktop.document.codebook import CODEBOOK
from tests.support.library import compiled_sample

COMMANDS = ["fact", "series", "term", "events", "source"]
NAMES = ["events", "facts", "series", "sources", "terms", "units"]


@pytest.fixture
def ask(capsys):
    """Run a command on the sample; returns status, standard output, standard error."""

    def asked(*words):
        status = run(words, compiled_sample())
        return status, *capsys.readouterr()

    return asked


@pytest.fixture
def table(ask):
    def asked(*words):
        return list(csv.DictReader(io.StringIO(ask(*words, "--csv")[1])))

    return asked


@pytest.mark.parametrize("command", COMMANDS)
def test_a_table_has_every_column_of_its_codebook(table, command):
    assert list(table(command)[0]) == [column.name for column in CODEBOOK[command]]


@pytest.mark.parametrize("command", ["fact", "term", "events", "source"])
def test_no_key_of_an_object_is_left_out_of_the_table(ask, table, command):
    for told, written in zip(json.loads(ask(command, "--json")[1]), table(command), strict=True):
        nested = {f"{key}_{one}" for key, it in told.items() if isinstance(it, dict) for one in it}
        plain = {key for key, it in told.items() if it is not None and not isinstance(it, dict)}
        assert nested | plain <= written.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_value_is_one_the_codebook_allows(table, command):
    for column in CODEBOOK[command]:
        if column.values:
            found = {row[column.name] for row in table(command)}
            assert found <= {*column.values, ""}, column.name


def test_one_fact_has_all_columns_though_some_are_empty(table):
    [row] = table("fact", "books.lent")
    assert (row["conflict_en"], row["change_value"], row["value"]) == ("", "", "40000")


def test_a_byte_order_mark_comes_on_request_alone(ask):
    assert ask("term", "--csv", "--bom")[1].startswith("\ufeffid,label_en")
    assert ask("term", "--csv")[1].startswith("id,label_en")


def test_the_codebook_is_told_as_text_json_and_csv(ask, table):
    assert "What kind of publisher it rests on" in ask("fact", "--codebook")[1]
    assert json.loads(ask("fact", "--codebook", "--json")[1])[0]["name"] == "id"
    assert "official; press" in [row["values"][:15] for row in table("fact", "--codebook")]


def test_an_event_is_told_by_its_id(ask):
    status, out, _ = ask("events", "2022-05-05-treaty")
    assert (status, "A treaty takes effect." in out) == (0, True)
    assert ask("events", "nothing")[0] == 2


def test_a_source_tells_all_that_rests_on_it(ask):
    told = json.loads(ask("source", "registry-2024", "--json")[1])
    assert "granted@2019" in told["points"]
    assert told["events"] == ["2023-12-11-new-rules"]
    assert "patents.granted" in told["facts"]


def test_all_data_leave_in_one_act_each_with_its_codebook(ask, tmp_path):
    status, out, _ = ask("data", str(tmp_path / "all"), "--json")
    files = sorted(path.name for path in (tmp_path / "all").iterdir())
    tables = [f"{name}{end}" for name in NAMES for end in (".codebook.csv", ".csv")]
    assert (status, files) == (0, ["about.json", *tables])
    assert sorted(json.loads(out)["files"]) == files


@pytest.mark.parametrize("name", NAMES)
def test_a_written_table_and_its_codebook_fit(ask, tmp_path, name):
    ask("data", str(tmp_path), "--bom")
    with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        head = next(csv.reader(file))
    with (tmp_path / f"{name}.codebook.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == head


def test_files_that_are_there_are_left_alone(ask, tmp_path):
    (tmp_path / "facts.csv").write_text("mine")
    status, _, err = ask("data", str(tmp_path))
    assert (status, "already there" in err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["facts.csv"]


def test_a_folder_that_cannot_be_made_is_said(ask, tmp_path):
    (tmp_path / "file").write_text("")
    status, _, err = ask("data", str(tmp_path / "file" / "folder"))
    assert (status, err.count("\n")) == (3, 1)
