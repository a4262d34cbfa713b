"""Hostile packs: each is one clear refusal, nothing is unpacked, the edition stays open."""

import hashlib
import json
import resource
import stat
import struct
import time
import zipfile

import pytest

from desktop.editions import container, keys
from desktop.errors import PackError, PackKeyError, PackSchemaError
from tests.support import packs

M, S, L = container.MANIFEST, container.SEAL, container.LIBRARY


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """What a good pack holds."""
    return packs.opened(packs.packed(tmp_path_factory.mktemp("good")))


@pytest.fixture
def refused(home, tmp_path):
    """Offer a file for installing; return why it was refused, and see that nothing stayed."""

    def offered(path, error=PackError):
        reader = packs.reader(home)
        with pytest.raises(error) as raised:
            reader.editions.install(path, reader.library)
        left = list((home / "data" / "editions").rglob("*")) if (home / "data").exists() else []
        assert left == []
        assert not list(tmp_path.glob("*.txt"))
        return str(raised.value)

    return offered


def named(files, name, form=b"x"):
    """The files and one more, which the manifest names and the signature covers."""
    said = json.loads(files[M])["files"]
    return packs.signed(files | {L + name: form}, files=said | {name: packs.row(form)})


NAMES = [
    "/etc/x.txt", "../x.txt", "a/../../x.txt", "..", "C:/x.txt", "\\x.txt", "a\\..\\x.txt",
    "a/b/c.txt", "nul", "COM1.txt", "x.", ".hidden", "a//b", "x\n", "x\u202e.txt", "x" * 200, "",
    "fonts/x.otf",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_elsewhere_is_refused_even_when_signed(name, good, refused, tmp_path):
    path = packs.written(tmp_path / "p", named(good, name))
    assert "cannot be installed" in refused(path)


@pytest.mark.parametrize("name", ["/x.txt", "../x.txt", "library/../../x.txt", "C:x.txt"])
def test_an_entry_that_leads_elsewhere_is_refused(name, good, refused, tmp_path):
    assert "a path" in refused(packs.written(tmp_path / "p", good | {name: b"x"}))


@pytest.mark.parametrize("kind", [
    stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFDIR,
])  # fmt: skip
def test_links_and_devices_are_refused(kind, good, refused, tmp_path):
    def make_one(info):
        if info.filename == f"{L}facts.json":
            info.external_attr = (kind | 0o777) << 16

    path = packs.written(tmp_path / "p", good, change=make_one)
    assert "a folder, a link or a device" in refused(path)


@pytest.mark.parametrize("twin", ["library/facts.json", "library/FACTS.json", "Pack.json"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(twin, good, refused, tmp_path):
    path = packs.written(tmp_path / "p", good)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(twin, b"another")
    assert "twice" in refused(path)


def test_a_declared_bomb_is_refused_by_its_ratio(good, refused, tmp_path):
    files = named(good, "zeros.json", bytes(50_000_000))
    began = time.perf_counter()
    assert "would grow over 300 times" in refused(packs.written(tmp_path / "p", files))
    assert time.perf_counter() - began < 5


def test_more_than_fits_is_refused_by_the_signed_sizes(good, refused, tmp_path):
    said = {f"f{n}": {"size": 499_000_000, "sha256": "0" * 64} for n in range(3)}
    files = packs.signed(good, files=said | json.loads(good[M])["files"])
    assert "over 500 MB" in refused(packs.written(tmp_path / "p", files))


def lying(path, name, size):
    """Write another unpacked size for one entry, in its head and in the directory."""
    raw = bytearray(path.read_bytes())
    at = -1
    while (at := raw.find(name.encode(), at + 1)) > 0:
        for sign, place, head in ((b"PK\3\4", 22, 30), (b"PK\1\2", 24, 46)):
            if raw[at - head : at - head + 4] == sign:
                struct.pack_into("<I", raw, at - head + place, size)
    path.write_bytes(raw)
    return path


def test_a_bomb_that_declares_less_is_read_no_further_than_signed(good, refused, tmp_path):
    bomb = bytes(range(256)) * 200_000
    said = json.loads(good[M])["files"] | {"bomb.json": packs.row(b"x" * 1000)}
    files = packs.signed(good | {f"{L}bomb.json": bomb}, files=said)
    path = lying(packs.written(tmp_path / "p", files), f"{L}bomb.json", 1000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "bomb.json" in refused(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # Kilobytes.


def test_too_many_files_are_refused_before_the_directory_is_read(good, refused, tmp_path):
    files = good | {f"f{n}": b"" for n in range(60_000)}
    path = packs.written(tmp_path / "p", files)
    began = time.perf_counter()
    assert "at most 1,000 are read" in refused(path)
    assert time.perf_counter() - began < 1


def test_many_files_named_in_a_signed_manifest_are_refused(good, refused, tmp_path):
    said = {f"f{n}": packs.row(b"") for n in range(1_001)}
    files = packs.signed(good, files=json.loads(good[M])["files"] | said)
    assert "over 1,000 files" in refused(packs.written(tmp_path / "p", files))


def test_a_gigabyte_is_refused_before_it_is_opened(refused, tmp_path):
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    began = time.perf_counter()
    assert "1000 MB, and at most 200 are read" in refused(path)
    assert time.perf_counter() - began < 1


def test_another_signature_is_refused(good, refused, tmp_path):
    seal = good[S][:32] + bytes(64)
    assert "signature does not fit" in refused(packs.written(tmp_path / "p", good | {S: seal}))


def test_a_signature_of_an_unknown_key_names_its_fingerprint(refused, tmp_path):
    private, public = keys.make()
    said = refused(packs.packed(tmp_path, private=private), PackKeyError)
    assert keys.fingerprint(public) in said
    assert f"whitepaper trust {public}" in said


def test_a_manifest_that_was_changed_is_refused(good, refused, tmp_path):
    changed = good[M].replace(b'"revision": 2', b'"revision": 9')
    assert changed != good[M]
    path = packs.written(tmp_path / "p", good | {M: changed})
    assert "signature does not fit" in refused(path)


@pytest.mark.parametrize(
    "name", [M, S, f"{L}facts.json", f"{L}manifest.json", f"{L}index/meta.json"]
)
def test_a_missing_file_is_refused(name, good, refused, tmp_path):
    files = {one: form for one, form in good.items() if one != name}
    assert name in refused(packs.written(tmp_path / "p", files))


@pytest.mark.parametrize("name", ["more.txt", "library/more.json", "library/index/more.pst"])
def test_a_file_too_many_is_refused(name, good, refused, tmp_path):
    path = packs.written(tmp_path / "p", good | {name: b"x"})
    assert "does not name" in refused(path)


def test_a_file_of_the_same_size_with_other_bytes_is_refused(good, refused, tmp_path):
    name = f"{L}text.en.json"
    files = good | {name: good[name].replace(b"Grants", b"Grunts")}
    assert "not what its manifest says" in refused(packs.written(tmp_path / "p", files))


@pytest.mark.parametrize("kept", [0, 10, 21, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_is_refused(kept, good, refused, tmp_path):
    path = packs.written(tmp_path / "p", good)
    raw = path.read_bytes()
    path.write_bytes(raw[: kept if isinstance(kept, int) else int(len(raw) * kept)])
    assert "cannot be installed" in refused(path)


def test_any_one_byte_changed_is_refused_or_changes_nothing(good, home, tmp_path):
    path = packs.written(tmp_path / "p", good)
    whole = path.read_bytes()
    reader = packs.reader(home)
    for at in range(0, len(whole), len(whole) // 60):
        raw = bytearray(whole)
        raw[at] ^= 0x55
        path.write_bytes(raw)
        try:
            reader.editions.install(path, reader.library)
        except PackError:
            continue
        one = packs.Reader(reader.home, bundled=reader.bundled)
        assert (one.origin, one.library.verify()) == ("installed", {})


FORMS = {
    "newer": ({"format": 2}, "needs a newer program"),
    "no number": ({"revision": "2"}, "a number that cannot be"),
    "a truth": ({"revision": True}, "a number that cannot be"),
    "below": ({"revision": -1}, "a number that cannot be"),
    "path": ({"edition": "../x"}, "a word that cannot be"),
    "list": ({"files": []}, "not made as it must be"),
    "hash": ({"files": {"x": {"size": 1, "sha256": "0"}}}, "a word that cannot be"),
    "nothing": ({"files": {}}, "names no manifest.json"),
    "version": ({"version": "another"}, "library is not what its manifest says"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_a_signed_manifest_is_not_believed_either(name, good, refused, tmp_path):
    change, why = FORMS[name]
    assert why in refused(packs.written(tmp_path / "p", packs.signed(good, **change)))


def test_a_manifest_nested_too_deeply_is_refused(good, refused, tmp_path):
    raw = b"[" * 400_000
    files = good | {M: raw, S: keys.sign(packs.PRIVATE, raw)}
    path = packs.written(tmp_path / "p", files)
    assert "grow over 300 times" in refused(path)
    with zipfile.ZipFile(path, "w") as archive:
        for one, form in files.items():
            archive.writestr(zipfile.ZipInfo(one), form)
    assert "cannot be read" in refused(path)


def test_another_schema_asks_for_another_program(good, refused, tmp_path):
    path = packs.written(tmp_path / "p", packs.signed(good, schema=99))
    assert "schema 99" in refused(path, PackSchemaError)


@pytest.mark.parametrize("form", [b"no index", b'{"format": 0}', b"{}", b"[]"])
def test_an_index_that_cannot_be_opened_is_refused(form, refused, tmp_path):
    library = packs.spoilt(tmp_path / "compiled", "index/meta.json", form)
    assert "cannot be opened" in refused(packs.packed(tmp_path, library))


@pytest.mark.parametrize("form", [b"", b"PK", b"no pack at all" * 100, b"PK\5\6" + bytes(18)])
def test_what_is_no_pack_is_refused(form, refused, tmp_path):
    path = tmp_path / "p"
    path.write_bytes(form)
    assert "no pack" in refused(path)


def test_a_file_that_is_not_there_and_a_folder_are_refused(refused, tmp_path):
    assert "No such file" in refused(tmp_path / "gone")
    assert "not a file" in refused(tmp_path)


def test_the_files_of_a_good_pack_are_hashed_as_they_are(good):
    said = json.loads(good[M])["files"]
    assert {name: hashlib.sha256(good[L + name]).hexdigest() for name in said} == {
        name: one["sha256"] for name, one in said.items()
    }
