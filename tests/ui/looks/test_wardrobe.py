"""Themes of the reader's own: found, worn, told of when they cannot be."""

import pytest

from desktop.errors import OwnThemeError
from desktop.ui import theme
from desktop.ui.dialogs.themes import themes_menu
from desktop.ui.looks.wardrobe import Wardrobe
from tests.support.user import User

SLATE = 'like = "dark"\n[roles]\npage = "#101820"\n'


@pytest.fixture
def user(qtbot, qapp, home):
    found = User(qtbot, qapp, home)
    yield found
    if found.window.isVisible():
        found.quits()


@pytest.fixture
def own(home):
    folder = home / "data" / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def wardrobe(reader):
    return Wardrobe(reader.home)


def test_a_theme_may_say_only_what_is_other(own, wardrobe):
    (own / "slate.toml").write_text(SLATE, "utf-8")
    found = wardrobe.chosen("own:slate")
    assert found.dark
    assert found.colors["page"] == "#101820"
    assert found.colors["text"] == theme.load("dark").colors["text"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[roles", "end of document"),
        ('[roles]\npage = "blau"\n', "page"),
        ('like = "dark"\n[roles]\npage = "blau"\n', "page"),
        ("", "accent"),
    ],
)
def test_a_file_that_is_no_theme_is_told_of_in_a_sentence(own, wardrobe, text, why):
    (own / "odd.toml").write_text(text, "utf-8")
    with pytest.raises(OwnThemeError) as raised:
        wardrobe.chosen("own:odd")
    assert why in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_gone_is_told_of(wardrobe):
    with pytest.raises(OwnThemeError, match="the file is gone"):
        wardrobe.chosen("own:slate")


def test_own_themes_stand_in_the_menu_behind_the_bundled_ones(user, own):
    (own / "slate.toml").write_text(SLATE, "utf-8")
    menu = themes_menu(user.window.looks, user.window)
    rows = [one.text() for one in menu.actions() if one.isCheckable()]
    assert rows[-2:] == ["High contrast", "slate"]


def test_an_own_theme_is_worn_from_the_menu_and_next_time(user, own):
    (own / "slate.toml").write_text(SLATE, "utf-8")
    menu = themes_menu(user.window.looks, user.window)
    next(one for one in menu.actions() if one.text() == "slate").trigger()
    assert user.page.theme.colors["page"] == "#101820"
    user.restarts()
    assert user.page.theme.colors["page"] == "#101820"


def test_what_is_hard_to_read_is_told(user, own):
    (own / "pale.toml").write_text(SLATE + 'muted = "#404040"\n', "utf-8")
    user.window.looks.choose_theme("own:pale")
    assert "muted on" in user.window.messages.words.text()


def test_a_theme_that_breaks_later_is_told_of_and_the_systems_is_shown(user, own, qtbot):
    (own / "slate.toml").write_text(SLATE, "utf-8")
    user.window.looks.choose_theme("own:slate")
    (own / "slate.toml").write_text("[roles", "utf-8")
    user.restarts()
    qtbot.waitUntil(lambda: "slate.toml" in user.window.messages.words.text())
    assert user.page.theme.name in {"light", "dark"}


def test_a_theme_that_cannot_be_worn_is_not_kept(user, own):
    (own / "odd.toml").write_text("", "utf-8")
    user.window.looks.choose_theme("own:odd")
    assert user.reader.choices.theme == "system"
    assert "odd.toml" in user.window.messages.words.text()


def test_to_begin_one_is_to_copy_the_one_that_is_shown(wardrobe):
    made = wardrobe.begin("sepia")
    assert made.read_bytes() == (theme.folder() / "sepia.toml").read_bytes()
    assert "own:mine" in wardrobe.names()
