"""Icons: our own drawings, one family, in the theme's colour and sharp at any scale.

Each is an SVG on a grid of 24 with strokes of 1.75 in ``currentColor``. Nothing is drawn
before Qt paints it, and then at the pixels of the screen it is painted on.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from desktop import paths
from desktop.ui.theme import Theme
from desktop.ui.widgets.override import override


def icon(name: str, theme: Theme | None = None) -> QIcon:
    """Return the drawing of that name, faint where it is disabled.

    In the colours of ``theme``; without one in those of the program's palette whenever it
    is painted, so that it need not be made again when the theme changes.
    """
    colors = (theme.colors["panel_text"], theme.colors["faint"]) if theme else None
    return QIcon(_Drawing(name, colors))


def app_icon() -> QIcon:
    """Return the program's own icon, which has its own colours."""
    return QIcon(_Drawing("app", None))


@cache
def _source(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    # A dozen drawings in a few colours: kept, each costs less than a small picture.
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", color.encode())))


class _Drawing(QIconEngine):
    """Paints one drawing at whatever size it is asked for."""

    def __init__(self, name: str, colors: tuple[str, str] | None) -> None:
        super().__init__()
        self._name, self._colors = name, colors

    def _color(self, mode: QIcon.Mode) -> str:
        is_disabled = mode == QIcon.Mode.Disabled
        if self._colors:
            return self._colors[is_disabled]
        group = QPalette.ColorGroup.Disabled if is_disabled else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, QPalette.ColorRole.WindowText).name()

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, self._color(mode)).render(painter, square)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        color = self._color(mode)
        key = f"{self._name} {color} {size.width()} {size.height()} {scale}"
        made = QPixmap()
        if QPixmapCache.find(key, made):  # Drawn once, shown at every repaint.
            return made
        made = QPixmap(size * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        QPixmapCache.insert(key, made)
        return made

    @override
    def clone(self) -> QIconEngine:
        return _Drawing(self._name, self._colors)

    @override
    def isNull(self) -> bool:
        return False
