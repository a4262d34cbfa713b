"""Whether anything may move, as the reader chose or as their system is set."""

import sys

import pytest

from desktop.preferences.choices import Choices
from desktop.preferences.motion import Motion, is_system_still

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how Linux says it")
BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}


@pytest.fixture
def portal(tmp_path, monkeypatch):
    """A `gdbus` that answers for the portal of settings."""

    def answers(words):
        path = tmp_path / "gdbus"
        path.write_text(f'#!/bin/sh\ncase "$*" in *Settings.ReadAll*) echo "{words}";; esac\n')
        path.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return answers


@linux
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"),
    ],
)
def test_files_of_the_desktop_say_it(tmp_path, name, words):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(words)
    assert is_system_still({"XDG_CONFIG_HOME": str(tmp_path)})


@linux
@pytest.mark.parametrize("words", ["", "[KDE]\nAnimationDurationFactor=0.5\n", "\x00no form"])
def test_other_files_let_it_move(tmp_path, words):
    (tmp_path / "kdeglobals").write_text(words)
    assert not is_system_still({"XDG_CONFIG_HOME": str(tmp_path)})


@linux
@pytest.mark.parametrize(
    ("words", "is_still"),
    [
        ("({'org.gnome.desktop.interface': {'enable-animations': <false>}},)", True),
        ("({'org.freedesktop.appearance': {'reduced-motion': <uint32 1>}},)", True),
        ("({'org.gnome.desktop.interface': {'enable-animations': <true>}},)", False),
        ("", False),
    ],
)
def test_the_portal_of_settings_says_it(tmp_path, portal, words, is_still):
    portal(words)
    assert is_system_still(BUS | {"XDG_CONFIG_HOME": str(tmp_path)}) is is_still


@linux
def test_where_there_is_no_bus_none_is_begun(tmp_path, portal):
    portal("'enable-animations': <false>")
    assert not is_system_still({"XDG_CONFIG_HOME": str(tmp_path)})


def test_the_reader_s_own_choice_needs_no_system(tmp_path):
    choices = Choices(tmp_path)
    assert not Motion(choices).is_still
    choices.set("motion", "none")
    assert Motion(choices).is_still
