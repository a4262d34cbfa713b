"""The library is opened only as its manifest says."""

import json
import re
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.document.library import Library
from desktop.errors import LibraryDamagedError, LibraryMissingError, LibrarySchemaError, WorldError
from tests.support.library import compiled_sample


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(compiled_sample(), tmp_path / "compiled")


def steady(name):
    """A file's name without what Whoosh draws by lot: workers must agree on the tests."""
    return re.sub(r"MAIN_[a-z0-9]+", "MAIN", name)


FILES = json.loads((compiled_sample() / "manifest.json").read_bytes())["files"]


@pytest.mark.parametrize("name", sorted(FILES, key=steady), ids=steady)
def test_a_changed_byte_is_refused_in_any_file(folder, name):
    raw = bytearray((folder / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / name).write_bytes(raw)
    assert Library(folder).verify() == {name: "changed"}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_changed_bit_of_the_manifest_is_refused(folder, place, bit):
    whole = (compiled_sample() / "manifest.json").read_bytes()
    raw = bytearray(whole)
    raw[place % len(raw)] ^= 1 << bit
    (folder / "manifest.json").write_bytes(raw)
    with pytest.raises(WorldError):
        Library(folder)


def test_a_missing_manifest_is_a_missing_library(folder):
    (folder / "manifest.json").unlink()
    with pytest.raises(LibraryMissingError):
        Library(folder)


def test_another_schema_is_named(folder):
    form = json.loads((folder / "manifest.json").read_bytes()) | {"schema": 99}
    (folder / "manifest.json").write_text(json.dumps(form), "utf-8")
    with pytest.raises(LibrarySchemaError, match="99"):
        Library(folder)


def test_a_missing_file_is_named(folder):
    (folder / "terms.json").unlink()
    assert Library(folder).verify() == {"terms.json": "missing"}


def test_a_file_too_many_is_named(folder):
    (folder / "index" / "more.toc").write_bytes(b"")
    assert Library(folder).verify() == {"index/more.toc": "not in the manifest"}


def test_no_index_is_opened_with_a_strange_file_in_it(folder):
    (folder / "index" / "more.toc").write_bytes(b"")
    with pytest.raises(LibraryDamagedError):
        Library(folder).checked_index()


def test_both_languages_have_the_same_ids():
    library = Library(compiled_sample())
    en, zh = (
        [b.id for s in library.edition(lang).sections for b in s.blocks] for lang in ("en", "zh")
    )
    assert en == zh
