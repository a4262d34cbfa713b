"""`verify` and `doctor` answer when the library is whole, and when it is not."""

import json
import shutil

import pytest

from desktop.cli.main import run
from tests.support.library import compiled_sample


@pytest.fixture
def library(tmp_path):
    """A copy of the sample library that may be spoilt."""
    return shutil.copytree(compiled_sample(), tmp_path / "compiled")


@pytest.fixture
def ask(capsys, library):
    """Run a command on that copy; returns status, JSON, standard error."""

    def asked(*words):
        status = run([*words, "--json"], library)
        out, err = capsys.readouterr()
        return status, json.loads(out) if out else None, err

    return asked


def spoil(path):
    found = bytearray(path.read_bytes())
    found[len(found) // 2] ^= 1
    path.write_bytes(found)


def files(library):
    return sorted(
        path for path in library.rglob("*") if path.is_file() and path.name != "stamp.json"
    )


def test_a_whole_library_is_ok(ask):
    status, answer, err = ask("verify")
    assert (status, answer["ok"], answer["bad"], err) == (0, True, [], "")
    assert answer["files"] > 0


def test_one_byte_changed_in_any_file_is_bad(ask, library):
    for path in files(library):
        whole = path.read_bytes()
        spoil(path)
        status, answer, err = ask("verify")
        assert (status, answer["ok"], err.count("\n")) == (3, False, 1), path
        path.write_bytes(whole)


def test_a_missing_file_is_bad(ask, library):
    (library / "facts.json").unlink()
    assert ask("verify")[:2][1]["bad"] == ["facts.json"]


def test_a_file_that_does_not_belong_is_bad(ask, library):
    (library / "more.json").write_text("{}")
    status, answer, _ = ask("verify")
    assert (status, answer["bad"]) == (3, ["more.json"])


def test_a_missing_library_is_said_by_verify(ask, library):
    shutil.rmtree(library)
    status, answer, err = ask("verify")
    assert (status, answer["ok"], err.count("\n")) == (3, False, 1)


def test_doctor_has_what_a_report_needs(ask):
    status, answer, err = ask("doctor")
    assert (status, answer["ok"], err) == (0, True, "")
    needed = {"versions", "platform", "paths", "library", "counts", "fonts", "trial"}
    assert needed <= answer.keys()
    assert "unknown" not in answer["versions"].values()


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="fontconfig is not installed")
def test_doctor_advises_a_font_where_none_shows_chinese(ask, tmp_path, monkeypatch):
    none = tmp_path / "fonts.conf"
    none.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(none))
    status, answer, _ = ask("doctor")
    assert (status, answer["fonts"]["chinese"]) == (0, 0)
    assert "fonts-noto-cjk" in answer["fonts"]["advice"]


def test_doctor_counts_what_the_library_holds(ask):
    counts = ask("doctor")[1]["counts"]
    facts = json.loads((compiled_sample() / "facts.json").read_bytes())
    assert sum(counts["facts"].values()) == len(facts)
    assert counts["blocks"]["en"] == counts["blocks"]["zh"] > 0


@pytest.mark.parametrize("name", ["manifest.json", "text.en.json"])
def test_doctor_reports_though_the_library_is_damaged(ask, library, name):
    spoil(library / name)
    status, answer, err = ask("doctor")
    assert (status, answer["ok"], err.count("\n")) == (3, False, 1)
    assert answer["versions"]


def test_doctor_leaves_nothing_behind(ask, home):
    assert ask("doctor")[1]["home_writable"] is True
    assert not home.exists()


def test_doctor_says_when_the_home_cannot_be_written(ask, home):
    home.write_text("a file stands here")
    status, answer, err = ask("doctor")
    assert (status, answer["home_writable"], err.count("\n")) == (3, False, 1)


@pytest.mark.parametrize("words", [["toc"], ["show", "3"], ["search", "patent"], ["fact"]])
def test_a_damaged_library_answers_no_command(ask, library, words):
    for path in files(library):
        spoil(path)
    status, answer, err = ask(*words)
    assert (status, answer, err.count("\n")) == (3, None, 1)


def test_a_library_of_another_schema_is_one_line(ask, library):
    manifest = library / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"schema": 99}))
    status, _, err = ask("toc")
    assert (status, "schema 99" in err, err.count("\n")) == (3, True, 1)
