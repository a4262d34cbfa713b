"""Bundled fonts, for a system that lacks them; and a word where there is no Chinese font.

A family that is installed is never replaced. What is loaded is hashed first.
"""

from PySide6.QtGui import QFontDatabase

from desktop.reader import Reader


def load_missing(reader: Reader) -> list[str]:
    """Load each bundled font whose family is not installed; return their names."""
    library = reader.fonts
    names = library.fonts
    if not names:
        return []
    installed = set(QFontDatabase.families())
    wanted = [name for name in names if name.partition("-")[0] not in installed]
    for name in wanted:
        QFontDatabase.addApplicationFontFromData(library.font(name))
    return wanted


def shows_chinese() -> bool:
    """Whether any font, installed or loaded, has the signs of simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
