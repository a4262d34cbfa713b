"""Any passages as a library: lines in, a folder that is whole or not there."""

import json
import signal
import subprocess
import sys
import time

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
