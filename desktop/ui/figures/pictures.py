"""A chart as a file: SVG, or a picture with its caption; on white, whatever the theme."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.figures.data import Data
from desktop.figures.drawing import draw
from desktop.figures.svg import metrics as estimated
from desktop.figures.svg import svg
from desktop.figures.words import described
from desktop.ui import theme
from desktop.ui.figures.painter import Painter, font, metrics

WIDTH = 720  # Pixels of the drawing: a column of print at a readable size.
SCALE = 2.0  # Pixels of a picture for each of the drawing's.
_PAD = 20


def svg_of(data: Data) -> str:
    """Return a chart as the text of an SVG file."""
    return svg(draw(data, WIDTH, estimated()), data.caption, described(data))


def picture_of(data: Data) -> QImage:
    """Return a chart as a picture, its caption above it."""
    label = font(data.lang, 18)
    drawing = draw(data, WIDTH, metrics(label))
    light = theme.load("light")
    line = round(metrics(label).line)
    size = WIDTH + 2 * _PAD, round(drawing.height) + 2 * _PAD + 2 * line
    image = QImage(round(size[0] * SCALE), round(size[1] * SCALE), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        bold = font(data.lang, 18)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(light.color("text"))
        painter.drawText(QPointF(_PAD, _PAD + line * 0.7), data.caption)
        painter.translate(_PAD, _PAD + line * 1.5)
        Painter(light, label).paint(painter, drawing)
    return image


def save(data: Data, file: Path) -> None:
    """Write a chart as ``.svg`` or ``.png``.

    Raises:
        OSError: The file cannot be written.
    """
    if file.suffix.lower() == ".svg":
        file.write_text(svg_of(data), "utf-8")
    elif not picture_of(data).save(str(file)):
        raise OSError(f"{file}")
