"""Bundled fonts are loaded where their family is missing, and nowhere else."""

import hashlib
import json
import shutil

import pytest
from PySide6.QtGui import QFontDatabase

from desktop.document.library import Library, seal
from desktop.errors import LibraryDamagedError
from desktop.ui import fonts
from tests.support.library import compiled_sample, sample_reader


@pytest.fixture
def reader(home, tmp_path, qapp):  # noqa: ARG001  Fonts want an application.
    """A reader whose library has two fonts, one of an installed family; neither is one."""
    folder = tmp_path / "compiled"
    shutil.copytree(compiled_sample(), folder)
    (folder / "fonts").mkdir()
    form = json.loads((folder / "manifest.json").read_bytes())
    for family in (QFontDatabase.families()[0], "Nowhere Serif"):
        name = f"fonts/{family}-Regular.otf"
        (folder / name).write_bytes(b"no font")
        form["files"][name] = {"size": 7, "sha256": hashlib.sha256(b"no font").hexdigest()}
    (folder / "manifest.json").write_bytes(seal((json.dumps(form, indent=1) + "\n").encode()))
    found = sample_reader(home)
    found.library = Library(folder)
    yield found
    found.close()


def test_only_what_is_not_installed_is_loaded(reader):
    assert fonts.load_missing(reader) == ["Nowhere Serif-Regular.otf"]


def test_a_changed_font_is_not_loaded(reader):
    (reader.library.folder / "fonts" / "Nowhere Serif-Regular.otf").write_bytes(b"another")
    with pytest.raises(LibraryDamagedError):
        fonts.load_missing(reader)


def test_the_start_leaves_the_fonts_to_whoever_loads_them(reader):
    (reader.library.folder / "fonts" / "Nowhere Serif-Regular.otf").write_bytes(b"another")
    assert reader.library.verify(fonts=False) == {}
    assert reader.library.verify() == {"fonts/Nowhere Serif-Regular.otf": "changed"}
