"""Whether a window can open is known before Qt is loaded, and said in one line."""

import socket
import sys

import pytest

from desktop.cli import display
from desktop.errors import NoDisplayError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone")


def anything(_name):
    return True


@pytest.fixture
def screen():
    """A display that answers, as far as its socket goes."""
    name = "9731"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0/tmp/.X11-unix/X{name}")
        server.listen()
        yield f":{name}"


def test_no_display_names_what_works_without_one():
    with pytest.raises(NoDisplayError, match="whitepaper toc, show, search, fact, doctor"):
        display.check({}, anything)


def test_a_display_that_does_not_answer_is_named():
    with pytest.raises(NoDisplayError, match="“:9732” does not answer"):
        display.check({"DISPLAY": ":9732"}, anything)


def test_a_display_that_answers_is_enough(screen):
    display.check({"DISPLAY": screen}, anything)
    display.check({"DISPLAY": f"{screen}.0", "WAYLAND_DISPLAY": "gone"}, anything)


def test_a_wayland_display_that_answers_is_enough(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        variables = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        display.check(variables, anything)


def test_a_display_elsewhere_is_left_to_qt():
    display.check({"DISPLAY": "localhost:10.0"}, anything)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_other_platforms_of_qt_need_no_display(platform):
    display.check({"QT_QPA_PLATFORM": platform}, anything)


def test_wayland_asked_for_is_not_replaced_by_x(screen):
    with pytest.raises(NoDisplayError):
        display.check({"QT_QPA_PLATFORM": "wayland", "DISPLAY": screen}, anything)


def test_a_missing_library_names_its_debian_package(screen, monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_CACHE", tmp_path / "none")
    with pytest.raises(NoDisplayError, match="apt-get install libxcb-cursor0”"):
        display.check({"DISPLAY": screen}, lambda name: "cursor" not in name)


def test_libraries_in_the_loaders_cache_are_not_asked_for(screen, monkeypatch, tmp_path):
    cache = tmp_path / "cache"
    cache.write_bytes(b"".join(name.encode() + b"\0" for name in display.PACKAGES))
    monkeypatch.setattr(display, "_CACHE", cache)
    display.check({"DISPLAY": screen}, lambda _name: False)
