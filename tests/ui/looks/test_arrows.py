"""The arrows of boxes are pictures of our drawings: a style sheet takes no drawing where the
package has no plugin for them, and pictures need none.
"""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop import paths

SIDE = 12  # Pixels, in window.qss.
ROUNDING = 2  # Of 255: what processors differ by where an edge is smoothed.


def drawn(name, scale):
    """A drawing as a picture; nothing but what the style sheet's size asks."""
    made = QImage(SIDE * scale, SIDE * scale, QImage.Format.Format_ARGB32)
    made.fill(0)
    with QPainter(made) as painter:
        QSvgRenderer(str(paths.resources() / "style" / f"{name}.svg")).render(painter)
    return made


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("name", ["up", "down"])
def test_an_arrow_is_a_picture_of_its_drawing(name, scale):
    at = f"@{scale}x" if scale > 1 else ""
    kept = QImage(str(paths.resources() / "style" / f"{name}{at}.png"))
    made = drawn(name, scale)
    kept = kept.convertToFormat(made.format())
    assert kept.size() == made.size()
    off = [abs(a - b) for a, b in zip(kept.constBits(), made.constBits(), strict=True)]
    assert max(off) <= ROUNDING
