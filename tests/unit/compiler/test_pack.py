"""`poe pack`: one file, the same bytes for the same library; keys that stay out of it."""

import stat

import pytest

from desktop.compiler.shipping import pack as packing
from desktop.document.library import Library
from tests.support import packs
from tests.support.library import compiled_sample
from tests.support.source import TOP


def test_the_same_library_and_key_give_the_same_bytes(tmp_path):
    first = packs.packed(tmp_path).read_bytes()
    assert packs.packed(tmp_path).read_bytes() == first


def test_a_pack_says_what_it_holds(tmp_path):
    found = packing.pack(packs.revised(), tmp_path / "p", packs.PRIVATE)
    library = Library(packs.revised())
    assert (found.edition, found.revision, found.version) == ("2023", 2, library.version)


def test_fonts_and_the_stamp_stay_out(tmp_path):
    names = packs.opened(packs.packed(tmp_path))
    assert (compiled_sample() / "stamp.json").exists()
    assert [name for name in names if "stamp" in name or "fonts" in name] == []


def test_a_damaged_library_is_not_packed(tmp_path, capsys):
    library = packs.spoilt(tmp_path / "l", "units.json", b"[]")
    (library / "units.json").write_bytes(b"[ ]")
    key = tmp_path / "key"
    packing.main(["--new-key", str(key)])
    words = [str(tmp_path / "p"), "--key", str(key), "--library", str(library)]
    assert packing.main(words) == 1
    assert "damaged" in capsys.readouterr().err
    assert not (tmp_path / "p").exists()


def test_a_new_key_is_for_its_owner_alone_and_never_written_over(tmp_path):
    path = tmp_path / "publisher.key"
    public = packing.new_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert (tmp_path / "publisher.key.pub").read_text().strip() == public
    with pytest.raises(FileExistsError):
        packing.new_key(path)


def test_a_private_key_in_the_checkout_is_refused(capsys):
    assert packing.main(["--new-key", str(TOP / "publisher.key")]) == 1
    assert "soon committed" in capsys.readouterr().err
    assert not (TOP / "publisher.key").exists()


def test_a_pack_without_a_map_from_an_older_edition_is_told(tmp_path, capsys):
    key = tmp_path / "key"
    packing.main(["--new-key", str(key)])
    for library, told in ((compiled_sample(), True), (packs.revised(), False)):
        words = [str(tmp_path / "p"), "--key", str(key), "--library", str(library)]
        assert packing.main(words) == 0
        assert ("no map" in capsys.readouterr().err) is told


def test_a_key_and_a_pack_by_the_command(tmp_path, home):
    key, pack = tmp_path / "publisher.key", tmp_path / "edition.wpack"
    assert packing.main(["--new-key", str(key)]) == 0
    words = [str(pack), "--key", str(key), "--library", str(packs.revised())]
    assert packing.main(words) == 0
    reader = packs.Reader(packs.paths.home(home), bundled=compiled_sample())
    reader.editions.publishers.trust(str(tmp_path / "publisher.key.pub"))
    reader.editions.install(pack, reader.library)
