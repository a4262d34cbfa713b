"""A patch of a colour, as an icon."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

SIDE = 16  # Pixels.


def swatch(color: QColor) -> QIcon:
    """Return a patch of a colour."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color)
        painter.setPen(color.darker(150) if color.lightness() > 128 else color.lighter(170))  # noqa: PLR2004  Half of 256.
        painter.drawRoundedRect(1, 1, SIDE - 2, SIDE - 2, 4, 4)
    return QIcon(picture)
