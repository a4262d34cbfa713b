import errno
import logging
import os
from pathlib import Path

import pytest

from desktop.errors import HomeError
from desktop.preferences import file

DAMAGED = {
    "empty": b"",
    "cut short": b'{"version": 1, "lang": "z',
    "not text": b"\xff\xfe\x00\x01",
    "no mapping": b"[1, 2]",
    "no version": b'{"lang": "zh"}',
    "newer": b'{"version": 2, "lang": "zh"}',
    "nested beyond reason": b"[" * 100_000,
    "a number beyond reason": b'{"version": ' + b"9" * 5000 + b"}",
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings" / "kept.json"


def put(path, form):
    path.parent.mkdir(parents=True)
    path.write_bytes(form)
    return path


def test_what_is_written_is_read(path):
    file.write(path, {"lang": "zh"})
    assert file.read(path) == {"version": 1, "lang": "zh"}


@pytest.mark.parametrize("fate", DAMAGED)
def test_a_damaged_file_reads_as_nothing(path, fate):
    assert file.read(put(path, DAMAGED[fate])) == {}


@pytest.mark.parametrize("fate", DAMAGED)
def test_a_damaged_file_is_said_once_and_is_no_warning(path, fate, caplog):
    caplog.set_level(logging.INFO)
    file.read(put(path, DAMAGED[fate]))
    assert [one.levelno for one in caplog.records] == [logging.INFO]


def test_a_missing_file_is_said_once(path, caplog):
    caplog.set_level(logging.INFO)
    assert file.read(path) == {}
    assert len(caplog.records) == 1


def test_a_folder_in_the_files_place_reads_as_nothing(path):
    path.mkdir(parents=True)
    assert file.read(path) == {}


def test_half_a_surrogate_pair_can_be_saved(path):
    file.write(path, {"name": "\ud800"})
    assert file.read(path)["name"] == "\ud800"


def full_disk(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_a_known_error(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(HomeError, match="No space left"):
        file.write(path, {"lang": "zh"})


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failed_save_leaves_the_old_file_and_no_other(path, monkeypatch, owner, name):
    file.write(path, {"lang": "en"})
    monkeypatch.setattr(owner, name, full_disk)
    with pytest.raises(HomeError):
        file.write(path, {"lang": "zh"})
    assert file.read(path)["lang"] == "en"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_in_the_folders_place_is_a_known_error(path):
    path.parent.write_bytes(b"")
    with pytest.raises(HomeError):
        file.write(path, {})


def test_a_file_is_synced_before_it_takes_the_old_ones_place(path, monkeypatch):
    done = []
    monkeypatch.setattr(os, "fsync", lambda _: done.append("sync"))
    real = Path.replace
    monkeypatch.setattr(Path, "replace", lambda one, to: (done.append("rename"), real(one, to)))
    file.write(path, {})
    assert done[-2:] == ["sync", "rename"]  # What comes before are the new folders.
