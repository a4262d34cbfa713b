"""A library that follows another carries the map from it."""

import shutil
import subprocess
import sys

import pytest

from desktop.document.library import SUCCESSIONS, Library
from desktop.errors import LibraryDamagedError
from desktop.marks.marks import Marks
from desktop.marks.model import Segment
from tests.support.editions import library
from tests.support.library import SAMPLE, compiled_sample
from tests.support.marking import draft
from tests.support.source import TOP

ONE = "The courts closed more cases of this kind than in any year before."
TWO = "Customs held fewer goods at the border, and most of them were small parcels."


@pytest.fixture
def texts(tmp_path):
    """Three texts, each after the one before: as it was, split, its first half gone."""
    first = library(tmp_path / "a", f"{ONE} {TWO}")
    second = library(tmp_path / "b", ONE, TWO, older=[first])
    return first, second, library(tmp_path / "c", TWO, older=[second])


def test_a_library_with_none_before_it_has_no_map(texts):
    assert (texts[0].successions, (texts[0].folder / SUCCESSIONS).exists()) == ({}, False)


def test_the_map_is_named_by_the_version_of_the_older_text(texts):
    assert texts[1].successions == {texts[0].version: {"1-1": ("1-1", "1-2")}}


def test_the_map_from_a_text_still_older_is_carried_on(texts):
    first, second, third = texts
    assert third.successions[second.version] == {"1-1": ("1-1",), "1-2": ("1-1",)}
    assert third.successions[first.version]["1-1"] == ("1-1",)


def test_the_same_text_has_the_same_version_with_and_without_a_map(texts, tmp_path):
    assert library(tmp_path / "d", ONE, TWO).version == texts[1].version


def test_a_changed_map_is_refused(texts):
    path = texts[1].folder / SUCCESSIONS
    path.write_bytes(path.read_bytes().replace(b"1-2", b"1-9"))
    with pytest.raises(LibraryDamagedError):
        _ = Library(texts[1].folder).successions


def test_marks_of_an_older_text_find_their_words_by_the_map(texts, home):
    here = Marks(home, texts[0])
    start = len(ONE) + 1
    here.add(draft("1-1", start, start + 7, lang="en"))
    here.close()
    (one,) = Marks(home, texts[1]).all()
    assert (one.anchor.exact, one.segments, one.state) == (
        "Customs", (Segment("1-2", 0, 7),), "moved",
    )  # fmt: skip


def test_the_compiler_takes_the_library_that_went_before(tmp_path):
    content = shutil.copytree(SAMPLE, tmp_path / "content")
    words = [
        sys.executable, "-m", "desktop.compiler", "--content", str(content),
        "--target", str(tmp_path / "new"), "--previous", str(compiled_sample()),
    ]  # fmt: skip
    subprocess.run(words, cwd=TOP, check=True, capture_output=True)
    assert Library(tmp_path / "new").successions == {Library(compiled_sample()).version: {}}


def test_what_is_no_library_is_one_line(tmp_path):
    words = [sys.executable, "-m", "desktop.compiler", "--target", str(tmp_path / "new")]
    run = subprocess.run(
        [*words, "--previous", str(tmp_path)], cwd=TOP, check=False, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr.count("\n")) == (3, 1)
