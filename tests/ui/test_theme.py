"""Every theme has every role, and can be read."""

import pytest

from desktop.ui import theme

NAMES = sorted(path.stem for path in theme.folder().glob("*.toml"))
ON_PAGE = ("text", "muted", "link", "accent", "error")
UNDER_TEXT = (
    "page", "card", "table_head", "selection", "hit", "hit_current", "flash",
    "mark_yellow", "mark_green", "mark_blue", "mark_pink", "mark_purple",
)  # fmt: skip


def luminance(color):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parts = [linear(one) for one in (color.redF(), color.greenF(), color.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    """The ratio of WCAG 2.2, 1.4.3."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_there_are_four_themes():
    assert NAMES == ["contrast", "dark", "light", "sepia"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", ON_PAGE)
def test_words_can_be_read_on_the_page(name, role):
    found = theme.load(name)
    most = 7 if name == "contrast" else 4.5
    assert contrast(found.color(role), found.color("page")) >= most


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", UNDER_TEXT)
def test_text_can_be_read_on_every_tint(name, role):
    found = theme.load(name)
    most = 7 if name == "contrast" else 4.5
    assert contrast(found.color("text"), found.color(role)) >= most


@pytest.mark.parametrize("name", NAMES)
def test_panels_can_be_read(name):
    found = theme.load(name)
    assert contrast(found.color("panel_text"), found.color("panel")) >= 4.5
    assert contrast(found.color("muted"), found.color("panel")) >= 4.5
    assert contrast(found.color("panel_text"), found.color("hover")) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_takes_every_colour_from_the_theme(name):
    assert "$" not in theme.style_sheet(theme.load(name))


def test_a_theme_without_a_role_is_refused(tmp_path):
    text = (theme.folder() / "light.toml").read_text("utf-8").replace('rule = "line"\n', "", 1)
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    with pytest.raises(theme.ThemeError, match="rule"):
        theme.load("mine", tmp_path)


def test_a_readers_own_theme_is_read_by_the_same_code(tmp_path):
    (tmp_path / "mine.toml").write_bytes((theme.folder() / "dark.toml").read_bytes())
    assert theme.load("mine", tmp_path).dark
