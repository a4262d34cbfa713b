"""Every theme has every role, and can be read."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QTreeView, QWidget

from desktop.compiler.shipping import package
from desktop.ui import theme
from desktop.ui.widgets.override import override
from tests.support.source import TOP

NAMES = sorted(path.stem for path in theme.folder().glob("*.toml"))


def test_there_are_four_themes():
    assert NAMES == ["contrast", "dark", "light", "sepia"]


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


# What each kind of colour blindness leaves of red, green and blue (Machado and others 2009).
BLIND = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def seen(color, kind):
    parts = color.redF(), color.greenF(), color.blueF()
    return [sum(a * b for a, b in zip(row, parts, strict=True)) for row in BLIND[kind]]


@pytest.mark.parametrize("kind", BLIND)
@pytest.mark.parametrize("name", NAMES)
def test_tracks_of_a_chart_are_told_apart_by_every_eye(name, kind):
    found = theme.load(name)
    colors = [seen(found.color(f"chart_{number}"), kind) for number in (1, 2, 3)]
    for one, other in combinations(colors, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 0.15


@pytest.mark.parametrize("made", [QLineEdit, QTreeView])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_muted_is_not_paler_in_a_widget(qtbot, qapp, name, made):
    found = theme.load(name)
    theme.apply(qapp, found)
    widget = made()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.palette().color(QPalette.ColorRole.PlaceholderText) == found.color("muted")


@pytest.mark.parametrize("name", NAMES)
def test_a_package_has_the_same_theme_as_json(tmp_path, monkeypatch, name):
    written = theme.load(name)
    package.themes(TOP, tmp_path)
    monkeypatch.setattr(theme, "folder", lambda: tmp_path)  # There is no TOML in it.
    assert theme.load(name) == written


class Counting(QObject):
    """Counts how often a style is given to a widget."""

    times = 0

    @override
    def eventFilter(self, _watched, event):
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def test_another_theme_makes_a_widget_ready_no_oftener_the_deeper_it_stands(qtbot, qapp):
    window = outer = QWidget()
    qtbot.addWidget(window)
    for _ in range(8):
        outer = QWidget(outer)
    theme.apply(qapp, theme.load("light"))
    window.show()
    seen = Counting()
    outer.installEventFilter(seen)
    theme.apply(qapp, theme.load("dark"))
    assert 0 < seen.times <= 2
