"""Which panel is made when it is first shown.

One of the four doors where imports stand inside functions: a dialog nobody opens costs
no start.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from desktop.reader import Reader
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.figures.charts import Charts


def charts(reader: Reader) -> "Charts":
    """Return what draws charts; made when the first one is laid out."""
    from desktop.ui.figures.charts import Charts

    return Charts(reader)


def shortcuts(parent: QWidget) -> QDialog:
    """Return the list of all keys."""
    from desktop.ui.dialogs.shortcuts import ShortcutsDialog

    return ShortcutsDialog(parent)


def about(reader: Reader, parent: QWidget) -> QDialog:
    """Return the window that tells version, licences and where the reader's data is."""
    from desktop.ui.dialogs.about import AboutDialog

    return AboutDialog(reader, parent)


def legend(theme: Theme, parent: QWidget) -> QDialog:
    """Return the explanation of how figures are marked."""
    from desktop.ui.dialogs.legend import LegendDialog

    return LegendDialog(theme, parent)


def leave(address: str, parent: QWidget) -> QDialog:
    """Return the question asked before an outward link is opened."""
    from desktop.ui.dialogs.leave import LeaveDialog

    return LeaveDialog(address, parent)


def go_to(knows: Callable[[str], bool], go: Callable[[str], None], parent: QWidget) -> QDialog:
    """Return the box that takes a section's or block's number."""
    from desktop.ui.dialogs.go_to import GoToDialog

    return GoToDialog(knows, go, parent)
