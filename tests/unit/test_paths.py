"""Where the reader's own folders are: told, carried, or the platform's."""

import sys

import platformdirs
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


@pytest.mark.parametrize("told", ["", " ", "relative", "/told"])
def test_the_platforms_folders_are_those_platformdirs_names(stick, monkeypatch, told):
    (stick / "portable.flag").unlink()
    for one in ("CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{one}_HOME", f"{told}{one}" if told.strip() else told)
    dirs = platformdirs.PlatformDirs("whitepaper-reader", appauthor=False)
    named = (dirs.user_config_path, dirs.user_state_path, dirs.user_data_path, dirs.user_log_path)
    assert paths.home() == named
