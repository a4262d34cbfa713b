"""Holds pictures beside those of an earlier run."""

from PySide6.QtGui import QImage, QPainter

CLEARLY = 24  # Of 255: less is what another font engine does to the edge of a letter.
SHARE = 0.005  # Of the pixels that may differ clearly.
_MASK = bytes(value > CLEARLY for value in range(256))


def differing(before, now):
    """Say which pictures are others, or are in one folder alone."""
    names = {one.name for folder in (before, now) for one in folder.glob("*.png")}
    return [why for name in sorted(names) if (why := told(name, before / name, now / name))]


def told(name, before, now):
    """Say how one picture differs; nothing when it does not."""
    if not (before.is_file() and now.is_file()):
        return f"{name}: in one folder alone"
    one, other = QImage(str(before)), QImage(str(now))
    if one.size() != other.size():
        return f"{name}: {one.width()}x{one.height()}, now {other.width()}x{other.height()}"
    found = share(one, other)
    return f"{name}: {found:.2%} differ" if found > SHARE else ""


def share(one, other):
    """Return the share of pixels that differ clearly.

    >>> white = QImage(2, 2, QImage.Format.Format_RGB32); white.fill(0xFFFFFFFF)
    >>> half = white.copy(); half.setPixel(0, 0, 0xFF000000)
    >>> share(white, white), share(white, half)
    (0.0, 0.25)
    """
    apart = one.convertToFormat(QImage.Format.Format_RGB32)
    with QPainter(apart) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, other)
    grey = apart.convertToFormat(QImage.Format.Format_Grayscale8)
    width, bits = grey.width(), bytes(grey.constBits())
    rows = (bits[row * grey.bytesPerLine() :][:width] for row in range(grey.height()))
    return sum(row.translate(_MASK).count(1) for row in rows) / (width * grey.height())
