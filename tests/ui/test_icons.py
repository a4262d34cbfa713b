import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from desktop import paths
from desktop.actions import ACTIONS
from desktop.ui import theme
from desktop.ui.icons import app_icon, icon

FILES = sorted((paths.resources() / "icons").glob("*.svg"))
NAMES = [path.stem for path in FILES if path.stem != "app"]
SIZE = QSize(20, 20)
pytestmark = pytest.mark.usefixtures("qapp")


def inks(pixmap):
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = [image.pixelColor(x, y) for x, y in points]
    return {color.name() for color in colors if color.alpha() == 255}


def test_every_action_has_its_drawing():
    assert {row.icon for row in ACTIONS if row.icon} <= set(NAMES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_drawing_has_the_familys_grid_and_ends(path):
    text = path.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-linecap="round"' in text


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_has_one_weight_and_the_themes_colour(name):
    text = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    assert re.findall(r'stroke-width="([^"]+)"', text) == ["1.75"]
    assert "#" not in text


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_in_the_themes_colour(name):
    shown = theme.load("dark")
    assert inks(icon(name, shown).pixmap(QSize(96, 96), 1.0)) == {shown.colors["panel_text"]}


def test_a_disabled_drawing_is_faint():
    shown = theme.load("light")
    pixmap = icon("back", shown).pixmap(QSize(96, 96), 1.0, QIcon.Mode.Disabled)
    assert inks(pixmap) == {QColor(shown.colors["faint"]).name()}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_a_drawing_has_the_pixels_of_its_screen(scale):
    pixmap = icon("search", theme.load("light")).pixmap(SIZE, scale)
    assert pixmap.width() == 20 * scale
    assert pixmap.devicePixelRatio() == scale


def test_without_a_theme_a_drawing_follows_the_palette(qapp):
    drawing, before = icon("search"), qapp.palette()
    qapp.setPalette(theme.palette(theme.load("dark")))
    assert inks(drawing.pixmap(QSize(96, 96), 1.0)) == {theme.load("dark").colors["panel_text"]}
    qapp.setPalette(before)


def test_a_copy_of_an_icon_outlives_the_first():
    first = icon("search", theme.load("light"))
    second = QIcon(first)
    del first
    assert not second.pixmap(SIZE, 1.0).isNull()


def test_the_programs_icon_has_its_own_colours():
    assert len(inks(app_icon().pixmap(QSize(96, 96), 1.0))) > 2
