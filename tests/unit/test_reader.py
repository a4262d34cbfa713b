"""The program without a face: what it opens, and when it looks at it."""

import shutil

import pytest

from desktop import paths
from desktop.errors import LibraryDamagedError
from desktop.reader import Reader
from tests.support.library import compiled_sample


@pytest.fixture
def reader(home, tmp_path):
    """A reader over a library of its own, a byte of whose facts is another."""
    folder = tmp_path / "compiled"
    shutil.copytree(compiled_sample(), folder)
    file = folder / "facts.json"
    file.write_bytes(b"?" + file.read_bytes()[1:])
    return Reader(paths.home(home), folder)


def test_a_damaged_file_keeps_nobody_from_reading_the_others(reader):
    assert reader.outline("en").edition.sections


def test_a_damaged_file_that_nobody_asked_for_is_told(reader):
    with pytest.raises(LibraryDamagedError, match=r"facts\.json"):
        reader.check()


def test_a_damaged_file_is_not_used(reader):
    with pytest.raises(LibraryDamagedError):
        _ = reader.library.facts
