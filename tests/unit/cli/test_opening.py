"""How the window is opened: what was typed, as a value."""

from pathlib import Path

import pytest

from desktop.__main__ import Opening, opening
from desktop.errors import BadOptionError


def test_a_link_opens_the_window_at_its_place():
    assert opening(["whitepaper:2.3-4"]) == Opening(place="whitepaper:2.3-4")


def test_a_picture_has_the_size_of_a_laptop_unless_told():
    assert opening(["--screenshot", "a.png"]).screenshot == (Path("a.png"), (1366, 768))


def test_every_option_of_a_picture_is_heard():
    typed = "--home h --screenshot a.png --section 3.1 --lang zh --theme dark --size 800x600"
    expected = Opening("h", "3.1", "zh", "dark", (Path("a.png"), (800, 600)))
    assert opening(typed.split()) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "--size 800x600", "--screenshot a.png --size 8x6", "--screenshot a.png --size big",
        "--screenshot a.png --size 99999x600", "--screenshot a.gif", "--screenshot",
        "--lang fr", "--theme pink", "--section 3 whitepaper:3", "--nothing", "a b",
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(typed):
    with pytest.raises(BadOptionError):
        opening(typed.split())


@pytest.mark.parametrize("name", ["slate", "own:slate"])
def test_a_theme_of_the_reader_s_own_is_named_as_its_file(tmp_path, name):
    folder = tmp_path / "data" / "themes"
    folder.mkdir(parents=True)
    (folder / "slate.toml").touch()
    assert opening(["--home", str(tmp_path), "--theme", name]).theme == "own:slate"


def test_a_theme_that_there_is_not_is_refused_with_those_that_there_are(tmp_path):
    with pytest.raises(BadOptionError, match="no theme “pink”; there are system, light"):
        opening(["--home", str(tmp_path), "--theme", "pink"])
