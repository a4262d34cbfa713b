"""The ground of a row that we paint: tinted under the pointer, with a bar where we are."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.theme import Theme

BAR = 3  # Pixels of the bar at the side of the present row.


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, has_keys: bool = True
) -> None:
    """Paint a row's ground; the bar is faint where the keys go elsewhere."""
    is_present = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_present or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.color("hover"))
    if is_present:
        bar = QRect(option.rect.topLeft(), QSize(BAR, option.rect.height()))
        painter.fillRect(bar, theme.color("accent" if has_keys else "faint"))
