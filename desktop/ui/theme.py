"""Themes: named colours, then roles that point at them, from TOML to palette and style sheet.

Everything the program paints takes its colour from a role. A reader's own themes are read
by the same code from another folder. A package has the bundled ones as JSON, too.
"""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop import paths

ROLES = frozenset(
    "page text muted faint edge rule accent link panel panel_text panel_rule hover selection hit "
    "hit_current flash table_head card mark_yellow mark_green mark_blue mark_pink mark_purple "
    "chart_1 chart_2 chart_3 chart_grid error".split()
)
_PALETTE = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "panel_text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "panel_text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "panel_text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
}


LEAST = 4.5  # How far apart words are from what they stand on (WCAG 2.2, 1.4.3).
SHINE = 150  # Of 255: what a selection covers of the marks and hits beneath it.


class ThemeError(ValueError):
    """A theme's file is not one: a role is missing or is no colour."""


class Theme(NamedTuple):
    """A theme: a colour for each role, as ``#rrggbb``.

    Attributes:
        least: The contrast it promises for words; high contrast promises more.
    """

    name: str
    dark: bool
    colors: Mapping[str, str]
    least: float = LEAST

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.colors[role])


def folder() -> Path:
    """Return where the bundled themes are."""
    return paths.resources() / "themes"


def load(name: str, where: Path | None = None) -> Theme:
    """Return the theme of that name.

    Raises:
        ThemeError: A role is missing or points at no colour.
    """
    form = _form((where or folder()) / f"{name}.toml", is_bundled=where is None)
    named, roles = _table(form, "colors"), _table(form, "roles")
    base = load(str(form["like"])) if form.get("like") in _names() else None
    colors = dict(base.colors) if base else {}
    colors |= {role: str(named.get(str(value), value)) for role, value in roles.items()}
    wrong = sorted(ROLES - set(colors)) + [
        role for role, color in colors.items() if not QColor.isValidColorName(color)
    ]
    if wrong:
        raise ThemeError(f"no colour for {', '.join(wrong)}")
    dark = form.get("dark", base.dark if base else False)
    return Theme(str(form.get("name", name)), bool(dark), colors, _least(form.get("least", LEAST)))


def _form(path: Path, *, is_bundled: bool) -> Mapping[str, object]:
    # `tomllib`, and `datetime` with it, take 4 ms to import, and nobody else wants them at a start.
    ready = path.with_suffix(".json")
    if is_bundled and ready.is_file():
        return json.loads(ready.read_bytes())
    return tomllib.loads(path.read_text("utf-8"))


def _table(form: Mapping[str, object], name: str) -> dict[str, object]:
    found = form.get(name, {})
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _least(found: object) -> float:
    return float(found) if isinstance(found, int | float) else LEAST


def _names() -> set[str]:
    return {path.stem for path in folder().glob("*.toml")}


def for_system() -> Theme:
    """Return the dark theme when the system is dark, else the light one."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return load("dark" if scheme == Qt.ColorScheme.Dark else "light")


def chosen(name: str) -> Theme:
    """Return the theme of that name; ``system`` follows the system."""
    return for_system() if name == "system" else load(name)


def palette(theme: Theme) -> QPalette:
    """Return the theme's colours as Qt's palette."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("faint"))
    return made


def selecting(theme: Theme) -> QPalette:
    """Return the palette of a text whose selection lets marks and hits shine through."""
    made = palette(theme)
    selection = theme.color("selection")
    selection.setAlpha(SHINE)
    made.setColor(QPalette.ColorRole.Highlight, selection)
    made.setBrush(QPalette.ColorRole.HighlightedText, QBrush())
    return made


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in the theme's colours."""
    style = paths.resources() / "style"
    template = (style / "window.qss").read_text("utf-8")
    return Template(template).substitute(theme.colors, style=style.as_posix())


def apply(application: QApplication, theme: Theme) -> None:
    """Colour the whole program."""
    if not application.styleSheet():  # Once: a new style has every widget made ready anew.
        application.setStyle("Fusion")
    # From none, not from the last: a sheet that takes another's place Qt gives to each widget
    # as often as it has widgets above it, which takes as long again as all the rest.
    application.setStyleSheet("")
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
