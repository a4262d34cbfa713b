"""Any passages as a library: lines in, a folder that is whole or not there."""

import json
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from desktop.compiler.indexing.passages import compile_passages
from desktop.compiler.problems import ContentErrors
from desktop.document.library import Library
from desktop.errors import LibraryMissingError
from desktop.search.index import Search
from desktop.search.query import Query
from tests.support.source import TOP

LINES = [
    {"id": "one", "text": "Seeds of rice are protected as varieties.", "heading": "Seeds"},
    {"id": "two", "text": "法院受理大量知识产权案件。", "section": "s2"},
    {"id": "three", "text": "A court heard the case in 2023.", "lang": "en"},
]


def written(folder, lines=LINES):
    file = folder / "passages.jsonl"
    file.write_text("\n".join(json.dumps(one) for one in lines), "utf-8")
    return file


@pytest.fixture
def search(tmp_path):
    compile_passages(written(tmp_path), tmp_path / "library", lambda _: None)
    found = Search(Library(tmp_path / "library"))
    yield found
    found.close()


@pytest.mark.parametrize(
    ("asked", "found"), [("rice variety", "one"), ("知识产权", "two"), ("courts", "three")]
)
def test_passages_are_found_in_both_languages(search, asked, found):
    assert search.ids(Query(asked))[0][0] == found


def test_the_heading_is_found(search):
    (hit,) = search.find(Query("title:seeds")).hits
    assert (hit.block, hit.heading) == ("one", "Seeds")


def test_a_line_that_is_no_passage_is_told_by_its_number(tmp_path):
    file = written(tmp_path, [LINES[0], {"id": "x"}])
    with pytest.raises(ContentErrors) as told:
        compile_passages(file, tmp_path / "library", lambda _: None)
    assert told.value.problems[0].line == 2
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize(
    "line",
    [
        "5", "[]", '"words"', '{"id": "x"}', '{"id": "x", "text": null}', '{"text": "x"}',
        '{"id": null, "text": "x"}', '{"id": true, "text": "x"}', '{"id": NaN, "text": "x"}',
        '{"id": "", "text": "x"}', '{"id": "x", "text": "x"', "[" * 50_000,
    ],
)  # fmt: skip
def test_what_is_no_passage_leaves_no_library_and_is_told_by_its_line(tmp_path, line):
    file = tmp_path / "passages.jsonl"
    file.write_text(f"{json.dumps(LINES[0])}\n\n{line}\n", "utf-8")
    with pytest.raises(ContentErrors) as told:
        compile_passages(file, tmp_path / "library", lambda _: None)
    assert [one.line for one in told.value.problems] == [3]
    assert {one.name for one in tmp_path.iterdir()} == {"passages.jsonl"}


ODD = [
    {"id": 7, "text": "A numeric id."},
    {"id": "empty", "text": "", "heading": None, "section": None, "lang": None},
    {"id": "long", "text": "semiconductors 芯片 " * 6000},
    {"id": "traditional", "text": "臺灣的專利權與商標"},
    {"id": "emoji", "text": "Rockets \U0001f680 and \U0001f468\u200d\U0001f469 fly."},
    {"id": "control", "text": "a bell\u0007 and\u2028a zero\u0000byte"},
    {"id": "lone", "text": "a surrogate \ud83d alone"},
]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("numeric", "7"), ("semiconductors", "long"), ("芯片", "long"), ("专利权", "traditional"),
        ("臺灣", "traditional"), ("rockets \U0001f680", "emoji"), ("zero\u0000byte", "control"),
        ("surrogate \ud83d", "lone"), ("semiconductors " + "word " * 200, "long"),
    ],
)  # fmt: skip
def test_odd_passages_are_found_as_others_are(tmp_path, asked, found):
    compile_passages(written(tmp_path, ODD), tmp_path / "library", lambda _: None)
    with closing(Search(Library(tmp_path / "library"))) as search:
        assert search.ids(Query(asked, limit=1000, deep=True))[0][0] == found


def test_an_id_that_comes_again_is_told_by_its_lines_and_found_once(tmp_path):
    lines = [*LINES, {"id": "one", "text": "Rice again."}, {"id": "one", "text": "稻种。"}]
    made = compile_passages(written(tmp_path, lines), tmp_path / "library", lambda _: None)
    assert made.remarks == ("passages.jsonl:4: the id “one” stands in line 1 already",)
    with closing(Search(Library(tmp_path / "library"))) as search:
        assert [one for one, _ in search.ids(Query("rice"))] == ["one"]


def test_many_ids_that_come_again_are_counted(tmp_path):
    file = written(tmp_path, [LINES[0]] * 31)
    made = compile_passages(file, tmp_path / "library", lambda _: None)
    assert (len(made.remarks), made.remarks[-1]) == (21, "passages.jsonl: 10 more ids came again")


def test_the_run_tells_how_far_it_is_on_one_line(tmp_path):
    file = written(tmp_path, [{"id": str(n), "text": f"word{n}"} for n in range(2500)])
    command = [sys.executable, "-m", "desktop.compiler", "passages", file, tmp_path / "library"]
    run = subprocess.run(command, cwd=TOP, capture_output=True, check=True)
    progress, made = run.stderr.decode().rstrip().replace("\r\n", "\n").split("\n")[-2:]
    steps = [one.partition(" passages read")[0] for one in progress.split("\r") if one]
    assert steps == ["1,000", "2,000", "2,500"]
    assert made.startswith("2,500 passages in ")


def test_a_folder_that_is_no_library_is_left_alone(tmp_path):
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "mine.txt").write_text("keep me")
    with pytest.raises(ContentErrors):
        compile_passages(written(tmp_path), tmp_path / "library", lambda _: None)
    assert (tmp_path / "library" / "mine.txt").read_text() == "keep me"


def test_a_killed_run_leaves_nothing_that_opens(tmp_path):
    file = written(tmp_path, [{"id": str(n), "text": f"word{n} " * 60} for n in range(20_000)])
    command = [sys.executable, "-m", "desktop.compiler", "passages", file, tmp_path / "library"]
    run = subprocess.Popen(command, cwd=TOP, stderr=subprocess.DEVNULL)
    side = tmp_path / "library.new" / "index"
    while not any(side.glob("*.jsonl")) and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL
    for folder in (tmp_path / "library", tmp_path / "library.new"):
        with pytest.raises(LibraryMissingError):
            Library(folder)
