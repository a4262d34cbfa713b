"""Editions that an earlier program compiled: each schema there was, read or refused in a sentence.

`tests/samples/editions/form-N.wpack` is the revised sample as the program of schema N packed
it, by a key that was thrown away. What is read of it: text, figures, index; the map that a
newer compile makes from it; the marks that were made in it.
"""

import json
import shutil
import subprocess
import sys

import pytest

from desktop import paths
from desktop.compiler.compile import compile_library
from desktop.document.library import READABLE, SCHEMA, Library, LibrarySchemaError, seal
from desktop.editions.container import opened
from desktop.editions.manifest import read
from desktop.errors import EditionSchemaError, PackSchemaError
from desktop.marks.marks import Marks
from desktop.reader import Reader
from desktop.search.query import Query
from desktop.search.stored.form import FORMAT, format_of
from tests.support import packs
from tests.support.library import SAMPLE, compiled_sample
from tests.support.marking import draft
from tests.support.source import TOP

FOLDER = TOP / "tests" / "samples" / "editions"
OLDER = sorted(READABLE - {SCHEMA})


@pytest.fixture(params=OLDER)
def pack(request):
    """The pack of an older schema."""
    return FOLDER / f"form-{request.param}.wpack"


@pytest.fixture
def older(pack, tmp_path):
    """The library in it."""
    with opened(pack) as container:
        container.unpack(read(container.signed()[0]), tmp_path / "older")
    return Library(tmp_path / "older")


def trusting(home, pack):
    """A reader over today's sample who trusts whoever made the pack."""
    reader = packs.Reader(paths.home(home), bundled=compiled_sample())
    with opened(pack) as container:
        key = container.signed()[1][:32].hex()
    reader.editions.publishers.trust(key)
    return reader


def test_every_readable_schema_has_a_frozen_sample():
    assert [one.name for one in sorted(FOLDER.glob("*.wpack"))] == [
        f"form-{n}.wpack" for n in OLDER
    ]


def test_an_older_edition_is_whole_and_every_table_of_it_is_read(older):
    assert (older.verify(), older.revision) == ({}, 2)
    tables = older.facts, older.series, older.terms, older.events, older.sources, older.units
    assert all(tables)
    assert older.edition("en").sections[0].blocks[0].text
    assert next(iter(older.events.values())).blocks == ()  # It was not told then.


def test_an_older_edition_is_installed_searched_and_told_of_its_marks(pack, home):
    first = trusting(home, pack)
    first.marks.add(draft("1.1-1", 0, 6))
    first.marks.close()
    first.editions.install(pack, first.library)
    again = Reader(paths.home(home), bundled=compiled_sample())
    assert (again.origin, again.fault, again.library.manifest["schema"]) == ("installed", None, 3)
    assert again.search.find(Query("nearly all of them bore", lang="en")).hits
    assert again.marks.all()[0].state == "anchored"
    again.close()


def test_marks_of_an_older_edition_find_their_words_by_the_map_from_it(older, home, tmp_path):
    made = Marks(home, older)
    made.add(draft("1.2-1", 0, 7), draft("1.1-1", 0, 6))  # A changed block, and one that is not.
    words = [one.anchor.exact for one in made.all()]
    made.close()
    compile_library(SAMPLE, tmp_path / "new", [older])
    new = Library(tmp_path / "new")
    assert older.version in new.successions
    found = Marks(home, new).all()
    texts = {block.id: block.text for one in new.edition("en").sections for block in one.blocks}
    here = [texts[one.block][one.segments[0].start : one.segments[0].end] for one in found]
    assert here == words
    assert sorted(one.state for one in found) == ["anchored", "moved"]


def test_a_pack_whose_index_is_another_is_refused_in_one_sentence(home, tmp_path):
    meta = (packs.revised() / "index" / "meta.json").read_bytes()
    other = meta.replace(b'"format":%d' % FORMAT, b'"format":%d' % (FORMAT - 1), 1)
    library = packs.spoilt(tmp_path / "compiled", "index/meta.json", other)
    reader = packs.reader(home)
    with pytest.raises(
        PackSchemaError, match=f"older programs: schema i{FORMAT - 1}, not i{FORMAT}"
    ):
        reader.editions.install(packs.packed(tmp_path, library), reader.library)
    assert list((home / "data" / "editions").iterdir()) == []


def retold(folder, change):
    """Change the manifest of a library, sealed anew."""
    path = folder / "manifest.json"
    form = json.loads(path.read_bytes()) | change
    path.write_bytes(seal(json.dumps(form, indent=1).encode() + b"\n"))


@pytest.mark.parametrize(("schema", "said"), [(2, "older"), (99, "newer")])
def test_an_installed_edition_of_another_program_is_passed_over_in_a_sentence(home, schema, said):
    reader = packs.reader(home)
    one = reader.editions.install(packs.packed(home.parent), reader.library)
    retold(home / "data" / "editions" / one.folder, {"schema": schema})
    again = Reader(paths.home(home), bundled=compiled_sample())
    assert (again.origin, type(again.fault)) == ("bundled", EditionSchemaError)
    assert f"for {said} programs: schema {schema}, not {SCHEMA}" in str(again.fault)


def test_the_compiler_refuses_a_schema_it_does_not_read_in_one_line(tmp_path):
    older = shutil.copytree(compiled_sample(), tmp_path / "older")
    retold(older, {"schema": 2})
    with pytest.raises(LibrarySchemaError):
        Library(older)
    words = [sys.executable, "-m", "desktop.compiler", "--target", str(tmp_path / "new")]
    run = subprocess.run(
        [*words, "--previous", str(older)], cwd=TOP, check=False, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr.count("\n")) == (3, 1)
    assert f"The library in {older} has schema 2;" in run.stderr


def test_what_has_no_index_has_no_form(tmp_path):
    assert (format_of(tmp_path), format_of(compiled_sample() / "index")) == (0, FORMAT)
