"""Installing: the new edition opens, or the old one does; nothing between."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from desktop import paths
from desktop.editions import keys
from desktop.errors import (
    BadOptionError,
    EditionDamagedError,
    FolderError,
    PackOlderError,
)
from desktop.reader import Reader
from desktop.search.query import Query
from tests.support import packs
from tests.support.library import compiled_sample
from tests.support.source import TOP

OLD, NEW = "most bore trademarks of others", "nearly all of them bore trademarks"
INSTALL = """
import os, signal, sys
from pathlib import Path
from desktop import paths
from desktop.reader import Reader
left = int(sys.argv[4])
def count(event, args):
    global left
    if event in {"open", "os.rename", "os.mkdir", "os.remove"} and "editions" in str(args[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
reader = Reader(paths.home(sys.argv[2]), bundled=Path(sys.argv[1]))
sys.addaudithook(count)
print("begun", flush=True)
reader.editions.install(Path(sys.argv[3]), reader.library)
print(left)
"""


@pytest.fixture
def pack(tmp_path):
    """The revised sample as a pack."""
    return packs.packed(tmp_path)


def again(home):
    """What the next program opens."""
    return Reader(paths.home(home), bundled=compiled_sample())


def install(home, pack, **more):
    reader = packs.reader(home)
    reader.editions.install(pack, reader.library, **more)
    return again(home)


SAYS = {1: (OLD, "62,100"), 2: (NEW, "63,200")}  # In block 1.2-1.


def says(reader):
    """The revision that is open, once its text, its figures and its index agree on it."""
    text, revision = reader.block("1.2-1", "en").text, reader.library.revision
    assert all(one in text for one in SAYS[revision])
    with closing(reader):
        hits = reader.search.find(Query(SAYS[revision][0], lang="en")).hits
    assert hits[0].text == text
    return revision


def test_what_was_installed_is_open_from_then_on(home, pack):
    reader = install(home, pack)
    assert (reader.origin, reader.fault, says(reader)) == ("installed", None, 2)


def test_a_library_that_is_named_wins(home, pack):
    install(home, pack)
    assert Reader(paths.home(home), compiled_sample()).library.revision == 1


def test_nothing_installed_is_the_bundled_edition(home):
    reader = again(home)
    assert (reader.origin, says(reader)) == ("bundled", 1)


def test_one_can_go_back_to_the_bundled_edition_and_forth(home, pack):
    install(home, pack).editions.turn(to_installed=False)
    assert (again(home).origin, says(again(home))) == ("bundled", 1)
    again(home).editions.turn(to_installed=True)
    assert (again(home).origin, says(again(home))) == ("installed", 2)


def test_forth_leads_nowhere_when_nothing_was_installed(home):
    with pytest.raises(BadOptionError, match="No other edition"):
        again(home).editions.turn(to_installed=True)


def test_the_other_edition_is_told(home, pack):
    reader = install(home, pack)
    other = reader.editions.other(reader.library, reader.origin)
    assert (other.origin, other.revision) == ("bundled", 1)
    reader.editions.turn(to_installed=False)
    other = again(home).editions.other(again(home).library, "bundled")
    assert (other.origin, other.revision) == ("installed", 2)


def test_an_older_edition_is_installed_only_when_that_was_said(home, pack, tmp_path):
    (tmp_path / "old").mkdir()
    old = packs.packed(tmp_path / "old", compiled_sample())
    reader = install(home, pack)
    with pytest.raises(PackOlderError, match="revision 1, older than 2023 revision 2"):
        reader.editions.install(old, reader.library)
    assert again(home).library.revision == 2
    reader.editions.install(old, reader.library, older=True)
    assert (again(home).origin, again(home).library.revision) == ("installed", 1)


def test_what_is_open_already_is_said(home, pack):
    reader = install(home, pack)
    assert reader.editions.look(pack, reader.library).is_same


def test_a_program_with_a_newer_edition_opens_its_own(home, pack, tmp_path):
    install(home, pack)
    newer = packs.spoilt(tmp_path / "newer", "units.json", b"[]")
    packs.write_manifest(newer, "2023", 3)
    reader = Reader(paths.home(home), bundled=newer)
    assert (reader.origin, reader.fault) == ("bundled", None)
    reader.editions.turn(to_installed=True)  # The older one can still be read.
    assert Reader(paths.home(home), bundled=newer).library.revision == 2


@pytest.mark.parametrize("name", ["manifest.json", "text.en.json", "index/words.json"])
@pytest.mark.parametrize("spoil", ["gone", "changed", "empty"])
def test_a_damaged_installed_edition_is_passed_over_in_one_sentence(name, spoil, home, pack):
    path = install(home, pack).library.folder / name
    raw = path.read_bytes()
    path.unlink()
    if spoil != "gone":
        path.write_bytes(raw[:-2] + b"!!" if spoil == "changed" else b"")
    reader = again(home)
    assert (reader.origin, says(reader)) == ("bundled", 1)
    assert isinstance(reader.fault, EditionDamagedError)
    assert "installed edition cannot be opened" in str(reader.fault)


@pytest.mark.parametrize(
    "form", [b"", b"{}", b"[]", b'{"folder": "../.."}', b"\xff", b"[" * 99_999]
)
def test_a_pointer_that_is_none_is_passed_over(form, home, pack):
    install(home, pack)
    (home / "data" / "editions" / "current.json").write_bytes(form)
    reader = again(home)
    assert (reader.origin, bool(reader.fault)) == ("bundled", True)
    reader.editions.turn(to_installed=False)
    assert again(home).fault is None


def test_a_damaged_edition_is_mended_by_installing_it_again(home, pack):
    (install(home, pack).library.folder / "text.en.json").unlink()
    assert install(home, pack).origin == "installed"


def test_a_full_disk_leaves_what_was_open_and_nothing_else(home, pack):
    packs.reader(home)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9_000,) * 2)\n"
    quiet = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    run = started(home, pack, 0, before=limit + quiet)
    assert "FolderError" in run.communicate(timeout=30)[1]
    assert (again(home).origin, list((home / "data" / "editions").iterdir())) == ("bundled", [])


def test_a_folder_that_cannot_be_made_is_a_known_error(home, pack):
    reader = packs.reader(home)
    (home / "data").write_text("a file")
    with pytest.raises(FolderError):
        reader.editions.install(pack, reader.library)


def started(home, pack, count, before=""):
    """A program that installs, and kills itself at its ``count``-th touch of a file."""
    words = [sys.executable, "-c", before + INSTALL, compiled_sample(), home, pack, count]
    return subprocess.Popen(
        [str(one) for one in words],
        cwd=TOP,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_kill_at_every_touch_of_a_file_leaves_a_whole_edition(home, pack):
    packs.reader(home)
    touches = 10_000 - int(started(home, pack, 10_000).communicate(timeout=30)[0].split()[-1])
    assert touches > 40
    found = {}
    for count in (*range(1, touches - 2, touches // 10), touches - 2, touches - 1, touches):
        shutil.rmtree(home / "data", ignore_errors=True)
        run = started(home, pack, count)
        run.communicate(timeout=30)
        assert (run.returncode, again(home).fault) == (-signal.SIGKILL, None)
        found[count] = says(again(home))
    assert [*found.values()] == sorted(found.values())
    assert found[touches - 2] == 1  # The pointer is renamed at the end, once all else is done.


def test_a_kill_at_any_moment_leaves_a_whole_edition(home, pack):
    packs.reader(home)
    chance = random.Random(20261125)  # noqa: S311  Printed by pytest when it fails.
    for _ in range(8):
        run = started(home, pack, 0)
        assert run.stdout.readline() == "begun\n"
        time.sleep(chance.uniform(0, 0.4))
        run.kill()
        run.communicate()
        assert again(home).fault is None
        assert says(again(home)) in {1, 2}


def test_what_a_killed_install_left_is_swept_later(home, pack):
    left = home / "data" / "editions" / "2023-2-abc.xyz"
    left.mkdir(parents=True)
    install(home, pack)
    assert left.exists()  # It may still be in the making.
    os.utime(left, (0, 0))
    reader = again(home)
    reader.editions.install(pack, reader.library)
    assert not left.exists()


def test_keys_are_trusted_by_an_act_and_forgotten_by_one(home):
    publishers = again(home).editions.publishers
    assert publishers.all() == ()
    one = publishers.trust(packs.PUBLIC.upper(), "Office")
    assert (one.fingerprint, one.name) == (keys.fingerprint(packs.PUBLIC), "Office")
    assert again(home).editions.publishers.trusts(packs.PUBLIC)
    publishers.forget(one.fingerprint[:9])
    assert not publishers.trusts(packs.PUBLIC)


@pytest.mark.parametrize("asked", ["", "abc", "0" * 63, "g" * 64, "/dev/null"])
def test_what_is_no_key_is_not_trusted(asked, home):
    with pytest.raises(BadOptionError):
        again(home).editions.publishers.trust(asked)


@pytest.mark.parametrize("form", [b"", b"5", b"{}", b'[5, {"key": 5}, {}]', b"\xff", b"[" * 99_999])
def test_a_list_of_keys_that_is_none_trusts_nobody(form, home):
    (home / "settings").mkdir(parents=True)
    (home / "settings" / "publishers.json").write_bytes(form)
    publishers = again(home).editions.publishers
    assert publishers.all() == ()
    publishers.trust(packs.PUBLIC)
    assert publishers.trusts(packs.PUBLIC)


def test_a_name_in_the_way_of_the_data_is_no_edition(home):
    home.mkdir()
    (home / "data").write_text("a file")
    assert again(home).origin == "bundled"
