"""Where the reader's own folders are: told, carried, or the platform's."""

import sys

import pytest

from desktop import paths


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """A packaged program on a stick, with its flag."""
    monkeypatch.delenv("WHITEPAPER_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "whitepaper"))
    (tmp_path / "portable.flag").touch()
    return tmp_path


def test_a_portable_program_keeps_everything_beside_itself(stick):
    assert paths.home().data == stick / "whitepaper-home" / "data"


def test_a_told_folder_wins_over_the_flag(stick):
    assert paths.home(stick / "mine").data == stick / "mine" / "data"


def test_without_the_flag_the_platforms_folders_are_used(stick):
    (stick / "portable.flag").unlink()
    assert stick not in paths.home().data.parents
