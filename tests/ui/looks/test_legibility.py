"""All colours that meet are far enough apart, in every bundled theme."""

import pytest

from desktop.ui import theme
from desktop.ui.looks.legibility import contrast, faults, pairs

NAMES = sorted(path.stem for path in theme.folder().glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_every_pair_can_be_read(name):
    assert faults(theme.load(name)) == []


def test_high_contrast_promises_seven():
    assert theme.load("contrast").least == 7
    assert all(one.ratio >= 7 for one in pairs(theme.load("contrast")) if one.role == "text")


@pytest.mark.parametrize("name", NAMES)
def test_every_role_but_lines_is_asked_about(name):
    found = theme.load(name)
    met = {role for one in pairs(found) for role in (one.role, *one.ground.split())}
    ornament = {"rule", "panel_rule", "chart_grid"}  # Nothing is told by them.
    assert theme.ROLES - met == ornament


@pytest.mark.parametrize("name", NAMES)
def test_the_grid_of_a_chart_is_seen_and_stays_behind_its_lines(name):
    found = theme.load(name)
    page, grid = found.color("page"), found.color("chart_grid")
    lines = [contrast(found.color(f"chart_{n}"), page) for n in (1, 2, 3)]
    assert 1.2 < contrast(grid, page) < min(lines) / 2


@pytest.mark.parametrize("name", NAMES)
def test_a_hit_is_told_from_every_mark(name):
    found = theme.load(name)
    marks = [role for role in theme.ROLES if role.startswith("mark_")]
    for hit in ("hit", "hit_current"):
        assert min(apart(found.color(hit), found.color(one)) for one in marks) >= 30


def apart(one, other):
    """How far two colours are from each other, of 765."""
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_words_that_cannot_be_read_are_told_with_what_they_stand_on():
    light = theme.load("light")
    pale = light._replace(colors={**light.colors, "faint": "#aaaaaa"})
    assert ("faint", "page") in {(one.role, one.ground) for one in faults(pale)}


def test_hits_are_read_through_a_selection():
    assert {"selection hit", "selection mark_pink"} <= {
        one.ground for one in pairs(theme.load("dark"))
    }


def test_the_nearest_pair_is_told_first():
    light = theme.load("light")
    pale = light._replace(colors={**light.colors, "faint": "#eeeeee", "muted": "#999999"})
    assert faults(pale)[0].role == "faint"
