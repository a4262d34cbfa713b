"""What the program does before there is a window."""

import shutil

import pytest

from desktop import paths
from desktop.app import open_window
from desktop.errors import LibraryDamagedError
from desktop.reader import Reader
from tests.support.library import compiled_sample


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_window_opens_over_a_damaged_text(qapp, home, tmp_path, lang):
    folder = tmp_path / "compiled"
    shutil.copytree(compiled_sample(), folder)
    text = folder / f"text.{lang}.json"
    text.write_bytes(b"?" + text.read_bytes()[1:])
    with pytest.raises(LibraryDamagedError):
        open_window(qapp, Reader(paths.home(home), folder), lang=lang)
